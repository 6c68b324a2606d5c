"""211: two members of a multi-surface that cover the same ground."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.surfaces import shared_ground


def run(case: Case) -> Iterator[Fault]:
    """One fault a pair, drawn as the ground shared, with its area in m2."""
    return shared_ground(case, patched=False)


CHECK: Final = Check(211, "geometry.parts_overlap", "XPlanung 2.2.2.1 (domain.md 2.9)", run)
