"""207: a spike: the outline runs out to a point and back along itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.outlines import Outlines
from planning.intake.written import Points

_SHORTEST: Final = 10
"""Length of a spike in tolerances: what is shorter is a matter of rounding."""
_AT_ONCE: Final = 2**16
"""Points looked at together: few enough for the processor's cache."""


def run(case: Case) -> Iterator[Fault]:
    """One fault a spike, drawn as the triangle at its tip."""
    outlines = case.outlines
    for tip in _tips(outlines, case.tolerance_m):
        row = outlines.rings.iloc[outlines.ring_of(tip)]
        corner = outlines.points[tip - 1 : tip + 2]
        length = float(np.hypot(*(corner[1:] - corner[:-1]).T).min())
        yield Fault(
            row.feature, row.line, shapely.LineString(corner), {"length_m": round(length, 3)}
        )


def _tips(outlines: Outlines, tolerance_m: float) -> NDArray[np.int64]:
    """Points at which a ring turns back closer to itself than the tolerance."""
    points = outlines.points
    starts = range(0, max(len(points) - 2, 0), _AT_ONCE)
    turns = [start + _turns(points[start : start + _AT_ONCE + 2], tolerance_m) for start in starts]
    tips = np.concatenate([np.empty(0, dtype=np.int64), *turns]) + 1
    ring = outlines.ring_of(tips)
    within = (outlines.ring_of(tips - 1) == ring) & (outlines.ring_of(tips + 1) == ring)
    return np.asarray(tips[within & outlines.areal[ring]])


def _turns(points: Points, tolerance_m: float) -> NDArray[np.int64]:
    """The points before those at which the course turns back, whatever ring they belong to."""
    steps = np.diff(points, axis=0)
    (east, north), (east_after, north_after) = steps[:-1].T, steps[1:].T
    turns = np.flatnonzero(east * east_after + north * north_after < 0)
    to_before, to_after = -steps[turns], steps[turns + 1]
    lengths = np.hypot(*to_before.T), np.hypot(*to_after.T)
    across = np.abs(to_before[:, 0] * to_after[:, 1] - to_before[:, 1] * to_after[:, 0])
    narrow = across <= tolerance_m * np.maximum(*lengths)
    long_enough = np.minimum(*lengths) > _SHORTEST * tolerance_m
    return np.asarray(turns[narrow & long_enough])


CHECK: Final = Check(207, "geometry.spike", "own rule", run)
