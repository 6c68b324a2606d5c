"""216: a point that lies nowhere near Germany: swapped, shifted or mistyped coordinates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import shapely

from planning.intake.checks.check import Case, Check, Fault

_RANGE: Final = (-100_000.0, 4_900_000.0, 1_250_000.0, 6_450_000.0)
"""West, south, east, north in EPSG:25832: Germany and its neighbours, some 300 km around it."""


def run(case: Case) -> Iterator[Fault]:
    """One fault a ring or curve, at its first point out of range.

    Where all points are, that is one fault of the file: its reference system is wrong.
    """
    west, south, east, north = _RANGE
    x, y = case.outlines.points.T
    far = np.isfinite(x) & np.isfinite(y) & ((x < west) | (x > east) | (y < south) | (y > north))
    owners = case.outlines.ring_of(far.nonzero()[0])
    numbers, first = np.unique(owners, return_index=True)
    told = 1 if far.all() else len(numbers)
    for number, point in zip(numbers[:told], case.outlines.points[far][first], strict=False):
        row = case.outlines.rings.iloc[number]
        facts = {"x": round(float(point[0]), 3), "y": round(float(point[1]), 3)}
        yield Fault(row.feature, row.line, shapely.Point(point), facts)


CHECK: Final = Check(216, "geometry.out_of_range", "own rule", run)
