"""``planabgleich layers``: the layers of the map."""

from __future__ import annotations

import typer

from api.cli.console import databases, note, progress_bar
from layers import generalising

app = typer.Typer(no_args_is_help=True, help="The layers of the map.")


@app.callback()
def layers() -> None:
    """Keep ``prepare`` a command of its own."""


@app.command()
def prepare() -> None:
    """Generalise what was imported, for the tiles of low zooms; `serve` does it by itself."""
    with databases() as opened, progress_bar("cli.generalising") as progress:
        count = generalising.prepare(opened.writer, lambda done, total: progress("", done, total))
    note("cli.generalised", count=count)
