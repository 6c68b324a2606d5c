"""Repairing the files that were checked, and what repair left as it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from planning.intake.checks import CHECKS
from planning.intake.checks.check import Case
from planning.intake.checks.examination import examine
from planning.intake.checks.profile import Profile
from planning.intake.repair import Repaired, afresh, repair
from planning.intake.source import Finding, SourceFile, Weight
from planning.territory import shipped

_REPEATED: Final = [check for check in CHECKS if check.number // 100 in (2, 3)]
"""Checks of geometry and of the plan as a whole."""
_UNUSABLE: Final = ("geometry.unmendable", "crs.unknown")


@dataclass(frozen=True)
class Mended:
    """A file after repair, and the places left: to change them would change the plan."""

    repaired: Repaired
    refused: tuple[Finding, ...]


def mended(source: SourceFile, profile: Profile) -> Mended:
    """The file repaired within the profile's tolerance, and checked again."""
    tolerance_m = profile.tolerance_mm / 1000
    done = repair(source, tolerance_m)
    case = Case(afresh(done), source.path, shipped(), tolerance_m=tolerance_m)
    unusable = [f for f in source.findings if f.check in _UNUSABLE]
    left = [f for f in (*unusable, *examine(case, profile, _REPEATED)) if _grave(f)]
    return Mended(done, tuple(left))


def _grave(finding: Finding) -> bool:
    return finding.weight is not Weight.INFO and not finding.check.startswith("plan.")
