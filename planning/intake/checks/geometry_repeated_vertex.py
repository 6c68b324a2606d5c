"""205: a ring that comes to the same point twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import shapely

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.outlines import LEAST_POINTS, Outlines
from planning.intake.written import Points


def run(case: Case) -> Iterator[Fault]:
    """One fault a ring, with all its repeated points; its closing point is none.

    Rings of too few points are left to check 203.
    """
    outlines = case.outlines
    for number, points in _repeated(outlines):
        if len(np.unique(outlines.course(number), axis=0)) < LEAST_POINTS - 1:
            continue
        row = outlines.rings.iloc[number]
        yield Fault(row.feature, row.line, shapely.MultiPoint(points), {"count": len(points)})


def _repeated(outlines: Outlines) -> Iterator[tuple[int, Points]]:
    """Points of areal rings that are there more than once, ring by ring."""
    for number in (outlines.areal & ~outlines.distinct).nonzero()[0]:
        points = outlines.points[outlines.starts[number] : outlines.starts[number + 1]]
        closed = len(points) > 1 and (points[0] == points[-1]).all()
        met, counts = np.unique(points[: -1 if closed else None], axis=0, return_counts=True)
        if (counts > 1).any():
            yield int(number), met[counts > 1]


CHECK: Final = Check(205, "geometry.repeated_vertex", "XPlanung 2.2.2.1 (domain.md 2.9)", run)
