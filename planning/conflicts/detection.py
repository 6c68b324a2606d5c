"""Running a rule book over a zone table."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date

import geopandas as gpd
import numpy as np
import pandas as pd

from planning.conflicts.compared import compared
from planning.conflicts.relations import RELATIONS
from planning.conflicts.results import no_hits, result_table
from planning.conflicts.rules import Rule, RuleBook, Source
from planning.conflicts.severity import weighed
from planning.territory import Territory

Progress = Callable[[str, int, int], None]
"""Called after each rule with its id, the number of rules done and of all rules."""
OnError = Callable[[str, Exception], None]
"""Called with the id of a rule that failed and its error; the other rules go on."""


def detect(
    zones: gpd.GeoDataFrame,
    rules: RuleBook,
    territory: Territory,
    *,
    as_of: date | None = None,
    executor: Executor | None = None,
    progress: Progress | None = None,
    on_error: OnError | None = None,
) -> gpd.GeoDataFrame:
    """What the rules find in the zones of both states, one row a conflict, gravest first.

    ``zones`` is the zone table (planning.zones), geometry valid; which of its rows take part
    says ``compared``. Its geometry is prepared meanwhile: no two runs on it at once.
    ``as_of`` leaves out zones and rules not valid on that day. Tasks run on ``executor``, else
    on as many threads as there are processors (GEOS releases the GIL). Without ``on_error`` the
    error of a rule is raised.

    Returns a GeoDataFrame in EPSG:25832 with the columns of results.COLUMNS, also where
    nothing is found. A rule gives at most one row for two zones, that of its gravest
    condition. Raises what planning.zones.zone_table raises for a frame that is no zone table.
    """
    table = compared(zones, as_of)
    active = rules.active(as_of)
    sources = [Source(rule, condition) for rule in active for condition in rule.running]
    found = [no_hits()]
    with _workers(executor) as workers:
        for done, rule in enumerate(active, start=1):
            try:
                found.append(_rule_hits(rule, sources, table, territory, workers))
            except Exception as error:
                if on_error is None:
                    raise
                on_error(rule.id, error)
            if progress is not None:
                progress(rule.id, done, len(active))
    hits = _without_generic(pd.concat(found, ignore_index=True), sources)
    return result_table(hits, table, sources, rules.title, territory)


@contextmanager
def _workers(executor: Executor | None) -> Iterator[Executor]:
    """The caller's executor, left open, or threads of our own."""
    if executor is not None:
        yield executor
        return
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as threads:
        yield threads


def _rule_hits(
    rule: Rule,
    sources: list[Source],
    zones: gpd.GeoDataFrame,
    territory: Territory,
    workers: Executor,
) -> pd.DataFrame:
    """The hits of all conditions of a rule, the gravest for each pair."""
    found = [no_hits()]
    for number, source in enumerate(sources):
        if source.rule is rule:
            hits = _condition_hits(source, zones, territory, workers)
            found.append(weighed(hits, zones, source.condition).assign(source=number))
    hits = pd.concat(found, ignore_index=True)
    hits = hits.sort_values("severity", ascending=False, kind="stable")
    return hits[~_unordered(hits).duplicated()]


def _condition_hits(
    source: Source, zones: gpd.GeoDataFrame, territory: Territory, workers: Executor
) -> pd.DataFrame:
    """What one condition finds."""
    relation = RELATIONS[source.condition.relation]
    return relation.find(zones, source, territory, workers)


def _unordered(hits: pd.DataFrame) -> pd.DataFrame:
    """Both rows of each hit, the smaller first: the same for a pair and its mirror."""
    a, b = hits["a"].to_numpy(), hits["b"].to_numpy()
    return pd.DataFrame({"low": np.minimum(a, b), "high": np.maximum(a, b)}, index=hits.index)


def _without_generic(hits: pd.DataFrame, sources: list[Source]) -> pd.DataFrame:
    """Hits of generic rules only where no other rule found the pair; gravest first."""
    generic = np.array([source.rule.generic for source in sources], dtype=bool)[hits["source"]]
    pairs = pd.MultiIndex.from_frame(_unordered(hits))
    hits = hits[~generic | ~pairs.isin(pairs[~generic])]
    return hits.sort_values("severity", ascending=False, kind="stable", ignore_index=True)
