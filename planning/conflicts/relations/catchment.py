"""Catchment: what lies within a radius of a zone, or that nothing does (domain.md 4.1, CATCHMENT).

- with ``absent`` 0 (the default): each zone of side b with distance <= ``radius_m`` is a hit,
  ``distance_m`` its weight: the nearer the more.
- with ``absent`` 1: a is a hit where no zone of side b lies within ``radius_m``; of the rule's
  scope depends whose zones are looked for ("any": those of both states).

Polygons, lines and points, single or multi, are looked at alike, by their shortest distance.
"""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from planning.conflicts.kinds.pair import PairRelation
from planning.conflicts.kinds.surroundings import Hit, Surroundings, SurroundingsRelation
from planning.conflicts.relation import Numbers, Pairs, Relation, Values
from planning.conflicts.relations import near

if TYPE_CHECKING:
    from planning.conflicts.frontier import Frontier
    from planning.conflicts.rules import Source


@dataclass(frozen=True, kw_only=True)
class Catchment(Relation):
    """Presence is a matter of pairs, absence one of all zones around."""

    presence: Relation
    absence: Relation

    def find(
        self, zones: gpd.GeoDataFrame, source: Source, frontier: Frontier, workers: Executor
    ) -> pd.DataFrame:
        """The zones within the radius, or the zones that have none."""
        wanted = self.absence if source.condition.values["absent"] else self.presence
        return wanted.find(zones, source, frontier, workers)


def _reach(zones: gpd.GeoDataFrame, values: Values) -> Numbers:
    return np.full(len(zones), values["radius_m"])


def _within(pairs: Pairs, values: Values) -> pd.DataFrame:
    """The pairs within the radius, as near gives them."""
    return near.measure(pairs, {**values, "affected_area": 0.0})


def _lonely(around: Surroundings, values: Values) -> Hit | None:
    """A hit where nothing lies within the radius; certain where nothing may."""
    distance = shapely.distance(around.a, around.b)
    if np.any(distance <= values["radius_m"]):
        return None
    certain = bool(np.all(distance > values["radius_m"] + around.tolerance_m))
    return Hit(around.a, certain, {"distance_m": distance.min()} if len(distance) else {})


_PARAMETERS: Final = {"radius_m": None, "absent": 0.0}
CATCHMENT: Final = Catchment(
    name="catchment",
    parameters=_PARAMETERS,
    presence=PairRelation(name="catchment", parameters=_PARAMETERS, reach=_reach, measure=_within),
    absence=SurroundingsRelation(
        name="catchment",
        parameters=_PARAMETERS,
        reach=lambda values: 2 * values["radius_m"],  # the accuracy may lie beyond the radius
        measure=_lonely,
    ),
)
