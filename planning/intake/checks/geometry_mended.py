"""101: a geometry was invalid and has been mended without moving a vertex."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planning.intake.checks.check import Check
from planning.intake.source import Finding, SourcePlan, Weight


def run(plan: SourcePlan) -> Iterator[Finding]:
    """One finding a zone, with what was wrong and the change of area in m2."""
    mended = plan.zones[plan.zones["mending"].notna()]
    for zone, mending, geometry in zip(
        mended["id"], mended["mending"], mended.geometry, strict=True
    ):
        facts = {"reason": mending.reason, "area_change_m2": round(mending.area_change_m2, 3)}
        yield Finding(CHECK.name, Weight.INFO, zone, geometry=geometry, facts=facts)


CHECK: Final = Check(101, "geometry.mended", run)
