"""214: a coordinate that is no number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from planning.intake.checks.check import Case, Check, Fault


def run(case: Case) -> Iterator[Fault]:
    """One fault a ring or curve, with how many of its points are concerned."""
    outlines = case.outlines
    if np.isfinite(outlines.points).all():
        return
    broken = np.flatnonzero(~np.isfinite(outlines.points).all(axis=1))
    numbers, counts = np.unique(outlines.ring_of(broken), return_counts=True)
    for number, count in zip(numbers, counts, strict=True):
        row = outlines.rings.iloc[number]
        yield Fault(row.feature, row.line, facts={"count": int(count)})


CHECK: Final = Check(214, "geometry.not_a_number", "own rule", run)
