"""CSV with geometry as WKT, EWKT or hexadecimal WKB, as spreadsheets and databases write it.

Separator by the header, UTF-8 or Windows-1252 by the bytes, the reference system by a column,
by EWKT, or as given with the file.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from typing import Final

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from planning import errors
from planning.geometry import CRS
from planning.intake import coordinates, guard, nesting
from planning.intake.source import Finding, Weight

SEPARATORS: Final = ";,\t|"
_GEOMETRIES: Final = (
    "wkt",
    "geometry",
    "geom",
    "the_geom",
    "wkb_geometry",
    "geometrie",
    "shape",
    "wkt_geom",
)
_SYSTEMS: Final = ("epsg", "srid", "crs", "epsg_code", "srsname")
_EWKT: Final = re.compile(r"SRID=(\d+);(.*)", re.DOTALL | re.IGNORECASE)
_HEX: Final = re.compile(r"[0-9A-Fa-f]{18,}")
_CELL: Final = range(32_700, 32_768)
"""Where spreadsheets cut a cell; Excel holds 32,767 characters, exports were cut at 32,759."""
_SNIFFED: Final = 4096
"""Characters of the header that show what separates its cells."""


@dataclass(frozen=True)
class Table:
    """A CSV as read: its rows in EPSG:25832, or in none where none is told; what was noticed.

    ``datum_accuracy_m`` is that of a datum shift without its grid, else NaN.
    """

    frame: gpd.GeoDataFrame
    findings: list[Finding]
    datum_accuracy_m: npt.NDArray[np.float64] | None = None


def is_separated(content: bytes) -> bool:
    """Whether the beginning of a file is text whose first line has several cells."""
    if b"\0" in content:
        return False
    return _separator(_decoded(content)[0].partition("\n")[0]) is not None


def header(content: bytes) -> list[str]:
    """The names in the first line."""
    line = _decoded(content)[0].partition("\n")[0]
    return next(csv.reader([line], delimiter=_separator(line) or ";"), [])


def read(content: bytes, file: str, geometry: str | None, crs: str | None) -> Table:
    """The rows of a CSV as geometries in EPSG:25832, all other cells as text.

    ``geometry`` names the column with the geometry, ``crs`` the system where neither a column
    nor the geometry itself does. Raises UnreadableFile (with the row: a cell cut by a
    spreadsheet, no WKT), MissingColumn, NoCoordinateSystem (for a row), OtherCoordinateSystem
    or UnknownCoordinateSystem.
    """
    text, encoding = _decoded(content)
    frame = _cells(text, file)
    field = geometry or _named(frame, _GEOMETRIES)
    if field is None or field not in frame.columns:
        present = ", ".join(frame.columns)
        raise errors.MissingColumn(file=file, value=field or "WKT", choices=present)
    shapes, systems = _shapes(frame[field], file)
    findings = [] if encoding == "utf-8" else [_encoding(encoding)]
    rest = frame.drop(columns=[field])
    system_field = _named(frame, _SYSTEMS)
    declared = frame[system_field] if system_field else pd.Series(systems, dtype="string")
    declared = declared.fillna(pd.Series(systems, dtype="string"))
    if crs is None and declared.isna().all():
        return Table(gpd.GeoDataFrame(rest, geometry=shapes), findings)
    placed, shifts, told = _placed(shapes, declared, crs, file)
    return Table(gpd.GeoDataFrame(rest, geometry=placed, crs=CRS), [*findings, *told], shifts)


def _decoded(content: bytes) -> tuple[str, str]:
    """The text and its encoding: UTF-8 where it can be that, else that of Windows."""
    try:
        return content.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace"), "cp1252"


def _encoding(encoding: str) -> Finding:
    facts = {"declared": "–", "encoding": encoding}
    return Finding("text.encoding", Weight.INFO, facts=facts)


def _separator(line: str) -> str | None:
    """The separator of the header, which holds no WKT and so no other commas."""
    try:
        return csv.Sniffer().sniff(line[:_SNIFFED], delimiters=SEPARATORS).delimiter
    except csv.Error:
        return max((s for s in SEPARATORS if s in line), key=line.count, default=None)


def _cells(text: str, file: str) -> pd.DataFrame:
    """Every cell as text, empty ones missing."""
    first = text.partition("\n")[0]
    separator = _separator(first) or ";"
    guard.bound_fields(first.count(separator) + 1, file)
    try:
        return pd.read_csv(
            io.StringIO(text),
            sep=separator,
            dtype="string",
            keep_default_na=False,
            na_values=[""],
            skipinitialspace=True,
        )
    except (pd.errors.ParserError, ValueError) as fault:
        raise errors.UnreadableFile(file=file, reason=str(fault)) from fault


def _named(frame: pd.DataFrame, names: tuple[str, ...]) -> str | None:
    """The first column that is called one of the names, in any case."""
    lower = {str(column).strip().lower(): str(column) for column in frame.columns}
    return next((lower[name] for name in names if name in lower), None)


def _shapes(cells: pd.Series, file: str) -> tuple[npt.NDArray[np.object_], list[str | None]]:
    """Geometries, None where the cell is empty, and the system each names itself."""
    shapes = np.full(len(cells), None, dtype=object)
    systems: list[str | None] = [None] * len(cells)
    for position, cell in enumerate(cells.astype(object)):
        if not isinstance(cell, str):
            continue
        if ewkt := _EWKT.fullmatch(cell.strip()):
            systems[position], cell = f"EPSG:{ewkt.group(1)}", ewkt.group(2)  # noqa: PLW2901
        try:
            shapes[position] = _shape(cell.strip())
        except (shapely.errors.ShapelyError, NotImplementedError, ValueError) as fault:
            cut = len(cell) in _CELL
            reason = "reason.cell_cut" if cut else str(fault)
            value = f"{len(cell):,}"
            raise errors.UnreadableFile(
                file=file, row=position + 1, reason=reason, value=value
            ) from fault
        srid = shapely.get_srid(shapes[position])
        systems[position] = systems[position] or (f"EPSG:{srid}" if srid else None)
    return shapes, systems


def _shape(cell: str) -> shapely.Geometry:
    written = bytes.fromhex(cell) if _HEX.fullmatch(cell) else cell
    if nesting.too_deep(written):
        raise ValueError("reason.geometry_nested")
    return shapely.from_wkb(written) if isinstance(written, bytes) else shapely.from_wkt(written)


def _placed(
    shapes: npt.NDArray[np.object_], declared: pd.Series, given: str | None, file: str
) -> tuple[npt.NDArray[np.object_], npt.NDArray[np.float64], list[Finding]]:
    """The geometries of each system moved to EPSG:25832, and what accuracy that left."""
    placed, shifts = shapes.copy(), np.full(len(shapes), np.nan)
    findings: list[Finding] = []
    names = declared.str.strip().str.replace(r"^(\d+)(\.0)?$", r"EPSG:\1", regex=True)
    for name in names.unique():
        rows = (names.isna() if pd.isna(name) else names.eq(name).fillna(value=False)).to_numpy(
            bool
        )
        row = int(rows.argmax()) + 1
        system = given if pd.isna(name) else str(name)
        if system is None:
            raise errors.NoCoordinateSystem(file=file, row=row)
        crs = coordinates.resolve(system)
        if crs is None:
            raise errors.UnknownCoordinateSystem(file=file, row=row, value=system)
        if given and not pd.isna(name) and coordinates.resolve(given) != crs:
            raise errors.OtherCoordinateSystem(file=file, row=row, value=system, choices=given)
        planar = coordinates.to_planar(placed[rows], crs)
        placed[rows] = planar.geometries
        shifts[rows] = np.nan if planar.accuracy_m is None else planar.accuracy_m
        facts = {"value": system, "accuracy_m": planar.accuracy_m, "count": int(rows.sum())}
        findings += [Finding(f"crs.{n}", Weight.WARNING, facts=facts) for n in _told(planar, crs)]
    return placed, shifts, findings


def _told(planar: coordinates.Planar, crs: object) -> list[str]:
    """What is worth telling: WKT in degrees has the longitude first by custom."""
    geographic = bool(getattr(crs, "is_geographic", False))
    return [note for note in planar.notes if not (geographic and note == "axis_order")]
