"""Near: two zones lie within a distance of each other (domain.md 4.1, NEAR).

Holds where distance <= ``distance_m``, whatever the kinds of geometry; zones that touch or
overlap are at distance 0. The geometry is what the two share (ground, edge or point), else
the shortest line between them; with ``affected_area: true`` the part of b within
``distance_m`` of a, with its area.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd
import shapely

from planning.conflicts.certainty import near_survives
from planning.conflicts.relation import (
    DISTANCE_DIGITS,
    Geometries,
    Mask,
    Numbers,
    PairRelation,
    Pairs,
    Values,
    hits,
    of_dimension,
    share,
)

_ROUNDING_M: Final = 1e-6
"""Slack of the quick test, so that rounding loses no pair the exact distance keeps."""


def measure(pairs: Pairs, values: Values) -> pd.DataFrame:
    """The pairs within ``distance_m``, with ``distance_m`` and the line or ground between."""
    reach = values["distance_m"]
    pairs, common = _within(pairs, reach)
    geometry = _between(pairs, common)
    distance = np.where(common, 0.0, shapely.length(geometry)).round(DISTANCE_DIGITS)
    holds = distance <= reach
    pairs, geometry, distance = pairs.take(holds), geometry[holds], distance[holds]
    certain = near_survives(distance, reach, pairs.tolerance_m)
    if values["affected_area"]:
        return _affected(pairs, distance, reach, certain)
    return hits(pairs.row_a, pairs.row_b, geometry, certain, distance_m=distance)


def _within(pairs: Pairs, reach: float) -> tuple[Pairs, Mask]:
    """Pairs within reach, and which of them have a point in common, by prepared geometry."""
    shapely.prepare(pairs.a)
    close = pairs.take(shapely.dwithin(pairs.a, pairs.b, reach + _ROUNDING_M))
    common: Mask = shapely.intersects(close.a, close.b)
    shapely.destroy_prepared(pairs.a)
    return close, common


def _between(pairs: Pairs, common: Mask) -> Geometries:
    """What the two share, else the shortest line from a to b: its length is the distance."""
    geometry = np.empty(len(pairs), dtype=object)
    shared = shapely.intersection(pairs.a[common], pairs.b[common])
    geometry[common] = of_dimension(shared, shapely.get_dimensions(shared))
    geometry[~common] = shapely.shortest_line(pairs.a[~common], pairs.b[~common])
    return geometry


def _affected(pairs: Pairs, distance: Numbers, reach: float, certain: Mask) -> pd.DataFrame:
    """Hits whose geometry is the part of b within reach of a."""
    part = shapely.intersection(pairs.b, shapely.buffer(pairs.a, reach))
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


NEAR: Final = PairRelation(
    name="near",
    parameters={"distance_m": None, "affected_area": 0.0, "compatibility_min": 0.0},
    reach=lambda values: values["distance_m"],
    measure=measure,
)
