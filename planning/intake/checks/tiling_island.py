"""304: a zone of the tiling that meets no other, while the others do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.rows import line_of
from planning.intake.checks.tilings import Tiling


def run(case: Case) -> Iterator[Fault]:
    """One fault a zone. An island may be meant; a typing error in a coordinate makes one too."""
    for tiling in case.tilings:
        if len(tiling.zones) > 2:  # noqa: PLR2004 - of two zones apart, neither is the island
            yield from _islands(tiling, case.tolerance_m)


def _islands(tiling: Tiling, tolerance_m: float) -> Iterator[Fault]:
    shapes = tiling.shapes
    alone = _without_common_points(shapes)
    near, other = shapely.STRtree(shapes).query(
        shapes[alone], predicate="dwithin", distance=tolerance_m
    )
    met = np.bincount(near[alone[near] != other], minlength=len(alone)) > 0
    if len(alone[~met]) < len(shapes):
        lonely = tiling.zones.iloc[alone[~met]]
        for row, geometry in zip(lonely.itertuples(), lonely.geometry, strict=True):
            yield Fault(row.id, line_of(row), geometry)


def _without_common_points(shapes: NDArray[np.object_]) -> NDArray[np.int64]:
    """Shapes that have no vertex in common with another; most of a tiling do."""
    points, owner = shapely.get_coordinates(shapes, return_index=True)
    place = np.unique(points[:, 0] + 1j * points[:, 1], return_inverse=True)[1]
    first = np.zeros(place.max(initial=0) + 1, dtype=np.int64)
    first[place] = owner
    shared = np.zeros(len(first), dtype=bool)
    shared[place[first[place] != owner]] = True
    return np.setdiff1d(np.arange(len(shapes)), owner[shared[place]])


CHECK: Final = Check(304, "tiling.island", "own rule", run)
