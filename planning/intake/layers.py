"""The layers of a vector file, read by GDAL or pyarrow from a private copy.

GDAL opens only what our own look at the content has named: the GeoJSON driver is asked for
by name, and a file may not refer to anything beyond itself.
"""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Final

import geopandas as gpd
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pyogrio

from planning import errors
from planning.intake import guard, self_contained
from planning.intake.reader import Original

_REQUIRED: Final = {"id", "class"}
_DRIVERS: Final = {
    "GeoPackage": "GPKG",
    "FlatGeobuf": "FlatGeobuf",
    "Shapefile": "ESRI Shapefile",
    "GeoJSON": "GeoJSON",
}
_OPTIONS: Final = {
    "OGR_SQLITE_ALLOW_EXTERNAL_ACCESS": "NO",
    "OGR_SQLITE_STATIC_VIRTUAL_OGR": "NO",
    "OGR_GEOMETRY_ACCEPT_UNCLOSED_RING": "NO",
}
_FAULTS: Final = (
    pyogrio.errors.DataSourceError,
    pyogrio.errors.DataLayerError,
    pyogrio.errors.FeatureError,
    pyogrio.errors.FieldError,
    pyogrio.errors.GeometryError,
    pyogrio.errors.CRSError,
    pa.ArrowException,
    OSError,
    ValueError,
    UnicodeDecodeError,
)


def read(private: Path, name: str, original: Original) -> gpd.GeoDataFrame:
    """Every layer with ``id`` and ``class`` in one table, or the only layer there is.

    Raises UnreadableFile, NoGeometry (no layer with geometry) or NoCoordinateSystem (also
    for a GeoJSON whose coordinates cannot be degrees).
    """
    if name == "GeoPackage":
        self_contained.check_geopackage(private, original.label)
    if name == "GeoJSON":
        self_contained.check_geojson(private, original.label)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what matters of them raises
            frame = _parquet(private, original) if name == "GeoParquet" else _gdal(private, name)
    except _FAULTS as fault:
        reason = str(fault).replace(str(private), original.label)
        raise errors.UnreadableFile(file=original.label, reason=reason) from fault
    if frame is None:
        raise errors.NoGeometry(file=original.label)
    if frame.crs is None or (frame.crs.is_geographic and not _degrees(frame)):
        raise errors.NoCoordinateSystem(file=original.label)
    return frame


def _gdal(private: Path, name: str) -> gpd.GeoDataFrame | None:
    """The layers as GDAL reads them, None where none has a geometry."""
    pyogrio.set_gdal_config_options(_OPTIONS)
    address = f"GeoJSON:{private}" if name == "GeoJSON" else str(private)
    layers = [layer for layer, kind in pyogrio.list_layers(address) if kind is not None]
    described = {layer: pyogrio.read_info(address, layer=layer) for layer in layers}
    if any(info["driver"] != _DRIVERS[name] for info in described.values()):
        raise ValueError(f"not a {name}")
    fitting = [n for n, info in described.items() if _REQUIRED.issubset(info["fields"])]
    chosen = fitting or layers[:1]
    frames = [pyogrio.read_dataframe(address, layer=layer) for layer in chosen]
    return gpd.GeoDataFrame(pd.concat(frames, ignore_index=True)) if frames else None


def _parquet(private: Path, original: Original) -> gpd.GeoDataFrame:
    """A GeoParquet file whose unpacked size is within the limit."""
    metadata = pq.ParquetFile(private).metadata
    size = sum(metadata.row_group(n).total_byte_size for n in range(metadata.num_row_groups))
    guard.bound(size, original.settings.max_unpacked_mb, original.label)
    return gpd.read_parquet(private)


def _degrees(frame: gpd.GeoDataFrame) -> bool:
    """Whether every coordinate can be a longitude and a latitude."""
    west, south, east, north = frame.total_bounds
    return not (west < -180 or east > 180 or south < -90 or north > 90)  # noqa: PLR2004
