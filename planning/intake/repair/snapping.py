"""Edges of a tiling that nearly meet are made to meet. Units: metres."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from planning.intake.checks.tilings import Tiling
from planning.intake.repair.steps import Shapes
from planning.intake.written import Points


def snapped(tiling: Tiling, tolerance_m: float) -> Shapes:
    """The zones of a tiling, moved onto the outline and each other within the tolerance.

    Points closer than the tolerance become one, the outline's before any zone's; then every
    edge that passes such a point closer than that is led through it. Zones that fit their
    neighbours and the outline stay as they are.
    """
    shapes = tiling.shapes.copy()
    unfit = _unfit(tiling, tolerance_m)
    if unfit.any():
        own = shapely.get_coordinates(shapes[unfit])
        points = np.concatenate([_on_outline(tiling, own, tolerance_m), own])
        meeting = _representatives(points, tolerance_m)
        moved = points[meeting[len(points) - len(own) :]]
        merged = shapely.set_coordinates(shapes[unfit].copy(), moved)
        shapes[unfit] = _led_through(merged, points[np.unique(meeting)], tolerance_m)
    return shapes


def _unfit(tiling: Tiling, tolerance_m: float) -> NDArray[np.bool_]:
    """Zones with an edge that neither a neighbour nor the outline shares, though it is near,
    and the zones beside them.
    """
    shapes = tiling.shapes
    edges = shapely.coverage_invalid_edges(shapes, gap_width=2 * tolerance_m)
    unfit = ~np.asarray(shapely.is_empty(edges), dtype=bool)
    if tiling.ground is not None:
        rim = shapely.boundary(tiling.ground)
        band = shapely.buffer(rim, tolerance_m)
        shapely.prepare(band)
        beside = shapely.intersects(band, shapes)
        along = shapely.intersection(shapely.boundary(shapes[beside]), band)
        unfit[beside] |= shapely.length(shapely.difference(along, rim)) > tolerance_m
    tree = shapely.STRtree(shapes)
    unfit[tree.query(shapes[unfit], predicate="dwithin", distance=tolerance_m)[1]] = True
    return unfit


def _on_outline(tiling: Tiling, own: Points, tolerance_m: float) -> Points:
    """Points of the outline near the zones: its own, then the feet of theirs on it."""
    if tiling.ground is None:
        return np.empty((0, 2))
    rim = shapely.boundary(tiling.ground)
    shapely.prepare(rim)
    drawn = _drawn(own)
    near = drawn[shapely.dwithin(drawn, rim, tolerance_m)]
    feet = shapely.get_coordinates(shapely.shortest_line(rim, near))[::2]
    corners = shapely.get_coordinates(rim)
    tree = shapely.STRtree(shapely.boundary(tiling.shapes))
    beside = tree.query(_drawn(corners), predicate="dwithin", distance=tolerance_m)[0]
    return np.concatenate([corners[np.unique(beside)], feet])


def _representatives(points: Points, tolerance_m: float) -> NDArray[np.int64]:
    """For each point the first one that stands for it; none of these are near each other."""
    drawn = _drawn(points)
    one, other = shapely.STRtree(drawn).query(drawn, predicate="dwithin", distance=tolerance_m)
    order = np.argsort(one, kind="stable")
    near = np.split(other[order], np.cumsum(np.bincount(one, minlength=len(points)))[:-1])
    stands = np.full(len(points), -1, dtype=np.int64)
    for number, close in enumerate(near):
        if stands[number] < 0:
            stands[close[stands[close] < 0]] = number
    return stands


def _led_through(shapes: Shapes, points: Points, tolerance_m: float) -> Shapes:
    """The shapes, each edge led through the points that it passes closely."""
    clean = np.asarray(shapely.remove_repeated_points(shapes), dtype=object)
    tree = shapely.STRtree(_drawn(points))
    one, other = tree.query(shapely.boundary(clean), predicate="dwithin", distance=tolerance_m)
    for number in np.unique(one):
        near = shapely.MultiPoint(points[other[one == number]])
        clean[number] = shapely.snap(clean[number], near, tolerance_m)
    return clean


def _drawn(points: Points) -> Shapes:
    return np.asarray(shapely.points(points), dtype=object)
