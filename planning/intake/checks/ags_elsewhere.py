"""408: the plan does not lie in the municipality that it names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import shapely

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.municipalities import known, land


def run(case: Case) -> Iterator[Fault]:
    """At most one fault a plan, with its distance from the municipality in metres.

    As far as the boundary is inaccurate the plan counts as lying there.
    """
    for plan in case.source.plans:
        if plan.extent is not None and plan.ags is not None and known(plan.ags):
            distance = shapely.distance(plan.extent, land(plan.ags, case.territory))
            if distance > case.territory.border_accuracy_m:
                facts = {"plan": plan.name, "value": plan.ags, "distance_m": round(distance)}
                yield Fault(plan.id, plan.line, plan.extent, facts)


CHECK: Final = Check(408, "ags.elsewhere", "domain.md 1.4", run)
