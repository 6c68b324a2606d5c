"""What came of checking a file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from planning import errors, intake
from planning.intake.checks.profile import Profile
from planning.intake.reader import Declared
from planning.intake.source import Finding, SourceFile, Weight
from planning.settings import Settings
from planning.terms import Use


@dataclass(frozen=True)
class Outcome:
    """A file with its findings, by number; ``source`` is None where it could not be read."""

    path: Path
    source: SourceFile | None
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Whether it has no errors."""
        return not any(finding.weight is Weight.ERROR for finding in self.findings)

    @property
    def weights(self) -> Counter[Weight]:
        """How many findings of each severity there are."""
        return Counter(finding.weight for finding in self.findings)

    @property
    def zones(self) -> int:
        """How many zones were read, of all plans."""
        return sum(len(plan.zones) for plan in self.source.plans) if self.source else 0

    @property
    def unmapped(self) -> int:
        """How many of the zones have no class, so that no rule compares them."""
        plans = self.source.plans if self.source else ()
        return sum(int((plan.zones["class"] == Use.UNSPECIFIED).sum()) for plan in plans)


def validated(
    path: Path, settings: Settings, profile: Profile, declared: Declared | None = None
) -> Outcome:
    """Check a file. What keeps it from being read is a finding too."""
    try:
        source = intake.validate(path, settings, profile, declared=declared or Declared())
    except errors.InputError as error:
        return Outcome(path, None, (_unreadable(error),))
    return Outcome(path, source, source.findings)


def _unreadable(error: errors.InputError) -> Finding:
    facts = {"de": error.message("de"), "en": error.message("en")}
    place = {key: error.facts.get(key) for key in ("feature", "line")}
    return Finding("file.unreadable", Weight.ERROR, **place, facts=facts)
