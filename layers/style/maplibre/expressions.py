"""Conditions and values of MapLibre styles (style specification 8), as JSON.

Only such as QGIS 3.22 understands too: no negation but of equality, no choice of images by case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from layers.style.sign import signs
from planning.terms import Use

Expression = list[Any]
Layer = dict[str, Any]

IS_AREA: Final[Expression] = ["==", ["geometry-type"], "Polygon"]
IS_LINE: Final[Expression] = ["==", ["geometry-type"], "LineString"]
IS_POINT: Final[Expression] = ["==", ["geometry-type"], "Point"]


def all_of(*conditions: Expression) -> Expression:
    """All conditions hold."""
    return ["all", *conditions]


def equals(attribute: str, value: str) -> Expression:
    """The attribute has this value."""
    return ["==", ["get", attribute], value]


def differs(attribute: str, value: str) -> Expression:
    """The attribute has another value or none."""
    return ["!=", ["get", attribute], value]


def by_class(value: Callable[[Use], Any], otherwise: Any) -> Expression:
    """A value by class, ``otherwise`` for a class without a sign; those of one value together."""
    classes: dict[Any, list[str]] = {}
    for use in signs():
        classes.setdefault(value(use), []).append(use.value)
    classes.pop(otherwise, None)
    cases = [each for valued, codes in classes.items() for each in (codes, valued)]
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
