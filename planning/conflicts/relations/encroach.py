"""Encroach: a zone of one state lies on the land of the other (domain.md 4.1, ENCROACH).

The part of the zone on the *other state's* land counts, not what merely lies outside its
own: the Elbe and Lower Saxony are no neighbour's land.

- a polygon: the part's area > 0 and >= ``min_area_m2``, and a circle of diameter ``min_depth_m``
  fits into it: a long strip along the border is no deeper than it is wide.
- a line or a point: its reach, the greatest distance from its own state's land, > 0 and
  >= ``min_depth_m``. Of several lines or points the farthest counts.

``depth_m`` is the reach, of polygons that of their outline.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from planning.conflicts.certainty import encroach_survives, is_deep
from planning.conflicts.kinds.land import Crossers, LandRelation
from planning.conflicts.relation import (
    DISTANCE_DIGITS,
    Geometries,
    Mask,
    Numbers,
    Values,
    hits,
    of_dimension,
    share,
)

_STEP_M: Final = 10.0
"""Spacing of the points at which depth is measured; it misses at most half of it."""


def measure(zones: Crossers, values: Values) -> pd.DataFrame:
    """The zones that encroach, with the part on the other land, its size and ``depth_m``."""
    crossing = _crossing(zones)
    a, rows, tolerance = zones.a[crossing], zones.row_a[crossing], zones.tolerance_m[crossing]
    dimension = shapely.get_dimensions(a)
    part = of_dimension(_on(a, zones.other), dimension)
    depth = _depth(part, zones.own)
    area = np.where(dimension == 2, shapely.area(part), np.nan)
    length = np.where(dimension == 1, shapely.length(part), np.nan)
    holds = depth > 0
    holds &= np.where(dimension < 2, depth >= values["min_depth_m"], area >= values["min_area_m2"])
    holds[holds] &= (dimension[holds] < 2) | is_deep(part[holds], values["min_depth_m"])
    certain = encroach_survives(part[holds], depth[holds], tolerance[holds], zones.own, values)
    return hits(
        rows[holds],
        np.full(holds.sum(), -1),
        part[holds],
        certain,
        area_m2=area[holds],
        share_a=share(a, area, length)[holds],
        length_m=length[holds],
        depth_m=depth[holds],
    )


def _crossing(zones: Crossers) -> Mask:
    """Zones with a point in common with the other land, by prepared geometry."""
    shapely.prepare(zones.other)
    crossing: Mask = shapely.intersects(zones.other, zones.a)
    shapely.destroy_prepared(zones.other)
    return crossing


def _on(zone: Geometries, land: BaseGeometry) -> Geometries:
    """The part of each zone on the land; the whole zone where the land contains it."""
    shapely.prepare(land)
    inside = shapely.contains_properly(land, zone)
    shapely.destroy_prepared(land)
    part = zone.copy()
    part[~inside] = shapely.intersection(zone[~inside], land)
    return part


def _depth(part: Geometries, own: BaseGeometry) -> Numbers:
    """Greatest distance of each part's outline from the own land, in metres; 0 for none."""
    points, of = shapely.get_coordinates(shapely.segmentize(part, _STEP_M), return_index=True)
    depth = np.zeros(len(part))
    np.maximum.at(depth, of, _distances(points, own))
    return depth


def _distances(points: Numbers, own: BaseGeometry) -> Numbers:
    """Distance of each point from the land, by an index over the land's outline."""
    outline = shapely.get_parts(shapely.boundary(own))
    ends, line = shapely.get_coordinates(outline, return_index=True)
    same = line[1:] == line[:-1]
    edges = shapely.linestrings(np.stack([ends[:-1][same], ends[1:][same]], axis=1))
    tree = shapely.STRtree(np.asarray(edges, dtype=object))
    _, distance = tree.query_nearest(
        shapely.points(points), return_distance=True, all_matches=False
    )
    outside: Numbers = np.where(shapely.intersects_xy(own, points), 0.0, distance)
    return outside.round(DISTANCE_DIGITS)


ENCROACH: Final = LandRelation(
    name="encroach",
    parameters={"min_area_m2": 0.0, "min_depth_m": 0.0},
    measure=measure,
)
