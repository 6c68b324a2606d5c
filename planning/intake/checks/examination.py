"""Running the checks of a profile over a file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

import pandas as pd
import shapely

from planning.intake.checks import CHECKS, NUMBERS
from planning.intake.checks import profile as profiles
from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.profile import Profile
from planning.intake.source import Finding, Weight
from planning.lonlat import on_map


def profile(name: str = profiles.STANDARD) -> Profile:
    """A profile by its name or path. Raises NotFound, UnreadableFile or ProfileInvalid."""
    return profiles.load(name, frozenset(NUMBERS))


def examine(case: Case, chosen: Profile, checks: Iterable[Check] = CHECKS) -> tuple[Finding, ...]:
    """What reading noticed and what the checks find, by number and as grave as the profile says."""
    found = [*_noticed(case, chosen)]
    for check in checks:
        weight = chosen.severity(check.name, case.source.version)
        if check.run is not None and weight is not None:
            found += [_finding(check.name, weight, fault) for fault in check.run(case)]
    return tuple(sorted(found, key=lambda finding: NUMBERS[finding.check]))


_POINT: Final = re.compile(r"\[(-?[\d.]+) (-?[\d.]+)\]")
"""Where GEOS says that a geometry is invalid."""


def _noticed(case: Case, chosen: Profile) -> list[Finding]:
    weighed = [(f, chosen.severity(f.check, case.source.version)) for f in case.source.findings]
    return [replace(_placed(f), weight=weight) for f, weight in weighed if weight is not None]


def _placed(finding: Finding) -> Finding:
    """The finding at the point that its reason names, where it has no place of its own."""
    point = _POINT.search(str(finding.facts.get("reason", "")))
    if finding.geometry is not None or point is None:
        return finding
    return replace(finding, geometry=shapely.Point(float(point[1]), float(point[2])))


def _finding(check: str, weight: Weight, fault: Fault) -> Finding:
    line = None if fault.line is None or pd.isna(fault.line) else int(fault.line)
    drawn = fault.geometry is not None and on_map(fault.geometry)
    place = fault.geometry if drawn else None
    return Finding(check, weight, fault.feature, line, place, dict(fault.facts))
