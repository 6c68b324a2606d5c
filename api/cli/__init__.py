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
from typer.core import TyperCommand, TyperGroup

from api.cli.collection import no_collection
from api.cli.console import complain, language
from planning import errors
from planning.texts import text

_COMMANDS: Final = {
    "import": (
        "imports:import_files",
        "Store plans: all files or none. What is already known changes nothing.",
    ),
    "validate": (
        "validate:validate",
        "Check files without storing them: exit 0 sound, 1 errors found, 2 unreadable.",
    ),
    "map": (
        "mapping:map_file",
        "Propose a mapping for a file, unknown words marked TODO; or draw a map into OUT.html.",
    ),
    "harvest": ("harvest:app", "Services that plans are fetched from."),
    "plans": ("plans:app", "Stored plans and their versions."),
    "detect": (
        "conflicts:detect",
        "Find conflicts between the stored plans of both states and store them.",
    ),
    "check": ("check:check", "Compare files of both states; needs no database."),
    "export": ("export:export", "Write a layer of the map, or a part of it, to a file."),
    "publish": (
        "publish:publish",
        "Write all public layers and the viewer as static files for any web server.",
    ),
    "serve": ("serve:serve", "Serve the viewer until interrupted."),
    "wms": ("wms:wms", "Serve the layers as WMS and WFS until interrupted; needs MapServer."),
    "qgis": (
        "qgis:qgis",
        "Write a QGIS project with every layer, drawn as in the viewer; needs no database.",
    ),
    "styles": (
        "qgis:styles",
        "Write the style of every layer as QML (QGIS) and SLD 1.1 (GeoServer ...).",
    ),
    "masterportal": (
        "masterportal:masterportal",
        "Write the configuration of a Masterportal 3.x with every layer.",
    ),
    "openapi": ("serve:openapi", "Print the interface's OpenAPI document; needs no database."),
    "rules": ("rules:app", "The rule book."),
    "territory": ("territory:app", "The states' land and the border they share."),
    "layers": ("layers:app", "The layers of the map."),
    "db": ("db:app", "The embedded PostGIS server."),
}
"""Module and function, or group of commands, and the first sentence of its help."""
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

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The help, by the table: no command is imported for it."""
        listed = [
            TyperCommand(name, help=told, hidden=name in _HIDDEN)
            for name, (_, told) in _COMMANDS.items()
        ]
        group = TyperGroup(name=self.name, help=self.help, params=self.params, commands=listed)
        group.format_help(ctx, formatter)

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
    module, _, member = _COMMANDS[name][0].partition(":")
    with no_collection():
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
