"""Findings and repairs as lines on the terminal."""

from __future__ import annotations

from api.cli.console import err, language, note, say
from planning.intake.checks import NUMBERS
from planning.intake.source import Finding
from planning.validation.repairing import Mended

_MOST = 20
"""Places that repair left, told one by one."""


def check_name(check: str) -> str:
    """Number and title of a check."""
    return f"{NUMBERS[check]} {say(f'check.{check}')}"


def finding_line(finding: Finding) -> str:
    """Severity, check, what is wrong, and its place: feature, line, easting and northing."""
    place = _place(finding)
    told = f"{check_name(finding.check)}. {finding.message(language())}"
    line = f"{say(f'validation.{finding.weight}')} {told}"
    return f"{line} [{', '.join(place)}]" if place else line


def _place(finding: Finding) -> list[str]:
    place = [finding.feature] if finding.feature is not None else []
    if finding.line is not None:
        place.append(say("validation.at_line", value=finding.line))
    if finding.geometry is not None and not finding.geometry.is_empty:
        at = finding.geometry.representative_point()
        place.append(f"{at.x:.2f} {at.y:.2f}")
    return place


def tell_repair(done: Mended) -> None:
    """On standard error: how many zones were repaired, and which places were left."""
    file, repairs = done.repaired.file.path.name, len(done.repaired.repairs)
    note("cli.repaired", file=file, count=repairs, left=len(done.refused))
    for finding in done.refused[:_MOST]:
        err.print(f"  {finding_line(finding)}", highlight=False, markup=False, soft_wrap=True)
    if len(done.refused) > _MOST:
        note("cli.left_too", count=len(done.refused) - _MOST)
