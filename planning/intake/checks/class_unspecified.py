"""401: zones whose source type or code has no class; no rule compares them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.harmonise import knows
from planning.terms import Use


def run(case: Case) -> Iterator[Fault]:
    """One fault a source type of a plan, with the number of its zones."""
    for plan in case.source.plans:
        unspecified = plan.zones[plan.zones["class"] == Use.UNSPECIFIED]
        types = unspecified["source_type"].fillna("–")
        for source_type, count in types.value_counts().items():
            reason = "reason.class_none" if knows(str(source_type)) else "reason.class_unknown"
            yield Fault(facts={"type": source_type, "count": int(count), "reason": reason})


CHECK: Final = Check(401, "class.unspecified", "domain.md 3.3", run)
