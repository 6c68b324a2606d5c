"""Which pairs of zones a condition has to measure: classes first, then boxes.

A pair needs only its own distance. There is no short cut by nearness to the border: zones of
one state can lie wholly in the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from planning.conflicts.certainty import combined
from planning.conflicts.compared import in_state
from planning.conflicts.compatibility import compatibility
from planning.conflicts.ground import Ground
from planning.conflicts.relation import Geometries, Mask, Numbers, Pairs, Rows
from planning.conflicts.selector import Selector
from planning.conflicts.tiles import WHOLE, Tile
from planning.provenance import OBJECTS
from planning.terms import State

if TYPE_CHECKING:
    from planning.conflicts.rules import Rule, Source


def candidates(
    zones: gpd.GeoDataFrame,
    source: Source,
    reach_m: Numbers,
    tile: Tile = WHOLE,
    ground: Ground | None = None,
) -> Pairs:
    """The pairs of the tile whose attributes fit and whose boxes lie within the reach of zone a.

    ``reach_m`` has one value for each zone; ``ground`` is what pairs of these zones are known to
    share. Each pair once. Where both zones fit both sides, a
    is the one in Hamburg, within one state the one whose plan and id come first.
    """
    values = source.condition.values
    shapes = zones.geometry.to_numpy()
    a, b = _by_box(zones, shapes, source, reach_m, tile)
    fits = columns_fit(zones, source.rule, a, b)
    if level := values.get("compatibility_min"):
        fits &= compatibility(zones, a, b) >= level
    a, b = a[fits], b[fits]
    order = np.argsort(a, kind="stable")
    a, b = a[order], b[order]
    accuracy = zones["accuracy_m"].to_numpy()
    tolerance = combined(accuracy[a], accuracy[b])
    return Pairs(a, b, shapes[a], shapes[b], tolerance, reach_m[a], ground or Ground())


def side_a(zones: gpd.GeoDataFrame, source: Source) -> Mask:
    """The zones that match side a of the rule and of its condition."""
    return _mask(zones, source.rule.a, source.condition.a)


def side_b(zones: gpd.GeoDataFrame, source: Source) -> Mask:
    """The zones that match side b of the rule and of its condition."""
    return _mask(zones, source.rule.b or Selector(), source.condition.b)


def _mask(zones: gpd.GeoDataFrame, *selectors: Selector) -> Mask:
    masks = [selector.mask(zones) for selector in selectors]
    if not any(selector.reference_layer for selector in selectors):
        masks.append(~zones["reference_layer"].isin(OBJECTS).to_numpy(dtype=bool))
    mask: Mask = np.logical_and.reduce(masks)
    return mask


def _by_box(
    zones: gpd.GeoDataFrame, shapes: Geometries, source: Source, reach_m: Numbers, tile: Tile
) -> tuple[Rows, Rows]:
    """Rows a and b whose boxes, expanded by the reach, meet; mirrored pairs left out."""
    rule = source.rule
    fits_a = side_a(zones, source)
    fits_b = side_b(zones, source)
    found = [(np.empty(0, dtype=np.intp), np.empty(0, dtype=np.intp))]
    for of_a, of_b in _states(zones, rule):
        rows_a, rows_b = np.flatnonzero(fits_a & of_a), np.flatnonzero(fits_b & of_b)
        a, b = _meeting(shapes, rows_a, rows_b, reach_m[rows_a], tile)
        mirrored = fits_b[a] & fits_a[b]
        mirrored[mirrored] = _later(zones, rule, a[mirrored], b[mirrored])
        kept = (a != b) & ~mirrored
        found.append((a[kept], b[kept]))
    return np.concatenate([a for a, _ in found]), np.concatenate([b for _, b in found])


def _meeting(
    shapes: Geometries, rows_a: Rows, rows_b: Rows, reach_m: Numbers, tile: Tile
) -> tuple[Rows, Rows]:
    """The rows of the tile's pairs whose boxes meet, those of a expanded by their reach."""
    box_a, box_b = shapely.bounds(shapes[rows_a]), shapely.bounds(shapes[rows_b])
    reach = reach_m[:, None] * np.array([-1.0, -1.0, 1.0, 1.0])
    at_a, at_b = shapely.STRtree(shapes[rows_b]).query(shapely.box(*(box_a + reach).T))
    if tile != WHOLE:
        here = tile.holds(box_a[at_a], box_b[at_b])
        at_a, at_b = at_a[here], at_b[here]
    return rows_a[at_a], rows_b[at_b]


def _states(zones: gpd.GeoDataFrame, rule: Rule) -> Iterator[tuple[Mask, Mask]]:
    """The states of a and b that the rule's scope allows, as masks."""
    within = {state: in_state(zones, state) for state in State}
    for state in State:
        if rule.scope != "within_state":
            yield within[state], within[state.neighbour]
        if rule.scope != "cross_border":
            yield within[state], within[state]


def _later(zones: gpd.GeoDataFrame, rule: Rule, a: Rows, b: Rows) -> Mask:
    """Where b comes before a: Hamburg first, within a state by plan, id and position."""
    columns = ["state"] if rule.scope == "cross_border" else ["state", "plan", "id"]
    rows, at = np.unique(np.concatenate([a, b]), return_inverse=True)
    keys = [pd.factorize(zones[name].iloc[rows], sort=True)[0] for name in columns]
    rank = np.empty(len(rows), dtype=np.intp)
    rank[np.lexsort([np.arange(len(rows)), *reversed(keys)])] = np.arange(len(rows))
    later: Mask = rank[at[: len(a)]] > rank[at[len(a) :]]
    return later


def columns_fit(zones: gpd.GeoDataFrame, rule: Rule, a: Rows, b: Rows) -> Mask:
    """Where the pair agrees in the columns of ``same`` and differs in those of ``differ``."""
    fits = np.ones(len(a), dtype=bool)
    for name in (*(rule.same or ()), *(rule.differ or ())):
        codes, _ = pd.factorize(zones[name])
        known = (codes[a] >= 0) & (codes[b] >= 0)
        fits &= known & ((codes[a] == codes[b]) == (name in (rule.same or ())))
    return fits
