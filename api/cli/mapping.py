"""``planabgleich map``: a mapping proposed for a file; needs no database."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.console import language, note, print_json
from api.cli.options import System, declared
from planning import errors, intake, results_file
from planning.intake import mapping
from planning.intake.mapping.proposal import propose
from planning.settings import Settings


def map_file(
    file: Annotated[
        Path | None, typer.Argument(help="GeoPackage, Shapefile, GeoJSON, CSV, GML ...")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="Where to write it; default: standard output.")
    ] = None,
    system: System = None,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the form of a mapping as JSON Schema.")
    ] = False,
) -> None:
    """Propose a mapping for a file from its fields and words; unknown ones are marked TODO."""
    if schema:
        print_json(mapping.json_schema())
        return
    if file is None:
        raise typer.BadParameter("FILE")
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
