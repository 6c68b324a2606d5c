"""Relations between two zones, measured pair by pair."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import geopandas as gpd
import pandas as pd

from planning.conflicts.candidates import candidates
from planning.conflicts.relation import Numbers, Pairs, Relation, Values, empty_hits
from planning.territory import Territory

if TYPE_CHECKING:
    from planning.conflicts.rules import Source

_CHUNK: Final = 1024
"""Pairs that one task measures."""


@dataclass(frozen=True, kw_only=True)
class PairRelation(Relation):
    """A relation that each pair has or has not, whatever the other zones.

    ``reach`` gives for each zone the distance in metres beyond which it can be a of no pair.
    """

    reach: Callable[[gpd.GeoDataFrame, Values], Numbers]
    measure: Callable[[Pairs, Values], pd.DataFrame]

    def find(
        self, zones: gpd.GeoDataFrame, source: Source, territory: Territory, workers: Executor
    ) -> pd.DataFrame:
        """The pairs whose attributes fit and that the relation holds for."""
        del territory  # two zones need no border
        values = source.condition.values
        pairs = candidates(zones, source, self.reach(zones, values))
        chunks = list(pairs.chunks(_CHUNK))
        found = workers.map(self.measure, chunks, [values] * len(chunks))
        return pd.concat([empty_hits(), *found])
