"""Tables of results as files: all or nothing, in the format that the suffix names."""

from __future__ import annotations

import json
import tempfile
import warnings
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any, Final

import geopandas as gpd
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pyogrio
import shapely

from planning import errors
from planning.conflicts import Findings
from planning.conflicts.rows import records

SUFFIXES: Final = (".gpkg", ".geojson", ".json", ".fgb", ".parquet", ".shp", ".csv")
_DRIVERS: Final = {".gpkg": "GPKG", ".geojson": "GeoJSON", ".json": "GeoJSON", ".fgb": "FlatGeobuf"}
_DIMENSIONS: Final = {2: "", 1: "_lines", 0: "_points"}
"""What a shapefile's name ends in: it holds one kind of geometry only."""


def check_target(out: Path) -> None:
    """Refuse what ``write`` could not write, before long work is done for it.

    Raises UnknownValue for the suffix, UnreadableFile where the folder is missing.
    """
    suffix = out.suffix.lower()
    if suffix not in SUFFIXES:
        choices = ", ".join(SUFFIXES)
        raise errors.UnknownValue(file=out, column="--out", value=suffix, choices=choices)
    check_folder(out)


def check_folder(out: Path) -> None:
    """Refuse a file in a folder that does not exist. Raises UnreadableFile."""
    if not out.parent.is_dir() or out.is_dir():
        raise errors.UnreadableFile(file=out, reason="reason.no_folder")


def write(findings: Findings, coverage: gpd.GeoDataFrame, out: Path) -> list[Path]:
    """The conflicts in EPSG:25832, one row each, and the coverage beside them.

    A GeoPackage has the layers ``conflicts`` and ``coverage``; beside any other format stands
    ``<out>.coverage.json``. Whatever interrupts it, the files of before stay as they were.
    Returns the files written.
    """
    return whole(out, lambda new: _results(findings, coverage, new))


def write_layer(table: gpd.GeoDataFrame, layer: str, out: Path) -> list[Path]:
    """One table in EPSG:25832 as a layer in the format that the suffix names.

    Whatever interrupts it, the files of before stay as they were. Returns the files written.
    """
    writer = _LAYER_WRITERS.get(out.suffix.lower(), _vector_layer)
    return whole(out, lambda new: writer(table, layer, new))


def write_bytes(content: bytes, out: Path) -> list[Path]:
    """A file that is there whole or not at all."""
    return whole(out, lambda new: new.write_bytes(content))


def whole(out: Path, make: Callable[[Path], object]) -> list[Path]:
    """Make the files in a folder of their own and move them to their places at the end.

    Whatever interrupts it, what stood there stays as it was. Returns the files made.
    """
    with tempfile.TemporaryDirectory(prefix=".planabgleich-", dir=out.parent) as folder:
        make(Path(folder) / out.name)
        made = sorted(Path(folder).iterdir())
        return [new.replace(out.parent / new.name) for new in made]


def _results(findings: Findings, coverage: gpd.GeoDataFrame, out: Path) -> None:
    suffix = out.suffix.lower()
    if suffix == ".parquet":
        _in_parts(findings, out)
    else:
        writer = _LAYER_WRITERS.get(suffix, _vector_layer)
        writer(findings.explained(), "conflicts", out)
    if suffix == ".gpkg":
        _vector_layer(coverage, "coverage", out)
    else:
        _beside(coverage, out)


def _vector_layer(table: gpd.GeoDataFrame, layer: str, out: Path) -> None:
    driver = _DRIVERS[out.suffix.lower()]
    pyogrio.write_dataframe(table, out, layer=layer, driver=driver, geometry_type="Unknown")


def _in_parts(findings: Findings, out: Path) -> None:
    """GeoParquet, part after part: of the explanations only some are in memory at a time."""
    parts = findings.parts(_arrow)
    first = next(parts)
    about = {b"geo": json.dumps(_about(findings.table)).encode()}
    schema = first.schema.with_metadata((first.schema.metadata or {}) | about)
    with pq.ParquetWriter(out, schema) as file:
        for part in chain([first], parts):
            file.write_table(part.replace_schema_metadata(schema.metadata))


def _arrow(found: gpd.GeoDataFrame) -> pa.Table:
    """A part of the conflicts, the geometry as WKB."""
    shapes = shapely.to_wkb(found.geometry.to_numpy())
    return pa.Table.from_pandas(pd.DataFrame(found).assign(geometry=shapes), preserve_index=False)


def _about(found: gpd.GeoDataFrame) -> dict[str, Any]:
    """What GeoParquet 1.0 says of a file; an empty list stands for any type of geometry."""
    geometry = {"encoding": "WKB", "geometry_types": [], "crs": found.crs.to_json_dict()}
    if len(found):
        geometry["bbox"] = found.total_bounds.tolist()
    return {"version": "1.0.0", "primary_column": "geometry", "columns": {"geometry": geometry}}


def _parquet(table: gpd.GeoDataFrame, _: str, out: Path) -> None:
    table.to_parquet(out)


def _csv(table: gpd.GeoDataFrame, _: str, out: Path) -> None:
    """The geometry as WKT in the last column."""
    spelled = pd.DataFrame(table).assign(geometry=shapely.to_wkt(table.geometry.to_numpy()))
    spelled.to_csv(out, index=False, encoding="utf-8")


def _shapefile(table: gpd.GeoDataFrame, _: str, out: Path) -> None:
    """One shapefile for each kind of geometry found, that of areas under the name given.

    The format cuts names at 10 and texts at 254 characters.
    """
    dimension = shapely.get_dimensions(table.geometry.to_numpy())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of each name and text that is cut
        for kind, ending in _DIMENSIONS.items():
            part = table[dimension == kind]
            if len(part) or not ending:
                kinds = {2: "MultiPolygon", 1: "MultiLineString", 0: "MultiPoint"}
                pyogrio.write_dataframe(
                    part,
                    out.with_name(f"{out.stem}{ending}.shp"),
                    driver="ESRI Shapefile",
                    geometry_type=kinds[kind],
                    promote_to_multi=True,
                    encoding="UTF-8",
                )


def _beside(coverage: gpd.GeoDataFrame, out: Path) -> None:
    document = {"coverage": records(pd.DataFrame(coverage).drop(columns="geometry"))}
    text = json.dumps(document, ensure_ascii=False, indent=1)
    out.with_name(f"{out.name}.coverage.json").write_text(text, encoding="utf-8")


_LAYER_WRITERS: Final = {".parquet": _parquet, ".csv": _csv, ".shp": _shapefile}
