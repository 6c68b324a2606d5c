"""The figures of a condition in words: Abstand 500 m (Hamburg), 800 m (Schleswig-Holstein)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from planning.conflicts import wording
from planning.conflicts.figures import Parameter, Yardsticks, parts
from planning.conflicts.relation import unit
from planning.conflicts.rules import Source
from planning.terms import State
from planning.texts import Language, text

FLAGS: Final = ("absent", "affected_area", "same_phase")
"""Parameters that are said or not; their value is 1."""


def yardstick(source: Source, language: Language) -> str:
    """The figures that decide, as a rule's sentence names them: ``500 m``.

    One that has a unit stands alone; of several, each has its name before it. Where only noise
    filters are given, those.
    """
    figures = _deciding(source) or dict(source.condition.params)
    only, given = next(iter(figures.items()), ("", None))
    if given and len(figures) == 1 and unit(only):
        return _by_state(given, language, only)
    return _named(figures, language)


def yardsticks(source: Source, language: Language) -> str:
    """Each figure that decides with its name and, where it has one, its evidence; or nothing."""
    return _named(_deciding(source), language, evidence=True)


def measure(parameter: str, value: float, language: Language) -> str:
    """A value with its unit: ``1.200 m``, ``2,0 ha``, ``120°``, ``60 %``; yes or no of a flag."""
    if parameter in FLAGS:
        return text(f"rules.{'yes' if value else 'no'}", language)
    words = _UNITS.get(unit(parameter) or "")
    return words(value, language) if words else wording.number(value, language)


def _deciding(source: Source) -> dict[str, Parameter | Yardsticks]:
    """The parameters that are thresholds; a minimum of 0 lets everything pass."""
    return {
        name: given
        for name, given in source.condition.params.items()
        if any(part.role == "threshold" for part in parts(given))
        and not (name.startswith("min_") and all(part.value == 0 for part in parts(given)))
    }


def _named(
    figures: dict[str, Parameter | Yardsticks], language: Language, *, evidence: bool = False
) -> str:
    said = [
        f"{text(f'parameter.{each}', language)} "
        f"{_by_state(given, language, each, evidence=evidence)}".strip()
        for each, given in figures.items()
    ]
    return "; ".join(said) if evidence else ", ".join(said)


def _by_state(
    given: Parameter | Yardsticks, language: Language, parameter: str, *, evidence: bool = False
) -> str:
    """The figure, or that of each state with its name."""
    states = [text(f"state.{state}", language) for state in State]
    labels = states if isinstance(given, Yardsticks) else [""]
    said = []
    for label, part in zip(labels, parts(given), strict=True):
        attested = text(f"evidence.{part.evidence}", language) if part.evidence else ""
        notes = "; ".join(filter(None, [label, attested if evidence else ""]))
        value = "" if parameter in FLAGS else measure(parameter, part.value, language)
        said.append(f"{value} ({notes})".strip() if notes else value)
    return ", ".join(said)


def _percent(value: float, language: Language) -> str:
    return text("explanation.percent", language, {"value": wording.number(value * 100, language)})


def _days(value: float, language: Language) -> str:
    return text("explanation.days", language, {"value": wording.number(value, language)})


_UNITS: Final[dict[str, Callable[[float, Language], str]]] = {
    "m": wording.metres,
    "m2": wording.area,
    "deg": wording.angle,
    "1": _percent,
    "d": _days,
}
