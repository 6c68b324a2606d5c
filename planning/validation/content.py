"""What a report of checks says, in one language, ready for any layout; plain values only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from importlib.metadata import version
from itertools import groupby
from typing import Any, Final

import shapely
from shapely.geometry.base import BaseGeometry

from planning.berlin import today
from planning.intake.checks import CHECKS, NUMBERS
from planning.intake.checks.profile import Profile
from planning.intake.source import Finding, SourceFile, SourcePlan, Weight
from planning.texts import Language, text
from planning.validation import plan_map
from planning.validation.document import features
from planning.validation.outcome import Outcome

_LISTED: Final = 20
"""Places of one check that are listed one by one."""
_CLOSE_UPS: Final = 4
"""Places of one check that are also drawn close up."""
_WEIGHTS: Final = (Weight.ERROR, Weight.WARNING, Weight.INFO)
_WORDS: Final = (
    "title",
    "lead",
    "plans",
    "plan",
    "kind",
    "features",
    "zones",
    "results",
    "check",
    "count",
    "severity",
    "repair",
    "places",
    "none",
    "map",
    "legend",
    "basis",
)


def content(outcomes: Sequence[Outcome], profile: Profile, language: Language) -> dict[str, Any]:
    """Words, basis, and each file with its plans, its map and its findings by check."""
    return {
        "language": language,
        "words": {name: text(f"validation.{name}", language) for name in _WORDS},
        "basis": _basis(profile, language),
        "files": [_file(outcome, language) for outcome in outcomes],
    }


def _basis(profile: Profile, language: Language) -> list[tuple[str, str]]:
    day = today()
    values = {
        "day": f"{day:%d.%m.%Y}" if language == "de" else f"{day.day} {day:%B %Y}",
        "software": f"planabgleich {version('planabgleich')}",
        "profile": profile.title.de if language == "de" else profile.title.en,
        "tolerance": f"{profile.tolerance_mm:g} mm",
        "checks": str(len(CHECKS)),
    }
    return [(text(f"validation.{name}", language), value) for name, value in values.items()]


def _file(outcome: Outcome, language: Language) -> dict[str, Any]:
    """A file; its places are numbered through, the gravest first."""
    ordered = sorted(outcome.findings, key=lambda f: (_WEIGHTS.index(f.weight), NUMBERS[f.check]))
    groups, number = [], 0
    for (weight, check), found in groupby(ordered, key=lambda f: (f.weight, f.check)):
        groups.append(_group(list(found), weight, check, number, outcome.source, language))
        number += len(groups[-1]["places"])
    drawn = [(p["number"], p.pop("shape")) for group in groups for p in group["places"]]
    return {
        "name": outcome.path.name,
        "verdict": text(f"validation.{_verdict(outcome)}", language),
        "sound": outcome.sound,
        "figures": _figures(outcome.findings, language),
        "format": _format(outcome.source),
        "plans": [_plan(p, language) for p in outcome.source.plans] if outcome.source else [],
        "svg": _map(outcome.source, drawn),
        "groups": groups,
    }


def _verdict(outcome: Outcome) -> str:
    if outcome.source is None:
        return "unreadable"
    return "sound" if outcome.sound else "unsound"


def _format(source: SourceFile | None) -> str:
    return f"{source.format} {source.version or ''}".strip() if source else ""


def _figures(findings: Sequence[Finding], language: Language) -> str:
    counts = Counter(finding.weight for finding in findings)
    return text("validation.counts", language, {w.value: counts[w] for w in Weight})


def _plan(plan: SourcePlan, language: Language) -> dict[str, str]:
    kind = text(f"plan_kind.{plan.kind}", language) if plan.kind else "–"
    counts = {"features": str(features(plan)), "zones": str(len(plan.zones))}
    return {"name": plan.name, "kind": kind, **counts}


def _map(source: SourceFile | None, drawn: list[tuple[int, BaseGeometry | None]]) -> str:
    if source is None:
        return ""
    return plan_map.overview(source, [(n, shape) for n, shape in drawn if shape is not None])


def _group(
    found: list[Finding],
    weight: Weight,
    check: str,
    before: int,
    source: SourceFile | None,
    language: Language,
) -> dict[str, Any]:
    """The findings of one check, the first of them place by place."""
    shown = enumerate(found[:_LISTED], start=1)
    further = len(found) - _LISTED
    return {
        "check": f"{NUMBERS[check]} {text(f'check.{check}', language)}",
        "severity": text(f"validation.{weight}", language),
        "weight": weight.value,
        "count": len(found),
        "repair": text(f"repair.{check}", language),
        "places": [_place(f, n, before + n, source, language) for n, f in shown],
        "further": text("validation.further", language, {"count": further}) if further > 0 else "",
    }


def _place(
    found: Finding, nth: int, number: int, source: SourceFile | None, language: Language
) -> dict[str, Any]:
    drawing, width = "", 0.0
    if source is not None and found.geometry is not None and nth <= _CLOSE_UPS:
        drawing, width = plan_map.close_up(source, found.geometry, found.feature)
    return {
        "number": number,
        "message": found.message(language),
        "where": _where(found, language),
        "svg": drawing,
        "alt": text("validation.close_up", language, {"number": number}),
        "width": text("validation.width", language, {"width": _metres(width)}) if drawing else "",
        "shape": found.geometry,
    }


def _where(found: Finding, language: Language) -> str:
    """Feature, line and coordinates, as far as they are known."""
    facts: dict[str, Any] = {"feature": found.feature, "line": found.line}
    known = [
        text(f"validation.at_{name}", language, {"value": value})
        for name, value in facts.items()
        if value is not None
    ]
    if found.geometry is not None and not found.geometry.is_empty:
        x, y = shapely.get_coordinates(shapely.point_on_surface(found.geometry))[0]
        known.append(text("validation.at_point", language, {"x": f"{x:.2f}", "y": f"{y:.2f}"}))
    return ", ".join(known)


def _metres(width: float) -> str:
    return f"{width:.0f}" if width >= 10 else f"{width:.1f}"  # noqa: PLR2004
