"""What was found, as the first sentence that a planner reads: zones, figures, yardstick."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
import pandas as pd

from planning.conflicts import wording
from planning.conflicts.figures import TEMPLATE_FACTS
from planning.conflicts.phrases import Piece, Said, Speaker, column, pieces, texts
from planning.conflicts.relation import Rows
from planning.conflicts.rules import Source
from planning.conflicts.yardstick import yardstick
from planning.terms import Kind, State, Use
from planning.texts import Language, text
from planning.uses import use_terms

_BELOW_HALF: Final = 0.25
"""Stands for every figure that is shown as less than 1, or as 0 m, and is none."""
_HECTARE_M2: Final = 10_000.0
COARSE_BORDER_M: Final = 1.0
"""Beyond this accuracy a border is generalised and no evidence of an encroachment."""
_GAP: Final = "\0"


def shown(table: pd.DataFrame) -> pd.DataFrame:
    """The table with its figures rounded as far as they are shown, and what names the zones.

    So a hundred thousand distances and areas need a few thousand phrases.
    """
    fine = table["tolerance_m"] < 1
    metres = {
        name: _rounded(table[name], 1.0).where(~fine, table[name])
        for name in ("distance_m", "depth_m")
    }
    area, length = table["area_m2"], table["length_m"]
    areas = _rounded(area, 1.0).where(area < _HECTARE_M2, _rounded(area, 1000.0))
    names = {f"{side}_name": table[f"{side}_name"].fillna(table[f"{side}_id"]) for side in "ab"}
    return table.assign(**metres, area_m2=areas, length_m=_rounded(length, 1.0), **names)


def _rounded(figures: pd.Series, step: float) -> pd.Series:
    """To multiples of the step; what rounds to nothing stays above 0."""
    steps = (figures / step).round() * step
    return steps.mask((figures > 0) & (figures <= step / 2), _BELOW_HALF)


def findings(
    speaker: Speaker, sources: Sequence[Source], source: Rows, language: Language
) -> list[tuple[Rows, list[Piece]]]:
    """For each template its rows and the pieces of its sentence.

    The template is that of condition or rule, else that of the relation. ``speaker`` speaks of
    a table as ``shown`` makes it.
    """
    of, templates = pd.factorize(np.array([_template(each, language) for each in sources], object))
    facts = _facts(speaker, sources, source, language)
    return [
        (
            np.flatnonzero(of[source] == number),
            pieces(each, {name: facts[name]() for name in facts if f"{{{name}}}" in each}),
        )
        for number, each in enumerate(templates)
    ]


def _facts(
    speaker: Speaker, sources: Sequence[Source], source: Rows, language: Language
) -> dict[str, Callable[[], Sequence[Piece]]]:
    """The TEMPLATE_FACTS and what only the product's own templates name; made when named."""

    def said(phrase: Callable[..., str], *columns: str) -> Callable[[], Sequence[Piece]]:
        return lambda: [speaker.say(columns, lambda *values: phrase(*values, language))]

    return {
        "a": lambda: _zone(speaker, "a", language),
        "b": lambda: _zone(speaker, "b", language),
        "distance": said(wording.distance, "distance_m", "tolerance_m"),
        "depth": said(wording.distance, "depth_m", "tolerance_m"),
        "extent": said(wording.extent, "area_m2", "length_m"),
        "angle": said(wording.angle, "angle_deg"),
        "match": said(lambda value, _: str(value), "compatibility"),
        "threshold": lambda: [Said(texts([yardstick(each, language) for each in sources]), source)],
        "coarse_border": said(_coarse_border, "border_accuracy_m"),
    }


def _template(source: Source, language: Language) -> str:
    """The sentence with its facts in braces; what opportunities and encroachments begin with."""
    own = source.condition.explanation or source.rule.explanation
    unfilled = {name: f"{{{name}}}" for name in (*TEMPLATE_FACTS, "coarse_border")}
    relation = f"explanation.{source.condition.relation}"
    template = own.of(language) if own else text(relation, language, unfilled)
    if source.kind is Kind.OPPORTUNITY:
        return f"{text('explanation.opportunity', language)} {template}"
    return template


def _zone(speaker: Speaker, side: str, language: Language) -> list[Piece]:
    """A zone by class, name and state; without a zone the state, if any."""

    def part(number: int) -> Said:
        return speaker.say(
            [f"{side}_class", f"{side}_state"],
            lambda use, state: _around_name(use, state, language)[number],
        )

    names = speaker.table[f"{side}_name"]
    return [part(0), Said(column(names), np.arange(len(names))), part(1)]


def _around_name(use: str | None, state: str | None, language: Language) -> list[str]:
    """What stands before and after the name of a zone."""
    where = text(f"state.{State(state)}", language) if state else ""
    if use is None:
        return [where, ""]
    term = use_terms()[Use(use)]
    facts = {
        "use": term.name_de if language == "de" else term.name_en,
        "name": _GAP,
        "state": f" ({where})" if where else "",
    }
    return text("explanation.zone", language, facts).split(_GAP)


def _coarse_border(accuracy_m: float | None, language: Language) -> str:
    coarse = accuracy_m is not None and accuracy_m > COARSE_BORDER_M
    return text("explanation.coarse_border", language) + " " if coarse else ""
