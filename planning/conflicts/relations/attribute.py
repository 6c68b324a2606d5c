"""Attribute: a plan's data lack what a check needs (domain.md 4.1, ATTRIBUTE).

Looked at are the legal status, the legal nature and the kind of plan. A plan is a hit where a
zone of side a lacks more than ``max_missing`` of them: one row for a plan, a the first zone that
lacks most. Geometry plays no part, and with it no accuracy: always certain.

- polygons, lines and points, single or multi, alike.
"""

from __future__ import annotations

from concurrent.futures import Executor
from typing import TYPE_CHECKING, Final

import geopandas as gpd
import numpy as np
import pandas as pd

from planning.conflicts.candidates import side_a
from planning.conflicts.relation import Relation, hits

if TYPE_CHECKING:
    from planning.conflicts.frontier import Frontier
    from planning.conflicts.rules import Source

_NEEDED: Final = ["status", "legal_nature", "plan_level"]
PLAN: Final = ["state", "plan", "plan_level"]
"""The columns that name a plan."""


class Attribute(Relation):
    """The relation of a plan to what it should say."""

    def find(
        self, zones: gpd.GeoDataFrame, source: Source, frontier: Frontier, workers: Executor
    ) -> pd.DataFrame:
        """One zone of each plan that lacks too much."""
        del frontier, workers
        missing = zones[_NEEDED].isna().sum(axis=1)
        lacking = side_a(zones, source) & (missing > source.condition.values["max_missing"])
        most = missing[lacking].sort_values(ascending=False, kind="stable").index
        rows = most[~zones.loc[most, PLAN].duplicated()].sort_values().to_numpy(dtype=np.intp)
        shapes = zones.geometry.to_numpy()[rows]
        return hits(rows, np.full(len(rows), -1), shapes, np.ones(len(rows), dtype=bool))


ATTRIBUTE: Final = Attribute(name="attribute", parameters={"max_missing": 0.0}, two_sided=False)
