"""111: the root of the file is neither XPlanAuszug nor a feature collection."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planning.intake import guard
from planning.intake.checks.check import Case, Check, Fault

_ROOTS: Final = ("XPlanAuszug", "FeatureCollection")


def run(case: Case) -> Iterator[Fault]:
    """At most one fault."""
    if case.markup:
        _, name = guard.xml_root(case.content, case.source.path.name)
        if name not in _ROOTS:
            yield Fault(facts={"value": name, "choices": ", ".join(_ROOTS)})


CHECK: Final = Check(111, "file.root", "domain.md 2.3", run)
