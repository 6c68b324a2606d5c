"""102: a zone reaches beyond the plan's own outline (xPlanBox rule 2.2.3.1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import shapely

from planning.intake.checks.check import Check
from planning.intake.source import Finding, SourcePlan, Weight

TOLERANCE_M: Final = 0.002
"""Buffer around the outline, as xPlanBox's GeltungsbereichInspector uses it."""


def run(plan: SourcePlan) -> Iterator[Finding]:
    """One finding a zone, with the part outside; plans without an outline have none."""
    if plan.extent is None or plan.zones.empty:
        return
    outline = plan.extent.buffer(TOLERANCE_M)
    shapely.prepare(outline)
    outside = ~shapely.covers(outline, plan.zones.geometry.array)
    for zone, geometry in zip(plan.zones["id"][outside], plan.zones.geometry[outside], strict=True):
        yield Finding(CHECK.name, Weight.WARNING, zone, geometry=geometry.difference(outline))


CHECK: Final = Check(102, "zone.outside_extent", run)
