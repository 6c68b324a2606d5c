"""Reads the boundary of a state from a file, whatever number of areas it is drawn as."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import geopandas as gpd
import pandas as pd
import pyogrio
import pyproj
import shapely
from pyproj.exceptions import CRSError
from shapely.geometry import MultiPolygon

from planning import errors
from planning.geometry import CRS, Unmendable, mend
from planning.intake import guard, self_contained
from planning.settings import Settings
from planning.territory.topology import GRID_M, multipolygon

GEOMETRY_COLUMNS: Final = ("wkt", "geom", "geometry", "the_geom")
CRS_COLUMNS: Final = ("coordinate_reference_system", "crs", "srs")
_HEAD_BYTES: Final = 4096
_OFFLINE: Final = {"DOWNLOAD_SCHEMA": "NO", "SKIP_RESOLVE_ELEMS": "ALL", "WRITE_GFS": "NO"}
_FULL_CIRCLE: Final = 360.0


def read_boundary(path: Path, settings: Settings | None = None) -> MultiPolygon:
    """The union of all areas of a file in EPSG:25832, on the grid of one millimetre.

    Reads GeoPackage, GeoJSON, Shapefile and GML by content, and CSV with a column of WKT (x
    before y) and one that names the coordinate reference system. A file that declares none is
    refused, and so is one of several layers. Raises UnreadableFile, FileTooLarge, UnsafeXml,
    NoCoordinateSystem, UnknownCoordinateSystem, NoGeometry or TerritoryUnusable.
    """
    guard.check_size(path, settings or Settings())
    areas = _areas(_read(path), path)
    return multipolygon(shapely.union_all(areas, grid_size=GRID_M))


def _read(path: Path) -> gpd.GeoDataFrame:
    """The features of the file with their declared coordinate reference system."""
    suffix = _true_suffix(path)
    if suffix == ".csv":
        return _read_csv(path)
    if suffix == ".gml":
        _check_xml(path)
    with guard.private_folder() as folder:  # GDAL looks for, and writes, files beside its input
        private = guard.copy(path, folder, suffix)
        if suffix == ".gpkg":
            self_contained.check_geopackage(private, str(path))
        return _read_with_gdal(private, path, _OFFLINE if suffix == ".gml" else {})


def _true_suffix(path: Path) -> str:
    """The usual ending of the format that the first bytes show."""
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if b"<OGRVRTDataSource" in head:  # GDAL would follow it to wherever it points
        raise errors.UnreadableFile(file=path, reason="reason.foreign_format")
    if head.startswith(b"SQLite format 3\0"):
        return ".gpkg"
    if head.startswith(b"\x00\x00\x27\x0a"):
        return ".shp"
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return {b"{": ".geojson", b"<": ".gml"}.get(text[:1], ".csv")


def _check_xml(path: Path) -> None:
    """Refuses a document type, and XML that is no collection of features."""
    _, root = guard.xml_root(path, str(path))
    if root != "FeatureCollection":
        raise errors.UnreadableFile(file=path, reason="reason.no_feature_collection", value=root)


def _read_with_gdal(private: Path, path: Path, options: dict[str, str]) -> gpd.GeoDataFrame:
    """Features of the only layer; ``path`` is the name that people know."""
    try:
        layers = [name for name, geometry_type in pyogrio.list_layers(private) if geometry_type]
        if len(layers) > 1:
            reason, choices = "reason.several_layers", ", ".join(layers)
            raise errors.UnreadableFile(file=path, reason=reason, choices=choices)
        return pyogrio.read_dataframe(private, **options)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as fault:
        raise errors.UnreadableFile(file=path, reason=str(fault)) from fault


def _read_csv(path: Path) -> gpd.GeoDataFrame:
    """Features of a table with WKT, separated by semicolons or commas."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            separator = ";" if ";" in file.readline() else ","
        table = pd.read_csv(path, sep=separator, encoding="utf-8-sig", dtype=str)
        wkt = _column(table, GEOMETRY_COLUMNS)
        if wkt is None:
            raise errors.NoGeometry(file=path)
        shapes = gpd.GeoSeries.from_wkt(wkt)
    except (UnicodeDecodeError, pd.errors.ParserError, shapely.GEOSException) as fault:
        raise errors.UnreadableFile(file=path, reason=str(fault)) from fault
    return gpd.GeoDataFrame(geometry=shapes, crs=_declared(table, path))


def _declared(table: pd.DataFrame, path: Path) -> pyproj.CRS:
    """The one coordinate reference system that the rows name."""
    column = _column(table, CRS_COLUMNS)
    names = [] if column is None else list(column.dropna().unique())
    if len(names) != 1:
        raise errors.NoCoordinateSystem(file=path)
    try:
        return pyproj.CRS.from_user_input(names[0])
    except CRSError as fault:
        raise errors.UnknownCoordinateSystem(file=path, value=names[0]) from fault


def _column(table: pd.DataFrame, names: tuple[str, ...]) -> pd.Series | None:
    """The first column of one of these names, in whatever case."""
    found = [column for column in table if str(column).lower() in names]
    return table[found[0]] if found else None


def _areas(frame: gpd.GeoDataFrame, path: Path) -> list[shapely.Geometry]:
    """The areas in EPSG:25832, each valid."""
    if "geometry" not in frame or frame.geometry.isna().all():
        raise errors.NoGeometry(file=path)
    if frame.crs is None or _degrees_out_of_range(frame):
        raise errors.NoCoordinateSystem(file=path)
    parts = frame.geometry.dropna().to_crs(CRS).explode()
    areas = parts[parts.geom_type == "Polygon"]
    if areas.empty:
        raise errors.TerritoryUnusable(file=path, reason="reason.boundary_without_area")
    try:
        return [mend(area)[0] for area in areas]
    except Unmendable as fault:
        raise errors.TerritoryUnusable(file=path, reason=str(fault)) from fault


def _degrees_out_of_range(frame: gpd.GeoDataFrame) -> bool:
    """Whether metres pass for degrees: GeoJSON without ``crs`` is read as WGS 84."""
    return bool(frame.crs.is_geographic and abs(frame.total_bounds).max() > _FULL_CIRCLE)
