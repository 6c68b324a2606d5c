"""402: the source does not say in which procedural state the plan is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planning.intake.checks.check import Case, Check, Fault


def run(case: Case) -> Iterator[Fault]:
    """At most one fault a plan; its status stays unknown, never in force."""
    for plan in case.source.plans:
        if plan.status is None and plan.status_code is None:
            yield Fault(plan.id, plan.line, facts={"plan": plan.name})


CHECK: Final = Check(402, "status.missing", "domain.md 7.1", run)
