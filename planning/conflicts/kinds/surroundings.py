"""Relations of one zone to all the zones around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from planning.conflicts.candidates import columns_fit, side_a, side_b
from planning.conflicts.certainty import combined
from planning.conflicts.relation import (
    Geometries,
    Mask,
    Numbers,
    Relation,
    Rows,
    Values,
    empty_hits,
    hits,
)

if TYPE_CHECKING:
    from planning.conflicts.frontier import Frontier
    from planning.conflicts.rules import Rule, Source


@dataclass(frozen=True)
class Surroundings:
    """A zone a and the zones of side b around it, with ``foreign`` for those of another state.

    ``own`` tells whether a itself matches side b; it is not among the zones around it.
    """

    row: int
    a: BaseGeometry
    own: bool
    rows: Rows
    b: Geometries
    foreign: Mask
    tolerance_m: Numbers


@dataclass(frozen=True)
class Hit:
    """What a relation finds at one zone; without ``row_b`` no single zone b is meant."""

    geometry: BaseGeometry
    certain: bool
    measures: dict[str, float]
    row_b: int = -1


@dataclass(frozen=True, kw_only=True)
class SurroundingsRelation(Relation):
    """A relation that one zone has to all zones of side b within reach of it.

    In a rule across the border those are the zones of the other state; with ``whole_set`` those
    of both states, and b must be of the other. In a rule of any scope they are
    the zones of both states, in one within a state those of the same.
    """

    reach: Callable[[Values], float]
    measure: Callable[[Surroundings, Values], Hit | None]
    whole_set: bool = False

    def find(
        self, zones: gpd.GeoDataFrame, source: Source, frontier: Frontier, workers: Executor
    ) -> pd.DataFrame:
        """The zones of side a that the relation holds for."""
        del frontier, workers
        values = source.condition.values
        found = {}
        for around in _around(zones, source, self.reach(values), self.whole_set):
            hit = self.measure(around, values)
            if hit is None:
                continue
            foreign = around.foreign[around.rows == hit.row_b].any()
            if foreign or not self.whole_set or source.rule.scope != "cross_border":
                found[around.row] = hit
        return table_of(found)


def table_of(found: dict[int, Hit]) -> pd.DataFrame:
    """The hits of zones a by their row."""
    if not found:
        return empty_hits()
    each = list(found.values())
    return hits(
        np.array(list(found), dtype=np.intp),
        np.array([hit.row_b for hit in each], dtype=np.intp),
        np.array([hit.geometry for hit in each], dtype=object),
        np.array([hit.certain for hit in each], dtype=bool),
        **pd.DataFrame([hit.measures for hit in each]).to_dict("series"),
    )


def _around(
    zones: gpd.GeoDataFrame, source: Source, reach_m: float, whole_set: bool
) -> Iterator[Surroundings]:
    """Each zone of side a with what lies around it, also where nothing does."""
    shapes, state = zones.geometry.to_numpy(), zones["state"].to_numpy(dtype=object, na_value=None)
    accuracy = zones["accuracy_m"].to_numpy()
    known = pd.notna(state)
    rows_a = np.flatnonzero(side_a(zones, source) & known)
    of_b = side_b(zones, source) & known
    rows_b = np.flatnonzero(of_b)
    a, b = within_reach(shapes, rows_a, rows_b, reach_m)
    kept = (a != b) & columns_fit(zones, source.rule, a, b)
    kept &= _in_scope(source.rule, state[a] == state[b], whole_set)
    a, b = a[kept], b[kept]
    starts, ends = np.searchsorted(a, rows_a, "left"), np.searchsorted(a, rows_a, "right")
    for row, start, end in zip(rows_a, starts, ends, strict=True):
        others = b[start:end]
        foreign = state[others] != state[row]
        tolerance = combined(accuracy[others], accuracy[row])
        own = bool(of_b[row])
        yield Surroundings(int(row), shapes[row], own, others, shapes[others], foreign, tolerance)


def within_reach(
    shapes: Geometries, rows_a: Rows, rows_b: Rows, reach_m: float
) -> tuple[Rows, Rows]:
    """The pairs of rows whose geometries lie within reach, ordered by the first, the second."""
    tree = shapely.STRtree(shapes[rows_b])
    at_a, at_b = tree.query(shapes[rows_a], predicate="dwithin", distance=reach_m)
    a, b = rows_a[at_a], rows_b[at_b]
    order = np.lexsort([b, a])
    return a[order], b[order]


def _in_scope(rule: Rule, same_state: Mask, whole_set: bool) -> Mask:
    """Which zones around a count, by the rule's scope."""
    if rule.scope == "within_state":
        return same_state
    if rule.scope == "any" or whole_set:
        return np.ones(len(same_state), dtype=bool)
    return ~same_state
