"""Shapes as GeoJSON for a page: simplified unseen, rounded, in degrees."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import folium
import geopandas as gpd
import numpy as np
import shapely
from folium.utilities import JsCode
from numpy.typing import NDArray

from planning.geometry import CRS

_GEOGRAPHIC: Final = 4326
_UNSEEN_M: Final = 0.5
_DIGITS: Final = 6
"""Of a degree: about a decimetre."""
_BIND_POPUP: Final = JsCode(
    "function (feature, layer) {"
    " if (feature.properties.popup)"
    " layer.bindPopup(feature.properties.popup, {maxWidth: 320, maxHeight: 320}); }"
)


def shapes_layer(
    shapes: NDArray[np.object_], styles: Sequence[dict[str, Any]], popups: Sequence[str] = ()
) -> folium.GeoJson:
    """Shapes (EPSG:25832), each with its style and, where given, what opens when it is chosen.

    Points are left out: they are signs.
    """
    drawn_at = np.flatnonzero(shapely.get_dimensions(shapes) > 0).tolist()
    told = [{"style": styles[at], **({"popup": popups[at]} if popups else {})} for at in drawn_at]
    drawn = in_degrees(shapely.simplify(shapes[drawn_at], _UNSEEN_M))
    collection = {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": properties, "geometry": shapely.geometry.mapping(one)}
            for one, properties in zip(drawn, told, strict=True)
        ],
    }
    return folium.GeoJson(collection, on_each_feature=_BIND_POPUP, control=False)


def in_degrees(shapes: NDArray[np.object_]) -> NDArray[np.object_]:
    """Shapes (EPSG:25832) in longitude and latitude."""
    degrees = gpd.GeoSeries(shapes, crs=CRS).to_crs(_GEOGRAPHIC).to_numpy(dtype=object)
    rounded: NDArray[np.object_] = shapely.transform(degrees, lambda at: np.round(at, _DIGITS))
    return rounded


def place(shapes: NDArray[np.object_]) -> NDArray[np.float64]:
    """Latitude and longitude of a point on each shape (EPSG:25832)."""
    points = in_degrees(shapely.point_on_surface(shapes))
    return shapely.get_coordinates(points)[:, ::-1]
