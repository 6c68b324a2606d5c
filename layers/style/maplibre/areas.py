"""Zones that are areas: ground, pattern, band, edge."""

from __future__ import annotations

from typing import Final

from layers.style.appearance import drawing_rank, fill_style, outline_colour
from layers.style.maplibre.accuracy import edge_width, faded_when_coarse
from layers.style.maplibre.expressions import IS_AREA, Layer, all_of, by_class, is_of, negated
from layers.style.maplibre.zone_source import (
    ROUND,
    UNKNOWN,
    UNKNOWN_EDGE,
    ZoneSource,
    named,
    stroke,
)
from layers.style.sprite import pattern_name
from planning.terms import Use

_ANY: Final = Use.RESIDENTIAL
_BAND: Final = Use.NATURE_PROTECTION
"""Widths, dashes and the opacity of patterns and bands are those of every class."""
_CASING_OPACITY: Final = 0.75
_STRIP_OPACITY: Final = 0.22


def area_layers(zones: ZoneSource) -> list[Layer]:
    """From the ground up."""
    outlines = [_outline(zones, draft=draft) for draft in (False, True)]
    return [_fill(zones), _pattern(zones), _band(zones), _strip(zones), _casing(zones), *outlines]


def _fill(zones: ZoneSource) -> Layer:
    return zones.layer(
        "fill",
        "fill",
        all_of(IS_AREA, negated(_is_band())),
        layout={"fill-sort-key": by_class(drawing_rank, -1)},
        paint={
            "fill-color": by_class(lambda use: fill_style(use).colour, UNKNOWN),
            "fill-opacity": zones.by_standing(
                by_class(lambda use: fill_style(use).opacity, fill_style(_ANY).opacity),
                by_class(
                    lambda use: fill_style(use, draft=True).opacity,
                    fill_style(_ANY, draft=True).opacity,
                ),
            ),
        },
    )


def _pattern(zones: ZoneSource) -> Layer:
    opacity = zones.by_standing(
        fill_style(_ANY).pattern_opacity, fill_style(_ANY, draft=True).pattern_opacity
    )
    return zones.layer(
        "pattern",
        "fill",
        all_of(IS_AREA, is_of(lambda use: bool(pattern_name(use)))),
        paint={"fill-pattern": by_class(pattern_name, ""), "fill-opacity": opacity},
    )


def _band(zones: ZoneSource) -> Layer:
    """Along the inside of the outline."""
    drawn, draft = fill_style(_BAND), fill_style(_BAND, draft=True)
    return zones.layer(
        "band",
        "line",
        all_of(IS_AREA, _is_band()),
        paint={
            "line-color": by_class(lambda use: fill_style(use).colour, UNKNOWN),
            "line-width": drawn.band_width,
            "line-offset": drawn.band_width / 2,
            "line-opacity": zones.by_standing(drawn.band_opacity, draft.band_opacity),
        },
    )


def _strip(zones: ZoneSource) -> Layer:
    """In which the edge lies, as accurately as its plan says."""
    return zones.layer(
        "accuracy",
        "line",
        IS_AREA,
        layout=ROUND,
        paint={
            "line-color": by_class(outline_colour, UNKNOWN_EDGE),
            "line-width": edge_width(),
            "line-blur": edge_width(0.5),
            "line-opacity": _STRIP_OPACITY,
        },
    )


def _casing(zones: ZoneSource) -> Layer:
    drawn = fill_style(_ANY)
    return zones.layer(
        "outline-casing",
        "line",
        IS_AREA,
        layout=ROUND,
        paint={
            "line-color": drawn.casing,
            "line-opacity": faded_when_coarse(_CASING_OPACITY),
            **stroke(drawn.casing_width),
        },
    )


def _outline(zones: ZoneSource, *, draft: bool) -> Layer:
    drawn = fill_style(_ANY, draft)
    return zones.layer(
        named("outline", draft),
        "line",
        all_of(IS_AREA, zones.standing(draft)),
        layout=ROUND,
        paint={
            "line-color": by_class(outline_colour, UNKNOWN_EDGE),
            "line-opacity": faded_when_coarse(),
            **stroke(drawn.outline_width, drawn.outline_dash),
        },
    )


def _is_band() -> list[object]:
    return is_of(lambda use: fill_style(use).band_width > 0)
