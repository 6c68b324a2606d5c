"""``planabgleich qgis`` and ``planabgleich styles``: files for QGIS and other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.console import chosen_language, note
from planning import results_file

Words = Annotated[str | None, typer.Option("--language", help="de or en; default: the messages'.")]


def qgis(
    out: Annotated[Path, typer.Argument(help="The project to write (.qgs).")],
    url: Annotated[
        str, typer.Option(help="Address of the service that `serve` runs.")
    ] = "http://127.0.0.1:8077",
    language: Words = None,
) -> None:
    """Write a QGIS project with every layer, drawn as in the viewer; needs no database."""
    from layers.qgis.project import project  # noqa: PLC0415 - slow to import

    results_file.check_folder(out)
    content = project(url, chosen_language(language))
    note("cli.written", files=", ".join(map(str, results_file.write_bytes(content.encode(), out))))


def styles(
    out: Annotated[Path, typer.Argument(help="A folder; made where it is not there.")],
    language: Words = None,
) -> None:
    """Write the style of every layer as QML (QGIS) and SLD 1.1 (GeoServer ...)."""
    from layers.qgis.qml import qml  # noqa: PLC0415 - slow to import
    from layers.sld import sld  # noqa: PLC0415
    from layers.symbology import parts  # noqa: PLC0415

    results_file.check_folder(out)
    out.mkdir(exist_ok=True)
    words = chosen_language(language)
    for name in parts():
        for suffix, write in (("qml", qml), ("sld", sld)):
            results_file.write_bytes(write(name, words).encode(), out / f"{name}.{suffix}")
    note("cli.written", files=f"{out}/*.qml, {out}/*.sld")
