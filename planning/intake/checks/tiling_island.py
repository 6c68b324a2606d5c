"""304: a zone of the tiling that meets no other, while the others do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import shapely

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.rows import line_of
from planning.intake.checks.tilings import Tiling, tilings


def run(case: Case) -> Iterator[Fault]:
    """One fault a zone. An island may be meant; a typing error in a coordinate makes one too."""
    for plan in case.source.plans:
        for tiling in tilings(plan):
            if len(tiling.zones) > 2:  # noqa: PLR2004 - of two zones apart, neither is the island
                yield from _islands(tiling, case.tolerance_m)


def _islands(tiling: Tiling, tolerance_m: float) -> Iterator[Fault]:
    shapes = tiling.shapes
    one, other = shapely.STRtree(shapes).query(shapes, predicate="dwithin", distance=tolerance_m)
    met = np.bincount(one[one != other], minlength=len(shapes)) > 0
    if met.any():
        lonely = tiling.zones[~met]
        for row, geometry in zip(lonely.itertuples(), lonely.geometry, strict=True):
            yield Fault(row.id, line_of(row), geometry)


CHECK: Final = Check(304, "tiling.island", "own rule", run)
