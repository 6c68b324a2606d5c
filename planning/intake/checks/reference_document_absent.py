"""118: a plan that came as a file alone names documents that do not lie beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.reference_document_missing import local

_NAMED: Final = 5
"""Documents that are named; of the others only the number is told."""


def run(case: Case) -> Iterator[Fault]:
    """At most one fault a plan: without an archive nobody promised its documents."""
    if case.archive is not None:
        return
    for plan in case.source.plans:
        absent = sorted(
            {d.address or "" for d in plan.documents if local(d.address) and d.member is None}
        )
        if absent:
            named = ", ".join(absent[:_NAMED]) + (" ..." if len(absent) > _NAMED else "")
            yield Fault(plan.id, plan.line, facts={"count": len(absent), "addresses": named})


CHECK: Final = Check(118, "reference.document_absent", "domain.md 2.4", run)
