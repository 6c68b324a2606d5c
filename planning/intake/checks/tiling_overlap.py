"""301: two zones that have to tile cover the same ground (Flächenschluss)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.rows import line_of
from planning.intake.checks.tilings import Tiling, areal, square_metres


def run(case: Case) -> Iterator[Fault]:
    """One fault a pair, drawn as the ground shared, with its area in m2.

    Ground that is nowhere wider than the tolerance is a matter of rounding.
    """
    for tiling in case.tilings:
        yield from _overlaps(tiling, case.tolerance_m)


def _overlaps(tiling: Tiling, tolerance_m: float) -> Iterator[Fault]:
    for one, other, shared in _pairs(tiling, tolerance_m):
        first, second = tiling.zones.iloc[one], tiling.zones.iloc[other]
        facts = {"other": second.id, "area_m2": square_metres(shared)}
        yield Fault(first.id, line_of(first), shared, facts)


def _pairs(tiling: Tiling, tolerance_m: float) -> Iterator[tuple[int, int, BaseGeometry]]:
    """Pairs of zones that share ground wider than the tolerance, and that ground.

    Of a pair that overlaps at least one zone has an edge that does not fit a coverage; only
    these are compared with others. Of 50,000 clean zones that is none.
    """
    shapes = tiling.shapes
    one, other = shapely.STRtree(shapes).query(shapes[tiling.unfit], predicate="intersects")
    pairs = np.sort(np.column_stack([tiling.unfit[one], other]), axis=1)
    one, other = np.unique(pairs[pairs[:, 0] < pairs[:, 1]], axis=0).T
    shared = areal(shapely.intersection(shapes[one], shapes[other]))
    for pair in np.flatnonzero(~shapely.is_empty(shapely.buffer(shared, -tolerance_m / 2))):
        yield int(one[pair]), int(other[pair]), shared[pair]


CHECK: Final = Check(301, "tiling.overlap", "XPlanung 2.2.1.1 (domain.md 2.9)", run)
