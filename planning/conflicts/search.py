"""One task of a detection: what the conditions find among some zones.

A task knows all it needs and can run in this process, a thread, another process or on
another machine; what it gives back counts rows as the whole table does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from functools import partial

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from planning.conflicts.frontier import Frontier
from planning.conflicts.ground import Ground
from planning.conflicts.kinds.pair import PairRelation
from planning.conflicts.preparing import is_large
from planning.conflicts.profile import Profile
from planning.conflicts.relation import Rows
from planning.conflicts.relations import RELATIONS
from planning.conflicts.results import no_hits
from planning.conflicts.rules import Source
from planning.conflicts.severity import weighed
from planning.conflicts.tiles import Tile

Numbered = tuple[int, Source]
"""A source with its place in the list of all."""


@dataclass
class Found:
    """Hits (with severity and number of the source), the rules that failed, the time it took."""

    hits: list[pd.DataFrame] = field(default_factory=list)
    failed: dict[str, Exception] = field(default_factory=dict)
    profile: Profile = field(default_factory=Profile)

    def add(self, other: Found) -> None:
        """Takes in what another task found."""
        self.hits += other.hits
        self.failed = other.failed | self.failed
        self.profile.add(other.profile)

    def table(self) -> pd.DataFrame:
        """All hits in one table, those of rules that failed somewhere included."""
        return pd.concat([no_hits(), *self.hits], ignore_index=True)


@dataclass(frozen=True)
class TileSearch:
    """The pairs of one tile: its zones with those of the halo, and their rows in the table."""

    tile: Tile
    zones: gpd.GeoDataFrame
    rows: Rows
    sources: Sequence[Numbered]

    def __call__(self) -> Found:
        """The hits of the tile."""
        found, ground = Found(), Ground()
        for numbered in self.sources:
            _examine(numbered, self.zones, found, partial(self._pairs, ground))
        for hits in found.hits:
            hits["a"], hits["b"] = self.rows[hits["a"]], self.rows[hits["b"]]
        return found

    def _pairs(
        self, ground: Ground, zones: gpd.GeoDataFrame, source: Source, profile: Profile
    ) -> pd.DataFrame:
        relation, rule = RELATIONS[source.condition.relation], source.rule.id
        if not isinstance(relation, PairRelation):
            raise TypeError(f"{relation.name} does not compare pairs")
        with profile.step("pairs", rule):
            pairs = relation.pairs(zones, source, self.tile, ground)
        with profile.step("measure", rule):
            return relation.measured(pairs, source.condition.values)


def search_whole(
    sources: Sequence[Numbered], zones: gpd.GeoDataFrame, frontier: Frontier, workers: Executor
) -> Found:
    """The hits of conditions that need all zones at once, or the land of the states."""

    def find(zones: gpd.GeoDataFrame, source: Source, profile: Profile) -> pd.DataFrame:
        with profile.step("measure", source.rule.id):
            relation = RELATIONS[source.condition.relation]
            return relation.find(zones, source, frontier, workers)

    found = Found()
    for numbered in sources:
        _examine(numbered, zones, found, find)
    return found


def _examine(
    numbered: Numbered,
    zones: gpd.GeoDataFrame,
    found: Found,
    find: Callable[[gpd.GeoDataFrame, Source, Profile], pd.DataFrame],
) -> None:
    """What one condition finds, weighed; a rule that fails does not stop the others."""
    number, source = numbered
    rule = source.rule.id
    if rule in found.failed:
        return
    try:
        hits = find(zones, source, found.profile)
        if len(hits):
            with found.profile.step("weigh", rule):
                found.hits.append(weighed(hits, zones, source.condition).assign(source=number))
    except Exception as error:
        found.failed[rule] = error


def run(task: TileSearch) -> Found:
    """Calls the task: a function that every kind of executor can send elsewhere.

    What it may prepare of its geometry is copied first: zones lie in several tiles, and two
    threads may not prepare the same geometry at once.
    """
    return replace(task, zones=with_own_geometry(task.zones))()


def with_own_geometry(zones: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The zones with copies of all geometry that is large enough to be prepared."""
    shapes = zones.geometry.to_numpy(dtype=object)
    large = is_large(shapes)
    if not large.any():
        return zones
    shapes = shapes.copy()
    shapes[large] = shapely.force_2d(shapes[large])
    return zones.set_geometry(gpd.GeoSeries(shapes, index=zones.index, crs=zones.crs))


def is_pairwise(source: Source) -> bool:
    """Whether a condition looks at pairs, so that it can be searched tile by tile."""
    return isinstance(RELATIONS[source.condition.relation], PairRelation)


def halo_m(zones: gpd.GeoDataFrame, sources: Sequence[Numbered]) -> float:
    """The largest distance between two zones that any of the pairwise conditions looks at."""
    reach = 0.0
    for _, source in sources:
        relation = RELATIONS[source.condition.relation]
        if isinstance(relation, PairRelation) and len(zones):
            reach = max(reach, float(np.max(relation.reach(zones, source.condition.values))))
    return reach
