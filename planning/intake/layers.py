"""The layers of a vector file, read by GDAL or pyarrow from a private copy, in EPSG:25832.

GDAL opens only what our own look at the content has named: the GeoJSON driver is asked for
by name, and a file may not refer to anything beyond itself.
"""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyogrio
import pyproj
import shapely

from planning import errors
from planning.geometry import CRS, SRID
from planning.intake import coordinates, geoparquet, guard, self_contained, separated, shapefile
from planning.intake.reader import Original
from planning.intake.source import Finding, Weight

_REQUIRED: Final = {"id", "class"}
_DRIVERS: Final = {
    "GeoPackage": "GPKG",
    "FlatGeobuf": "FlatGeobuf",
    "GeoJSON": "GeoJSON",
    "Shapefile": "ESRI Shapefile",
    "GML": "GML",
}
_OPTIONS: Final = {
    "OGR_SQLITE_ALLOW_EXTERNAL_ACCESS": "NO",
    "OGR_SQLITE_STATIC_VIRTUAL_OGR": "NO",
    "OGR_GEOMETRY_ACCEPT_UNCLOSED_RING": "NO",
    "OGR_ARC_STEPSIZE": "0.5",
    "GML_SKIP_RESOLVE_ELEMS": "ALL",
    "GML_DOWNLOAD_SCHEMA": "NO",
}
_SMALLEST_FEATURE: Final = 8
"""Bytes; for a file that declares more features than it can hold memory would be set aside."""
_ZONE_PREFIX: Final = 1e6
"""Eastings beyond it carry the zone number."""
_FAULTS: Final = (
    pyogrio.errors.DataSourceError,
    pyogrio.errors.DataLayerError,
    pyogrio.errors.FeatureError,
    pyogrio.errors.FieldError,
    pyogrio.errors.GeometryError,
    pyogrio.errors.CRSError,
    pa.ArrowException,
    shapely.errors.ShapelyError,
    OSError,
    ValueError,
    UnicodeDecodeError,
)


@dataclass(frozen=True)
class Layers:
    """What was read, in EPSG:25832, and what was noticed.

    ``datum_accuracy_m`` is, row by row, that of a datum shift without its grid, else NaN; None
    where there was none at all.
    """

    frame: gpd.GeoDataFrame
    findings: tuple[Finding, ...] = ()
    datum_accuracy_m: npt.NDArray[np.float64] | None = None


def read(private: Path, name: str, original: Original) -> Layers:
    """Every layer with the columns needed in one table, or the first layer there is.

    Raises UnreadableFile, NoGeometry (no layer with geometry), NoCoordinateSystem (also for a
    GeoJSON whose coordinates cannot be degrees) or OtherCoordinateSystem.
    """
    layers = raw(private, name, original)
    moved = name == "CSV" and layers.frame.crs is not None  # row by row, each by its own system
    return layers if moved else _placed(layers, original)


def raw(private: Path, name: str, original: Original) -> Layers:
    """As ``read``, in the reference system that the file declares, if any."""
    if name == "GeoPackage":
        self_contained.check_geopackage(private, original.label)
    if name == "GeoJSON":
        self_contained.check_geojson(private, original.label)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what matters of them raises
            opened = _opened(private, name, original)
            return replace(opened, frame=_readable(opened.frame))
    except _FAULTS as fault:
        reason = str(fault).replace(str(private), original.label)
        raise errors.UnreadableFile(file=original.label, reason=reason) from fault


def _readable(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The table with its fields of bytes as hexadecimal text."""
    fields = [n for n in frame.columns if n != frame.geometry.name and frame[n].dtype == object]
    raw = [n for n in fields if frame[n].map(lambda value: isinstance(value, bytes)).any()]
    return frame.assign(**{n: frame[n].map(_hexadecimal) for n in raw}) if raw else frame


def _hexadecimal(value: Any) -> Any:
    return value.hex() if isinstance(value, bytes) else value


def _opened(private: Path, name: str, original: Original) -> Layers:
    """The layers by the reader of their format."""
    if name == "GeoParquet":
        limit = original.settings.max_unpacked_mb
        return Layers(geoparquet.read(private, original.label, limit))
    if name == "CSV":
        declared = original.declared
        field = declared.mapping.geometry if declared.mapping else None
        table = separated.read(private.read_bytes(), original.label, field, declared.system)
        return Layers(table.frame, tuple(table.findings), table.datum_accuracy_m)
    frame = _gdal(private, name, original)
    if frame is None:
        raise errors.NoGeometry(file=original.label)
    if name == "Shapefile":
        frame, findings = shapefile.restored(frame, private)
        return Layers(frame, tuple(findings))
    return Layers(frame)


def _gdal(private: Path, name: str, original: Original) -> gpd.GeoDataFrame | None:
    """The layers as GDAL reads them, None where none has a geometry."""
    pyogrio.set_gdal_config_options(_OPTIONS)
    address = f"GeoJSON:{private}" if name == "GeoJSON" else str(private)
    layers = [layer for layer, kind in pyogrio.list_layers(address) if kind is not None]
    described = {layer: pyogrio.read_info(address, layer=layer) for layer in layers}
    if any(info["driver"] != _DRIVERS[name] for info in described.values()):
        raise ValueError(f"not a {name}")
    for info in described.values():
        guard.bound_fields(len(info["fields"]), original.label)
        _check_distinct(info["fields"], original)
        if info["features"] > private.stat().st_size / _SMALLEST_FEATURE:
            raise ValueError(f"{info['features']:,} features declared")
    encoding = shapefile.AS_BYTES if name == "Shapefile" else None
    frames = [
        pyogrio.read_dataframe(address, layer=layer, encoding=encoding)
        for layer in _chosen(described, original)
    ]
    return gpd.GeoDataFrame(pd.concat(frames, ignore_index=True)) if frames else None


def _check_distinct(fields: Sequence[str], original: Original) -> None:
    """Refuse a table in which a name stands for two fields."""
    twice = next((name for name, count in Counter(fields).items() if count > 1), None)
    if twice is not None:
        raise errors.UnreadableFile(file=original.label, reason="reason.field_twice", value=twice)


def _chosen(described: dict[str, dict[str, Any]], original: Original) -> list[str]:
    """The layer that the mapping names, else all with the columns needed, else the first."""
    mapping = original.declared.mapping
    if mapping is not None and mapping.layer is not None:
        if mapping.layer not in described:
            choices = ", ".join(described)
            raise errors.MissingColumn(file=original.label, value=mapping.layer, choices=choices)
        return [mapping.layer]
    needed = mapping.fields if mapping else _REQUIRED
    fitting = [n for n, info in described.items() if needed.issubset(info["fields"])]
    return fitting or [*described][:1]


def _placed(layers: Layers, original: Original) -> Layers:
    """The table in EPSG:25832, by the system declared in the file or else from outside."""
    frame = layers.frame
    given = original.declared.system
    crs = coordinates.resolve(given) if given else None
    if given and crs is None:
        raise errors.UnknownCoordinateSystem(file=original.label, value=given)
    undeclared = frame.crs is None or (frame.crs.is_geographic and not _degrees(frame))
    if undeclared and crs is None:
        bare = original.content.suffix.lower() == ".shp"
        reason = "reason.no_prj" if bare else ""
        raise errors.NoCoordinateSystem(file=original.label, reason=reason)
    if undeclared:
        frame = frame.set_crs(crs, allow_override=True)
    elif crs is not None and not _same(frame.crs, crs):
        declared = frame.crs.to_string()
        raise errors.OtherCoordinateSystem(file=original.label, value=declared, choices=given)
    return _planar(frame, layers.findings, original)


def _same(declared: pyproj.CRS, given: pyproj.CRS) -> bool:
    """Whether two systems are one, whatever order of axes is meant."""
    return bool(declared.equals(given, ignore_axis_order=True)) or (
        declared.to_epsg() is not None and declared.to_epsg() == given.to_epsg()
    )


def _planar(frame: gpd.GeoDataFrame, findings: tuple[Finding, ...], original: Original) -> Layers:
    """The geometry in EPSG:25832; what lies there already is left as it is."""
    if _settled(frame):  # however the file spells the system: nothing is computed
        return Layers(frame.set_crs(CRS, allow_override=True), findings)
    degrees = frame.crs.is_geographic
    if degrees:  # every format that GDAL reads gives the longitude first
        findings = (*findings, *_swapped(frame, original))
    shapes = frame.geometry.to_numpy(dtype=object)
    planar = coordinates.to_planar(shapes, frame.crs, east_first=degrees)
    facts = {
        "value": frame.crs.to_string(),
        "accuracy_m": planar.accuracy_m,
        "count": len(frame),
    }
    told = [Finding(f"crs.{note}", Weight.WARNING, facts=facts) for note in planar.notes]
    shift = planar.accuracy_m
    return Layers(
        frame.set_geometry(gpd.GeoSeries(list(planar.geometries), index=frame.index, crs=CRS)),
        (*findings, *told),
        None if shift is None else np.full(len(frame), shift),
    )


def _swapped(frame: gpd.GeoDataFrame, original: Original) -> list[Finding]:
    """What is said of longitudes and latitudes in each other's place; they are not turned."""
    place = coordinates.swapped(shapely.get_coordinates(frame.geometry.to_numpy()), frame.crs)
    if place is None:
        return []
    error = errors.ContradictoryCoordinateSystem(
        file=original.label,
        coordinate=f"{place[0]:.4f} {place[1]:.4f}",
        value=frame.crs.to_string(),
        reason="reason.axes_swapped",
        choices=f"{place[0]:.4f}, {place[1]:.4f}",
    )
    return [original.fault("crs.contradictory", error)]


def _settled(frame: gpd.GeoDataFrame) -> bool:
    """Whether the coordinates are those of EPSG:25832 without a zone number before them."""
    _, _, east, north = frame.total_bounds
    return frame.crs.to_epsg() == SRID and bool(east < _ZONE_PREFIX and north > east)


def _degrees(frame: gpd.GeoDataFrame) -> bool:
    """Whether every coordinate can be a longitude and a latitude."""
    west, south, east, north = frame.total_bounds
    return not (west < -180 or east > 180 or south < -90 or north > 90)  # noqa: PLR2004
