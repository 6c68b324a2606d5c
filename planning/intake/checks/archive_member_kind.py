"""102: a file in the archive that XPlanung does not allow there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planning.intake.checks.archive import members
from planning.intake.checks.check import Case, Check, Fault


def run(case: Case) -> Iterator[Fault]:
    """One fault a member that is no XML, PNG, TIFF, world file, PDF or plain text."""
    if case.markup and case.archive is not None:
        for member in members(case.archive):
            if not member.allowed:
                yield Fault(facts={"member": member.path})


CHECK: Final = Check(102, "archive.member_kind", "domain.md 2.3", run)
