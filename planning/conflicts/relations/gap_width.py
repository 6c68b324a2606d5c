"""Gap width: the free strip between two zones is too narrow (domain.md 4.1, GAP_WIDTH).

The outline of each zone is cut at its vertices and every 25 m. A piece counts where the shortest
line from its middle to the other zone is shorter than ``min_width_m`` and crosses neither its own
zone nor any other of either side of the rule. Connected pieces make a strip; holds where the
strips at least ``min_length_m`` long have a length > 0, seen from either zone; ``length_m`` is the
lesser of the two. ``distance_m`` is the width at the narrowest, the geometry the strip.

- polygons, single or multi. Zones that touch or overlap leave no strip: nothing.
- lines and points bound no strip: nothing.
"""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass
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

_STEP_M: Final = 25.0
_ROUNDING_M: Final = 1e-6


@dataclass(frozen=True)
class _Strip:
    """The pieces of an outline that face the other zone, and the width at each."""

    pieces: Geometries
    width_m: Numbers

    def length(self, width_m: float, min_length_m: float) -> float:
        """Length of the connected pieces narrower than a width and at least so long."""
        runs = shapely.get_parts(shapely.line_merge(shapely.multilinestrings(self.within(width_m))))
        lengths = shapely.length(runs)
        return float(lengths[lengths >= min_length_m - _ROUNDING_M].sum())

    def within(self, width_m: float) -> Geometries:
        """The pieces at which the strip is narrower."""
        narrow: Geometries = self.pieces[self.width_m < width_m]
        return narrow


class GapWidth(Relation):
    """The relation of two zones between which little is left free."""

    def find(
        self, zones: gpd.GeoDataFrame, source: Source, frontier: Frontier, workers: Executor
    ) -> pd.DataFrame:
        """The pairs with too narrow a strip between them."""
        del frontier, workers
        values = source.condition.values
        pairs, settled = between(zones, source, values["min_width_m"])
        distance = shapely.distance(pairs.a, pairs.b)
        pairs = pairs.take((distance > 0) & (distance < pairs.reach_m))
        each = (pairs.take(np.array([at])) for at in range(len(pairs)))
        return pd.concat([empty_hits(), *(_gap(pair, settled, values) for pair in each)])


def _gap(pair: Pairs, settled: shapely.STRtree, values: Values) -> pd.DataFrame:
    """The hit of one pair, if its strip is long enough."""
    width, least, tolerance = values["min_width_m"], values["min_length_m"], pair.tolerance_m[0]
    strips = [
        _strip(a, b, settled, width) for a, b in ((pair.a[0], pair.b[0]), (pair.b[0], pair.a[0]))
    ]
    length = min(strip.length(width, least) for strip in strips)
    if length <= 0:
        return empty_hits()
    sure = min(strip.length(width - tolerance, least + 2 * tolerance) for strip in strips)
    return hits(
        pair.row_a,
        pair.row_b,
        np.array([_ground(strips[0].within(width), pair.b[0])], dtype=object),
        np.array([sure > 0]),
        length_m=np.array([length]).round(DISTANCE_DIGITS),
        distance_m=shapely.distance(pair.a, pair.b).round(DISTANCE_DIGITS),
    )


def _strip(
    own: BaseGeometry, other: BaseGeometry, settled: shapely.STRtree, width_m: float
) -> _Strip:
    """The pieces of the own outline that face the other zone within the width."""
    pieces = _pieces(own)
    middle = shapely.line_interpolate_point(pieces, 0.5, normalized=True)
    near = shapely.dwithin(middle, other, width_m)
    pieces, across = pieces[near], shapely.shortest_line(middle[near], other)
    at, zone = settled.query(across, predicate="intersects")
    crossed = shapely.length(shapely.intersection(across[at], settled.geometries[zone]))
    free = np.ones(len(across), dtype=bool)
    free[at[crossed > _ROUNDING_M]] = False
    return _Strip(pieces[free], shapely.length(across[free]).round(DISTANCE_DIGITS))


def _pieces(zone: BaseGeometry) -> Geometries:
    """The outline cut at its vertices and every 25 m."""
    points, ring = shapely.get_coordinates(
        shapely.get_rings(shapely.get_parts(shapely.segmentize(zone, _STEP_M))), return_index=True
    )
    same = ring[1:] == ring[:-1]
    ends = np.stack([points[:-1][same], points[1:][same]], axis=1)
    return np.asarray(shapely.linestrings(ends), dtype=object)


def _ground(pieces: Geometries, other: BaseGeometry) -> BaseGeometry:
    """The ground between the pieces and what faces them on the other side."""
    ends = [shapely.get_point(pieces, at) for at in (0, 1)]
    across = [shapely.get_point(shapely.shortest_line(end, other), 1) for end in ends]
    corners = np.stack([*ends, *across], axis=1)
    return shapely.union_all(shapely.convex_hull(shapely.multipoints(corners)))


GAP_WIDTH: Final = GapWidth(
    name="gap_width",
    parameters={"min_width_m": None, "min_length_m": 0.0},
)
