"""The sentences that a planner reads about a conflict, German and English.

They name plans, classes and municipalities, give figures with their accuracy, quote what the
rule rests on with its evidence, and say what could be done. They decide no law.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from planning.conflicts import wording
from planning.conflicts.figures import TEMPLATE_FACTS, Yardsticks, parts
from planning.conflicts.phrases import Phrases, chosen, column, filled, joined, scattered, spoken
from planning.conflicts.relation import Rows
from planning.conflicts.rules import Source
from planning.terms import AccuracyBasis, LegalStatus, State, Use, use_terms
from planning.texts import Language, text

_BELOW_HALF_M: Final = 0.25
"""Stands for every distance that is shown as 0 m and is none."""
COARSE_BORDER_M: Final = 1.0
"""Beyond this accuracy a border is generalised and no evidence of an encroachment."""


def explain(
    table: pd.DataFrame,
    sources: Sequence[Source],
    source: Rows,
    municipalities: Mapping[str, str],
    language: Language,
) -> Phrases:
    """One text for each row of the table of conflicts.

    ``source`` gives each row's place in ``sources``; ``municipalities`` maps AGS to name.
    """

    def said(names: Sequence[str], phrase: Callable[..., str]) -> Phrases:
        return spoken([table[name] for name in names], lambda *values: phrase(*values, language))

    sentences = (
        said(["border_accuracy_m"], _coarse_border),
        _findings(table, sources, source, language),
        said(["ags"], lambda ags, lang: _places(ags, municipalities, lang)),
        said(["certainty"], _certainty),
        said(["a_accuracy_basis", "b_accuracy_basis"], _assumed),
        said(["severity_modifiers"], _modifiers),
        chosen([_ground(each, language) for each in sources], source),
        said(["illustrative"], _illustrative),
    )
    return joined(sentences)


def _coarse_border(accuracy_m: float | None, language: Language) -> str:
    coarse = accuracy_m is not None and accuracy_m > COARSE_BORDER_M
    return text("explanation.coarse_border", language) if coarse else ""


def _findings(
    table: pd.DataFrame, sources: Sequence[Source], source: Rows, language: Language
) -> Phrases:
    """What was found: by the template of condition or rule, else that of the relation."""
    facts = _facts(table, language)
    facts["threshold"] = chosen([_reach(each, language) for each in sources], source)
    templates, of = np.unique([_template(each, language) for each in sources], return_inverse=True)
    found = []
    for number, template in enumerate(templates):
        rows = np.flatnonzero(of[source] == number)
        taken = {name: phrases.take(pa.array(rows)) for name, phrases in facts.items()}
        found.append((rows, filled(str(template), taken, len(rows))))
    return scattered(found, len(table))


def _facts(table: pd.DataFrame, language: Language) -> dict[str, Phrases]:
    """What differs from row to row; with the threshold the TEMPLATE_FACTS."""

    def said(columns: Sequence[pd.Series], phrase: Callable[..., str]) -> Phrases:
        return spoken(columns, lambda *values: phrase(*values, language))

    tolerance = table["tolerance_m"]
    return {
        "a": _zones(table, "a", language),
        "b": _zones(table, "b", language),
        "distance": said([_shown(table, "distance_m"), tolerance], wording.distance),
        "depth": said([_shown(table, "depth_m"), tolerance], wording.distance),
        "extent": said([table["area_m2"], table["length_m"]], wording.extent),
        "angle": said([table["angle_deg"]], wording.angle),
        "match": said([table["compatibility"]], lambda value, _: str(value)),
    }


def _shown(table: pd.DataFrame, name: str) -> pd.Series:
    """Distances as far as they are shown: rounded to a metre where the accuracy is coarser.

    So thousands of distances need a few hundred phrases. What rounds to nothing stays above 0.
    """
    metres = table[name]
    rounded = metres.round().mask((metres > 0) & (metres <= 0.5), _BELOW_HALF_M)
    return rounded.where(table["tolerance_m"] >= 1, metres)


def _template(source: Source, language: Language) -> str:
    template = source.condition.explanation or source.rule.explanation
    if template is None:
        unfilled = {name: f"{{{name}}}" for name in TEMPLATE_FACTS}
        return text(f"explanation.{source.condition.relation}", language, unfilled)
    return template.of(language)


def _zones(table: pd.DataFrame, side: str, language: Language) -> Phrases:
    """A zone by class, id, plan, state and phase of its plan; without a zone the state, if any."""
    use, id_, plan, state, status = (
        table[f"{side}_{name}"] for name in ("class", "id", "plan", "state", "status")
    )
    places = spoken([state], lambda code: text(f"state.{State(code)}", language) if code else "")
    facts = {
        "use": spoken([use], lambda code: _use(code, language)),
        "id": column(id_),
        "plan": spoken([plan], lambda name: _plan(name, language)),
        "state": places,
        "phase": spoken([status], lambda code: _phase(code, language)),
    }
    template = text("explanation.zone", language, {name: f"{{{name}}}" for name in facts})
    zones = filled(template, facts, len(table))
    return pc.if_else(pa.array((use.notna() & id_.notna()).to_numpy(bool)), zones, places)


def _use(code: str | None, language: Language) -> str:
    if code is None:
        return ""
    term = use_terms()[Use(code)]
    return term.name_de if language == "de" else term.name_en


def _plan(name: str | None, language: Language) -> str:
    return text("explanation.plan", language, {"plan": name}) if name else ""


def _phase(status: str | None, language: Language) -> str:
    phase = LegalStatus(status).phase if status else "unknown"
    return text(f"phase.{phase}", language)


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
