"""Which plans are there along the border, and what they can hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from planning.conflicts.directions import Side
from planning.conflicts.relation import Geometries, Mask, Numbers
from planning.conflicts.rules import Rule
from planning.geometry import CRS
from planning.terms import PlanKind, Use, kind_classes

AT_BORDER_M: Final = 250.0
"""A plan whose drawing ends within this distance still counts as drawn up to the border."""
_REACHING: Final = ("distance_m", "radius_m", "band_m", "half_width_m", "snap_m")
_PLAN: Final = ["state", "plan", "plan_level"]


@dataclass(frozen=True)
class PresentPlan:
    """A plan: whose, which classes it can hold, how far from each line it is in metres."""

    state: str
    classes: frozenset[Use]
    distance_m: Numbers


def present_plans(
    zones: gpd.GeoDataFrame, extents: gpd.GeoDataFrame | None, lines: Geometries
) -> list[PresentPlan]:
    """The plans of a zone table and of the plans' own outlines, seen from each of the lines.

    A plan can hold the classes of its kind (kind_classes) and those that its zones have; it
    reaches as far as its outline and its zones together.
    """
    columns = [*_PLAN, "class", "geometry"]
    drawn = [zones[columns]]
    if extents is not None and len(extents):
        drawn.append(extents.assign(**{"class": pd.NA})[columns])
    together = gpd.GeoDataFrame(pd.concat(drawn, ignore_index=True), crs=CRS)
    groups = together.groupby(_PLAN, dropna=False, sort=False)
    return [_present(key, group, lines) for key, group in groups if pd.notna(key[0])]


def _present(key: tuple[Any, ...], drawn: gpd.GeoDataFrame, lines: Geometries) -> PresentPlan:
    state, _, kind = key
    by_kind = kind_classes()[PlanKind(kind)] if pd.notna(kind) else frozenset()
    declared = {Use(code) for code in drawn["class"].dropna().unique()}
    return PresentPlan(state, by_kind | declared, _distances(lines, drawn.geometry.to_numpy()))


def _distances(lines: Geometries, shapes: Geometries) -> Numbers:
    """Of each line the shortest distance to any of the shapes; infinite where there is none."""
    nearest = np.full(len(lines), np.inf)
    (line, _), metres = shapely.STRtree(shapes).query_nearest(
        lines, all_matches=False, return_distance=True
    )
    nearest[line] = metres
    return nearest


def covered(side: Side, plans: Iterable[PresentPlan], reach_m: float, count: int) -> Mask:
    """At which of ``count`` lines a plan that can hold a class of the side is within reach."""
    at = np.zeros(count, dtype=bool)
    for plan in plans:
        if plan.state == side.state.value and plan.classes & side.classes:
            at |= plan.distance_m <= reach_m
    return at


def reach_m(rule: Rule, height_m: float) -> float:
    """How far from the border a zone may lie and still matter; ``height_m`` is the tallest."""
    figures = [AT_BORDER_M]
    for values in (condition.values for condition in rule.any):
        figures += [values.get(name, 0.0) for name in _REACHING]
        figures.append(values.get("height_factor", 0.0) * height_m)
    return max(figures)
