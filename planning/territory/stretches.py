"""The border cut where the municipality on either side changes."""

from __future__ import annotations

from functools import lru_cache

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from planning.geometry import CRS
from planning.terms import State
from planning.territory import Territory

Geometries = NDArray[np.object_]
Rows = NDArray[np.intp]


@lru_cache(maxsize=4)
def stretches(territory: Territory) -> gpd.GeoDataFrame:
    """One row for each pair of municipalities that meet at the border; not to be changed.

    Columns: ``hh_ags``, ``sh_ags``, ``hh_name``, ``sh_name``, ``length_m`` and ``geometry``
    (MultiLineString, EPSG:25832). The lengths add up to that of the border. Which municipality
    a piece of border belongs to is told by the one nearest to its middle; the border shares its
    vertices with them, so that none changes between two.
    """
    pieces, _ = segments(np.array([territory.border]))
    middles = shapely.line_interpolate_point(pieces, 0.5, normalized=True)
    columns = {"hh": State.HAMBURG, "sh": State.SCHLESWIG_HOLSTEIN}
    table = pd.DataFrame({"piece": pieces})
    for side, state in columns.items():
        places = territory.municipalities[territory.municipalities["state"] == state.value]
        nearest = shapely.STRtree(places.geometry.to_numpy()).nearest(middles)
        table[f"{side}_ags"] = places["ags"].to_numpy(dtype=object)[nearest]
        table[f"{side}_name"] = places["name"].to_numpy(dtype=object)[nearest]
    keys = ["hh_ags", "sh_ags", "hh_name", "sh_name"]
    lines = table.groupby(keys, sort=True)["piece"].agg(_joined).reset_index()
    geometry = gpd.GeoSeries(lines.pop("piece"), crs=CRS)
    return gpd.GeoDataFrame(lines.assign(length_m=geometry.length), geometry=geometry)


def _joined(pieces: pd.Series) -> shapely.MultiLineString:
    merged = shapely.line_merge(shapely.union_all(pieces.to_numpy()))
    return shapely.MultiLineString(list(shapely.get_parts(merged)))


def segments(lines: Geometries) -> tuple[Geometries, Rows]:
    """The lines between neighbouring vertices, whose boxes are small; and whose they are."""
    parts, line = shapely.get_parts(lines, return_index=True)
    points, part = shapely.get_coordinates(parts, return_index=True)
    joined = np.flatnonzero(part[:-1] == part[1:])
    ends = np.stack([points[joined], points[joined + 1]], axis=1)
    return np.asarray(shapely.linestrings(ends), dtype=object), line[part[joined]]
