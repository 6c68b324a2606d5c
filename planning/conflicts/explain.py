"""The sentences that a planner reads about a conflict, German and English.

They name plans, classes and municipalities, give figures with their accuracy, quote what the
rule rests on with its evidence, and say what could be done. They decide no law.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, Final

import pandas as pd

from planning.conflicts import wording
from planning.conflicts.figures import Yardsticks, parts
from planning.conflicts.relation import TerritoryRelation
from planning.conflicts.relations import RELATIONS
from planning.conflicts.rules import Condition, Rule
from planning.terms import LegalStatus, State, Use, use_terms
from planning.territory import Territory
from planning.texts import Language, text

COARSE_BORDER_M: Final = 1.0
"""Beyond this accuracy a border is generalised and no evidence of an encroachment."""


def explain(
    table: pd.DataFrame,
    rules: Sequence[Rule],
    conditions: Sequence[Condition],
    territory: Territory,
    language: Language,
) -> list[str]:
    """One text for each row of the table of conflicts; rules and conditions are the rows'."""
    municipalities = territory.municipalities
    names = dict(zip(municipalities["ags"], municipalities["name"], strict=True))
    return [
        " ".join(filter(None, _sentences(row, rule, condition, names, language)))
        for row, rule, condition in zip(_records(table), rules, conditions, strict=True)
    ]


def threshold(condition: Condition) -> str | None:
    """The condition's figures with their evidence, as ``distance_m HH=500 (S) SH=800 (O)``."""
    shown = []
    for name, figure in condition.params.items():
        states = ("HH=", "SH=") if isinstance(figure, Yardsticks) else ("=",)
        values = [
            f"{prefix}{part.value:g}" + (f" ({part.evidence})" if part.evidence else "")
            for prefix, part in zip(states, parts(figure), strict=True)
        ]
        joint = " " if isinstance(figure, Yardsticks) else ""
        shown.append(name + joint + " ".join(values))
    return "; ".join(shown) or None


def _records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as plain dictionaries, None where a value is missing."""
    plain = table.astype(object)
    records: list[dict[str, Any]] = plain.where(plain.notna(), None).to_dict("records")
    return records


def _sentences(
    row: dict[str, Any], rule: Rule, condition: Condition, names: dict[str, str], language: Language
) -> list[str]:
    """The sentences of one conflict; empty ones have nothing to say."""
    return [
        _coarse_border(row, language),
        _finding(row, rule, condition, language),
        _places(row["ags"], names, language),
        _certainty(row["certainty"], language),
        _assumed(row, language),
        _modifiers(row["severity_modifiers"], language),
        *_ground(rule, condition, language),
        text("explanation.illustrative", language) if row["illustrative"] else "",
    ]


def _coarse_border(row: dict[str, Any], language: Language) -> str:
    coarse = (row["border_accuracy_m"] or 0.0) > COARSE_BORDER_M
    return text("explanation.coarse_border", language) if coarse else ""


def _finding(row: dict[str, Any], rule: Rule, condition: Condition, language: Language) -> str:
    """What was found: the template of condition or rule, else that of the relation."""
    template = condition.explanation or rule.explanation
    facts = _facts(row, condition, language)
    if template is None:
        return text(f"explanation.{condition.relation}", language, facts)
    sentence: str = getattr(template, language)
    return sentence.format(**facts)


def _facts(row: dict[str, Any], condition: Condition, language: Language) -> dict[str, str]:
    """What a template may name: figures.TEMPLATE_FACTS."""
    tolerance = row["tolerance_m"]
    one_sided = isinstance(RELATIONS[condition.relation], TerritoryRelation)
    return {
        "a": _zone(row, "a", language),
        "b": _state(row["b_state"], language) if one_sided else _zone(row, "b", language),
        "distance": wording.distance(row["distance_m"], tolerance, language),
        "extent": wording.extent(row["area_m2"], row["length_m"], language),
        "depth": wording.distance(row["depth_m"], tolerance, language),
        "threshold": _reach(condition, language),
        "match": str(row["compatibility"]),
    }


def _zone(row: dict[str, Any], side: str, language: Language) -> str:
    """A zone by class, id, plan, state and phase of its plan."""
    return text(
        "explanation.zone",
        language,
        {
            "use": _use(row[f"{side}_class"], language),
            "id": row[f"{side}_id"],
            "plan": _plan(row[f"{side}_plan"], language),
            "state": _state(row[f"{side}_state"], language),
            "phase": _phase(row[f"{side}_status"], language),
        },
    )


@cache
def _use(code: str, language: Language) -> str:
    term = use_terms()[Use(code)]
    return term.name_de if language == "de" else term.name_en


@cache
def _plan(name: str | None, language: Language) -> str:
    return text("explanation.plan", language, {"plan": name}) if name else ""


@cache
def _state(code: str, language: Language) -> str:
    return text(f"state.{State(code)}", language)


@cache
def _phase(status: str | None, language: Language) -> str:
    return text(f"phase.{LegalStatus(status).phase if status else 'unknown'}", language)


def _reach(condition: Condition, language: Language) -> str:
    """The distance a rule looks at, by state where it differs."""
    figure = condition.params.get("distance_m")
    if figure is None:
        return ""
    if not isinstance(figure, Yardsticks):
        return wording.metres(figure.value, language)
    return ", ".join(
        f"{wording.metres(part.value, language)} ({_state(state, language)})"
        for state, part in zip(State, parts(figure), strict=True)
    )


def _places(ags: str, names: dict[str, str], language: Language) -> str:
    """The municipalities with their keys."""
    if not ags:
        return ""
    places = ", ".join(f"{names[key]} ({key})" for key in ags.split(";"))
    return text("explanation.places", language, {"places": places})


@cache
def _certainty(code: str, language: Language) -> str:
    facts = {"certainty": text(f"certainty.{code}", language)}
    return text("explanation.certainty", language, facts)


def _assumed(row: dict[str, Any], language: Language) -> str:
    """That an accuracy is only assumed."""
    assumed = "assumed" in (row["a_accuracy_basis"], row["b_accuracy_basis"])
    return text("explanation.assumed_accuracy", language) if assumed else ""


def _modifiers(codes: str, language: Language) -> str:
    """Why it counts less than the condition says."""
    if not codes:
        return ""
    reasons = "; ".join(text(f"modifier.{code}", language) for code in codes.split(";"))
    return text("explanation.modifiers", language, {"reasons": reasons})


def _ground(rule: Rule, condition: Condition, language: Language) -> list[str]:
    """What the rule rests on, with force and evidence, and what could be done."""
    basis, resolution = condition.basis or rule.basis, rule.resolution
    attested = [
        text(f"{kind}.{code}", language)
        for kind, code in (
            ("force", condition.force or rule.force),
            ("evidence", condition.weakest_evidence or rule.evidence),
        )
        if code
    ]
    facts = {
        "rule": rule.id,
        "basis": getattr(basis, language) if basis else "",
        "attested": f" ({'; '.join(attested)})" if attested else "",
    }
    approved = "approved" if rule.approved else "working"
    return [
        text(f"explanation.{approved}_rule", language, facts),
        text("explanation.basis", language, facts) if basis else "",
        text("explanation.resolution", language, {"resolution": getattr(resolution, language)})
        if resolution
        else "",
    ]
