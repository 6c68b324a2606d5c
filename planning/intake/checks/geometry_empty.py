"""215: a geometry without a single point."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planning.intake.checks.check import Case, Check, Fault


def run(case: Case) -> Iterator[Fault]:
    """One fault a geometry."""
    for written in case.source.written:
        if not any(len(segment.points) for ring in written.rings for segment in ring.segments):
            yield Fault(written.feature, written.line, facts={"element": written.element})


CHECK: Final = Check(215, "geometry.empty", "own rule", run)
