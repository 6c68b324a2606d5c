"""GeoParquet, row group after row group."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import shapely
from pyproj import CRS

from layers.exports.task import Task


def write(task: Task, out: Path) -> None:
    """The items in GeoParquet 1.1, the geometry as WKB; what is said of them under ``about``."""
    bounds: list[tuple[float, float, float, float]] = []
    with pq.ParquetWriter(out, task.schema, compression="zstd") as file:
        for batch in task.read(""):
            file.write_batch(batch)
            box = shapely.total_bounds(shapely.from_wkb(batch["geometry"]))
            bounds.append(tuple(box.tolist()))
        geometry: dict[str, Any] = {
            "encoding": "WKB",
            "geometry_types": [],
            "crs": CRS(task.srid).to_json_dict(),
        }
        if bounds:
            west, south, east, north = zip(*bounds, strict=True)
            geometry["bbox"] = [min(west), min(south), max(east), max(north)]
        geo = {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": geometry}}
        told = {"geo": json.dumps(geo), "about": json.dumps(dict(task.about), ensure_ascii=False)}
        file.add_key_value_metadata(told)
