"""What a map without a base map needs for orientation: land, municipalities, the border."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import folium
import numpy as np

from layers.overview.features import place, shapes_layer
from layers.overview.signs import Sign, SignLayer
from layers.style.colour import LAND
from planning.territory import Territory
from planning.texts import Language, text

_LAND: Final[dict[str, Any]] = {
    "fillColor": LAND,
    "fillOpacity": 1,
    "stroke": False,
    "interactive": False,
}
_MUNICIPALITY: Final[dict[str, Any]] = {
    "fill": False,
    "color": "#8b8f98",
    "weight": 0.8,
    "opacity": 0.8,
    "interactive": False,
}
_BORDER: Final[dict[str, Any]] = {
    "fill": False,
    "color": "#E600A9",
    "weight": 3,
    "dashArray": "10 4 2 4",
    "interactive": False,
}


def ground_layers(territory: Territory, language: Language) -> Iterator[folium.FeatureGroup]:
    """Land of both states, and the municipalities with their names."""
    land = folium.FeatureGroup(text("overview.ground", language), control=False)
    states = np.array(list(territory.land.values()), dtype=object)
    shapes_layer(states, [_LAND] * len(states)).add_to(land)
    yield land
    yield _municipalities(territory, language)


def border_layer(territory: Territory, language: Language) -> folium.FeatureGroup:
    """The border, to be drawn over the zones."""
    border = folium.FeatureGroup(text("overview.border", language))
    shapes_layer(np.array([territory.border], dtype=object), [_BORDER]).add_to(border)
    return border


def _municipalities(territory: Territory, language: Language) -> folium.FeatureGroup:
    table = territory.municipalities
    outlines = table.geometry.to_numpy(dtype=object)
    drawn = folium.FeatureGroup(text("overview.municipalities", language))
    shapes_layer(outlines, [_MUNICIPALITY] * len(outlines)).add_to(drawn)
    names = [Sign(label=str(name), kind="municipality") for name in table["name"]]
    SignLayer(place(outlines), names).add_to(drawn)
    return drawn
