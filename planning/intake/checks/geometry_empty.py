"""215: a geometry without a single point."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.written import UNREAD


def run(case: Case) -> Iterator[Fault]:
    """One fault a geometry; of one that is not read nobody knows."""
    for written in case.source.written:
        points = (segment.points for ring in written.rings for segment in ring.segments)
        if written.fault != UNREAD and not any(map(len, points)):
            yield Fault(written.feature, written.line, facts={"element": written.element})


CHECK: Final = Check(215, "geometry.empty", "own rule", run)
