"""What lies below the zones and what gives orientation above them."""

from __future__ import annotations

from typing import Any, Final

from layers.style.border import MUNICIPALITY, PLAN_EXTENT, STATE_BORDER, STRETCHES, Stroke
from layers.style.colour import INK, LAND, WHITE
from layers.style.maplibre.expressions import IS_POINT, Layer, equals, in_widths
from layers.style.maplibre.text import NAMES
from planning.terms import State

_LAND_HAMBURG: Final = "#fbf3ec"
_OUTSIDE: Final = "#d3d7de"
_ROUND: Final = {"line-join": "round", "line-cap": "round"}
_TERRITORY: Final = {"source": "territory", "source-layer": "territory"}
_MUNICIPALITIES: Final = {"source": "municipalities", "source-layer": "municipalities"}


def outside_layers() -> list[Layer]:
    """What belongs to neither state."""
    return [{"id": "outside", "type": "background", "paint": {"background-color": _OUTSIDE}}]


def land_layers() -> list[Layer]:
    """The land of both states."""
    colour = ["match", ["get", "state"], State.HAMBURG.value, _LAND_HAMBURG, LAND]
    paint = {"fill-color": colour, "fill-antialias": False}
    return [
        {
            "id": "land",
            "type": "fill",
            **_TERRITORY,
            "filter": equals("kind", "land"),
            "paint": paint,
        }
    ]


def border_layers() -> list[Layer]:
    """The border both states share."""
    return _lines("border", STATE_BORDER, _TERRITORY, {"filter": equals("kind", "border")})


def municipality_layers() -> list[Layer]:
    """Boundaries of the municipalities."""
    paint = {
        "line-color": MUNICIPALITY.colour,
        "line-width": _growing(0.4, MUNICIPALITY.width),
        "line-opacity": 0.7,
    }
    return [{"id": "municipality-line", "type": "line", **_MUNICIPALITIES, "paint": paint}]


def name_layers() -> list[Layer]:
    """Names of the municipalities."""
    layout = {
        "text-field": ["get", "name"],
        "text-font": [NAMES],
        "text-size": ["interpolate", ["linear"], ["zoom"], 8, 11, 13, 15],
        "text-max-width": 7,
        "text-padding": 6,
    }
    paint = {"text-color": INK, "text-halo-color": WHITE, "text-halo-width": 1.6}
    names = {"id": "municipality-name", "type": "symbol", **_MUNICIPALITIES}
    return [{**names, "layout": layout, "paint": paint}]


def plan_layers() -> list[Layer]:
    """Extents of the plans: a broad broken line, dark grey as the PlanZV asks."""
    paint = {
        "line-color": PLAN_EXTENT.colour,
        "line-width": _growing(1.2, PLAN_EXTENT.width),
        "line-dasharray": in_widths(PLAN_EXTENT.dash, PLAN_EXTENT.width),
        "line-opacity": 0.7,
    }
    casing = {
        "line-color": WHITE,
        "line-width": _growing(2.4, PLAN_EXTENT.casing),
        "line-opacity": 0.5,
    }
    plans = {"source": "plans", "source-layer": "plans"}
    return [
        {"id": "plan-extent-casing", "type": "line", **plans, "paint": casing},
        {"id": "plan-extent", "type": "line", **plans, "paint": paint},
    ]


def coverage_layers() -> list[Layer]:
    """The border by what is known of it: a line pattern for each status, on a white ground."""
    source = {"source": "coverage", "source-layer": "coverage"}
    grounds, lines = [], []
    for status, stroke in STRETCHES.items():
        *ground, line = _lines(
            f"coverage-{status}", stroke, source, {"filter": equals("status", status)}
        )
        grounds += ground
        lines.append(line)
    return [*grounds, *lines]


def plain_layers(source: str) -> list[Layer]:
    """A layer without signs of its own, so that a new one shows at once."""
    placed = {"source": source, "source-layer": source}
    line = {**placed, "type": "line", "filter": ["!=", ["geometry-type"], "Point"]}
    point = {**placed, "type": "circle", "filter": IS_POINT}
    colour = MUNICIPALITY.colour
    return [
        {**line, "id": f"{source}-line", "paint": {"line-color": colour, "line-width": 2}},
        {**point, "id": f"{source}-point", "paint": {"circle-color": colour, "circle-radius": 4}},
    ]


def _lines(name: str, stroke: Stroke, source: dict[str, str], more: dict[str, Any]) -> list[Layer]:
    """The white ground of a line, and the line."""
    ground = {"line-color": WHITE, "line-width": stroke.casing, "line-opacity": 0.9}
    line: dict[str, Any] = {"line-color": stroke.colour, "line-width": stroke.width}
    if stroke.gap:
        line["line-gap-width"] = stroke.gap
    if stroke.dash:
        line["line-dasharray"] = in_widths(stroke.dash, stroke.width)
    cap = {"line-join": "round"} if stroke.dash else _ROUND
    return [
        {
            "id": f"{name}-ground",
            "type": "line",
            **source,
            **more,
            "layout": _ROUND,
            "paint": ground,
        },
        {"id": name, "type": "line", **source, **more, "layout": cap, "paint": line},
    ]


def _growing(at_8: float, at_14: float) -> list[Any]:
    return ["interpolate", ["linear"], ["zoom"], 8, at_8, 14, at_14]
