"""Temporal: two zones are valid at the same time (domain.md 4.1, TEMPORAL).

Holds for pairs within ``distance_m`` (0: they touch or overlap) whose periods of validity have at
least ``min_common_days`` in common. A period is [valid_from, valid_to); a missing end is open, a
zone without both is of no known period and in no pair. Geometry, distance and certainty are those
of near.

- polygons, lines and points, single or multi, alike.
"""

from __future__ import annotations

from concurrent.futures import Executor
from typing import TYPE_CHECKING, Final

import geopandas as gpd
import numpy as np
import pandas as pd

from planning.conflicts.candidates import candidates
from planning.conflicts.relation import Mask, Numbers, Pairs, Relation
from planning.conflicts.relations import near

if TYPE_CHECKING:
    from planning.conflicts.frontier import Frontier
    from planning.conflicts.rules import Source

_EVER, _ALWAYS = pd.Timestamp(1800, 1, 1), pd.Timestamp(2200, 1, 1)
"""What stands for an open beginning and an open end."""
_DAY: Final = np.timedelta64(1, "D")


class Temporal(Relation):
    """The relation of two zones whose validity overlaps in time."""

    def find(
        self, zones: gpd.GeoDataFrame, source: Source, frontier: Frontier, workers: Executor
    ) -> pd.DataFrame:
        """The pairs that are valid together."""
        del frontier, workers
        values = source.condition.values
        pairs = candidates(zones, source, np.full(len(zones), values["distance_m"]))
        pairs = pairs.take(_together(zones, pairs) >= max(values["min_common_days"], 0.0))
        return near.measure(pairs, {"affected_area": 0.0})


def _together(zones: gpd.GeoDataFrame, pairs: Pairs) -> Numbers:
    """Days that both zones of each pair are valid; negative where never, or not known."""
    start = zones["valid_from"].fillna(_EVER).to_numpy("datetime64[s]")
    end = zones["valid_to"].fillna(_ALWAYS).to_numpy("datetime64[s]")
    begun = np.maximum(start[pairs.row_a], start[pairs.row_b])
    ended = np.minimum(end[pairs.row_a], end[pairs.row_b])
    dated: Mask = (zones["valid_from"].notna() | zones["valid_to"].notna()).to_numpy(dtype=bool)
    days: Numbers = np.where(dated[pairs.row_a] & dated[pairs.row_b], (ended - begun) / _DAY, -1.0)
    return days


TEMPORAL: Final = Temporal(name="temporal", parameters={"min_common_days": 1.0, "distance_m": 0.0})
