"""Which plans are there along the border, and what they can hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from planning.conflicts.directions import Side
from planning.conflicts.relation import Geometries, Mask, Numbers, Rows
from planning.terms import PlanKind, Use
from planning.territory.stretches import segments
from planning.uses import kind_classes

if TYPE_CHECKING:
    from planning.conflicts.rules import Rule

AT_BORDER_M: Final = 250.0
"""A plan whose drawing ends within this distance still counts as drawn up to the border."""
_REACHING: Final = ("distance_m", "radius_m", "band_m", "half_width_m", "snap_m")
_PLAN: Final = ["state", "plan", "plan_level"]


@dataclass(frozen=True)
class Holdings:
    """The plans of some zones and outlines: whose they are, which classes they can hold.

    ``of_zones`` and ``of_extents`` give the number of each one's plan.
    """

    states: tuple[str | None, ...]
    classes: tuple[frozenset[Use], ...]
    of_zones: Rows
    of_extents: Rows

    def able(self, side: Side) -> Mask:
        """Which plans are of the side's state and can hold one of its classes."""
        each = zip(self.states, self.classes, strict=True)
        return np.array([s == side.state.value and bool(c & side.classes) for s, c in each], bool)


def holdings(zones: gpd.GeoDataFrame, extents: gpd.GeoDataFrame | None) -> Holdings:
    """The plans of a zone table and of the plans' own outlines.

    A plan can hold the classes of its kind (kind_classes) and those that its zones have.
    """
    drawn = [zones[_PLAN], *([] if extents is None else [extents[_PLAN]])]
    together = pd.concat(drawn, ignore_index=True)
    number = together.groupby(_PLAN, dropna=False, sort=False).ngroup().to_numpy(dtype=np.intp)
    first = np.unique(number, return_index=True)[1]
    plans = together.iloc[first].astype(object).to_dict("records")
    of_zones, of_extents = np.split(number, [len(zones)])
    declared = pd.DataFrame({"plan": of_zones, "class": zones["class"].to_numpy()})
    held = declared.dropna().drop_duplicates().groupby("plan")["class"].agg(list).to_dict()
    return Holdings(
        tuple(plan["state"] if pd.notna(plan["state"]) else None for plan in plans),
        tuple(_classes(p["plan_level"], held.get(n, [])) for n, p in enumerate(plans)),
        of_zones,
        of_extents,
    )


def _classes(kind: Any, declared: Iterable[str]) -> frozenset[Use]:
    by_kind = kind_classes()[PlanKind(kind)] if pd.notna(kind) else frozenset()
    return by_kind | {Use(code) for code in declared}


@dataclass(frozen=True)
class Presence:
    """How far each plan is from each of some lines, in metres; infinite beyond a reach.

    ``distance_m`` has the shape (plans, lines).
    """

    plans: Holdings
    distance_m: Numbers

    def covers(self, side: Side, reach_m: float) -> Mask:
        """At which lines a plan that can hold a class of the side is within reach."""
        near: Mask = np.any(self.distance_m[self.plans.able(side)] <= reach_m, axis=0)
        return near


def presence(
    zones: gpd.GeoDataFrame,
    extents: gpd.GeoDataFrame | None,
    lines: Geometries,
    reach_m: float,
) -> Presence:
    """The plans seen from each of the lines, as far as ``reach_m``.

    A plan reaches as far as its outline and its zones together.
    """
    plans = holdings(zones, extents)
    shapes = zones.geometry.to_numpy()
    of = plans.of_zones
    if extents is not None:
        shapes = np.concatenate([shapes, extents.geometry.to_numpy()])
        of = np.concatenate([of, plans.of_extents])
    near = _near(shapes, lines, reach_m)
    distance = np.full((len(plans.states), len(lines)), np.inf)
    for plan in np.unique(of[near]):
        distance[plan] = _distances(lines, shapes[near[of[near] == plan]], reach_m)
    return Presence(plans, distance)


def _near(shapes: Geometries, lines: Geometries, reach_m: float) -> Rows:
    """The shapes whose box comes within reach of all the lines' box."""
    west, south, east, north = shapely.total_bounds(lines)
    boxes = shapely.bounds(shapes)
    meets = (boxes[:, 0] <= east + reach_m) & (boxes[:, 2] >= west - reach_m)
    meets &= (boxes[:, 1] <= north + reach_m) & (boxes[:, 3] >= south - reach_m)
    return np.flatnonzero(meets)


def _distances(lines: Geometries, shapes: Geometries, reach_m: float) -> Numbers:
    """Of each line the shortest distance to any of the shapes; infinite beyond the reach."""
    pieces, of = segments(lines)
    (piece, _), metres = shapely.STRtree(shapes).query_nearest(
        pieces, max_distance=reach_m, all_matches=False, return_distance=True
    )
    nearest = np.full(len(lines), np.inf)
    np.minimum.at(nearest, of[piece], metres)
    return nearest


def reach_m(rule: Rule, height_m: float) -> float:
    """How far from the border a zone may lie and still matter; ``height_m`` is the tallest."""
    figures = [AT_BORDER_M]
    for values in (condition.values for condition in rule.any):
        figures += [values.get(name, 0.0) for name in _REACHING]
        figures.append(values.get("height_factor", 0.0) * height_m)
    return max(figures)
