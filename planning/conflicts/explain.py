"""What a planner reads about a conflict, German and English: short paragraphs, one a line.

The finding comes first and can be read alone; then the plans and the place, how sure the
position is, how it is weighed, what the rule rests on, what could be done, and what is not
decided by it. They decide no law.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

import numpy as np
import pandas as pd
import pyarrow as pa

from planning.conflicts import wording
from planning.conflicts.finding import COARSE_BORDER_M, findings, shown
from planning.conflicts.phrases import Phrases, Piece, Said, Speaker, scattered, texts, together
from planning.conflicts.relation import Rows
from planning.conflicts.rules import Source
from planning.conflicts.yardstick import yardsticks
from planning.terms import Evidence, Force, LegalStatus, State
from planning.texts import Language, text

LANGUAGES: Final[tuple[Language, ...]] = ("de", "en")
_PLANS: Final = ("a_plan", "a_state", "a_status", "b_plan", "b_state", "b_status")
_POSITION: Final = (
    *("certainty", "relation", "tolerance_m", "border_accuracy_m"),
    *("a_accuracy_m", "a_accuracy_basis", "b_accuracy_m", "b_accuracy_basis"),
)
_WEIGHT: Final = ("severity", "base_severity", "severity_modifiers")
_ENCROACH: Final = "encroach"
_FEW_RUNS: Final = 100
_AT_ONCE: Final = 10_000


def explain(
    table: pd.DataFrame, sources: Sequence[Source], source: Rows, municipalities: Mapping[str, str]
) -> dict[Language, pa.ChunkedArray]:
    """One text in each language for each row of the table of conflicts.

    ``source`` gives each row's place in ``sources``; ``municipalities`` maps AGS to name.
    """
    speaker = Speaker(shown(table))
    columns = [*_PLANS, "ags", *_POSITION, *_WEIGHT, "illustrative"]
    known = Speaker(table[columns].assign(source=source))
    first, of = known.combinations([*columns, "source"])
    few = Speaker(known.table.iloc[first])
    return {
        language: _texts(
            findings(speaker, sources, source, language),
            Said(_rest(few, sources, source[first], municipalities, language), of),
            len(table),
        )
        for language in LANGUAGES
    }


def _texts(found: list[tuple[Rows, list[Piece]]], rest: Said, count: int) -> pa.ChunkedArray:
    """The findings, each followed by the rest."""
    runs = sorted(_runs(found), key=lambda run: int(run[0][0]))
    return scattered([(rows, together([*parts, rest], rows)) for rows, parts in runs], count)


def _runs(found: list[tuple[Rows, list[Piece]]]) -> Iterator[tuple[Rows, list[Piece]]]:
    """Short runs of rows, those that follow one another by themselves where that makes few.

    Then the texts are in order already, and what they are made of takes little memory.
    """
    for rows, parts in found:
        cuts = np.flatnonzero(np.diff(rows) != 1) + 1
        cuts = cuts if len(cuts) < _FEW_RUNS else cuts[:0]
        cuts = np.union1d(cuts, np.arange(0, len(rows), _AT_ONCE))
        yield from ((run, parts) for run in np.split(rows, cuts) if len(run))


def _rest(
    few: Speaker,
    sources: Sequence[Source],
    source: Rows,
    municipalities: Mapping[str, str],
    language: Language,
) -> Phrases:
    """The paragraphs after the finding, each with the line break before it.

    They differ little from row to row: ``few`` speaks of the rows in which they differ.
    """

    def said(columns: Sequence[str], phrase: Callable[..., str]) -> Said:
        return few.say(columns, lambda *values: phrase(*values, language))

    parts: list[Piece] = [
        said(_PLANS, _plans),
        said(["ags"], lambda ags, lang: _places(ags, municipalities, lang)),
        said(_POSITION, _position),
        said(_WEIGHT, _weight),
        Said(texts([_ground(each, language) for each in sources]), source),
        said(["illustrative"], _illustrative),
    ]
    return together(parts, np.arange(len(source)))


def _plans(
    a_plan: str | None,
    a_state: str | None,
    a_status: str | None,
    b_plan: str | None,
    b_state: str | None,
    b_status: str | None,
    language: Language,
) -> str:
    """The plans with state and phase, once where both zones are of the same plan."""
    sides = dict.fromkeys([(a_plan, a_state, a_status), (b_plan, b_state, b_status)])
    plans = [_plan(plan, state, status, language) for plan, state, status in sides if plan]
    return "\n" + text("explanation.plans", language, {"plans": "; ".join(plans)}) if plans else ""


def _plan(name: str, state: str | None, status: str | None, language: Language) -> str:
    where = [text(f"state.{State(state)}", language)] if state else []
    phase = LegalStatus(status).phase if status else "unknown"
    notes = ", ".join([*where, text(f"phase.{phase}", language)])
    return text("explanation.plan", language, {"plan": name, "notes": notes})


def _places(ags: str, municipalities: Mapping[str, str], language: Language) -> str:
    """The municipalities with their keys."""
    if not ags:
        return ""
    places = ", ".join(f"{municipalities[key]} ({key})" for key in ags.split(";"))
    return "\n" + text("explanation.places", language, {"places": places})


def _position(
    certainty: str,
    relation: str,
    tolerance_m: float,
    border_m: float | None,
    a_m: float,
    a_basis: str,
    b_m: float | None,
    b_basis: str | None,
    language: Language,
) -> str:
    """How sure the position is, and which accuracies that rests on."""
    known = [(a_m, a_basis), (b_m, b_basis)]
    said = [
        f"{wording.metres(metres, language)} {text(f'accuracy_basis.{basis}', language)}"
        for metres, basis in known
        if metres is not None and basis is not None
    ]
    if border_m is not None:
        border = {"accuracy": wording.metres(border_m, language)}
        said.append(text("explanation.border_accuracy", language, border))
    facts = {
        "certainty": text(f"certainty.{certainty}", language),
        "accuracies": ", ".join(said),
        "together": wording.rough_metres(tolerance_m, language),
    }
    sentence = text("explanation.position", language, facts)
    if border_m is not None and border_m > COARSE_BORDER_M and relation != _ENCROACH:
        sentence += " " + text("explanation.coarse_line", language)
    return "\n" + sentence


def _weight(severity: int, base: int, modifiers: str | None, language: Language) -> str:
    """The severity, and why it is less than the condition says."""
    facts = {"severity": f"{severity} – {text(f'severity.{severity}', language)}"}
    if not modifiers:
        return "\n" + text("explanation.weight", language, facts)
    facts["base"] = f"{base} – {text(f'severity.{base}', language)}"
    reasons = [text(f"modifier.{code}", language) for code in modifiers.split(";")]
    facts["reasons"] = "; ".join(reasons)
    weight = "less_weight" if severity < base else "least_weight"
    return "\n" + text(f"explanation.{weight}", language, facts)


def _illustrative(made_up: bool | None, language: Language) -> str:
    return " " + text("explanation.illustrative", language) if made_up else ""


def _ground(source: Source, language: Language) -> str:
    """What the rule rests on, with force and evidence; what could be done; what is not decided."""
    rule = source.rule
    attested = _attested(source, language)
    facts = {"rule": rule.id, "attested": f" ({attested})" if attested else ""}
    basis = source.condition.basis or rule.basis
    grounds = [text("explanation.basis", language, {"basis": basis.of(language)})] if basis else []
    named = "approved_rule" if rule.approved else "working_rule"
    grounds.append(text(f"explanation.{named}", language, facts))
    if figures := yardsticks(source, language):
        grounds.append(text("explanation.yardsticks", language, {"figures": figures}))
    if rule.data_note:
        grounds.append(rule.data_note.of(language))
    paragraphs = ["", " ".join(grounds)]
    if rule.resolution:
        done = {"resolution": rule.resolution.of(language)}
        paragraphs.append(text("explanation.resolution", language, done))
    return "\n".join([*paragraphs, text(f"explanation.open_{source.kind}", language)])


def _attested(source: Source, language: Language) -> str:
    """Force and evidence; of our own figure both say the same."""
    tags = [f"evidence.{source.evidence}"] if source.evidence else []
    if source.force and not (source.force is Force.DESIGN and source.evidence is Evidence.DESIGN):
        tags.insert(0, f"force.{source.force}")
    return "; ".join(text(tag, language) for tag in tags)
