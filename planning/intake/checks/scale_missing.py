"""404: neither scale nor accuracy is given; the accuracy is assumed by the kind of plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planning.intake.checks.check import Case, Check, Fault


def run(case: Case) -> Iterator[Fault]:
    """At most one fault a plan."""
    for plan in case.source.plans:
        declared = plan.accuracy_m is not None or bool(plan.zones["accuracy_m"].notna().any())
        if plan.scale_denominator is None and not declared:
            yield Fault(plan.id, plan.line, facts={"plan": plan.name})


CHECK: Final = Check(404, "scale.missing", "domain.md 2.9", run)
