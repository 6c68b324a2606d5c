"""Sliver: a narrow strip between two zones that both cover, or neither (domain.md 4.1, SLIVER).

A strip that both cover is a connected part of what they share. A strip that neither covers is
what a closing of both (out and back by ``max_width_m``) fills, that touches both and that no other
zone of either side of the rule covers. It is a sliver where its width, 2 area / perimeter, is
<= ``max_width_m`` and its thinness, 4 pi area / perimeter squared, is < ``max_thinness``; wider
ones are gaps and overlaps, the matter of other relations. Strips up to 2 mm wide are none: that
much tiling zones may differ (XPlanung 2.2.1.1).

``distance_m`` is the width of all slivers of the pair together, ``length_m`` half their perimeter.

- polygons, single or multi. Lines and points leave no strip: nothing.
"""

from __future__ import annotations

from concurrent.futures import Executor
from typing import TYPE_CHECKING, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from planning.conflicts.kinds.between import between
from planning.conflicts.relation import (
    DISTANCE_DIGITS,
    Geometries,
    Numbers,
    Pairs,
    Relation,
    Values,
    empty_hits,
    hits,
)

if TYPE_CHECKING:
    from planning.conflicts.frontier import Frontier
    from planning.conflicts.rules import Source

_TILE_TOLERANCE_M: Final = 0.002
_TOUCHES_M: Final = 1e-6


class Sliver(Relation):
    """The relation of two zones that should meet in one line and do not."""

    def find(
        self, zones: gpd.GeoDataFrame, source: Source, frontier: Frontier, workers: Executor
    ) -> pd.DataFrame:
        """The pairs with slivers between them."""
        del frontier, workers
        values = source.condition.values
        pairs, tiles = between(zones, source, values["max_width_m"])
        pairs = pairs.take(shapely.distance(pairs.a, pairs.b) <= pairs.reach_m)
        each = (pairs.take(np.array([at])) for at in range(len(pairs)))
        return pd.concat([empty_hits(), *(_slivers(pair, tiles, values) for pair in each)])


def _slivers(pair: Pairs, tiles: shapely.STRtree, values: Values) -> pd.DataFrame:
    """The hit of one pair, if it has slivers."""
    a, b = _near_each_other(pair.a[0], pair.b[0], values["max_width_m"])
    strips = np.concatenate([_doubled(a, b), _uncovered(a, b, tiles, values["max_width_m"])])
    width, perimeter = _width(strips), shapely.length(strips)
    thinness = 4 * np.pi * shapely.area(strips) / perimeter**2
    thin = (width > _TILE_TOLERANCE_M) & (width <= values["max_width_m"])
    thin &= thinness < values["max_thinness"]
    if not thin.any():
        return empty_hits()
    area, perimeter = shapely.area(strips[thin]).sum(), perimeter[thin].sum()
    return hits(
        pair.row_a,
        pair.row_b,
        np.array([shapely.union_all(strips[thin])], dtype=object),
        np.array([_survives(width[thin], pair.tolerance_m[0], values)]),
        area_m2=np.array([area]),
        length_m=np.array([perimeter / 2]).round(DISTANCE_DIGITS),
        distance_m=np.array([2 * area / perimeter]).round(DISTANCE_DIGITS),
    )


def _near_each_other(
    a: BaseGeometry, b: BaseGeometry, max_width_m: float
) -> tuple[BaseGeometry, BaseGeometry]:
    """Both zones cut to where the other may be within reach."""
    outwards = 3 * max_width_m * np.array([-1, -1, 1, 1])
    frame_a, frame_b = (shapely.box(*(np.array(zone.bounds) + outwards)) for zone in (a, b))
    frame = shapely.intersection(frame_a, frame_b)
    return shapely.intersection(a, frame), shapely.intersection(b, frame)


def _doubled(a: BaseGeometry, b: BaseGeometry) -> Geometries:
    """The connected parts that both cover."""
    return _areas(shapely.intersection(a, b))


def _uncovered(
    a: BaseGeometry, b: BaseGeometry, tiles: shapely.STRtree, max_width_m: float
) -> Geometries:
    """The connected narrow parts between the two that no zone covers."""
    both = shapely.union(a, b)
    wider = shapely.buffer(both, max_width_m, join_style="mitre")
    closed = shapely.buffer(wider, -max_width_m, join_style="mitre")
    strips = _areas(shapely.difference(closed, both))
    strips = strips[_width(strips) > _TILE_TOLERANCE_M]
    others = tiles.geometries[np.unique(tiles.query(strips, predicate="intersects")[1])]
    left = _areas(shapely.difference(shapely.union_all(strips), shapely.union_all(others)))
    between: Geometries = left[
        shapely.dwithin(left, a, _TOUCHES_M) & shapely.dwithin(left, b, _TOUCHES_M)
    ]
    return between


def _areas(geometry: BaseGeometry) -> Geometries:
    """The polygons of a geometry."""
    parts = shapely.get_parts(shapely.get_parts(geometry))
    polygons: Geometries = parts[shapely.area(parts) > 0]
    return polygons


def _width(strips: Geometries) -> Numbers:
    width: Numbers = 2 * shapely.area(strips) / shapely.length(strips)
    return width


def _survives(width_m: Numbers, tolerance_m: float, values: Values) -> bool:
    """Whether a sliver neither closes nor grows too wide when its sides move by t."""
    wide = width_m + tolerance_m <= values["max_width_m"]
    return bool(np.any((width_m > tolerance_m) & wide))


SLIVER: Final = Sliver(name="sliver", parameters={"max_width_m": None, "max_thinness": 1.0})
