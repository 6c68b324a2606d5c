"""203: a ring of fewer than four points, the first of them twice; it encloses nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import shapely

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.outlines import LEAST_POINTS


def run(case: Case) -> Iterator[Fault]:
    """One fault a ring; two points on the same spot count once."""
    outlines = case.outlines
    for number in (outlines.areal & ~outlines.distinct).nonzero()[0]:
        points = outlines.course(number)
        if not np.isfinite(points).all():
            continue
        different = len(np.unique(points, axis=0))
        if different < LEAST_POINTS - 1:
            row = outlines.rings.iloc[number]
            place = shapely.MultiPoint(points) if different else None
            yield Fault(row.feature, row.line, place, {"count": different})


CHECK: Final = Check(203, "geometry.too_few_points", "XPlanung 2.2.2.1 (domain.md 2.9)", run)
