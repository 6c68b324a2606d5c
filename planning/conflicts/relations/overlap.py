"""Overlap: two zones share ground (domain.md 4.1, OVERLAP).

- two polygons: shared area > 0 (beyond the rounding of coordinates) and >= ``min_area_m2``;
  >= ``min_ratio`` of the smaller zone; somewhere wider than ``min_width_m``. Touching at an edge
  or a point is nothing.
- a line on a polygon or a line: shared length > 0 and >= ``min_length_m``; crossing at a
  point is nothing between lines. ``half_width_m`` makes polygons of lines first.
- a point in a polygon: it lies in the interior. Points overlap nothing else.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from planning.conflicts.certainty import overlap_survives
from planning.conflicts.ground import Ground
from planning.conflicts.kinds.pair import PairRelation
from planning.conflicts.preparing import prepared
from planning.conflicts.relation import (
    Geometries,
    Mask,
    Numbers,
    Pairs,
    Values,
    hits,
    of_dimension,
    share,
)

_ROUNDING_M: Final = 1e-8
"""Strips up to twice as wide are the rounding of coordinates where oblique edges touch."""


def measure(pairs: Pairs, values: Values) -> pd.DataFrame:
    """The pairs that overlap, with ``area_m2`` or ``length_m``, the shares, the shared ground."""
    pairs = _widened(pairs, values["half_width_m"])
    pairs = pairs.take(_boxesshare(pairs, values["min_area_m2"]))
    pairs = pairs.take(_intersects(pairs))
    dimension = np.minimum(shapely.get_dimensions(pairs.a), shapely.get_dimensions(pairs.b))
    shared = of_dimension(pairs.ground.shared(pairs), dimension)
    holds = _holds(pairs, shared, dimension, values)
    return _measured(pairs.take(holds), shared[holds], dimension[holds], values)


def _widened(pairs: Pairs, half_width_m: float) -> Pairs:
    """Lines as strips of twice the half width."""
    if not half_width_m:
        return pairs
    a, b = (_strips(side, half_width_m) for side in (pairs.a, pairs.b))
    return replace(pairs, a=a, b=b, ground=Ground())


def _strips(geometry: Geometries, half_width_m: float) -> Geometries:
    lines = shapely.get_dimensions(geometry) == 1
    strips = geometry.copy()
    strips[lines] = shapely.buffer(geometry[lines], half_width_m, cap_style="flat")
    return strips


def _boxesshare(pairs: Pairs, min_area_m2: float) -> Mask:
    """Pairs whose bounding boxes share enough: no overlay can share more than they do."""
    a, b = shapely.bounds(pairs.a), shapely.bounds(pairs.b)
    width = np.minimum(a[:, 2], b[:, 2]) - np.maximum(a[:, 0], b[:, 0])
    height = np.minimum(a[:, 3], b[:, 3]) - np.maximum(a[:, 1], b[:, 1])
    polygons = (shapely.get_dimensions(pairs.a) == 2) & (shapely.get_dimensions(pairs.b) == 2)
    enough: Mask = (width >= 0) & (height >= 0) & (~polygons | (width * height >= min_area_m2))
    return enough


def _intersects(pairs: Pairs) -> Mask:
    """Pairs with a point in common."""
    with prepared(pairs.a):
        common: Mask = shapely.intersects(pairs.a, pairs.b)
    return common


def _holds(pairs: Pairs, shared: Geometries, dimension: NDArray[np.int32], values: Values) -> Mask:
    """Where the definition is met, by the kind of what is shared."""
    area, length = shapely.area(shared), shapely.length(shared)
    smaller = np.minimum(shapely.area(pairs.a), shapely.area(pairs.b))
    polygons = (dimension == 2) & (area > _ROUNDING_M * length) & (area >= values["min_area_m2"])
    polygons &= area >= values["min_ratio"] * smaller
    if values["min_width_m"]:
        narrower = shapely.buffer(shared[polygons], -values["min_width_m"] / 2)
        polygons[polygons] = ~shapely.is_empty(narrower)
    lines = (dimension == 1) & (length > 0) & (length >= values["min_length_m"])
    holds: Mask = polygons | lines | _points_inside(pairs, dimension)
    return holds


def _points_inside(pairs: Pairs, dimension: NDArray[np.int32]) -> Mask:
    """Points in the interior of a polygon."""
    other = np.maximum(shapely.get_dimensions(pairs.a), shapely.get_dimensions(pairs.b))
    points: Mask = (dimension == 0) & (other == 2)
    points[points] = shapely.relate_pattern(pairs.a[points], pairs.b[points], "T********")
    return points


def _measured(
    pairs: Pairs, shared: Geometries, dimension: NDArray[np.int32], values: Values
) -> pd.DataFrame:
    """The hits with their figures; a share is of the zone's own area or length."""
    area = np.where(dimension == 2, shapely.area(shared), np.nan)
    length = np.where(dimension == 1, shapely.length(shared), np.nan)
    least = np.array([0.0, values["min_length_m"], values["min_area_m2"]])[dimension]
    return hits(
        pairs.row_a,
        pairs.row_b,
        shared,
        overlap_survives(pairs, shared, dimension, least),
        area_m2=area,
        length_m=length,
        share_a=share(pairs.a, area, length),
        share_b=share(pairs.b, area, length),
    )


def _reach(zones: gpd.GeoDataFrame, values: Values) -> Numbers:
    """Two strips meet at twice the half width."""
    return np.full(len(zones), 2 * values["half_width_m"])


OVERLAP: Final = PairRelation(
    name="overlap",
    parameters={
        "min_area_m2": 0.0,
        "min_ratio": 0.0,
        "min_width_m": 0.0,
        "min_length_m": 0.0,
        "half_width_m": 0.0,
        "compatibility_min": 0.0,
    },
    reach=_reach,
    measure=measure,
)
