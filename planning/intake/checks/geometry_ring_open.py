"""201: a ring whose last point is not its first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import shapely

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.outlines import LEAST_POINTS


def run(case: Case) -> Iterator[Fault]:
    """One fault a ring, at its last point, with the distance that is missing in metres."""
    outlines = case.outlines
    if not case.source.written:  # only markup can write a ring that does not close
        return
    for number in outlines.areal.nonzero()[0]:
        points = outlines.course(number)
        if len(points) < LEAST_POINTS - 1 or not np.isfinite(points).all():
            continue
        missing = float(np.hypot(*(points[-1] - points[0])))
        if missing > 0:
            row = outlines.rings.iloc[number]
            place = shapely.Point(points[-1])
            yield Fault(row.feature, row.line, place, {"missing_m": round(missing, 4)})


CHECK: Final = Check(201, "geometry.ring_open", "XPlanung 2.2.2.1 (domain.md 2.9)", run)
