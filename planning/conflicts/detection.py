"""Running a rule book over a zone table."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from typing import Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from planning.conflicts.compared import checked, compared
from planning.conflicts.feeding import fed
from planning.conflicts.findings import Findings
from planning.conflicts.frontier import Frontier
from planning.conflicts.profile import Profile
from planning.conflicts.results import result_table
from planning.conflicts.rules import RuleBook, Source
from planning.conflicts.search import (
    Found,
    Numbered,
    TileSearch,
    halo_m,
    is_pairwise,
    run,
    search_whole,
    with_own_geometry,
)
from planning.conflicts.tiles import WHOLE, cut
from planning.territory import Territory

Progress = Callable[[str, int, int], None]
"""Called after each rule or tile with its name, the number of them done and of all."""
OnError = Callable[[str, Exception], None]
"""Called with the id of a rule that failed and its error; the other rules go on."""

_FEW_ZONES: Final = 5_000
"""Zones a tile should have at least, so that cutting pays."""
_MANY_ZONES: Final = 50_000
"""Zones a tile should have at most, so that a worker needs little memory."""


def detect(
    zones: gpd.GeoDataFrame,
    rules: RuleBook,
    territory: Territory,
    *,
    extents: gpd.GeoDataFrame | None = None,
    as_of: date | None = None,
    executor: Executor | None = None,
    tiles: int | None = None,
    progress: Progress | None = None,
    profile: Profile | None = None,
    on_error: OnError | None = None,
) -> gpd.GeoDataFrame:
    """What the rules find in the zones of both states, one row a conflict, gravest first.

    ``zones`` is the zone table (planning.zones), geometry valid; which of its rows take part
    says ``compared``. ``extents`` are the plans' own outlines, where they have any (``state``,
    ``plan``, ``plan_level``, geometry): ground on which they speak beside their zones. ``as_of``
    leaves out zones and rules not valid on that day. Without ``on_error`` the error of a rule
    is raised.

    The plane is cut into ``tiles`` (None: as many as suit the number of zones), searched on
    ``executor``: threads, processes, ``dask.distributed.Client.get_executor()``; None stands
    for as many threads as there are processors (GEOS releases the GIL). The answer does not
    depend on either. ``profile`` gathers the seconds by rule and step.

    Returns a GeoDataFrame in EPSG:25832 with the columns of results.COLUMNS, also where
    nothing is found. A rule gives at most one row for two zones, that of its gravest
    condition. Raises what planning.zones.zone_table raises for a frame that is no zone table, and
    InvalidGeometry with state and id of the first zone whose geometry is not valid.
    """
    return find(
        checked(zones),
        rules,
        territory,
        extents=extents,
        as_of=as_of,
        executor=executor,
        tiles=tiles,
        progress=progress,
        profile=profile,
        on_error=on_error,
    ).explained()


def find(
    zones: gpd.GeoDataFrame,
    rules: RuleBook,
    territory: Territory,
    *,
    extents: gpd.GeoDataFrame | None = None,
    as_of: date | None = None,
    executor: Executor | None = None,
    tiles: int | None = None,
    progress: Progress | None = None,
    profile: Profile | None = None,
    on_error: OnError | None = None,
) -> Findings:
    """As ``detect``, for zones known to be valid; what is found is explained when somebody reads
    it.
    """
    profile = Profile() if profile is None else profile
    with profile.step("zones"):
        table = compared(zones, as_of)
    active = fed(rules, table, as_of).active(as_of)
    sources = [Source(rule, condition) for rule in active for condition in rule.running]
    steps = _Steps(progress)
    frontier = Frontier(territory, table, extents)
    found = _search(table, sources, frontier, _tasks(table, sources, tiles), executor, steps)
    profile.add(found.profile)
    for rule, error in found.failed.items():
        if on_error is None:
            raise error
        on_error(rule, error)
    with profile.step("merge"):
        hits = _without_generic(_gravest(found, sources), sources)
    with profile.step("results"):
        conflicts = result_table(hits, table, sources, rules.title, territory)
    names = dict(territory.municipalities[["ags", "name"]].itertuples(index=False))
    return Findings(conflicts, sources, hits["source"].to_numpy(dtype=np.intp), names)


class _Steps:
    """Tells the caller of each step."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._done = 0
        self.total = 0

    def done(self, what: str) -> None:
        """One more step is behind us."""
        self._done += 1
        if self._progress is not None:
            self._progress(what, self._done, self.total)


def _tasks(
    zones: gpd.GeoDataFrame, sources: Sequence[Source], tiles: int | None
) -> list[TileSearch]:
    """A search for each tile; none where one tile would hold everything."""
    pairwise = [numbered for numbered in enumerate(sources) if is_pairwise(numbered[1])]
    count = _suitable(len(zones)) if tiles is None else tiles
    if count <= 1 or not pairwise:
        return []
    boxes, halo = shapely.bounds(zones.geometry.to_numpy()), halo_m(zones, pairwise)
    parts = [(tile, tile.takes_part(boxes, halo)) for tile in cut(boxes, count)]
    return [TileSearch(tile, zones.iloc[rows], rows, pairwise) for tile, rows in parts]


def _suitable(zones: int) -> int:
    """How many tiles suit so many zones."""
    busy = min(2 * (os.cpu_count() or 1), zones // _FEW_ZONES)
    return max(busy, zones // _MANY_ZONES, 1)


def _search(
    zones: gpd.GeoDataFrame,
    sources: Sequence[Source],
    frontier: Frontier,
    tasks: Sequence[TileSearch],
    executor: Executor | None,
    steps: _Steps,
) -> Found:
    """What the tiles hold, then rule by rule what is not searched by tile."""
    left = [n for n in enumerate(sources) if not (tasks and is_pairwise(n[1]))]
    rules = list(dict.fromkeys(source.rule.id for _, source in left))
    steps.total = len(tasks) + len(rules)
    found = Found()
    with _workers(executor) as workers:
        for number, part in enumerate(_spread(tasks, workers), start=1):
            found.add(part)
            steps.done(f"{number}/{len(tasks)}")
        own = with_own_geometry(zones) if rules else zones
        for rule in rules:
            of_rule = [numbered for numbered in left if numbered[1].rule.id == rule]
            found.add(_search_rule(of_rule, own, frontier))
            steps.done(rule)
    return found


def _search_rule(sources: Sequence[Numbered], zones: gpd.GeoDataFrame, frontier: Frontier) -> Found:
    """What the conditions of one rule find among all zones."""
    pairwise = [numbered for numbered in sources if is_pairwise(numbered[1])]
    found = TileSearch(WHOLE, zones, np.arange(len(zones)), pairwise)()
    whole = [numbered for numbered in sources if not is_pairwise(numbered[1])]
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as threads:
        found.add(search_whole(whole, zones, frontier, threads))
    return found


def _spread(tasks: Sequence[TileSearch], workers: Executor) -> Iterator[Found]:
    """What each task finds; those that died with their worker are done here."""
    futures = [workers.submit(run, task) for task in tasks]
    for task, future in zip(tasks, futures, strict=True):
        try:
            found = future.result()
        except BrokenExecutor:
            found = run(task)
        yield found


@contextmanager
def _workers(executor: Executor | None) -> Iterator[Executor]:
    """The caller's executor, left open, or threads of our own."""
    if executor is not None:
        yield executor
        return
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as threads:
        yield threads


def _gravest(found: Found, sources: Sequence[Source]) -> pd.DataFrame:
    """One hit for each rule and two zones, the gravest; ordered by severity, rule and zones."""
    hits = found.table()
    failed = np.array([source.rule.id in found.failed for source in sources], dtype=bool)
    hits = hits[~failed[hits["source"]]]
    rank = [hits[name].to_numpy() for name in ("b", "a", "source")]
    hits = hits.iloc[np.lexsort([*rank, -hits["severity"].to_numpy()])]
    rule = pd.factorize(np.array([source.rule.id for source in sources], dtype=object))[0]
    return hits[~_unordered(hits).assign(rule=rule[hits["source"]]).duplicated()]


def _unordered(hits: pd.DataFrame) -> pd.DataFrame:
    """Both rows of each hit, the smaller first: the same for a pair and its mirror."""
    a, b = hits["a"].to_numpy(), hits["b"].to_numpy()
    return pd.DataFrame({"low": np.minimum(a, b), "high": np.maximum(a, b)}, index=hits.index)


def _without_generic(hits: pd.DataFrame, sources: Sequence[Source]) -> pd.DataFrame:
    """Hits of generic rules only where no other rule found the pair."""
    generic = np.array([source.rule.generic for source in sources], dtype=bool)[hits["source"]]
    if not generic.any():
        return hits.reset_index(drop=True)
    pairs = pd.MultiIndex.from_frame(_unordered(hits))
    return hits[~generic | ~pairs.isin(pairs[~generic])].reset_index(drop=True)
