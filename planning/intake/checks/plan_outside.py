"""409: a plan that lies in neither state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import shapely

from planning.intake.checks.check import Case, Check, Fault


def run(case: Case) -> Iterator[Fault]:
    """At most one fault a plan, with its distance from the nearer state in kilometres."""
    lands = list(case.territory.land.values())
    for plan in case.source.plans:
        if plan.extent is not None:
            distance = float(shapely.distance(lands, plan.extent).min())
            if distance > 0:
                facts = {"plan": plan.name, "distance_km": round(distance / 1000, 1)}
                yield Fault(plan.id, plan.line, plan.extent, facts)


CHECK: Final = Check(409, "plan.outside", "domain.md 1.1", run)
