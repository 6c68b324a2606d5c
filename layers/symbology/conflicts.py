"""How notices are drawn: outline with halo and a numbered shape, never filled as a class is."""

from __future__ import annotations

from collections.abc import Iterator

from layers.layer import GeometryType
from layers.style import MARKS, mark_picture
from layers.style.colour import WHITE
from layers.style.mark import HALO_WIDTH, OPPORTUNITY, OPPORTUNITY_DASH, OUTLINE_WIDTH
from layers.style.sprite import mark_name
from layers.symbology.symbols import Condition, Mark, Rule, Stroke, Symbol
from planning import terms
from planning.texts import text

_HALO_OPACITY = 0.9
_MARK_PX = 27.0


def conflict_rules() -> Iterator[Rule]:
    """A rule for opportunities and one for each severity, the gravest on top."""
    chance = Condition("kind", terms.Kind.OPPORTUNITY)
    yield from _rules(OPPORTUNITY, f"kind.{terms.Kind.OPPORTUNITY}", chance)
    is_conflict = Condition("kind", terms.Kind.CONFLICT)
    for severity in sorted(terms.Severity):
        yield from _rules(
            severity, f"severity.{severity:d}", is_conflict, Condition("severity", int(severity))
        )


def _rules(number: int, code: str, *conditions: Condition) -> Iterator[Rule]:
    for geometry in (GeometryType.AREA, GeometryType.LINE, GeometryType.POINT):
        yield Rule(
            name=code,
            title_de=text(code, "de"),
            title_en=text(code, "en"),
            geometry=geometry,
            symbols=tuple(_symbols(number, geometry)),
            conditions=conditions,
            key=mark_name(number),
        )


def _symbols(number: int, geometry: GeometryType) -> Iterator[Symbol]:
    mark = MARKS[number]
    if geometry is not GeometryType.POINT:
        yield Stroke(WHITE, HALO_WIDTH, _HALO_OPACITY)
        dash = OPPORTUNITY_DASH if number == OPPORTUNITY else ()
        yield Stroke(mark.colour, OUTLINE_WIDTH, dash=dash)
    yield Mark(mark_picture(number), _MARK_PX, mark.shape, mark.colour, mark.text)
