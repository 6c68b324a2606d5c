"""``planabgleich map``: a mapping proposed for a file, which needs no database, or a drawn map."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from api.cli import overview
from api.cli.console import chosen_language, language, note, print_json, say
from api.cli.options import System, declared
from planning import errors, intake, results_file
from planning.intake import mapping
from planning.intake.mapping.proposal import propose
from planning.settings import Settings


def map_file(
    file: Annotated[
        Path | None,
        typer.Argument(help="GeoPackage, Shapefile, GeoJSON, CSV, GML ...; or OUT.html"),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="Where to write it; default: standard output.")
    ] = None,
    system: System = None,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the form of a mapping as JSON Schema.")
    ] = False,
    run: Annotated[
        UUID | None, typer.Option(help="OUT.html: the run that is drawn; default: the newest.")
    ] = None,
    conflict: Annotated[
        UUID | None, typer.Option(help="OUT.html: one notice and the plans around it.")
    ] = None,
    words: Annotated[str | None, typer.Option("--language", help="OUT.html: de or en.")] = None,
) -> None:
    """Propose a mapping for a file, unknown words marked TODO; or draw a map into OUT.html."""
    if schema:
        print_json(mapping.json_schema())
        return
    if file is None:
        raise typer.BadParameter("FILE")
    if file.suffix.lower() in overview.SUFFIXES:
        overview.draw(file, run, conflict, chosen_language(words))
        return
    if run or conflict or words:
        raise typer.BadParameter(say("cli.only_map"), param_hint="--run, --conflict, --language")
    if out is not None:
        _check_target(out)
    frame = intake.table(file, Settings(), declared(None, system))
    proposal = propose(frame, file.name, language())
    if out is None:
        print(proposal, end="")
        return
    out.write_text(proposal, encoding="utf-8")
    note("cli.written", files=str(out))


def _check_target(out: Path) -> None:
    """A mapping is edited by hand: one that is there is not overwritten."""
    results_file.check_folder(out)
    if out.exists():
        raise errors.InvalidRequest(reason="reason.file_exists", value=str(out))
