"""What lies between two areas: the pairs to look between, and the areas that may lie there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import shapely

from planning.conflicts.candidates import candidates, side_a, side_b
from planning.conflicts.relation import Pairs

if TYPE_CHECKING:
    from planning.conflicts.rules import Source


def between(
    zones: gpd.GeoDataFrame, source: Source, reach_m: float
) -> tuple[Pairs, shapely.STRtree]:
    """The pairs of polygons whose boxes lie within reach, and all polygons of either side."""
    pairs = candidates(zones, source, np.full(len(zones), reach_m))
    areas = (shapely.get_dimensions(pairs.a) == 2) & (shapely.get_dimensions(pairs.b) == 2)
    shapes = zones.geometry.to_numpy()[side_a(zones, source) | side_b(zones, source)]
    return pairs.take(areas), shapely.STRtree(shapes[shapely.get_dimensions(shapes) == 2])
