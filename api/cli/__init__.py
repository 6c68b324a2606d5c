"""The command line ``planabgleich``.

A command's module is imported when the command is asked for: ``check`` and ``rules`` run where
there is no PostgreSQL and no POSIX.
"""

from __future__ import annotations

import sys
import tempfile
import traceback
from functools import cache
from importlib import import_module
from typing import Any, Final, NoReturn

import typer
from typer.core import TyperGroup

from api.cli.console import complain, language
from planning import errors
from planning.texts import text

_COMMANDS: Final = {
    "import": "imports:import_files",
    "validate": "validate:validate",
    "map": "mapping:map_file",
    "harvest": "harvest:app",
    "plans": "plans:app",
    "detect": "conflicts:detect",
    "check": "check:check",
    "serve": "serve:serve",
    "openapi": "serve:openapi",
    "rules": "rules:app",
    "territory": "territory:app",
    "db": "db:app",
}
"""Module and function, or group of commands."""
INTERRUPTED: Final = 130
"""Exit code of a program that Ctrl+C ended (128 + SIGINT)."""
_HIDDEN: Final = {"openapi"}


class Commands(TyperGroup):
    """The commands, each imported when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """The names in the order of the help."""
        return list(_COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """The command of that name."""
        return _command(cmd_name) if cmd_name in _COMMANDS else None

    def invoke(self, ctx: Any) -> Any:
        """Run the command; Ctrl+C ends it with one line, wherever it is."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            complain(text("cli.aborted", language()))
            raise typer.Exit(INTERRUPTED) from None


@cache
def _command(name: str) -> Any:
    """A command or group of commands, imported."""
    module, _, member = _COMMANDS[name].partition(":")
    found = getattr(import_module(f"api.cli.{module}"), member)
    if not isinstance(found, typer.Typer):
        single = typer.Typer(add_completion=False)
        single.command(name, hidden=name in _HIDDEN)(found)
        found = single
    command = typer.main.get_command(found)
    command.name = name
    return command


app = typer.Typer(
    name="planabgleich",
    cls=Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    help="Compares the plans of Hamburg and Schleswig-Holstein across their border.",
)


@app.callback()
def planabgleich() -> None:
    """Compares the plans of Hamburg and Schleswig-Holstein across their border."""


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
    further = error.further if isinstance(error, errors.DocumentInvalid) else ()
    for each in (error, *further):
        complain(each.message(language()))
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
