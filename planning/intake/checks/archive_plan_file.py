"""103: the archive does not hold its plan as the one file xplan.gml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planning.intake.checks.archive import MARKUP, members
from planning.intake.checks.check import Case, Check, Fault

_NAME: Final = "xplan.gml"


def run(case: Case) -> Iterator[Fault]:
    """At most one fault, naming the files that could be the plan."""
    if not case.markup or case.archive is None:
        return
    names = [m.path for m in members(case.archive) if m.suffix in MARKUP]
    if [name for name in names if name.lower().endswith(".gml")] != [_NAME]:
        yield Fault(facts={"members": ", ".join(names)})


CHECK: Final = Check(103, "archive.plan_file", "xPlanBox, archive rules", run)
