"""GeoPackage, GeoJSON and FlatGeobuf, written by GDAL from the stream as it comes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyogrio

from layers.exports.task import Task


def write(driver: str, task: Task, out: Path, *, append: bool = False) -> None:
    """The items as one layer of the file; with ``append`` of a GeoPackage that may be there."""
    # A file is written beside its place and moved there whole: nothing is to be synced on the way.
    pyogrio.set_gdal_config_options({"OGR_SQLITE_SYNCHRONOUS": "OFF"})
    pyogrio.write_arrow(
        task.read(""),
        out,
        layer=task.layer.name,
        driver=driver,
        geometry_name="geometry",
        geometry_type="Unknown",
        crs=task.crs,
        append=append and out.exists(),
        **_told(driver, task.about),
    )


def _told(driver: str, about: Mapping[str, str]) -> dict[str, Any]:
    """What is said of the data, where the format has its place."""
    if driver == "GPKG":
        options = {"IDENTIFIER": about["title"], "DESCRIPTION": about["description"]}
        return {"layer_options": options, "layer_metadata": dict(about)}
    if driver == "FlatGeobuf":
        return {"layer_options": {"TITLE": about["title"], "DESCRIPTION": _line(about)}}
    members = json.dumps({"about": dict(about)}, ensure_ascii=False)
    return {"layer_options": {"RFC7946": "YES", "FOREIGN_MEMBERS_COLLECTION": members}}


def _line(about: Mapping[str, str]) -> str:
    told = [f"{name}: {value}" for name, value in about.items() if name not in {"title"}]
    return "; ".join(told)
