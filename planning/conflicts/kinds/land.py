"""Relations between one zone and the land of the two states."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import pandas as pd
from shapely.geometry.base import BaseGeometry

from planning.conflicts.candidates import side_a
from planning.conflicts.certainty import combined
from planning.conflicts.compared import in_state
from planning.conflicts.relation import Geometries, Numbers, Relation, Rows, Values, empty_hits
from planning.terms import State

if TYPE_CHECKING:
    from planning.conflicts.frontier import Frontier
    from planning.conflicts.rules import Source


@dataclass(frozen=True)
class Crossers:
    """Zones of one state that may reach the other: geometry, rows, both lands."""

    row_a: Rows
    a: Geometries
    tolerance_m: Numbers
    own: BaseGeometry
    other: BaseGeometry


@dataclass(frozen=True, kw_only=True)
class LandRelation(Relation):
    """A relation of a zone to the land of its own state and of the other."""

    measure: Callable[[Crossers, Values], pd.DataFrame]
    two_sided: bool = False
    at_border: bool = True

    def find(
        self, zones: gpd.GeoDataFrame, source: Source, frontier: Frontier, workers: Executor
    ) -> pd.DataFrame:
        """The hits of the zones of each state, measured against the land of the other."""
        del workers  # the land is prepared once for all zones
        found, territory = [empty_hits()], frontier.territory
        shapes, mask = zones.geometry.to_numpy(), side_a(zones, source)
        accuracy = combined(zones["accuracy_m"].to_numpy(), territory.border_accuracy_m)
        for state in State:
            rows: Rows = np.flatnonzero(mask & in_state(zones, state))
            lands = territory.land[state], territory.land[state.neighbour]
            crossers = Crossers(rows, shapes[rows], accuracy[rows], *lands)
            found.append(self.measure(crossers, source.condition.values))
        return pd.concat(found)
