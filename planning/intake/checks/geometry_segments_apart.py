"""202: a curve whose segments do not begin where the one before ended."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import numpy as np
import shapely

from planning.intake.checks.check import Case, Check, Fault


def run(case: Case) -> Iterator[Fault]:
    """One fault a gap, drawn as the line that is missing, with its length in metres."""
    for written in case.source.written:
        for ring in written.rings:
            for before, after in pairwise(s for s in ring.segments if len(s.points)):
                ends = np.stack([before.points[-1], after.points[0]])
                gap = float(np.hypot(*(ends[1] - ends[0])))
                if gap > 0:
                    place = shapely.LineString(ends)
                    yield Fault(written.feature, after.line, place, {"gap_m": round(gap, 4)})


CHECK: Final = Check(202, "geometry.segments_apart", "XPlanung 2.2.2.1 (domain.md 2.9)", run)
