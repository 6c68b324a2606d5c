"""A quick proof that enough of an overlap survives: one disc instead of buffer and overlay."""

from __future__ import annotations

from typing import Final

import numpy as np
import shapely

from planning.conflicts.relation import Geometries, Mask, Numbers

_SLACK: Final = 1.02
"""The disc is this much wider than it need be, more than buffers lose to their straight edges."""
_LEAST_RADIUS_M: Final = 0.01
_WAYS: Final = (0.0, 0.25, 0.5)
"""Where discs are tried: at the centre of what is shared, and on the way to the zone's centre."""


def holds_disc(
    shrunk: Geometries, kept: Geometries, shared: Geometries, tolerance_m: Numbers, least: Numbers
) -> Mask:
    """Where a disc of ``least`` m2 lies in ``kept`` and in ``shrunk`` shrunk by the tolerance.

    So the two share at least as much after the shrinking. False proves nothing.
    """
    radius = np.sqrt(least / np.pi) * _SLACK + _LEAST_RADIUS_M
    start = shapely.get_coordinates(shapely.centroid(shared))
    way = shapely.get_coordinates(shapely.centroid(shrunk)) - start
    holds = np.zeros(len(shrunk), dtype=bool)
    for part in _WAYS:
        at = np.flatnonzero(~holds)
        places: Geometries = np.asarray(shapely.points(start[at] + part * way[at]))
        deep = _deeper(shrunk[at], places, radius[at] + tolerance_m[at])
        deep[deep] = _deeper(kept[at[deep]], places[deep], radius[at[deep]])
        holds[at[deep]] = True
    return holds


def _deeper(polygons: Geometries, places: Geometries, depth_m: Numbers) -> Mask:
    """Where a place lies in the polygon, at least so far from its outline."""
    deeper: Mask = shapely.distance(shapely.boundary(polygons), places) >= depth_m
    deeper[deeper] = shapely.intersects(polygons[deeper], places[deeper])
    return deeper
