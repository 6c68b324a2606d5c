"""217: an area that is hardly more than a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import shapely

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.outlines import Outlines
from planning.intake.written import Role


def run(case: Case) -> Iterator[Fault]:
    """One fault an exterior ring narrower than the tolerance, drawn as its outline.

    Its width in metres is what an even strip of its area and its circumference would have.
    """
    numbers, widths = _widths(case.outlines)
    for number, width in zip(numbers, widths, strict=True):
        if width < case.tolerance_m:
            row = case.outlines.rings.iloc[number]
            place = shapely.LineString(case.outlines.course(number))
            yield Fault(row.feature, row.line, place, {"width_m": round(float(width), 4)})


def _widths(outlines: Outlines) -> tuple[np.ndarray, np.ndarray]:
    exterior = (outlines.rings["role"] == Role.EXTERIOR).to_numpy()
    numbers = (outlines.usable & exterior).nonzero()[0]
    rings = outlines.linear_rings[numbers]
    length = shapely.length(rings)
    area = shapely.area(shapely.polygons(rings)) if len(rings) else np.zeros(0)
    return numbers, np.divide(2 * area, length, out=np.zeros_like(area), where=length > 0)


CHECK: Final = Check(217, "geometry.sliver", "XPlanung 2.2.1 (domain.md 2.9)", run)
