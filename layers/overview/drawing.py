"""The map itself: ground, zones, notices, each a layer that can be switched."""

from __future__ import annotations

from typing import Final

import folium
import geopandas as gpd
import numpy as np
import shapely
from branca.element import MacroElement
from folium.template import Template

from layers.overview.areas import zone_layers
from layers.overview.features import in_degrees
from layers.overview.ground import border_layer, ground_layers
from layers.overview.leaflet import Style, Text, bare_map
from layers.overview.notices import notice_layers
from layers.overview.panel import panel, patterns, style
from planning import berlin
from planning.geometry import CRS
from planning.terms import State
from planning.territory import Territory, shipped
from planning.texts import Language, text

_MARGIN_M: Final = 500.0
_NEAR_ZOOM: Final = 12
"""From here on areas have letters and municipalities names."""


def overview(
    zones: gpd.GeoDataFrame,
    conflicts: gpd.GeoDataFrame | None = None,
    *,
    territory: Territory | None = None,
    language: Language = "de",
    title: str | None = None,
    notes: tuple[str, ...] = (),
) -> folium.Map:
    """A map of zones of both states and, over them, of conflicts and opportunities.

    ``zones`` is a zone table (planning.zones.COLUMNS: at least ``class`` and ``state``),
    ``conflicts`` a table of conflicts (planning.conflicts.results.COLUMNS), both in any
    reference system; ``notes`` are sentences for the panel beside the map. ``save(path)`` writes
    one file that needs no network; a notebook shows the map as it is.
    """
    found = conflicts if conflicts is not None else gpd.GeoDataFrame(geometry=[], crs=CRS)
    zones, found = zones.to_crs(CRS), found.to_crs(CRS)
    heading = title or text("overview.title", language)
    drawn, page = bare_map(heading, language, zoom_control="topright")
    page.header.add_child(Style(style()))
    told = (*notes, text("overview.day", language, {"day": berlin.today()}))
    land = territory or shipped()
    page.html.add_child(Text(patterns(zones) + panel(heading, told, zones, found, land, language)))
    for layer in ground_layers(land, language):
        layer.add_to(drawn)
    for state in State:
        for layer in zone_layers(zones[zones["state"] == state.value], state, language):
            layer.add_to(drawn)
    for layer in (border_layer(land, language), *notice_layers(found, language)):
        layer.add_to(drawn)
    folium.LayerControl(position="topright", collapsed=True).add_to(drawn)
    drawn.fit_bounds(_bounds(found if len(found) else zones, land))
    Manners(language).add_to(drawn)
    return drawn


def _bounds(shown: gpd.GeoDataFrame, territory: Territory) -> list[list[float]]:
    """South-west and north-east corner of what is shown, or of the border: latitude, longitude."""
    shapes = shown.geometry.to_numpy(dtype=object) if len(shown) else [territory.border]
    frame = shapely.buffer(shapely.box(*shapely.total_bounds(shapes)), _MARGIN_M)
    west, south, east, north = shapely.bounds(in_degrees(np.array([frame], dtype=object)))[0]
    return [[south, west], [north, east]]


class Manners(MacroElement):
    """How the map behaves: scale in metres, letters and names only from near, popups that the
    keyboard can scroll and close in the reader's language.
    """

    _template = Template("""
        {% macro script(this, kwargs) %}
        (function (map) {
          const mark = () =>
            map.getContainer().classList.toggle('far', map.getZoom() < {{ this.zoom }});
          map.on('zoomend', mark);
          mark();
          map.attributionControl.setPrefix('Leaflet');
          L.control.scale({imperial: false}).addTo(map);
          map.on('popupopen', ({popup}) => {
            popup.getElement().querySelector('.leaflet-popup-content').tabIndex = 0;
            popup.getElement().querySelector('.leaflet-popup-close-button').ariaLabel =
              {{ this.close|tojson }};
          });
        })({{ this._parent.get_name() }});
        {% endmacro %}
    """)

    def __init__(self, language: Language) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Manners"
        self.close = text("overview.close", language)
        self.zoom = _NEAR_ZOOM
