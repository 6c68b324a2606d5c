"""EPSG:25832 as longitude and latitude (EPSG:4326), for answers and map addresses."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Transformer
from shapely.geometry.base import BaseGeometry

from planning.geometry import CRS

Bounds = tuple[float, float, float, float]
"""West, south, east, north in degrees."""


def to_lonlat(geometry: BaseGeometry) -> BaseGeometry:
    """The geometry in EPSG:4326, longitude first."""
    return shapely.transform(geometry, _degrees)


def bounds(geometry: BaseGeometry) -> Bounds:
    """The box of a geometry, to 1e-6 degrees (about 0.1 m)."""
    west, south, east, north = to_lonlat(geometry).bounds
    return (round(west, 6), round(south, 6), round(east, 6), round(north, 6))


def geojson(geometry: BaseGeometry, digits: int = 6) -> dict[str, Any]:
    """The geometry as GeoJSON (RFC 7946), to 1e-6 degrees unless told otherwise."""
    rounded = shapely.transform(to_lonlat(geometry), lambda c: np.round(c, digits))
    return dict(shapely.geometry.mapping(rounded))


def on_map(geometry: BaseGeometry) -> bool:
    """Whether every coordinate has a longitude and a latitude."""
    return bool(np.isfinite(_degrees(shapely.get_coordinates(geometry))).all())


def point_on(geometry: BaseGeometry) -> tuple[float, float]:
    """Longitude and latitude of a point that lies on the geometry."""
    lon, lat = _degrees(shapely.get_coordinates(shapely.point_on_surface(geometry)))[0]
    return (round(float(lon), 6), round(float(lat), 6))


def _degrees(coordinates: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.column_stack(_transformer().transform(coordinates[:, 0], coordinates[:, 1]))


@cache
def _transformer() -> Transformer:
    return Transformer.from_crs(CRS, "EPSG:4326", always_xy=True)
