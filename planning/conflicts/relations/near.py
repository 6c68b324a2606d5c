"""Near: two zones lie within a distance of each other (domain.md 4.1, NEAR).

Holds where distance <= ``distance_m`` or <= ``height_factor`` times the height of a (its
``height_m``, ``default_height_m`` where missing), the larger where both are given. Polygons,
lines and points, single or multi, are looked at alike; zones that touch or overlap are at
distance 0. The geometry is what the two share (ground, edge or point), else the shortest line
between them; with ``affected_area: true`` the part of b within reach of a, with its area.
"""

from __future__ import annotations

from typing import Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from planning.conflicts.certainty import near_survives
from planning.conflicts.kinds.pair import PairRelation
from planning.conflicts.preparing import box_gap_m, boxes_meet, is_large, prepared
from planning.conflicts.relation import (
    DISTANCE_DIGITS,
    Geometries,
    Mask,
    Numbers,
    Pairs,
    Values,
    hits,
    of_dimension,
    share,
)

_ROUNDING_M: Final = 1e-6
"""Slack of the quick test, so that rounding loses no pair the exact distance keeps."""


def measure(pairs: Pairs, values: Values) -> pd.DataFrame:
    """The pairs within reach, with ``distance_m`` and the line or ground between."""
    pairs, common = _within(pairs)
    geometry = _between(pairs, common)
    distance = np.where(common, 0.0, shapely.length(geometry)).round(DISTANCE_DIGITS)
    holds = distance <= pairs.reach_m
    pairs, geometry, distance = pairs.take(holds), geometry[holds], distance[holds]
    certain = near_survives(distance, pairs.reach_m, pairs.tolerance_m)
    if values["affected_area"]:
        return _affected(pairs, distance, certain)
    return hits(pairs.row_a, pairs.row_b, geometry, certain, distance_m=distance)


def _within(pairs: Pairs) -> tuple[Pairs, Mask]:
    """Pairs that may lie within reach, and which of them have a point in common.

    Boxes settle many pairs. The exact distance of two small zones costs no more than asking
    whether it is within reach, so only large ones are asked.
    """
    pairs = pairs.take(box_gap_m(pairs.a, pairs.b) <= pairs.reach_m + _ROUNDING_M)
    with prepared(pairs.a):
        common = boxes_meet(pairs.a, pairs.b)
        common[common] = shapely.intersects(pairs.a[common], pairs.b[common])
        asked = pairs.take(large := ~common & (is_large(pairs.a) | is_large(pairs.b)))
        within = np.ones(len(pairs), dtype=bool)
        reach = asked.reach_m + _ROUNDING_M
        within[large] = shapely.dwithin(asked.a, asked.b, reach)  # type: ignore[call-overload]
    return pairs.take(within), common[within]


def _between(pairs: Pairs, common: Mask) -> Geometries:
    """What the two share, else the shortest line from a to b: its length is the distance."""
    geometry = np.empty(len(pairs), dtype=object)
    shared = pairs.ground.shared(pairs.take(common))
    geometry[common] = of_dimension(shared, shapely.get_dimensions(shared))
    geometry[~common] = shapely.shortest_line(pairs.a[~common], pairs.b[~common])
    return geometry


def _affected(pairs: Pairs, distance: Numbers, certain: Mask) -> pd.DataFrame:
    """Hits whose geometry is the part of b within reach of a."""
    part = shapely.intersection(pairs.b, shapely.buffer(pairs.a, pairs.reach_m))
    part = of_dimension(part, shapely.get_dimensions(part))
    area = np.where(shapely.get_dimensions(part) == 2, shapely.area(part), np.nan)
    length = np.where(shapely.get_dimensions(part) == 1, shapely.length(part), np.nan)
    return hits(
        pairs.row_a,
        pairs.row_b,
        part,
        certain,
        distance_m=distance,
        area_m2=area,
        length_m=length,
        share_b=share(pairs.b, area, length),
    )


def _reach(zones: gpd.GeoDataFrame, values: Values) -> Numbers:
    """``distance_m``, or as many times its height as ``height_factor`` says."""
    height = zones["height_m"].fillna(values["default_height_m"]).to_numpy(dtype=float)
    reach: Numbers = np.maximum(values["distance_m"], values["height_factor"] * height)
    return reach


NEAR: Final = PairRelation(
    name="near",
    parameters={
        "distance_m": 0.0,
        "height_factor": 0.0,
        "default_height_m": 200.0,
        "affected_area": 0.0,
        "compatibility_min": 0.0,
    },
    one_of=("distance_m", "height_factor"),
    reach=_reach,
    measure=measure,
)
