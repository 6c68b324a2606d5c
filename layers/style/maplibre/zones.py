"""Zones of plans by class, lighter and broken where they are not in force."""

from __future__ import annotations

from typing import Any, Final

from layers.style.appearance import fill_style
from layers.style.colour import INK, WHITE
from layers.style.maplibre.areas import area_layers
from layers.style.maplibre.expressions import (
    IS_AREA,
    IS_LINE,
    IS_POINT,
    Expression,
    Layer,
    all_of,
    by_class,
)
from layers.style.maplibre.lines import line_layers
from layers.style.maplibre.text import LETTERS
from layers.style.maplibre.zone_source import ZoneSource, named
from layers.style.sign import signs
from layers.style.sprite import point_name
from planning.terms import Use

_LETTERS_FROM_ZOOM: Final = 10.5


def zone_layers(zones: ZoneSource) -> list[Layer]:
    """Everything of the zones but their letters and points."""
    return [*area_layers(zones), *line_layers(zones)]


def letter_layers(zones: ZoneSource) -> list[Layer]:
    """Letters of the classes, so that no class is told by its colour alone, and points."""
    along = {"symbol-placement": "line-center", "text-rotation-alignment": "viewport"}
    return [
        _letters(zones, "letter", IS_AREA, {}),
        _letters(zones, "line-letter", IS_LINE, along),
        *(_points(zones, draft) for draft in zones.standings()),
    ]


def _letters(zones: ZoneSource, name: str, shape: Expression, layout: dict[str, Any]) -> Layer:
    """Text, not images: OpenLayers draws no image on an area, QGIS the same on all of them."""
    return zones.layer(
        name,
        "symbol",
        shape,
        minzoom=_LETTERS_FROM_ZOOM,
        layout={
            **layout,
            "text-field": by_class(lambda use: signs()[use].letter, ""),
            "text-font": [LETTERS],
            "text-size": ["interpolate", ["linear"], ["zoom"], 10, 11, 15, 14],
            "text-padding": 8,
        },
        paint={
            "text-color": by_class(lambda use: fill_style(use).letter_colour, INK),
            "text-halo-color": WHITE,
            "text-halo-width": 1.5,
        },
    )


def _points(zones: ZoneSource, draft: bool) -> Layer:
    """The letter in a ring, broken where not in force."""
    unknown = point_name(Use.UNSPECIFIED, draft=draft)
    image = by_class(lambda use: point_name(use, draft=draft), unknown)
    return zones.layer(
        named("point", draft),
        "symbol",
        all_of(IS_POINT, *zones.standing(draft)),
        layout={"icon-image": image, "icon-allow-overlap": True},
    )
