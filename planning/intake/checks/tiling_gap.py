"""302: ground within the outline that no tiling zone covers (Flächenschluss)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import shapely
from shapely.geometry.base import BaseGeometry

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.tilings import Tiling, square_metres
from planning.intake.source import Direction, SourcePlan
from planning.terms import PlanKind


def run(case: Case) -> Iterator[Fault]:
    """One fault a gap wider than the tolerance, drawn, with its area in m2.

    Landscape plans need not fill their outline, nor plans that change another one.
    """
    for tiling in case.tilings:
        plan = tiling.plan
        part = tiling.section is None and _amends(plan)
        if plan.kind is not PlanKind.LANDSCAPE and not part:
            yield from _gaps(tiling, case.tolerance_m)


def _amends(plan: SourcePlan) -> bool:
    return any(amendment.direction is Direction.AMENDS for amendment in plan.amendments)


def _gaps(tiling: Tiling, tolerance_m: float) -> Iterator[Fault]:
    """Gaps of one tiling. Narrower ones are closed first, so that they do not join others."""
    if tiling.ground is None:
        return
    left = shapely.difference(tiling.ground, _covered(tiling))
    open_ground = shapely.buffer(left, -tolerance_m / 2, join_style="mitre")
    wide = shapely.buffer(open_ground, tolerance_m, join_style="mitre")
    gaps = shapely.get_parts(shapely.intersection(left, wide))
    for gap in gaps[shapely.get_dimensions(gaps) == 2]:  # noqa: PLR2004
        if not shapely.buffer(gap, -tolerance_m / 2).is_empty:
            facts = {"area_m2": square_metres(gap), "outline": tiling.outline}
            yield Fault(tiling.plan.id, tiling.plan.line, gap, facts)


def _covered(tiling: Tiling) -> BaseGeometry:
    """The ground of all zones. Where they fit, their common edges need only be dropped."""
    united = shapely.union_all if len(tiling.unfit) else shapely.coverage_union_all
    return shapely.union_all([united(tiling.shapes), *tiling.conditional.geometry])


CHECK: Final = Check(302, "tiling.gap", "XPlanung 2.2.1.1 (domain.md 2.9)", run)
