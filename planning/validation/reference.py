"""The page that lists every check, made from the checks themselves (Markdown)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from planning.intake.checks import CHECKS
from planning.intake.checks.check import Check
from planning.intake.checks.examination import profile
from planning.intake.checks.profile import ByVersion, Profile
from planning.texts import Language, text

_GROUPS: Final = {1: "file", 2: "geometry", 3: "plan", 4: "meaning"}


def page(language: Language) -> str:
    """Number, title, severity by version, source and repair of every check, in four tables."""
    return "\n".join([*_head(language), *_tables(language), ""])


def _head(language: Language) -> Iterator[str]:
    yield f"# {text('validation.reference', language)}"
    yield ""
    yield text("validation.reference_lead", language)


def _tables(language: Language) -> Iterator[str]:
    standard = profile()
    columns = ("number", "check", "severity", "rule", "repair_column")
    for group, name in _GROUPS.items():
        yield from ("", f"## {text(f'validation.group_{name}', language)}", "")
        yield _row(text(f"validation.{column}", language) for column in columns)
        yield _row("---" for _ in columns)
        for check in sorted(CHECKS, key=lambda check: check.number):
            if check.number // 100 == group:
                yield _row(_cells(check, standard, language))


def _cells(check: Check, standard: Profile, language: Language) -> Iterator[str]:
    yield str(check.number)
    yield f"{text(f'check.{check.name}', language)}<br>`{check.name}`"
    yield _severity(standard, check.name, language)
    yield check.source
    yield text(f"repair.{check.name}", language)


def _severity(standard: Profile, name: str, language: Language) -> str:
    said = standard.checks[name]
    if not isinstance(said, ByVersion):
        return text(f"validation.{said}", language)
    facts = {step: text(f"validation.{word}", language) for step, word in said.steps().items()}
    later = [(step.removeprefix("from "), word) for step, word in facts.items() if " " in step]
    told = [text("validation.since", language, {"version": v, "severity": w}) for v, w in later]
    return "; ".join([facts["otherwise"], *told])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
