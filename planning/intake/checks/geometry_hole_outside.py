"""208: an interior ring that leaves its exterior ring, or meets another interior one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.outlines import Outlines


def run(case: Case) -> Iterator[Fault]:
    """One fault an interior ring, drawn as the part of it that has no place there.

    Rings may touch. What is closer than the tolerance counts as touching.
    """
    outlines = case.outlines
    for outer, inner in outlines.patches:
        if len(inner) and not _sound(outlines, outer, inner):
            yield from _misplaced(outlines, outer, inner, case.tolerance_m)


def _sound(outlines: Outlines, outer: int, inner: NDArray[np.int64]) -> bool:
    rings = outlines.linear_rings
    return bool(shapely.is_valid(shapely.Polygon(rings[outer], list(rings[inner]))))


def _misplaced(
    outlines: Outlines, outer: int, inner: NDArray[np.int64], tolerance_m: float
) -> Iterator[Fault]:
    """The holes of one patch that lie outside, or on a hole that stands before them."""
    holes = [shapely.make_valid(shapely.Polygon(outlines.linear_rings[n])) for n in inner]
    ground = shapely.make_valid(shapely.Polygon(outlines.linear_rings[outer]))
    for number, hole in zip(inner, holes, strict=True):
        outside = shapely.difference(hole, shapely.buffer(ground, tolerance_m))
        if not outside.is_empty:
            row = outlines.rings.iloc[number]
            yield Fault(row.feature, row.line, outside)
        ground = shapely.difference(ground, hole)


CHECK: Final = Check(208, "geometry.hole_outside", "XPlanung 2.2.2.1 (domain.md 2.9)", run)
