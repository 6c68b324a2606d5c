"""``planabgleich masterportal OUT/``: the layers in a Masterportal."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.console import chosen_language, databases, note
from layers import contents
from layers.masterportal import configuration
from planning import database, results_file


def masterportal(
    out: Annotated[Path, typer.Argument(help="A folder; made where it is not there.")],
    url: Annotated[
        str, typer.Option(help="Address of the service that `serve` runs.")
    ] = "http://127.0.0.1:8077",
    language: Annotated[
        str | None, typer.Option("--language", help="de or en; default: the messages'.")
    ] = None,
) -> None:
    """Write the configuration of a Masterportal 3.x with every layer."""
    results_file.check_folder(out / "config.json" if out.is_dir() else out)
    with databases() as opened, database.session(opened.map_reader, read_only=True) as session:
        columns = contents.columns(session.connection())
    out.mkdir(exist_ok=True)
    for name, content in configuration(columns, url, chosen_language(language)).items():
        results_file.write_bytes(content.encode(), out / name)
    note("cli.written", files=str(out))
