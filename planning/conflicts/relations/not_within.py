"""Not within: a zone lies outside the areas meant for it (domain.md 4.1, NOT_WITHIN).

Holds where the part of a outside all zones of side b is > 0 and >= ``max_outside_ratio`` of a. What
lies less than a micrometre outside is the rounding of coordinates at common edges: nothing.
``share_a`` is that part, the geometry what lies outside.

- a as a polygon: by area; a line: by length; points: by their number.
- b as polygons: what they cover; lines and points cover nothing.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from planning.conflicts.kinds.surroundings import Hit, Surroundings, SurroundingsRelation
from planning.conflicts.relation import Geometries, Values, of_dimension

_ROUNDING_M: Final = 1e-6
_POINTS: Final = 64
"""Points, beside its ends, at which it is asked how far a line reaches outside."""


def measure(around: Surroundings, values: Values) -> Hit | None:
    """The hit of one zone, if too much of it lies outside."""
    areas = around.b[shapely.get_dimensions(around.b) == 2]
    outside = _outside(around.a, areas)
    part = _amount(outside) / _amount(around.a)
    if not (part > 0 and part >= values["max_outside_ratio"]):
        return None
    if _is_rounding(outside, areas):
        return None
    tolerance = around.tolerance_m[shapely.get_dimensions(around.b) == 2]
    left = _amount(_outside(around.a, shapely.buffer(areas, tolerance))) / _amount(around.a)
    dimension = shapely.get_dimensions(around.a)
    sizes = {2: {"area_m2": outside.area}, 1: {"length_m": outside.length}, 0: {}}
    certain = bool(left > 0 and left >= values["max_outside_ratio"])
    return Hit(outside, certain, {"share_a": part} | sizes[int(dimension)])


def _outside(zone: BaseGeometry, areas: Geometries) -> BaseGeometry:
    """The part of the zone that no area covers, of the zone's own dimension."""
    left = shapely.difference(zone, shapely.union_all(areas))
    dimension = np.array([shapely.get_dimensions(zone)])
    outside: BaseGeometry = of_dimension(np.array([left], dtype=object), dimension)[0]
    return outside


def _is_rounding(outside: BaseGeometry, areas: Geometries) -> bool:
    """Whether what lies outside is no wider, or no farther from the areas, than rounding makes."""
    if outside.area:
        return bool(outside.area <= _ROUNDING_M * outside.length)
    if len(areas) == 0:
        return False
    step_m = outside.length / _POINTS
    along = shapely.segmentize(outside, step_m) if step_m else outside
    points = shapely.points(shapely.get_coordinates(along))
    far = shapely.distance(points, shapely.union_all(areas))
    return bool(np.all(far <= _ROUNDING_M))


def _amount(geometry: BaseGeometry) -> float:
    """Area, length or number of points."""
    if geometry.area or geometry.length:
        return geometry.area or geometry.length
    return float(shapely.get_num_coordinates(geometry))


NOT_WITHIN: Final = SurroundingsRelation(
    name="not_within",
    parameters={"max_outside_ratio": None},
    reach=lambda _: _ROUNDING_M,
    measure=measure,
)
