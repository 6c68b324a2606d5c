"""218: a geometry was invalid and has been mended without moving a vertex."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.rows import line_of


def run(case: Case) -> Iterator[Fault]:
    """One fault a zone, with what was wrong and the change of area in m2."""
    for plan in case.source.plans:
        mended = plan.zones[plan.zones["mending"].notna()]
        for row, geometry in zip(mended.itertuples(), mended.geometry, strict=True):
            change = round(row.mending.area_change_m2, 3)
            facts = {"reason": row.mending.reason, "area_change_m2": change}
            yield Fault(row.id, line_of(row), geometry, facts)


CHECK: Final = Check(218, "geometry.mended", "own rule", run)
