"""``planabgleich territory``: the states' boundaries."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.console import databases, note
from planning import database
from planning.terms import State
from planning.territory import storage
from planning.territory.replacement import read_boundary, replace_boundary

app = typer.Typer(no_args_is_help=True, help="The states' land and the border they share.")


@app.callback()
def territory() -> None:
    """Keep ``import`` a command of its own."""


@app.command("import")
def import_boundary(
    file: Annotated[Path, typer.Argument(help="GeoPackage, GeoJSON, Shapefile, GML or CSV.")],
    state: Annotated[State, typer.Option(help="Whose boundary it is.")],
    accuracy_m: Annotated[float, typer.Option(min=0, help="Positional accuracy in metres.")],
    source: Annotated[str, typer.Option(help="Source, as it is to be named on the map.")],
) -> None:
    """Replace a state's boundary by a finer one; the neighbour is fitted to it."""
    boundary = read_boundary(file)
    with databases() as opened, database.session(opened.writer) as session:
        replaced = replace_boundary(storage.stored(session), state, boundary, accuracy_m, source)
        storage.store(session, replaced)
    note(
        "cli.territory_replaced",
        state=state,
        length_km=f"{replaced.border.length / 1000:.2f}",
        accuracy_m=f"{replaced.border_accuracy_m:g}",
    )
