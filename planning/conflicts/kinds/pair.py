"""Relations between two zones, measured pair by pair."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import geopandas as gpd
import pandas as pd

from planning.conflicts.candidates import candidates
from planning.conflicts.ground import Ground
from planning.conflicts.relation import Numbers, Pairs, Relation, Values, empty_hits
from planning.conflicts.tiles import WHOLE, Tile

if TYPE_CHECKING:
    from planning.conflicts.frontier import Frontier
    from planning.conflicts.rules import Source

_CHUNK: Final = 4096
"""Pairs measured at once: enough for whole arrays to pay, few enough for the memory."""


@dataclass(frozen=True, kw_only=True)
class PairRelation(Relation):
    """A relation that each pair has or has not, whatever the other zones.

    ``reach`` gives for each zone the distance in metres beyond which it can be a of no pair.
    """

    reach: Callable[[gpd.GeoDataFrame, Values], Numbers]
    measure: Callable[[Pairs, Values], pd.DataFrame]

    def find(
        self, zones: gpd.GeoDataFrame, source: Source, frontier: Frontier, workers: Executor
    ) -> pd.DataFrame:
        """The pairs whose attributes fit and that the relation holds for."""
        del frontier, workers  # two zones need no border, and tiles are what is spread
        pairs = self.pairs(zones, source, WHOLE, Ground())
        return self.measured(pairs, source.condition.values)

    def pairs(self, zones: gpd.GeoDataFrame, source: Source, tile: Tile, ground: Ground) -> Pairs:
        """The pairs of the tile whose attributes fit and whose boxes are within reach."""
        reach = self.reach(zones, source.condition.values)
        return candidates(zones, source, reach, tile, ground)

    def measured(self, pairs: Pairs, values: Values) -> pd.DataFrame:
        """Those of the pairs that the relation holds for."""
        return pd.concat(
            [empty_hits(), *(self.measure(chunk, values) for chunk in pairs.chunks(_CHUNK))]
        )
