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

    Only zones with an edge that does not fit are compared pair by pair: of 50,000 clean ones
    none (domain.md 2.9 asks for the pairs, GEOS' coverage validation finds where they can be).
    """
    shapes, unfit = tiling.shapes, tiling.unfit
    one, other = shapely.STRtree(shapes[unfit]).query(shapes[unfit], predicate="intersects")
    one, other = unfit[one[one < other]], unfit[other[one < other]]
    shared = areal(shapely.intersection(shapes[one], shapes[other]))
    for pair in np.flatnonzero(~shapely.is_empty(shapely.buffer(shared, -tolerance_m / 2))):
        yield int(one[pair]), int(other[pair]), shared[pair]


CHECK: Final = Check(301, "tiling.overlap", "XPlanung 2.2.1.1 (domain.md 2.9)", run)
