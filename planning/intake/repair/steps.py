"""What repair does to single shapes: nothing here moves an outline by more than the tolerance."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from planning.intake.written import Points

Shapes = NDArray[np.object_]
_LEAST_POINTS: Final = 4


def without_repeats(shapes: Shapes, tolerance_m: float) -> Shapes:
    """Points closer to the one before than the tolerance are left out."""
    return np.asarray(shapely.remove_repeated_points(shapes, tolerance_m), dtype=object)


def without_spikes(shapes: Shapes, tolerance_m: float) -> Shapes:
    """Tips at which an outline turns back along itself are left out."""
    return _by_ring(shapes, lambda points: _blunt(points, tolerance_m))


def without_slivers(shapes: Shapes, tolerance_m: float) -> Shapes:
    """Parts and holes narrower than the tolerance are left out, but never all of a shape."""
    found = shapes.copy()
    for number in np.flatnonzero(shapely.get_dimensions(shapes) == 2):  # noqa: PLR2004
        parts = [
            _filled(p, tolerance_m) for p in _polygons(shapes[number]) if _wide(p, tolerance_m)
        ]
        if parts:
            found[number] = _whole(parts)
    return found


def oriented(shapes: Shapes) -> Shapes:
    """Exterior rings counter-clockwise, interior ones clockwise (XPlanung 2.2.2.1)."""
    return np.asarray(shapely.orient_polygons(shapes), dtype=object)


def _polygons(shape: BaseGeometry) -> list[Polygon]:
    return [part for part in shapely.get_parts(shape) if isinstance(part, Polygon)]


def _whole(parts: list[Polygon]) -> BaseGeometry:
    return parts[0] if len(parts) == 1 else MultiPolygon(parts)


def _wide(polygon: Polygon, tolerance_m: float) -> bool:
    return not shapely.buffer(polygon, -tolerance_m / 2).is_empty


def _filled(polygon: Polygon, tolerance_m: float) -> Polygon:
    """Without the holes that are narrower than the tolerance."""
    kept = [ring for ring in polygon.interiors if _wide(Polygon(ring), tolerance_m)]
    return polygon if len(kept) == len(polygon.interiors) else Polygon(polygon.exterior, kept)


def _by_ring(shapes: Shapes, change: Callable[[Points], Points]) -> Shapes:
    """The shapes with each ring changed; shapes without rings stay as they are."""
    found = shapes.copy()
    for number in np.flatnonzero(shapely.get_dimensions(shapes) == 2):  # noqa: PLR2004
        found[number] = _whole([_ringwise(p, change) for p in _polygons(shapes[number])])
    return found


def _ringwise(polygon: Polygon, change: Callable[[Points], Points]) -> Polygon:
    outer, *inner = (
        change(shapely.get_coordinates(ring)) for ring in (polygon.exterior, *polygon.interiors)
    )
    return Polygon(outer, inner)


def _blunt(points: Points, tolerance_m: float) -> Points:
    """The ring without its spikes; a tip may hide another one behind it."""
    ring = points[:-1]
    while len(ring) >= _LEAST_POINTS:
        tips = _tips(ring, tolerance_m)
        if not len(tips):
            break
        ring = np.delete(ring, tips[0], axis=0)
    return np.vstack([ring, ring[:1]])


def _tips(ring: Points, tolerance_m: float) -> NDArray[np.int64]:
    to_before, to_after = np.roll(ring, 1, axis=0) - ring, np.roll(ring, -1, axis=0) - ring
    longer = np.maximum(np.hypot(*to_before.T), np.hypot(*to_after.T))
    along = (to_before * to_after).sum(axis=1)
    across = np.abs(to_before[:, 0] * to_after[:, 1] - to_before[:, 1] * to_after[:, 0])
    return np.flatnonzero((along > 0) & (across <= tolerance_m * longer))
