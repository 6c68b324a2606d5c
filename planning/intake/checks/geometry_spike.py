"""207: a spike: the outline runs out to a point and back along itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.outlines import Outlines

_SHORTEST: Final = 10
"""Length of a spike in tolerances: what is shorter is a matter of rounding."""


def run(case: Case) -> Iterator[Fault]:
    """One fault a spike, drawn as the triangle at its tip."""
    outlines = case.outlines
    for tip in _tips(outlines, case.tolerance_m):
        row = outlines.rings.iloc[outlines.owner[tip]]
        corner = outlines.points[tip - 1 : tip + 2]
        length = float(np.hypot(*(corner[1:] - corner[:-1]).T).min())
        yield Fault(
            row.feature, row.line, shapely.LineString(corner), {"length_m": round(length, 3)}
        )


def _tips(outlines: Outlines, tolerance_m: float) -> NDArray[np.int64]:
    """Points at which a ring turns back closer to itself than the tolerance."""
    points, owner = outlines.points, outlines.owner
    if len(points) < 3:  # noqa: PLR2004
        return np.empty(0, dtype=np.int64)
    steps = np.diff(points, axis=0)
    back = (steps[:-1] * steps[1:]).sum(axis=1) < 0
    within = (owner[2:] == owner[:-2]) & outlines.areal[owner[1:-1]]
    turns = np.flatnonzero(back & within)
    to_before, to_after = -steps[turns], steps[turns + 1]
    lengths = np.hypot(*to_before.T), np.hypot(*to_after.T)
    across = np.abs(to_before[:, 0] * to_after[:, 1] - to_before[:, 1] * to_after[:, 0])
    narrow = across <= tolerance_m * np.maximum(*lengths)
    long_enough = np.minimum(*lengths) > _SHORTEST * tolerance_m
    return np.asarray(turns[narrow & long_enough] + 1, dtype=np.int64)


CHECK: Final = Check(207, "geometry.spike", "own rule", run)
