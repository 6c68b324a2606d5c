"""The sentences that a planner reads about a conflict, German and English.

They name plans, classes and municipalities, give figures with their accuracy, quote what the
rule rests on with its evidence, and say what could be done. They decide no law.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from planning.conflicts import wording
from planning.conflicts.figures import TEMPLATE_FACTS, Yardsticks, parts
from planning.conflicts.relation import Rows
from planning.conflicts.rules import Source
from planning.terms import AccuracyBasis, LegalStatus, State, Use, use_terms
from planning.texts import Language, text

COARSE_BORDER_M: Final = 1.0
"""Beyond this accuracy a border is generalised and no evidence of an encroachment."""


def explain(
    table: pd.DataFrame,
    sources: Sequence[Source],
    source: Rows,
    municipalities: Mapping[str, str],
    language: Language,
) -> list[str]:
    """One text for each row of the table of conflicts.

    ``source`` gives each row's place in ``sources``; ``municipalities`` maps AGS to name.
    """
    grounds = [_ground(each, language) for each in sources]
    sentences = zip(
        _spoken(table, ["border_accuracy_m"], _coarse_border, language),
        _findings(table, sources, source, language),
        _spoken(table, ["ags"], lambda ags, lang: _places(ags, municipalities, lang), language),
        _spoken(table, ["certainty"], _certainty, language),
        _spoken(table, ["a_accuracy_basis", "b_accuracy_basis"], _assumed, language),
        _spoken(table, ["severity_modifiers"], _modifiers, language),
        (grounds[number] for number in source),
        _spoken(table, ["illustrative"], _illustrative, language),
        strict=True,
    )
    return [" ".join(filter(None, row)) for row in sentences]


def _spoken(
    table: pd.DataFrame, columns: list[str], phrase: Callable[..., str], language: Language
) -> list[str]:
    """A phrase for each row, made once for each combination of values."""
    made = cache(phrase)
    rows = zip(*(_values(table[name]) for name in columns), strict=True)
    return [made(*values, language) for values in rows]


def _values(column: pd.Series) -> NDArray[np.object_]:
    """The values of a column, None where missing."""
    values: NDArray[np.object_] = column.astype(object).to_numpy(dtype=object, na_value=None)
    return values


def _coarse_border(accuracy_m: float | None, language: Language) -> str:
    coarse = accuracy_m is not None and accuracy_m > COARSE_BORDER_M
    return text("explanation.coarse_border", language) if coarse else ""


def _findings(
    table: pd.DataFrame, sources: Sequence[Source], source: Rows, language: Language
) -> list[str]:
    """What was found: by the template of condition or rule, else that of the relation."""
    templates = [_template(each, language) for each in sources]
    thresholds = [_reach(each, language) for each in sources]
    facts = _facts(table, language)
    rows = zip(*facts.values(), strict=True)
    return [
        templates[number].format(threshold=thresholds[number], **dict(zip(facts, row, strict=True)))
        for number, row in zip(source, rows, strict=True)
    ]


def _facts(table: pd.DataFrame, language: Language) -> dict[str, list[str]]:
    """What differs from row to row; with the threshold the TEMPLATE_FACTS."""
    zone = [f"_{name}" for name in ("class", "id", "plan", "state", "status")]
    return {
        "a": _spoken(table, [f"a{name}" for name in zone], _zone, language),
        "b": _spoken(table, [f"b{name}" for name in zone], _zone, language),
        "distance": _spoken(table, ["distance_m", "tolerance_m"], wording.distance, language),
        "depth": _spoken(table, ["depth_m", "tolerance_m"], wording.distance, language),
        "extent": _spoken(table, ["area_m2", "length_m"], wording.extent, language),
        "angle": _spoken(table, ["angle_deg"], wording.angle, language),
        "match": _spoken(table, ["compatibility"], lambda value, _: str(value), language),
    }


def _template(source: Source, language: Language) -> str:
    template = source.condition.explanation or source.rule.explanation
    if template is None:
        unfilled = {name: f"{{{name}}}" for name in TEMPLATE_FACTS}
        return text(f"explanation.{source.condition.relation}", language, unfilled)
    return template.of(language)


def _zone(
    use: str | None,
    id_: str | None,
    plan: str | None,
    state: str | None,
    status: str | None,
    language: Language,
) -> str:
    """A zone by class, id, plan, state and phase of its plan; without a zone the state, if any."""
    if state is None:
        return ""
    if id_ is None or use is None:
        return text(f"state.{State(state)}", language)
    term, phase = use_terms()[Use(use)], LegalStatus(status).phase if status else "unknown"
    facts = {
        "use": term.name_de if language == "de" else term.name_en,
        "id": id_,
        "plan": text("explanation.plan", language, {"plan": plan}) if plan else "",
        "state": text(f"state.{State(state)}", language),
        "phase": text(f"phase.{phase}", language),
    }
    return text("explanation.zone", language, facts)


def _reach(source: Source, language: Language) -> str:
    """The distance a rule looks at, by state where it differs."""
    figure = source.condition.params.get("distance_m")
    if figure is None:
        return ""
    if not isinstance(figure, Yardsticks):
        return wording.metres(figure.value, language)
    return ", ".join(
        f"{wording.metres(part.value, language)} ({text(f'state.{state}', language)})"
        for state, part in zip(State, parts(figure), strict=True)
    )


def _places(ags: str, municipalities: Mapping[str, str], language: Language) -> str:
    """The municipalities with their keys."""
    if not ags:
        return ""
    places = ", ".join(f"{municipalities[key]} ({key})" for key in ags.split(";"))
    return text("explanation.places", language, {"places": places})


def _certainty(code: str, language: Language) -> str:
    facts = {"certainty": text(f"certainty.{code}", language)}
    return text("explanation.certainty", language, facts)


def _assumed(basis_a: str, basis_b: str | None, language: Language) -> str:
    """That an accuracy is only assumed."""
    assumed = AccuracyBasis.ASSUMED.value in (basis_a, basis_b)
    return text("explanation.assumed_accuracy", language) if assumed else ""


def _modifiers(codes: str, language: Language) -> str:
    """Why it counts less than the condition says."""
    if not codes:
        return ""
    reasons = "; ".join(text(f"modifier.{code}", language) for code in codes.split(";"))
    return text("explanation.modifiers", language, {"reasons": reasons})


def _illustrative(made_up: bool, language: Language) -> str:
    return text("explanation.illustrative", language) if made_up else ""


def _ground(source: Source, language: Language) -> str:
    """What the rule rests on, with force and evidence, and what could be done."""
    rule = source.rule
    tags = [f"force.{source.force}"] if source.force else []
    tags += [f"evidence.{source.evidence}"] if source.evidence else []
    attested = "; ".join(text(tag, language) for tag in tags)
    facts: dict[str, Any] = {"rule": rule.id, "attested": f" ({attested})" if attested else ""}
    sentences = [
        text(f"explanation.{'approved' if rule.approved else 'working'}_rule", language, facts)
    ]
    if basis := source.condition.basis or rule.basis:
        sentences.append(text("explanation.basis", language, {"basis": basis.of(language)}))
    if rule.resolution:
        facts = {"resolution": rule.resolution.of(language)}
        sentences.append(text("explanation.resolution", language, facts))
    return " ".join(sentences)
