"""401: zones whose source type or code has no class; no rule compares them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

import pandas as pd

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.harmonise import knows
from planning.terms import Use


def run(case: Case) -> Iterator[Fault]:
    """One fault a source type, the commonest first, with the number of its zones in the file."""
    counted: Counter[str | None] = Counter()
    for plan in case.source.plans:
        types = plan.zones.loc[plan.zones["class"] == Use.UNSPECIFIED, "source_type"]
        counted.update(None if pd.isna(name) else str(name) for name in types)
    for source_type, count in counted.most_common():
        known = source_type is None or knows(source_type)
        reason = "reason.class_none" if known else "reason.class_unknown"
        type_ = source_type or "reason.type_untold"
        yield Fault(facts={"type": type_, "count": count, "reason": reason})


CHECK: Final = Check(401, "class.unspecified", "domain.md 3.3", run)
