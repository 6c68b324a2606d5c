"""How plan extents, the border's coverage, territory and municipalities are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from layers.layer import GeometryType, Layer
from layers.style import legend
from layers.symbology.colour import LAND, WHITE
from layers.symbology.symbols import Condition, Fill, Mark, Rule, Stroke, Symbol
from planning.texts import text

_AREA, _LINE = GeometryType.AREA, GeometryType.LINE
_BORDER = "#E600A9"
_EXTENT = "#5F635A"
_MUNICIPALITY = "#8B92A6"
_COVERAGE_PX = 5.0
_DASHES: dict[str, tuple[float, ...]] = {
    "long_dash": (20, 5),
    "dash": (8, 7),
    "dot": (3, 5),
    "dash_dot": (15, 4, 3, 4),
}


def plan_rules() -> Iterator[Rule]:
    """A broad broken line for each kind of plan, dark grey as the PlanZV asks."""
    extent = Stroke(_EXTENT, 2, 0.7, dash=(10, 3, 2, 3))
    for entry in legend()["plan_kinds"]:
        yield _rule(entry, _AREA, (extent,), "kind")


def coverage_rules() -> Iterator[Rule]:
    """A line pattern for each status on a white ground; what was found lies on top."""
    ground = Stroke(WHITE, _COVERAGE_PX + 6)
    for entry in reversed(legend()["coverage_statuses"]):
        yield _rule(entry, _LINE, (ground, *_coverage(entry)), "status")


def territory_rules() -> Iterator[Rule]:
    """The states' land, and the border they share."""
    land = (Fill(LAND, 1),)
    border = (Stroke(WHITE, 5, 0.8), Stroke(_BORDER, 2))
    yield _rule(_entry("land"), _AREA, land, "kind")
    yield _rule(_entry("border"), _LINE, border, "kind")


def municipality_rules() -> Iterator[Rule]:
    """Thin outlines."""
    yield _rule(_entry("municipality"), _AREA, (Stroke(_MUNICIPALITY, 0.8, 0.7),))


def plain_rules(layer: Layer) -> Iterator[Rule]:
    """A layer without signs of its own: outlines in grey, points as discs."""
    mixed = (_AREA, _LINE, GeometryType.POINT)
    for geometry in mixed if layer.geometry is GeometryType.MIXED else (layer.geometry,):
        is_point = geometry is GeometryType.POINT
        symbol: Symbol = Mark("circle", _EXTENT, 9) if is_point else Stroke(_EXTENT, 1.6)
        yield Rule("all", layer.title_de, layer.title_en, geometry, (symbol,))


def _coverage(entry: dict[str, Any]) -> Iterator[Symbol]:
    colour, pattern = entry["colour"], entry["pattern"]
    if pattern == "double":
        yield Stroke(colour, _COVERAGE_PX + 3)
        yield Stroke(WHITE, 3)
    else:
        yield Stroke(colour, _COVERAGE_PX, dash=_DASHES.get(pattern, ()))


def _rule(
    entry: dict[str, Any], geometry: GeometryType, symbols: tuple[Symbol, ...], column: str = ""
) -> Rule:
    code = str(entry["code"])
    conditions = (Condition(column, code),) if column else ()
    return Rule(code, entry["name_de"], entry["name_en"], geometry, symbols, conditions)


def _entry(code: str) -> dict[str, Any]:
    german, english = (text(f"symbology.{code}", language) for language in ("de", "en"))
    return {"code": code, "name_de": german, "name_en": english}
