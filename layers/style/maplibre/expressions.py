"""Conditions and values of MapLibre styles (style specification 8), as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from layers.style.sign import signs
from planning.terms import Phase, Use

Expression = list[Any]
Layer = dict[str, Any]

IS_AREA: Final[Expression] = ["==", ["geometry-type"], "Polygon"]
IS_LINE: Final[Expression] = ["==", ["geometry-type"], "LineString"]
IS_POINT: Final[Expression] = ["==", ["geometry-type"], "Point"]
IN_FORCE: Final[Expression] = ["==", ["get", "phase"], Phase.IN_FORCE.value]
"""What is not said to be in force is never drawn as if it were."""


def all_of(*conditions: Expression) -> Expression:
    """All conditions hold."""
    return ["all", *conditions]


def negated(condition: Expression) -> Expression:
    """The condition does not hold."""
    return ["!", condition]


def by_class(value: Callable[[Use], Any], otherwise: Any) -> Expression:
    """A value by class, ``otherwise`` for a class without a sign; those of one value together."""
    classes: dict[Any, list[str]] = {}
    for use in signs():
        classes.setdefault(value(use), []).append(use.value)
    cases = [
        each for valued, codes in classes.items() if valued != otherwise for each in (codes, valued)
    ]
    return ["match", ["get", "class"], *cases, otherwise]


def is_of(wanted: Callable[[Use], bool]) -> Expression:
    """Whether the class is one of those wanted."""
    return among("class", (use.value for use in signs() if wanted(use)))


def among(attribute: str, values: Iterable[str]) -> Expression:
    """Whether the attribute has one of these values."""
    return ["match", ["get", attribute], sorted(values), True, False]


def in_widths(dash: Iterable[float], width: float) -> list[float]:
    """Dashes in px as MapLibre has them: in widths of the line."""
    return [round(length / width, 2) for length in dash]
