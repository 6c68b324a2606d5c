"""406: dates of the procedure that contradict each other or the status."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.harmonise import codes, day
from planning.intake.source import SourcePlan
from planning.terms import Phase

_ORDER: Final = (
    ("aufstellungsbeschlussDatum",),
    ("auslegungsStartDatum", "auslegungStartDatum"),
    ("auslegungsEndDatum", "auslegungEndDatum"),
    ("satzungsbeschlussDatum", "planbeschlussDatum"),
    ("inkrafttretensDatum", "wirksamkeitsDatum", "datumDesInkrafttretens"),
    ("untergangsDatum",),
)
"""The steps of a procedure; a later one is not dated before an earlier one."""


def run(case: Case) -> Iterator[Fault]:
    """One fault a pair of steps in the wrong order, or a status that its date denies."""
    for plan in case.source.plans:
        for reason in (*_disorder(plan), *_denied(plan, case.today)):
            yield Fault(plan.id, plan.line, facts={"plan": plan.name, "reason": reason})


def _disorder(plan: SourcePlan) -> Iterator[str]:
    """Steps whose first date lies before the first date of the step before."""
    dated = [(names[0], first) for names in _ORDER if (first := _first(plan, names))]
    for (before, earlier), (after, later) in pairwise(dated):
        if later < earlier:
            yield f"{after} {later} < {before} {earlier}"


def _first(plan: SourcePlan, names: tuple[str, ...]) -> date | None:
    days = [d for name in names for d in map(day, codes(plan.attributes, name)) if d]
    return min(days, default=None)


def _denied(plan: SourcePlan, today: date) -> Iterator[str]:
    """In force before its day, or in procedure after it."""
    if plan.status is None or plan.valid_from is None:
        return
    begun = plan.valid_from <= today
    if begun != (plan.status.phase is not Phase.DRAFT):
        yield f"{plan.status_scheme} {plan.status_code}, {plan.valid_from}"


CHECK: Final = Check(406, "status.dates", "domain.md 2.4, 7.1", run)
