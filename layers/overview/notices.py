"""Conflicts and opportunities: outline, halo and numbered mark, never the fill of a class."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import folium
import geopandas as gpd
import numpy as np

from layers.overview.features import place, shapes_layer
from layers.overview.popups import notice_popup
from layers.overview.signs import Sign, SignLayer
from layers.style.colour import WHITE
from layers.style.mark import (
    HALO_WIDTH,
    MARKS,
    OPPORTUNITY,
    OPPORTUNITY_DASH,
    OUTLINE_WIDTH,
    mark_picture,
)
from planning.terms import Kind
from planning.texts import Language, text

_FEW: Final = 2
"""From so severe on a layer is shown when the map opens."""


def notice_layers(notices: gpd.GeoDataFrame, language: Language) -> Iterator[folium.FeatureGroup]:
    """A layer for each severity, the gravest on top, and one for opportunities below them."""
    numbers = mark_numbers(notices)
    for number in sorted(MARKS):
        chosen = notices[numbers == number]
        if not chosen.empty:
            yield _layer(chosen, number, language)


def mark_numbers(notices: gpd.GeoDataFrame) -> np.ndarray[Any, np.dtype[np.int64]]:
    """Number of the mark of each notice."""
    if notices.empty:
        return np.empty(0, dtype=np.int64)
    opportunity = notices["kind"].to_numpy() == Kind.OPPORTUNITY.value
    return np.where(opportunity, OPPORTUNITY, notices["severity"].to_numpy(dtype=np.int64))


def mark_name(number: int, language: Language) -> str:
    """What a mark stands for, in words."""
    if number == OPPORTUNITY:
        return text("kind.opportunity", language)
    return f"{number}: {text(f'severity.{number}', language)}"


def _layer(notices: gpd.GeoDataFrame, number: int, language: Language) -> folium.FeatureGroup:
    name = f"{mark_name(number, language)} ({len(notices)})"
    drawn = folium.FeatureGroup(name, show=number == OPPORTUNITY or number >= _FEW)
    shapes = np.asarray(notices.geometry.to_numpy(dtype=object))
    popups = [notice_popup(notice, language) for notice in notices.to_dict("records")]
    shapes_layer(shapes, [_halo()] * len(shapes)).add_to(drawn)
    shapes_layer(shapes, [_outline(number)] * len(shapes), popups).add_to(drawn)
    labels = [f"{name}: {title}" for title in notices[f"title_{language}"]]
    picture = mark_picture(number)
    signs = [Sign(label, "mark", picture, p) for label, p in zip(labels, popups, strict=True)]
    SignLayer(place(shapes), signs).add_to(drawn)
    return drawn


def _halo() -> dict[str, Any]:
    return {
        "color": WHITE,
        "weight": HALO_WIDTH,
        "opacity": 0.9,
        "fill": False,
        "interactive": False,
    }


def _outline(number: int) -> dict[str, Any]:
    dash = " ".join(f"{length:g}" for length in OPPORTUNITY_DASH) if number == OPPORTUNITY else None
    return {
        "color": MARKS[number].colour,
        "weight": OUTLINE_WIDTH,
        "opacity": 1,
        "dashArray": dash,
        "fillOpacity": 0,
    }
