"""Share: how much of the ground around a zone certain uses take (domain.md 4.1, SHARE).

The circle of ``radius_m`` stands around a point within a (a polygon's point on the surface, a
line's or several points' middle, a point itself). Holds where the zones of side b, dissolved,
cover more than ``max_share`` of it. ``share_b`` is that share, b the zone that covers most of the
circle (of the other state's, where they cover any), the geometry what is covered.

- b as polygons: by the area within the circle; a itself counts where it matches side b.
- b as lines and points: they cover nothing.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from planning.conflicts.kinds.surroundings import Hit, Surroundings, SurroundingsRelation
from planning.conflicts.relation import Geometries, Mask, Values

_QUADRANT: Final = 64
"""Segments of a quarter circle: the polygon's area falls 0.01 % short of the circle's."""


def measure(around: Surroundings, values: Values) -> Hit | None:
    """The hit of one zone, if too much of its circle is covered."""
    polygons = shapely.get_dimensions(around.b) == 2
    circle = _circle(around.a, values["radius_m"])
    inside = shapely.intersection(around.b[polygons], circle)
    areas = shapely.area(inside)
    covered = _covered(around, inside, circle)
    part = covered.area / circle.area
    if not (areas.any() and part > values["max_share"]):
        return None
    foreign = areas * around.foreign[polygons]
    most = int(np.argmax(foreign if foreign.any() else areas))
    return Hit(
        covered,
        _survives(around, polygons, values),
        {"area_m2": covered.area, "share_b": part},
        int(around.rows[polygons][most]),
    )


def _covered(around: Surroundings, inside: Geometries, circle: BaseGeometry) -> BaseGeometry:
    """What the zones cover of the circle, with a itself where it is of side b."""
    covered: BaseGeometry = shapely.union_all(inside)
    if around.own and shapely.get_dimensions(around.a) == 2:
        return covered.union(around.a.intersection(circle))
    return covered


def _circle(zone: BaseGeometry, radius_m: float) -> BaseGeometry:
    centre = shapely.point_on_surface(zone)
    return shapely.buffer(centre, radius_m, quad_segs=_QUADRANT)


def _survives(around: Surroundings, polygons: Mask, values: Values) -> bool:
    """Whether what lies deeper in the circle than t suffices: that cannot leave it."""
    tolerance = around.tolerance_m[polygons].max()
    if tolerance >= values["radius_m"]:
        return False
    inner = _circle(around.a, values["radius_m"] - tolerance)
    inside = shapely.intersection(around.b[polygons], inner)
    whole = _circle(around.a, values["radius_m"]).area
    return bool(_covered(around, inside, inner).area / whole > values["max_share"])


SHARE: Final = SurroundingsRelation(
    name="share",
    parameters={"radius_m": None, "max_share": None},
    reach=lambda values: values["radius_m"],
    measure=measure,
    whole_set=True,
)
