"""Figures as a planner reads them: metres with their accuracy, square metres, hectares."""

from __future__ import annotations

from math import floor, log10
from typing import Final

from planning.texts import Language, text

_HECTARE_M2: Final = 10_000.0
_GERMAN: Final = str.maketrans(",.", ".,")


def number(value: float, language: Language) -> str:
    """A figure with the decimals it has, but no more than show two digits of it."""
    digits = 0 if value == round(value) else max(1, 1 - floor(log10(abs(value))))
    shown = f"{value:,.{digits}f}"
    return _in(shown.rstrip("0").rstrip(".") if digits else shown, language)


def metres(value: float, language: Language) -> str:
    """``1.200 m`` or ``1,200 m``; decimals only where the figure has them."""
    return f"{number(value, language)} m"


def rough_metres(value: float, language: Language) -> str:
    """``35 m`` of 35.36, ``0,71 m`` of 0.707: as an accuracy is told."""
    return metres(round(value) if value >= 1 else value, language)


def kilometres(value_m: float, language: Language) -> str:
    """``12,4 km`` or ``12.4 km``."""
    return f"{_number(value_m / 1000, 1, language)} km"


def distance(value: float | None, accuracy_m: float, language: Language) -> str:
    """``ca. 780 m ± 35 m``; whole metres unless the accuracy is better than one."""
    if value is None:
        return ""
    if value == 0:
        return text("explanation.no_distance", language)
    digits = 0 if accuracy_m >= 1 else 1 if accuracy_m == 0 or accuracy_m >= 0.1 else 2
    shown = f"{_number(value, digits, language)} m"
    if accuracy_m == 0:
        return shown
    facts = {"distance": shown, "accuracy": rough_metres(accuracy_m, language)}
    return text("explanation.distance", language, facts)


def angle(value_deg: float | None, language: Language) -> str:
    """``113°``; nothing where there is none."""
    return "" if value_deg is None else f"{_number(value_deg, 0, language)}°"


def extent(area_m2: float | None, length_m: float | None, language: Language) -> str:
    """How much is shared: an area, a length, or a point."""
    if area_m2 is not None:
        return text("explanation.area", language, {"area": area(area_m2, language)})
    if length_m is not None:
        return text("explanation.length", language, {"length": metres(round(length_m), language)})
    return text("explanation.point", language)


def area(value_m2: float, language: Language) -> str:
    """Hectares from one hectare on, square metres below."""
    if value_m2 >= _HECTARE_M2:
        return f"{_number(value_m2 / _HECTARE_M2, 1, language)} ha"
    if 0 < value_m2 < 1:
        return "< 1 m²"
    return f"{_number(value_m2, 0, language)} m²"


def _number(value: float, digits: int, language: Language) -> str:
    return _in(f"{value:,.{digits}f}", language)


def _in(shown: str, language: Language) -> str:
    """A figure in English with the marks of the language."""
    return shown.translate(_GERMAN) if language == "de" else shown
