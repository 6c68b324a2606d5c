"""Zones that are lines: on white, with what runs in their middle."""

from __future__ import annotations

from typing import Final

from layers.style.appearance import line_style, outline_colour
from layers.style.maplibre.expressions import IS_LINE, Layer, all_of, by_class, is_of
from layers.style.maplibre.zone_source import (
    ROUND,
    UNKNOWN,
    UNKNOWN_EDGE,
    ZoneSource,
    named,
    stroke,
)
from layers.style.sign import signs
from planning.terms import Use

_ANY: Final = Use.ROAD
"""Widths and dashes are those of every class whose line is solid."""


def line_layers(zones: ZoneSource) -> list[Layer]:
    """The core is of the colour of the class, or white, in pieces for rails."""
    return [
        _casing(zones),
        *(_line(zones, draft) for draft in zones.standings()),
        *(_core(zones, draft) for draft in zones.standings()),
        *(_broken_core(zones, use) for use in signs() if _is_broken(use)),
    ]


def _casing(zones: ZoneSource) -> Layer:
    drawn = line_style(_ANY)
    paint = {"line-color": drawn.casing, **stroke(drawn.casing_width)}
    return zones.layer("line-casing", "line", IS_LINE, layout=ROUND, paint=paint)


def _line(zones: ZoneSource, draft: bool) -> Layer:
    drawn = line_style(_ANY, draft)
    return zones.layer(
        named("line", draft),
        "line",
        all_of(IS_LINE, *zones.standing(draft)),
        layout=ROUND,
        paint={
            "line-color": by_class(outline_colour, UNKNOWN_EDGE),
            **stroke(drawn.width, drawn.dash),
        },
    )


def _core(zones: ZoneSource, draft: bool) -> Layer:
    drawn = line_style(_ANY, draft)
    return zones.layer(
        named("line-core", draft),
        "line",
        all_of(IS_LINE, *zones.standing(draft)),
        layout=ROUND,
        paint={
            "line-color": by_class(_core_colour, UNKNOWN),
            **stroke(drawn.core_width, drawn.core_dash),
        },
    )


def _core_colour(use: Use) -> str:
    """Where the core is broken, the unbroken one below it is not seen."""
    drawn = line_style(use)
    return drawn.colour if _is_broken(use) else drawn.core


def _broken_core(zones: ZoneSource, use: Use) -> Layer:
    drawn = line_style(use)
    return zones.layer(
        f"line-core-{use}",
        "line",
        all_of(IS_LINE, is_of(lambda each: each is use)),
        layout=ROUND,
        paint={"line-color": drawn.core, **stroke(drawn.core_width, drawn.core_dash)},
    )


def _is_broken(use: Use) -> bool:
    return bool(line_style(use).core_dash)
