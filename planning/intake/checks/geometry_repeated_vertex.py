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
    owner, points = outlines.owner, outlines.points
    suspect = outlines.areal & ~outlines.distinct
    counted = suspect[owner] & ~_closing(outlines)
    owner, points = owner[counted], points[counted]
    order = np.lexsort((points[:, 1], points[:, 0], owner))
    owner, points = owner[order], points[order]
    same = (owner[1:] == owner[:-1]) & (points[1:] == points[:-1]).all(axis=1)
    for number in np.unique(owner[1:][same]):
        yield int(number), np.unique(points[1:][same & (owner[1:] == number)], axis=0)


def _closing(outlines: Outlines) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Which points are the last of a closed ring."""
    owner, points = outlines.owner, outlines.points
    closing = np.zeros(len(points), dtype=bool)
    if len(points):
        last = np.r_[owner[1:] != owner[:-1], True].nonzero()[0]
        first = np.r_[0, last[:-1] + 1]
        closing[last] = (points[last] == points[first]).all(axis=1) & (last > first)
    return closing


CHECK: Final = Check(205, "geometry.repeated_vertex", "XPlanung 2.2.2.1 (domain.md 2.9)", run)
