"""301: the source does not say in which procedural state the plan is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planning.intake.checks.check import Check
from planning.intake.source import Finding, SourcePlan, Weight


def run(plan: SourcePlan) -> Iterator[Finding]:
    """At most one finding a plan; its status stays unknown, never in force."""
    if plan.status is None:
        yield Finding(CHECK.name, Weight.WARNING, facts={"plan": plan.name})


CHECK: Final = Check(301, "status.missing", run)
