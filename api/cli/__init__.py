"""The command line ``planabgleich``."""

from __future__ import annotations

import sys
import tempfile
import traceback
from typing import NoReturn

import typer

from api.cli import check, conflicts, db, imports, rules, serve, territory
from api.cli.console import complain, language
from planning import errors
from planning.texts import text

app = typer.Typer(
    name="planabgleich",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    help="Compares the plans of Hamburg and Schleswig-Holstein across their border.",
)
app.command("import")(imports.import_files)
app.command("validate")(imports.validate)
app.command("detect")(conflicts.detect)
app.command("check")(check.check)
app.command("serve")(serve.serve)
app.command("openapi", hidden=True)(serve.openapi)
app.add_typer(rules.app, name="rules")
app.add_typer(territory.app, name="territory")
app.add_typer(db.app, name="db")


def main() -> None:
    """Run a command. Exit code 2 for unusable input, 3 for a broken installation."""
    try:
        app()
    except errors.InstallationError as error:
        _end(error, 3)
    except errors.PlanabgleichError as error:
        _end(error, 2)
    except Exception as error:
        _end_unforeseen(error)


def _end(error: errors.PlanabgleichError, code: int) -> NoReturn:
    complain(error.message(language()))
    sys.exit(code)


def _end_unforeseen(error: Exception) -> NoReturn:
    """Name the error in one line and keep its trace in a file for a developer."""
    with tempfile.NamedTemporaryFile(
        "w", prefix="planabgleich-", suffix=".log", delete=False, encoding="utf-8"
    ) as log:
        log.write("".join(traceback.format_exception(error)))
    facts = {"error": " ".join(str(error).split())[:200], "log": log.name}
    complain(text("cli.unforeseen", language(), facts))
    sys.exit(70)
