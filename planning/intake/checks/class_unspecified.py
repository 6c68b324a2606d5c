"""201: zones whose source type or code has no class; no rule compares them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planning.intake.checks.check import Check
from planning.intake.source import Finding, SourcePlan, Weight
from planning.terms import Use


def run(plan: SourcePlan) -> Iterator[Finding]:
    """One finding a source type, with the number of its zones."""
    unspecified = plan.zones[plan.zones["class"] == Use.UNSPECIFIED]
    for source_type, count in unspecified["source_type"].value_counts().items():
        facts = {"type": source_type, "count": int(count)}
        yield Finding(CHECK.name, Weight.INFO, facts=facts)


CHECK: Final = Check(201, "class.unspecified", run)
