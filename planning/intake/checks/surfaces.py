"""Surfaces made of several patches or members, as polygons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray

from planning.intake.checks.check import Case, Fault
from planning.intake.checks.outlines import Outlines
from planning.intake.checks.tilings import areal, square_metres

PATCHED: Final = ("Surface", "CompositeSurface", "OrientableSurface", "PolyhedralSurface")
"""Elements whose parts make one surface; the parts of a MultiSurface need not meet."""


@dataclass(frozen=True, eq=False)
class Surface:
    """The parts of one geometry, each valid, with the feature that has it."""

    feature: str
    line: int | None
    element: str
    parts: NDArray[np.object_]

    def overlaps(self, tolerance_m: float) -> NDArray[np.object_]:
        """Ground that two parts share, where it is wider than the tolerance."""
        one, other = shapely.STRtree(self.parts).query(self.parts, predicate="intersects")
        pairs = one < other
        shared = areal(shapely.intersection(self.parts[one[pairs]], self.parts[other[pairs]]))
        wide = ~shapely.is_empty(shapely.buffer(shared, -tolerance_m / 2))
        return np.asarray(shared, dtype=object)[wide]


def surfaces(outlines: Outlines, *, patched: bool) -> Iterator[Surface]:
    """The geometries of several parts, patched ones or collections."""
    rings, number = outlines.linear_rings, outlines.rings["geometry"].to_numpy()
    numbers = number[[outer for outer, _ in outlines.patches]]
    several = set(numbers[1:][numbers[1:] == numbers[:-1]])
    chosen = (patch for patch in outlines.patches if number[patch[0]] in several)
    for _, group in groupby(chosen, key=lambda patch: number[patch[0]]):
        patches = list(group)
        row = outlines.rings.iloc[patches[0][0]]
        if (row.element in PATCHED) == patched:
            polygons = [shapely.Polygon(rings[o], list(rings[i])) for o, i in patches]
            yield Surface(row.feature, row.line, row.element, shapely.make_valid(polygons))


def shared_ground(case: Case, *, patched: bool) -> Iterator[Fault]:
    """One fault for two parts of a geometry that cover the same ground, with its area in m2."""
    for surface in surfaces(case.outlines, patched=patched):
        for shared in surface.overlaps(case.tolerance_m):
            facts = {"area_m2": square_metres(shared)}
            yield Fault(surface.feature, surface.line, shared, facts)
