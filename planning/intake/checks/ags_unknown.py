"""407: no official municipality key, or one that neither state has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.municipalities import known
from planning.terms import PlanKind

_LOCAL: Final = (PlanKind.BINDING, PlanKind.PREPARATORY)
"""Kinds of plan that a municipality makes."""


def run(case: Case) -> Iterator[Fault]:
    """At most one fault a plan of a municipality."""
    for plan in case.source.plans:
        if plan.kind in _LOCAL and not known(plan.ags):
            yield Fault(plan.id, plan.line, facts={"plan": plan.name, "value": plan.ags or "–"})


CHECK: Final = Check(407, "ags.unknown", "domain.md 1.4, 2.4", run)
