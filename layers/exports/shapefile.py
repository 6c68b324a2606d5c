"""Shapefiles: one for each kind of geometry, with names cut short."""

from __future__ import annotations

import warnings
from itertools import chain
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyogrio
import shapely

from layers.exports.task import Task

_KINDS: Final = {
    "": (2, "MultiPolygon"),
    "_lines": (1, "MultiLineString"),
    "_points": (0, "MultiPoint"),
}
"""What the name ends in, by the kind of geometry that is in it."""


def write(task: Task, out: Path) -> None:
    """The items by kind of geometry, areas under the name given; kinds that do not occur, none.

    The format cuts names at 10 and texts at 254 characters: ``task.shortened`` tells the names.
    """
    for ending, (dimension, kind) in _KINDS.items():
        items = task.read(f"ST_Dimension(geometry) = {dimension}")
        first = next(items, None)
        if first is not None or not ending:
            _write(task, items, first, out.with_name(f"{out.stem}{ending}.shp"), kind)


def _write(
    task: Task, items: pa.RecordBatchReader, first: pa.RecordBatch | None, out: Path, kind: str
) -> None:
    found = chain([first] if first is not None else [], items)
    batches = map(_gathered, found) if kind == "MultiPoint" else found
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of each name and text that is cut
        pyogrio.write_arrow(
            pa.RecordBatchReader.from_batches(task.schema, batches),
            out,
            driver="ESRI Shapefile",
            geometry_name="geometry",
            geometry_type=kind,
            crs=task.crs,
            encoding="UTF-8",
        )
    names = zip(task.schema.names[:-1], pyogrio.read_info(out)["fields"], strict=True)
    task.shortened.update({name: short for name, short in names if name != short})


def _gathered(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The same with each point as a group of points: the format keeps the two apart."""
    shapes = shapely.from_wkb(batch["geometry"].to_numpy(zero_copy_only=False))
    single = shapely.get_type_id(shapes) == shapely.GeometryType.POINT
    shapes[single] = shapely.multipoints(shapes[single][:, None])
    arrays = [*batch.columns[:-1], pa.array(shapely.to_wkb(shapes), pa.binary())]
    return pa.RecordBatch.from_arrays(arrays, schema=batch.schema)
