"""214: a coordinate that is no number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from planning.intake.checks.check import Case, Check, Fault


def run(case: Case) -> Iterator[Fault]:
    """One fault a ring or curve, with how many of its points are concerned."""
    outlines = case.outlines
    broken = ~np.isfinite(outlines.points).all(axis=1)
    counts = np.bincount(outlines.owner[broken], minlength=len(outlines.rings))
    for number in counts.nonzero()[0]:
        row = outlines.rings.iloc[number]
        yield Fault(row.feature, row.line, facts={"count": int(counts[number])})


CHECK: Final = Check(214, "geometry.not_a_number", "own rule", run)
