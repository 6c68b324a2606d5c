"""What pairs of zones share, overlaid once however many conditions ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import shapely

if TYPE_CHECKING:
    from planning.conflicts.relation import Geometries, Mask, Numbers, Pairs, Rows

_ROW_BITS: Final = 32


class Ground:
    """The geometry that pairs of some zones have in common, as far as it has been asked for."""

    def __init__(self) -> None:
        self._shared: dict[int, shapely.Geometry] = {}

    def shared(self, pairs: Pairs) -> Geometries:
        """What the zones of each pair have in common, of whatever dimension."""
        keys = ((pairs.row_a.astype(np.int64) << _ROW_BITS) | pairs.row_b).tolist()
        shared = np.fromiter(map(self._shared.get, keys), dtype=object, count=len(keys))
        new: Rows = np.flatnonzero(shapely.is_missing(shared))
        shared[new] = _intersection(pairs.take(new))
        self._shared.update((keys[at], shared[at]) for at in new)
        return shared


def _intersection(pairs: Pairs) -> Geometries:
    """The geometry in common; where one lies in the other's interior, that one as it is."""
    a, b = shapely.bounds(pairs.a), shapely.bounds(pairs.b)
    shared = np.empty(len(pairs), dtype=object)
    b_inside = _within(pairs.b, b, pairs.a, a)
    a_inside = _within(pairs.a, a, pairs.b, b)
    shared[b_inside], shared[a_inside] = pairs.b[b_inside], pairs.a[a_inside]
    rest = ~(b_inside | a_inside)
    shared[rest] = shapely.intersection(pairs.a[rest], pairs.b[rest])
    return shared


def _within(inner: Geometries, inner_box: Numbers, outer: Geometries, outer_box: Numbers) -> Mask:
    """Where ``inner`` lies in the interior of ``outer``; boxes settle most pairs."""
    boxes = (inner_box[:, :2] > outer_box[:, :2]) & (inner_box[:, 2:] < outer_box[:, 2:])
    within: Mask = np.all(boxes, axis=1)
    within[within] = shapely.contains_properly(outer[within], inner[within])
    return within
