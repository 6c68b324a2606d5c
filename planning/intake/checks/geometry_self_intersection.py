"""206: a ring that crosses or touches itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.written import Points


def run(case: Case) -> Iterator[Fault]:
    """One fault a ring, with the points where it meets itself.

    Where it merely comes back to one of its own points, check 205 tells of it.
    """
    outlines = case.outlines
    numbers = (outlines.usable & ~outlines.simple).nonzero()[0]
    for number, ring in zip(numbers, outlines.linear_rings[numbers], strict=True):
        places = _meetings(ring)
        if not places.is_empty:
            row = outlines.rings.iloc[number]
            facts = {"count": shapely.get_num_geometries(places)}
            yield Fault(row.feature, row.line, places, facts)


def _meetings(ring: BaseGeometry) -> BaseGeometry:
    """The points where a ring meets itself, without those it repeats as vertices.

    Cut where it meets itself, a ring falls into pieces; their ends are the meetings.
    """
    pieces = shapely.get_parts(shapely.union_all([shapely.LineString(ring.coords)]))
    ends = np.concatenate([shapely.get_coordinates(piece)[[0, -1]] for piece in pieces])
    own = _as_rows(shapely.get_coordinates(ring)[:-1])
    repeated, counts = np.unique(own, return_counts=True)
    told = np.isin(_as_rows(ends), np.append(repeated[counts > 1], own[:1]))
    return shapely.MultiPoint(np.unique(ends[~told], axis=0))


def _as_rows(points: Points) -> np.ndarray[tuple[int], np.dtype[np.void]]:
    """Each point as one value, so that points can be looked up."""
    return np.ascontiguousarray(points).view([("", points.dtype)] * 2).ravel()


CHECK: Final = Check(206, "geometry.self_intersection", "XPlanung 2.2.2.1 (domain.md 2.9)", run)
