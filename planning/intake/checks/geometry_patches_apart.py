"""210: patches that do not make one surface, because some do not meet the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.surfaces import surfaces


def run(case: Case) -> Iterator[Fault]:
    """One fault a surface, drawn as everything but its largest connected part."""
    for surface in surfaces(case.outlines, patched=True):
        group = _groups(surface.parts)
        if group.max() > 0:
            areas = np.bincount(group, weights=shapely.area(surface.parts))
            apart = shapely.union_all(surface.parts[group != areas.argmax()])
            yield Fault(surface.feature, surface.line, apart, {"count": int(group.max()) + 1})


def _groups(parts: NDArray[np.object_]) -> NDArray[np.int64]:
    """A number for each part; parts that meet, be it in a point, have the same."""
    one, other = shapely.STRtree(parts).query(parts, predicate="intersects")
    group = np.arange(len(parts))
    for a, b in zip(one, other, strict=True):
        group[group == group[b]] = group[a]
    return np.unique(group, return_inverse=True)[1]


CHECK: Final = Check(210, "geometry.patches_apart", "XPlanung 2.2.2.1 (domain.md 2.9)", run)
