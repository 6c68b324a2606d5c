"""What survives the positional accuracy of the sources.

A condition is certain when it holds after any relative displacement of the two geometries
by up to t, the root of the sum of squares of their accuracies (with the border's accuracy
where the border takes part).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from planning.conflicts.inner_disc import holds_disc
from planning.conflicts.intervals import length, shortened
from planning.conflicts.relation import Geometries, Mask, Numbers, Pairs, Values

_MILLIMETRE_M: Final = 0.001


def combined(a_m: Numbers, b_m: Numbers | float) -> Numbers:
    """Root of the sum of squares, in metres."""
    return np.hypot(a_m, b_m)


def near_survives(distance_m: Numbers, reach_m: Numbers, tolerance_m: Numbers) -> Mask:
    """Where the distance stays within reach after a displacement by the tolerance."""
    survives: Mask = distance_m <= reach_m - tolerance_m
    return survives


def contact_survives(
    contacts: Sequence[Numbers], min_contact_m: float, tolerance_m: Numbers
) -> Mask:
    """Where intervals of positions, shorter by t at each end, still are long enough."""
    left = [
        length(shortened(contact, by)) for contact, by in zip(contacts, tolerance_m, strict=True)
    ]
    survives: Mask = (np.array(left) > 0) & (np.array(left) >= min_contact_m)
    return survives


def overlap_survives(
    pairs: Pairs, shared: Geometries, dimension: NDArray[np.int32], least: Numbers
) -> Mask:
    """Where a shrunk by t still shares enough with b, or a with b shrunk by t.

    ``shared`` is what they share as drawn, ``dimension`` its dimension, ``least`` the area
    (m2) or length (m) the rule asks for. Lines and points cannot shrink.
    """
    survives: Mask = (pairs.tolerance_m == 0) | _plainly(pairs, shared, least)
    both_ways = ((pairs.a, pairs.b), (pairs.b, pairs.a))
    for shrink, keep in both_ways:
        open_ = np.flatnonzero(~survives & (dimension == 2))
        survives[open_] = holds_disc(
            shrink[open_], keep[open_], shared[open_], pairs.tolerance_m[open_], least[open_]
        )
    for shrink, keep in both_ways:
        open_ = np.flatnonzero(~survives & (shapely.get_dimensions(shrink) == 2))
        core = shapely.buffer(shrink[open_], -pairs.tolerance_m[open_])
        left = _amount(shapely.intersection(core, keep[open_]), dimension[open_])
        survives[open_] = (left > 0) & (left >= least[open_])
    return survives


def _plainly(pairs: Pairs, shared: Geometries, least: Numbers) -> Mask:
    """Polygons that share so much that enough must survive: saves the buffers.

    Of what they share no more can be lost than a strip along the outline of a, or along that
    of b, or along its own.
    """
    lost = np.min([_strip(each, pairs.tolerance_m) for each in (pairs.a, pairs.b, shared)], axis=0)
    core = shapely.area(shared) - lost
    plainly: Mask = (core > 0) & (core >= least)
    return plainly


def _strip(areas: Geometries, width_m: Numbers) -> Numbers:
    """At most so many m2 of each polygon lie within the width of its outline.

    Outline x width, less a circle of that radius, and one more for each hole (B. Sz.-Nagy, Über
    Parallelmengen nichtkonvexer ebener Bereiche, 1959); infinite for all but single polygons.
    """
    outline, holes = shapely.length(areas), shapely.get_num_interior_rings(areas)
    deepest = np.where(holes, width_m, np.minimum(width_m, outline / (2 * np.pi)))
    polygons = shapely.get_type_id(areas) == shapely.GeometryType.POLYGON
    strip: Numbers = outline * deepest + (holes - 1) * np.pi * deepest**2
    return np.where(polygons, strip, np.inf)


def _amount(geometry: Geometries, dimension: NDArray[np.int32]) -> Numbers:
    """Area, length or number of points, by dimension."""
    points = shapely.get_num_coordinates(geometry).astype(float)
    length = np.where(dimension == 1, shapely.length(geometry), points)
    return np.where(dimension == 2, shapely.area(geometry), length)


def encroach_survives(
    part: Geometries,
    depth_m: Numbers,
    tolerance_m: Numbers,
    own: BaseGeometry,
    values: Values,
) -> Mask:
    """Where what lies farther than t from the own land still meets the rule's minimum.

    Polygons by the area and depth of what lies beyond t, lines and points by their reach less t.
    """
    left, areas = depth_m - tolerance_m, shapely.get_dimensions(part) == 2
    survives: Mask = (left > 0) & (areas | (left >= values["min_depth_m"]))
    for at in np.flatnonzero(survives & areas):
        beyond = _beyond(part[at], own, tolerance_m[at])
        survives[at] = 0 < beyond.area >= values["min_area_m2"]
        survives[at] &= is_deep(np.array([beyond], dtype=object), values["min_depth_m"])[0]
    return survives


def is_deep(areas: Geometries, min_depth_m: float) -> Mask:
    """Into which areas a circle of this diameter fits, to the millimetre."""
    radius = min_depth_m / 2 - _MILLIMETRE_M
    if radius <= 0:
        return np.ones(len(areas), dtype=bool)
    deep: Mask = ~shapely.is_empty(shapely.buffer(areas, -radius))
    return deep


def _beyond(part: BaseGeometry, own: BaseGeometry, tolerance_m: float) -> BaseGeometry:
    """What of the part lies farther than the tolerance from the own land."""
    if tolerance_m == 0:
        return part
    west, south, east, north = part.bounds
    frame = shapely.box(
        west - tolerance_m, south - tolerance_m, east + tolerance_m, north + tolerance_m
    )
    return part.difference(own.intersection(frame).buffer(tolerance_m))
