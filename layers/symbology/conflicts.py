"""How notices are drawn: outline with halo and a numbered shape, never filled as a class is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from layers.layer import GeometryType
from layers.style import legend
from layers.symbology.colour import WHITE, ink_on
from layers.symbology.symbols import Condition, Letter, Mark, Rule, Stroke, Symbol
from planning import terms

_OPPORTUNITY_TEXT = "+"


def conflict_rules() -> Iterator[Rule]:
    """A rule for each severity, the mildest first, and one for opportunities."""
    is_conflict = Condition("kind", terms.Kind.CONFLICT)
    chance = next(each for each in legend()["kinds"] if each["code"] == terms.Kind.OPPORTUNITY)
    yield from _rules(chance, _OPPORTUNITY_TEXT, Condition("kind", terms.Kind.OPPORTUNITY))
    for entry in reversed(legend()["severities"]):
        number = int(entry["code"])
        yield from _rules(entry, str(number), is_conflict, Condition("severity", number))


def _rules(entry: dict[str, Any], number: str, *conditions: Condition) -> Iterator[Rule]:
    for geometry in (GeometryType.AREA, GeometryType.LINE, GeometryType.POINT):
        yield Rule(
            name=f"severity-{number}" if number != _OPPORTUNITY_TEXT else "opportunity",
            title_de=entry["name_de"],
            title_en=entry["name_en"],
            geometry=geometry,
            symbols=tuple(_symbols(entry, number, geometry)),
            conditions=conditions,
        )


def _symbols(entry: dict[str, Any], number: str, geometry: GeometryType) -> Iterator[Symbol]:
    colour = entry["colour"]
    if geometry is not GeometryType.POINT:
        yield Stroke(WHITE, 6.5, 0.9)
        yield Stroke(colour, 2.8, dash=(7, 4.2) if number == _OPPORTUNITY_TEXT else ())
    yield Letter(number, ink_on(colour), 12, halo=None, mark=Mark(entry["shape"], colour, 22))
