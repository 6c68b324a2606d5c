"""Zones that are areas: ground, pattern, band, edge."""

from __future__ import annotations

from itertools import chain
from typing import Final

from layers.style.appearance import drawing_rank, fill_style, outline_colour
from layers.style.maplibre.accuracy import edge_width, faded_when_coarse
from layers.style.maplibre.expressions import (
    IS_AREA,
    Layer,
    all_of,
    by_class,
    is_of,
)
from layers.style.maplibre.zone_source import (
    ROUND,
    UNKNOWN,
    UNKNOWN_EDGE,
    ZoneSource,
    named,
    stroke,
)
from layers.style.sprite import BLANK, pattern_name
from planning.terms import Use

_ANY: Final = Use.RESIDENTIAL
_BAND: Final = Use.NATURE_PROTECTION
"""Widths, dashes and the opacity of patterns and bands are those of every class."""
_CASING_OPACITY: Final = 0.75
_STRIP_OPACITY: Final = 0.22


def area_layers(zones: ZoneSource) -> list[Layer]:
    """From the ground up: what is planned lies upon what is in force."""
    drawn = [
        [_fill(zones, draft), _pattern(zones, draft), _band(zones, draft)]
        for draft in zones.standings()
    ]
    outlines = [_outline(zones, draft) for draft in zones.standings()]
    return [*chain.from_iterable(drawn), _strip(zones), _casing(zones), *outlines]


def _fill(zones: ZoneSource, draft: bool) -> Layer:
    return zones.layer(
        named("fill", draft),
        "fill",
        all_of(IS_AREA, *zones.standing(draft)),
        layout={"fill-sort-key": by_class(drawing_rank, -1)},
        paint={
            "fill-color": by_class(lambda use: fill_style(use).colour, UNKNOWN),
            "fill-opacity": by_class(
                lambda use: fill_style(use, draft).opacity, fill_style(_ANY, draft).opacity
            ),
        },
    )


def _pattern(zones: ZoneSource, draft: bool) -> Layer:
    has_pattern = is_of(lambda use: pattern_name(use) != BLANK)
    return zones.layer(
        named("pattern", draft),
        "fill",
        all_of(IS_AREA, has_pattern, *zones.standing(draft)),
        paint={
            "fill-pattern": by_class(pattern_name, BLANK),
            "fill-opacity": fill_style(_ANY, draft).pattern_opacity,
        },
    )


def _band(zones: ZoneSource, draft: bool) -> Layer:
    """Along the inside of the outline."""
    drawn = fill_style(_BAND, draft)
    has_band = is_of(lambda use: fill_style(use).band_width > 0)
    return zones.layer(
        named("band", draft),
        "line",
        all_of(IS_AREA, has_band, *zones.standing(draft)),
        paint={
            "line-color": by_class(lambda use: fill_style(use).colour, UNKNOWN),
            "line-width": drawn.band_width,
            "line-offset": drawn.band_width / 2,
            "line-opacity": drawn.band_opacity,
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


def _outline(zones: ZoneSource, draft: bool) -> Layer:
    drawn = fill_style(_ANY, draft)
    return zones.layer(
        named("outline", draft),
        "line",
        all_of(IS_AREA, *zones.standing(draft)),
        layout=ROUND,
        paint={
            "line-color": by_class(outline_colour, UNKNOWN_EDGE),
            "line-opacity": faded_when_coarse(),
            **stroke(drawn.outline_width, drawn.outline_dash),
        },
    )
