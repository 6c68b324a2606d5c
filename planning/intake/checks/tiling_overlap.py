"""301: two zones that have to tile cover the same ground (Flächenschluss)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.rows import line_of
from planning.intake.checks.tilings import Tiling, areal, square_metres, tilings


def run(case: Case) -> Iterator[Fault]:
    """One fault a pair, drawn as the ground shared, with its area in m2.

    Ground that is nowhere wider than the tolerance is a matter of rounding.
    """
    for plan in case.source.plans:
        for tiling in tilings(plan):
            yield from _overlaps(tiling, case.tolerance_m)


def _overlaps(tiling: Tiling, tolerance_m: float) -> Iterator[Fault]:
    rows = list(tiling.zones.itertuples())
    for one, other, shared in overlapping(tiling.shapes, tolerance_m):
        facts = {"other": rows[other].id, "area_m2": square_metres(shared)}
        yield Fault(rows[one].id, line_of(rows[one]), shared, facts)


def overlapping(
    shapes: NDArray[np.object_], tolerance_m: float
) -> Iterator[tuple[int, int, BaseGeometry]]:
    """Pairs of areas that share ground wider than the tolerance, and that ground.

    Only areas with an edge that does not fit a coverage are compared pair by pair: in a clean
    plan there are none, and 50,000 zones take about a second.
    """
    unfit = np.flatnonzero(~shapely.is_empty(shapely.coverage_invalid_edges(shapes)))
    one, other = shapely.STRtree(shapes[unfit]).query(shapes[unfit], predicate="intersects")
    one, other = unfit[one[one < other]], unfit[other[one < other]]
    shared = areal(shapely.intersection(shapes[one], shapes[other]))
    wide = np.flatnonzero(~shapely.is_empty(shapely.buffer(shared, -tolerance_m / 2)))
    for pair in wide:
        yield int(one[pair]), int(other[pair]), shared[pair]


CHECK: Final = Check(301, "tiling.overlap", "XPlanung 2.2.1.1 (domain.md 2.9)", run)
