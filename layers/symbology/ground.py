"""How plan extents, the border's coverage, territory and municipalities are drawn."""

from __future__ import annotations

from collections.abc import Iterator

from layers.layer import GeometryType, Layer
from layers.style import MUNICIPALITY, PLAN_EXTENT, STATE_BORDER, STRETCHES
from layers.style import border as lines
from layers.style.colour import LAND, WHITE
from layers.style.picture import Picture
from layers.symbology.symbols import Condition, Fill, Mark, Rule, Stroke, Symbol
from planning import terms
from planning.texts import text

_AREA, _LINE, _POINT = GeometryType.AREA, GeometryType.LINE, GeometryType.POINT


def plan_rules() -> Iterator[Rule]:
    """The extent of a plan of each kind."""
    for kind in terms.PlanKind:
        is_kind = Condition("kind", kind)
        yield _rule(f"plan_kind.{kind}", _AREA, _stroked(PLAN_EXTENT), is_kind, key="plan-extent")


def coverage_rules() -> Iterator[Rule]:
    """A line pattern for each status on a white ground; what was found lies on top."""
    for status, line in reversed(list(STRETCHES.items())):
        code = f"coverage_status.{status}"
        is_status = Condition("status", str(status))
        yield _rule(code, _LINE, _stroked(line), is_status, key=f"coverage-{status}")


def territory_rules() -> Iterator[Rule]:
    """The states' land, and the border they share."""
    yield _rule("symbology.land", _AREA, (Fill(LAND, 1),), Condition("kind", "land"))
    is_border = Condition("kind", "border")
    yield _rule("symbology.border", _LINE, _stroked(STATE_BORDER), is_border, key="state-border")


def municipality_rules() -> Iterator[Rule]:
    """Thin outlines."""
    yield _rule("symbology.municipality", _AREA, _stroked(MUNICIPALITY))


def plain_rules(layer: Layer) -> Iterator[Rule]:
    """A layer without signs of its own is drawn in outlines, points as dots."""
    is_mixed = layer.geometry is GeometryType.MIXED
    for geometry in (_AREA, _LINE, _POINT) if is_mixed else (layer.geometry,):
        symbol = _DOT if geometry is _POINT else Stroke(_PLAIN, 2)
        yield Rule("all", layer.title_de, layer.title_en, geometry, (symbol,))


_PLAIN = "#5F635A"
_DOT = Mark(Picture(10, 10, f'<circle cx="5" cy="5" r="4" fill="{_PLAIN}"/>'), 10, "circle", _PLAIN)


def _stroked(line: lines.Stroke) -> tuple[Symbol, ...]:
    """Casing and line; a double line is a broad one with white in its middle."""
    casing = (Stroke(WHITE, line.casing),) if line.casing else ()
    width = line.gap + 2 * line.width if line.gap else line.width
    middle = (Stroke(WHITE, line.gap),) if line.gap else ()
    return (*casing, Stroke(line.colour, width, dash=line.dash), *middle)


def _rule(
    code: str,
    geometry: GeometryType,
    symbols: tuple[Symbol, ...],
    *conditions: Condition,
    key: str = "",
) -> Rule:
    return Rule(
        name=code.partition(".")[2],
        title_de=text(code, "de"),
        title_en=text(code, "en"),
        geometry=geometry,
        symbols=symbols,
        conditions=conditions,
        key=key,
    )
