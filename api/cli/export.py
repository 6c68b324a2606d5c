"""``planabgleich export``: a layer as a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.console import databases, note
from api.cli.options import AsOf
from layers import exports
from layers.layer import layer as find_layer
from planning import errors, results_file

_Target = Annotated[
    Path,
    typer.Option("--out", help="File; its suffix gives the format: .gpkg, .geojson, .xlsx ..."),
]
_Box = Annotated[
    str | None, typer.Option("--bbox", help="Only what meets WEST,SOUTH,EAST,NORTH, in degrees.")
]
_BoxSystem = Annotated[
    str, typer.Option("--bbox-crs", help="Another system of the box: 25832 or 3857.")
]
_Where = Annotated[
    str | None, typer.Option("--where", help="Only what passes a filter: CQL2, class = 'forest'.")
]
_System = Annotated[
    str | None,
    typer.Option("--crs", help="Coordinates to write: 25832, 4326, 3857 ...; default: 25832."),
]


def export(
    name: Annotated[str, typer.Argument(metavar="LAYER", help="zones, plans, conflicts ...")],
    to: _Target,
    bbox: _Box = None,
    bbox_crs: _BoxSystem = "4326",
    as_of: AsOf = None,
    where: _Where = None,
    crs: _System = None,
) -> None:
    """Write a layer of the map, or a part of it, to a file."""
    extract = exports.Extract(
        layer=find_layer(name),
        day=as_of.date() if as_of else None,
        box=exports.Box.parse(bbox, _epsg(bbox_crs)) if bbox is not None else None,
        where=where,
        srid=_epsg(crs) if crs is not None else None,
    )
    exports.check(extract, to.suffix)
    results_file.check_folder(to)
    with databases() as opened, opened.map_reader.connect() as reader:
        written = exports.export(reader, extract, to)
    _tell(written)


def _epsg(words: str) -> int:
    """``EPSG:25832`` or ``25832``. Raises UnknownCoordinateSystem."""
    number = words.upper().removeprefix("EPSG:")
    if not (number.isascii() and number.isdigit()):
        raise errors.UnknownCoordinateSystem(value=words)
    return int(number)


def _tell(written: exports.Exported) -> None:
    suffix = written.files[0].suffix
    if suffix == ".xlsx":
        note("cli.export_sheet")
    if any(file.suffix == ".shp" for file in written.files):
        note("cli.shapefile")
    if written.shortened:
        names = (f"{name} → {short}" for name, short in written.shortened.items())
        note("cli.export_cut", names=", ".join(names))
    note("cli.exported", count=written.count, files=", ".join(map(str, written.files)))
