"""302: neither scale nor accuracy is given; the accuracy is assumed by the kind of plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planning.intake.checks.check import Check
from planning.intake.source import Finding, SourcePlan, Weight


def run(plan: SourcePlan) -> Iterator[Finding]:
    """At most one finding a plan."""
    declared = plan.accuracy_m is not None or bool(plan.zones["accuracy_m"].notna().any())
    if plan.scale_denominator is None and not declared:
        yield Finding(CHECK.name, Weight.INFO, facts={"plan": plan.name})


CHECK: Final = Check(302, "scale.missing", run)
