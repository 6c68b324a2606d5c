"""213: a geometry with heights; plans are drawn in two dimensions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planning.intake.checks.check import Case, Check, Fault

_FLAT: Final = 2


def run(case: Case) -> Iterator[Fault]:
    """One fault a geometry, with the number of its dimensions."""
    for written in case.source.written:
        if written.dimension > _FLAT:
            facts = {"dimension": written.dimension}
            yield Fault(written.feature, written.line, facts=facts)


CHECK: Final = Check(213, "geometry.dimension", "XPlanung 2.2.2.1 (domain.md 2.8)", run)
