"""What a check record says, in one language, ready for any layout."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any, Final

import pandas as pd

from planning.checking import Check
from planning.conflicts import wording
from planning.conflicts.rules import Rule
from planning.conflicts.situations import counted
from planning.intake.source import SourcePlan
from planning.record.places import places
from planning.record.unchecked import unchecked
from planning.terms import AccuracyBasis, Certainty, Kind, Stage, State
from planning.territory import attribution
from planning.texts import Language, text

_SHOWN: Final = 40
"""Situations that are described one by one."""
_FIXED: Final = (
    "title",
    "lead",
    "decides_not",
    "decides_not_1",
    "decides_not_2",
    "decides_not_3",
    "nothing",
    "illustrative",
    "result",
    "basis",
    "plans",
    "plan",
    "state",
    "status",
    "zones",
    "plan_accuracy",
    "file",
    "rules_run",
    "rules_not_run",
    "rule",
    "rule_title",
    "situations",
    "conflicts",
    "reason",
    "all_run",
    "unchecked",
    "all_checked",
    "missing",
    "stretches",
    "places",
)


def content(check: Check, language: Language) -> dict[str, Any]:
    """Words, figures, tables and pictures of the record; plain values only."""
    shown, further = places(check, language, _SHOWN)
    return {
        "language": language,
        "words": _words(language, check),
        "figures": _figures(check, language),
        "nothing": len(check.found) == 0,
        "illustrative": bool(check.zones["illustrative"].eq(True).any()),
        "basis": _basis(check, language),
        "plans": [_plan(check, *given, language) for given in _given(check)],
        "superseded": [_superseded(plan, language) for plan in check.superseded],
        "rules_run": _rules_run(check, language),
        "rules_not_run": _rules_not_run(check, language),
        "unchecked": unchecked(check, language),
        "places": shown,
        "further": text("record.further", language, {"count": further}) if further else "",
    }


def _words(language: Language, check: Check) -> dict[str, str]:
    """The headings and the fixed sentences."""
    facts = {
        "day": _day(check.ground.as_of, language),
        "certain": text(f"certainty.{Certainty.CERTAIN}", language),
    }
    return {name: text(f"record.{name}", language, facts) for name in _FIXED}


def _figures(check: Check, language: Language) -> list[tuple[str, str]]:
    together = counted(check.found)
    avoidable = together.loc[together["stage"] == Stage.AVOIDABLE.value, "situations"].sum()
    sides = check.found[["a_accuracy_basis", "b_accuracy_basis"]]
    assumed = sides.eq(AccuracyBasis.ASSUMED.value).fillna(value=False).any(axis="columns").sum()
    chances = check.found["kind"] == Kind.OPPORTUNITY
    figures = {
        "situations": together["situations"].sum(),
        "avoidable": avoidable,
        "opportunities": check.found.loc[chances, "situation_id"].nunique(),
        "conflicts": len(check.found),
        "assumed": assumed,
    }
    return [(text(f"record.{name}", language), str(int(n))) for name, n in figures.items()]


def _basis(check: Check, language: Language) -> list[tuple[str, str]]:
    """What the result rests on."""
    ground = check.ground
    border = {
        "source": attribution(ground.territory.border_source, language),
        "accuracy": wording.metres(ground.territory.border_accuracy_m, language),
    }
    given = ground.accuracy_m
    values = {
        "day": _day(ground.as_of, language),
        "software": f"planabgleich {version('planabgleich')}",
        "rule_book": f"{ground.rules.name} ({ground.rules.sha256})",
        "border": text("record.border_value", language, border),
        "accuracy": text("record.accuracy_by_kind", language)
        if given is None
        else wording.metres(given, language),
    }
    return [(text(f"record.{name}", language), value) for name, value in values.items()]


def _given(check: Check) -> list[tuple[State, str, str, SourcePlan]]:
    return [
        (state, source.path.name, source.sha256, plan)
        for state, source in check.files
        for plan in source.plans
    ]


def _plan(
    check: Check, state: State, file: str, sha256: str, plan: SourcePlan, language: Language
) -> dict[str, str]:
    zones = check.zones[(check.zones["plan"] == plan.name) & (check.zones["state"] == state.value)]
    phase = f"status.{plan.status}" if plan.status else "phase.unknown"
    return {
        "state": text(f"state.{state}", language),
        "plan": f"{plan.name} ({plan.kind})" if plan.kind else plan.name,
        "status": text(phase, language),
        "zones": str(len(plan.zones)),
        "accuracy": _accuracy(zones, language),
        "file": file,
        "sha256": sha256,
    }


def _accuracy(zones: pd.DataFrame, language: Language) -> str:
    """Smallest to largest accuracy of the zones, and where they come from."""
    metres = zones["accuracy_m"].dropna()
    if metres.empty:
        return ""
    ends = dict.fromkeys(wording.metres(value, language) for value in (metres.min(), metres.max()))
    bases = [text(f"accuracy_basis.{b}", language) for b in zones["accuracy_basis"].unique()]
    return f"{' – '.join(ends)} ({', '.join(bases)})"


def _superseded(plan: SourcePlan, language: Language) -> str:
    facts = {"plan": plan.name, "status": text(f"status.{plan.status}", language)}
    return text("record.superseded", language, facts)


def _rules_run(check: Check, language: Language) -> list[dict[str, str]]:
    """The rules that ran, with what they found and what a part of them waits for."""
    hits = check.found["rule_id"].value_counts()
    together = check.found.groupby("rule_id")["situation_id"].nunique()
    return [
        {
            "rule": rule.id,
            "title": rule.title.of(language),
            "situations": str(together.get(rule.id, 0)),
            "conflicts": str(hits.get(rule.id, 0)),
            "note": _layers("partly_waits", rule, language) if rule.waiting_for else "",
        }
        for rule in check.ground.rules.active(check.ground.as_of)
        if rule.id not in check.failed
    ]


def _rules_not_run(check: Check, language: Language) -> list[dict[str, str]]:
    reasons = [(rule, _why_not(rule, check, language)) for rule in check.ground.rules.rules]
    return [
        {"rule": rule.id, "title": rule.title.of(language), "reason": why}
        for rule, why in reasons
        if why
    ]


def _why_not(rule: Rule, check: Check, language: Language) -> str:
    """Why a rule did not run; empty where it did."""
    if rule.id in check.failed:
        return text("record.failed", language, {"error": check.failed[rule.id]})
    if not rule.holds_on(check.ground.as_of):
        return text("record.not_valid", language)
    return "" if rule.running else _layers("waits", rule, language)


def _layers(code: str, rule: Rule, language: Language) -> str:
    layers = "; ".join(layer.of(language) for layer in rule.waiting_for)
    return text(f"record.{code}", language, {"layer": layers})


def _day(day: Any, language: Language) -> str:
    return f"{day:%d.%m.%Y}" if language == "de" else f"{day.day} {day:%B %Y}"
