"""Zones of plans by class, lighter and broken where they are not in force."""

from __future__ import annotations

from typing import Final

from layers.style.maplibre.areas import area_layers
from layers.style.maplibre.expressions import (
    IS_AREA,
    IS_LINE,
    IS_POINT,
    Layer,
    all_of,
    by_class,
    is_of,
)
from layers.style.maplibre.lines import line_layers
from layers.style.maplibre.zone_source import ZoneSource, named
from layers.style.sprite import BLANK, letter_name, point_name
from planning.terms import Use

_LETTERS_FROM_ZOOM: Final = 10.5


def zone_layers(zones: ZoneSource) -> list[Layer]:
    """Everything of the zones but their letters and points."""
    return [*area_layers(zones), *line_layers(zones)]


def letter_layers(zones: ZoneSource) -> list[Layer]:
    """Letters of the classes, so that no class is told by its colour alone, and points."""
    has_letter = is_of(lambda use: letter_name(use) != BLANK)
    image = {"icon-image": by_class(letter_name, BLANK), "icon-padding": 8}
    along = {**image, "symbol-placement": "line-center", "icon-rotation-alignment": "viewport"}
    return [
        zones.layer(
            "letter",
            "symbol",
            all_of(IS_AREA, has_letter),
            layout=image,
            minzoom=_LETTERS_FROM_ZOOM,
        ),
        zones.layer(
            "line-letter",
            "symbol",
            all_of(IS_LINE, has_letter),
            layout=along,
            minzoom=_LETTERS_FROM_ZOOM,
        ),
        *(_points(zones, draft) for draft in zones.standings()),
    ]


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
