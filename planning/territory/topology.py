"""Areas that share their edges vertex by vertex, on a grid of one millimetre.

EPSG:25832, metres. Every function rounds to the same grid, so that lines which were the same
before are the same afterwards and areas side by side neither overlap nor leave a gap.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import MultiLineString, MultiPolygon
from shapely.geometry.base import BaseGeometry

GRID_M: Final = 0.001
_AREA: Final = 2
_ROUNDING_M: Final = 0.003
"""How far two roundings to the grid may carry a line off itself."""
_SHORTEST_CONTACT_M: Final = 0.05
"""Less than this is an outline that crosses a line or ends on it."""

Polygons = NDArray[np.object_]
Mask = NDArray[np.bool_]


def on_grid(area: BaseGeometry) -> MultiPolygon:
    """The area with every vertex on the grid; parts below the grid's resolution vanish."""
    return multipolygon(shapely.get_parts(shapely.set_precision(area, GRID_M)))


def faces(geometries: Iterable[BaseGeometry]) -> Polygons:
    """Every area enclosed by the edges of the areas and lines given, holes included."""
    lines = [shapely.boundary(g) if shapely.get_dimensions(g) == _AREA else g for g in geometries]
    edges = shapely.union_all(lines, grid_size=GRID_M)
    return np.asarray(shapely.get_parts(shapely.polygonize(shapely.get_parts(edges))))


def within(areas: Polygons, area: BaseGeometry) -> Mask:
    """Which faces lie in ``area``, one of those whose edges made the faces."""
    points = shapely.point_on_surface(areas)
    shapely.prepare(area)
    return np.asarray(shapely.contains_xy(area, shapely.get_x(points), shapely.get_y(points)))


def runs_along(areas: Polygons, line: BaseGeometry) -> Mask:
    """Which areas have an edge on ``line``, more than a point where the two meet."""
    rings, area = shapely.get_rings(areas, return_index=True)
    vertices, ring = shapely.get_coordinates(rings, return_index=True)
    within_ring = ring[1:] == ring[:-1]
    start, end = vertices[:-1][within_ring], vertices[1:][within_ring]
    shapely.prepare(line)
    on_line = np.hypot(*(end - start).T) > _SHORTEST_CONTACT_M
    for points in (start, end, (start + end) / 2):
        on_line &= shapely.dwithin(line, shapely.points(points), _ROUNDING_M)
    along = np.zeros(len(areas), dtype=bool)
    along[area[ring[:-1][within_ring][on_line]]] = True
    return along


def dissolve(areas: Polygons) -> MultiPolygon:
    """One area from faces that share their edges; every vertex stays."""
    return multipolygon(shapely.get_parts(shapely.coverage_union_all(areas)))


def shared_line(one: MultiPolygon, other: MultiPolygon) -> MultiLineString:
    """The edges that two areas on the grid have in common; empty where they meet in points."""
    shared = shapely.intersection(one.boundary, other.boundary)
    parts = shapely.get_parts(shared)
    edges = parts[shapely.get_dimensions(parts) == 1]
    merged = shapely.line_merge(shapely.multilinestrings(edges))
    return MultiLineString(list(shapely.get_parts(merged)))


def multipolygon(parts: Any) -> MultiPolygon:
    """The polygons among ``parts``, collections opened."""
    flat = shapely.get_parts(parts)
    return MultiPolygon(list(flat[shapely.get_dimensions(flat) == _AREA]))
