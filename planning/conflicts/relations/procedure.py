"""Procedure: a plan in procedure comes near the other state's land (domain.md 4.1, PROCEDURE).

Holds for plans whose status is one of a draft (domain.md 7.1) where a zone of side a lies within
``distance_m`` of the other state's land (0: on it or touching it): the neighbour is to be heard.
One row for a plan, a its nearest zone; the geometry is the shortest line to the other land, or
the zone where it lies on it.

- polygons, lines and points, single or multi, alike, by their shortest distance.
"""

from __future__ import annotations

from concurrent.futures import Executor
from typing import TYPE_CHECKING, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from planning.conflicts.candidates import side_a
from planning.conflicts.certainty import combined, near_survives
from planning.conflicts.compared import in_state
from planning.conflicts.relation import DISTANCE_DIGITS, Relation, Rows, empty_hits, hits
from planning.conflicts.relations.attribute import PLAN
from planning.terms import LegalStatus, Phase, State
from planning.territory import Territory

if TYPE_CHECKING:
    from planning.conflicts.frontier import Frontier
    from planning.conflicts.rules import Source

_DRAFTS: Final = [status.value for status in LegalStatus if status.phase is Phase.DRAFT]


class Procedure(Relation):
    """The relation of a plan in procedure to the other state's land."""

    def find(
        self, zones: gpd.GeoDataFrame, source: Source, frontier: Frontier, workers: Executor
    ) -> pd.DataFrame:
        """The nearest zone of each plan within the distance."""
        del workers  # the land is prepared once for all zones
        reach_m = source.condition.values["distance_m"]
        draft = side_a(zones, source) & zones["status"].isin(_DRAFTS).to_numpy(bool, na_value=False)
        found = [empty_hits()]
        for state in State:
            rows = np.flatnonzero(draft & in_state(zones, state))
            found.append(_near_land(zones, rows, frontier.territory, state.neighbour, reach_m))
        return pd.concat(found)


def _near_land(
    zones: gpd.GeoDataFrame, rows: Rows, territory: Territory, state: State, reach_m: float
) -> pd.DataFrame:
    """The nearest zone of each plan within reach of a state's land."""
    land, shapes = territory.land[state], zones.geometry.to_numpy()
    shapely.prepare(land)
    rows = rows[shapely.dwithin(land, shapes[rows], reach_m)]
    across = shapely.shortest_line(shapes[rows], land)
    shapely.destroy_prepared(land)
    distance = shapely.length(across).round(DISTANCE_DIGITS)
    order = np.argsort(distance, kind="stable")
    first = order[~zones.iloc[rows[order]][PLAN].duplicated().to_numpy()]
    rows, across, distance = rows[first], across[first], distance[first]
    accuracy = combined(zones["accuracy_m"].to_numpy()[rows], territory.border_accuracy_m)
    return hits(
        rows,
        np.full(len(rows), -1),
        np.where(distance > 0, across, shapes[rows]),
        near_survives(distance, np.full(len(rows), reach_m), accuracy),
        distance_m=distance,
    )


PROCEDURE: Final = Procedure(
    name="procedure", parameters={"distance_m": 0.0}, two_sided=False, at_border=True
)
