"""Zones as the legend draws them: areas with patterns, lines with a core, points in a ring."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import folium
import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from layers.overview.features import place, shapes_layer
from layers.overview.popups import zone_popup
from layers.overview.signs import Sign, SignLayer
from layers.style.appearance import Dash, fill_style, line_style
from layers.style.legend_picture import letter_picture, point_picture
from planning import uses
from planning.terms import LegalStatus, Phase, State, Use
from planning.texts import Language, text

_LETTERED_M2: Final = 20_000
"""Smaller areas have no letter of their own: it would cover them."""


def zone_layers(
    zones: gpd.GeoDataFrame, state: State, language: Language
) -> Iterator[folium.FeatureGroup]:
    """The zones of one state: one layer, areas below, then lines, then points."""
    if zones.empty:
        return
    drawn = folium.FeatureGroup(
        text("overview.zones", language, {"state": text(f"state.{state.value}", language)})
    )
    dimension = shapely.get_dimensions(zones.geometry.to_numpy(dtype=object))
    for number, draw in enumerate((_areas, _lines, _points)):
        part = zones[dimension == 2 - number]
        if not part.empty:
            draw(part, drawn, language)
    yield drawn


def is_draft(status: object) -> bool:
    """Whether what has this procedural status is drawn as a draft; what is unknown is."""
    return pd.isna(status) or LegalStatus(str(status)).phase is not Phase.IN_FORCE


def pattern_class(use: Use, draft: bool) -> str:
    """Name of the style that lays the pattern of a class on its areas."""
    return f"laid-{use}-{'draft' if draft else 'in-force'}"


def _areas(zones: gpd.GeoDataFrame, drawn: folium.FeatureGroup, language: Language) -> None:
    ordered = zones.iloc[np.argsort(-zones.geometry.area.to_numpy(), kind="stable")]
    shapes, signs = _shapes(ordered), _signs(ordered)
    popups = [zone_popup(zone, language) for zone in ordered.to_dict("records")]
    shapes_layer(shapes, [_area(*sign) for sign in signs], popups).add_to(drawn)
    patterned = [at for at, sign in enumerate(signs) if fill_style(*sign).pattern != "none"]
    shapes_layer(shapes[patterned], [_laid(*signs[at]) for at in patterned]).add_to(drawn)
    lettered = [
        at
        for at, (use, _) in enumerate(signs)
        if fill_style(use).letter and shapes[at].area >= _LETTERED_M2
    ]
    letters = [
        Sign(_name(signs[at][0], language), "letter", letter_picture(signs[at][0]))
        for at in lettered
    ]
    if letters:
        SignLayer(place(shapes[lettered]), letters).add_to(drawn)


def _area(use: Use, draft: bool) -> dict[str, Any]:
    style = fill_style(use, draft)
    band = style.band_width > 0
    return {
        "fillColor": style.colour,
        "fillOpacity": style.opacity,
        "color": style.colour if band else style.outline,
        "weight": style.band_width if band else style.outline_width,
        "opacity": style.band_opacity if band else 1,
        "dashArray": _dashes(style.outline_dash),
    }


def _laid(use: Use, draft: bool) -> dict[str, Any]:
    """The pattern, which the style sheet knows by name, on the same shape once more."""
    opacity = fill_style(use, draft).pattern_opacity
    name = pattern_class(use, draft)
    return {"className": name, "fillOpacity": opacity, "stroke": False, "interactive": False}


def _lines(zones: gpd.GeoDataFrame, drawn: folium.FeatureGroup, language: Language) -> None:
    shapes = _shapes(zones)
    styles = [line_style(*sign) for sign in _signs(zones)]
    popups = [zone_popup(zone, language) for zone in zones.to_dict("records")]
    casing = [_line(s.casing, s.casing_width, ()) for s in styles]
    shapes_layer(shapes, casing).add_to(drawn)
    main = [_line(s.colour, s.width, s.dash) | {"interactive": True} for s in styles]
    shapes_layer(shapes, main, popups).add_to(drawn)
    core = [_line(s.core, s.core_width, s.core_dash) for s in styles]
    shapes_layer(shapes, core).add_to(drawn)


def _line(colour: str, width: float, dash: Dash) -> dict[str, Any]:
    return {
        "fill": False,
        "color": colour,
        "weight": width,
        "opacity": 1,
        "dashArray": _dashes(dash),
        "lineCap": "butt",
        "interactive": False,
    }


def _points(zones: gpd.GeoDataFrame, drawn: folium.FeatureGroup, language: Language) -> None:
    signs = [
        Sign(_name(use, language), "point", point_picture(use, draft), zone_popup(zone, language))
        for (use, draft), zone in zip(_signs(zones), zones.to_dict("records"), strict=True)
    ]
    SignLayer(place(_shapes(zones)), signs).add_to(drawn)


def _shapes(zones: gpd.GeoDataFrame) -> NDArray[np.object_]:
    return np.asarray(zones.geometry.to_numpy(dtype=object))


def _signs(zones: gpd.GeoDataFrame) -> list[tuple[Use, bool]]:
    """Class of each zone and whether it is drawn as a draft."""
    status = zones["status"] if "status" in zones else pd.Series(None, zones.index, object)
    return [(Use(use), is_draft(said)) for use, said in zip(zones["class"], status, strict=True)]


def _name(use: Use, language: Language) -> str:
    term = uses.use_terms()[use]
    return term.name_de if language == "de" else term.name_en


def _dashes(dash: Dash) -> str | None:
    return " ".join(f"{length:g}" for length in dash) or None
