"""217: an area that is hardly more than a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.outlines import Outlines
from planning.intake.written import Points, Role

_AT_ONCE: Final = 2_000
"""Rings measured together: few enough for the processor's cache."""


def run(case: Case) -> Iterator[Fault]:
    """One fault an exterior ring narrower than the tolerance, drawn as its outline.

    Its width in metres is what an even strip of its area and its circumference would have.
    """
    outlines = case.outlines
    exterior = (outlines.rings["role"] == Role.EXTERIOR).to_numpy()
    widths = _widths(outlines)
    for number in (outlines.usable & exterior & (widths < case.tolerance_m)).nonzero()[0]:
        row = outlines.rings.iloc[number]
        place = shapely.LineString(outlines.course(number))
        yield Fault(
            row.feature, row.line, place, {"width_mm": round(float(widths[number]) * 1000, 1)}
        )


def _widths(outlines: Outlines) -> NDArray[np.float64]:
    """The width of each ring; of those that are not closed it means nothing."""
    starts = range(0, len(outlines.rings), _AT_ONCE)
    parts = [outlines.begins[start : start + _AT_ONCE + 1] for start in starts]
    widths = [
        _width(outlines.drawn[begins[0] : begins[-1]], begins - begins[0]) for begins in parts
    ]
    return np.concatenate([np.empty(0), *widths])


def _width(points: Points, begins: NDArray[np.int64]) -> NDArray[np.float64]:
    """Twice the area (by Gauss's formula) of each ring over its circumference, 0 for a point.

    Seen from its first point a closed ring begins and ends at 0, so that what lies between two
    rings adds nothing.
    """
    sizes = np.diff(begins)
    drawn, firsts = sizes > 0, begins[:-1][sizes > 0]
    widths = np.zeros(len(sizes))
    with np.errstate(invalid="ignore", over="ignore"):  # coordinates that are no numbers
        x, y = (points - np.repeat(points[firsts], sizes[drawn], axis=0)).T
        twice_area = np.add.reduceat(np.append(x[:-1] * y[1:] - x[1:] * y[:-1], 0), firsts)
        steps = np.sqrt(np.diff(x) ** 2 + np.diff(y) ** 2)  # hypot takes four times as long
        length = np.add.reduceat(np.append(steps, 0), firsts)
        widths[drawn] = np.abs(twice_area) / np.maximum(length, np.finfo(float).tiny)
    return widths


CHECK: Final = Check(217, "geometry.sliver", "XPlanung 2.2.1 (domain.md 2.9)", run)
