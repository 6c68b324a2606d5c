"""The land on which the sample plans stand: both states near their border."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import shapely
from shapely import LineString, Polygon
from shapely.geometry.base import BaseGeometry

from planning.terms import State
from planning.territory import shipped


@dataclass(frozen=True)
class Ground:
    """Land of a plan and a strip along the border, on both sides, up to which it reaches."""

    land: BaseGeometry
    reach: BaseGeometry


@cache
def border() -> LineString:
    """The longest stretch of the shared border; islands in the Elbe have their own."""
    merged = shapely.line_merge(shapely.union_all(shapely.get_parts(shipped().border)))
    longest: LineString = max(shapely.get_parts(merged), key=shapely.length)
    return longest


@cache
def mainland(state: State) -> Polygon:
    """The state's largest piece of land."""
    largest: Polygon = max(shapely.get_parts(shipped().land[state]), key=shapely.area)
    return largest


def near_border(land: BaseGeometry, depth_m: float) -> Ground:
    """The strip within ``depth_m`` of the border, and the land of a strip somewhat wider."""
    return Ground(shapely.intersection(land, _strip(1.4 * depth_m)), _strip(depth_m))


def municipality(ags: str) -> BaseGeometry:
    """The ground of a municipality of Schleswig-Holstein, within the state's land."""
    table = shipped().municipalities
    area: BaseGeometry = table.geometry[table.ags == ags].iloc[0]
    return shapely.intersection(area, mainland(State.SCHLESWIG_HOLSTEIN))


def _strip(depth_m: float) -> BaseGeometry:
    """The strip along the border, its outer edge as uneven as a cut-out map's."""
    return shapely.simplify(border().buffer(depth_m, quad_segs=4), depth_m / 12)
