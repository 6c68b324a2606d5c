"""204: an exterior ring that runs clockwise, or an interior one that does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import shapely

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.written import Role


def run(case: Case) -> Iterator[Fault]:
    """One fault a ring of markup; other formats have orders of their own.

    A ring that crosses itself runs both ways; check 206 tells of it.
    """
    if not case.markup:
        return
    rings, numbers = case.outlines.rings, case.outlines.usable.nonzero()[0]
    lines = case.outlines.linear_rings[numbers]
    exterior = (rings["role"].to_numpy()[numbers] == Role.EXTERIOR).astype(bool)
    wrong = np.asarray(shapely.is_ccw(lines), dtype=bool) != exterior
    wrong &= np.asarray(shapely.is_simple(lines), dtype=bool)
    for number, line in zip(numbers[wrong], lines[wrong], strict=True):
        row = rings.iloc[number]
        yield Fault(row.feature, row.line, shapely.LineString(line), {"role": f"role.{row.role}"})


CHECK: Final = Check(204, "geometry.orientation", "XPlanung 2.2.2.1 (domain.md 2.9)", run)
