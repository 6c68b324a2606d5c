"""What was checked where: for each rule and stretch of the border, not only what was found.

"No conflict" and "not checked" are never the same.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import chain
from typing import Any, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from planning.conflicts.directions import ANY_CLASS, Direction, Side, directions
from planning.conflicts.presence import AT_BORDER_M, Presence, presence, reach_m
from planning.conflicts.relation import Geometries, Mask, Rows
from planning.conflicts.rules import Rule, RuleBook
from planning.geometry import CRS
from planning.terms import CoverageStatus
from planning.territory import Territory
from planning.territory.stretches import segments, stretches
from planning.zones import Column

COLUMNS: Final = (
    Column("rule_id", "string", "id of the rule"),
    Column("a_state", "string", "state in which the rule looks for side a"),
    Column("b_state", "string", "state in which it looks for side b"),
    Column("hh_ags", "string", "municipality of Hamburg at the stretch"),
    Column("sh_ags", "string", "municipality of Schleswig-Holstein at the stretch"),
    Column("hh_name", "string", "its name"),
    Column("sh_name", "string", "its name"),
    Column("length_m", "float64", "length of the stretch, m"),
    Column("status", "string", "what is known: see below"),
    Column("conflicts", "int64", "conflicts that lie nearest to this stretch"),
    Column("missing_a", "string", "classes for which no plan of a's state is there"),
    Column("missing_b", "string", "classes for which no plan of b's state is there"),
    Column("waiting_for_de", "string", "layer that the rule waits for, German"),
    Column("waiting_for_en", "string", "layer that the rule waits for, English"),
    Column("error", "string", "why the rule gave up"),
)
ANY: Final = "any"
"""Stands in missing_a and missing_b where the rule takes every class."""
AWAY_M: Final = 15_000.0
"""What lies farther from the border than the known municipalities lies at no stretch of it."""
_LARGE_M: Final = 500.0
_NOWHERE: Final = -1
Places = Mapping[Hashable, Rows]
"""By rule and way round, for each conflict the stretch it is nearest to."""
_WAY: Final = ["rule_id", "a_state", "b_state"]
_STRETCH: Final = ("hh_ags", "sh_ags", "hh_name", "sh_name")


def coverage(
    zones: gpd.GeoDataFrame,
    extents: gpd.GeoDataFrame | None,
    rules: RuleBook,
    territory: Territory,
    found: gpd.GeoDataFrame,
    *,
    as_of: date | None = None,
    failed: Mapping[str, str] | None = None,
) -> gpd.GeoDataFrame:
    """One row for each rule valid on the day, way round (state of a, of b) and stretch.

    ``zones`` is the zone table that was compared, ``found`` what ``detect`` found in it,
    ``failed`` the error of each rule that gave up. ``extents`` are the plans' own outlines
    (``state``, ``plan``, ``plan_level``, geometry), where they have any. A side is covered
    where a plan of its state that can hold one of the side's classes is within the rule's
    reach.

    Columns: COLUMNS and the stretch (EPSG:25832). What was found more than AWAY_M from the
    border is counted in a row without a stretch.
    """
    border = stretches(territory)
    height = zones["height_m"].max(skipna=True)
    tallest = 0.0 if pd.isna(height) else float(height)
    reaches = [(rule, reach_m(rule, tallest)) for rule in rules.rules if rule.holds_on(as_of)]
    lines = border.geometry.to_numpy()
    farthest = max((reach for _, reach in reaches), default=AT_BORDER_M)
    with ThreadPoolExecutor(max_workers=1) as thread:  # GEOS releases the GIL
        looked_up = thread.submit(_places, found, border)
        plans = presence(zones, extents, lines, farthest)
        places = looked_up.result()
    rows = [
        _rows(rule, way, border, plans, places, reach, (failed or {}).get(rule.id))
        for rule, reach in reaches
        for way in directions(rule)
    ]
    return _typed(rows, border)


def summary(coverage: gpd.GeoDataFrame) -> pd.DataFrame:
    """The coverage with the stretches of which the same is known in one row.

    The columns of the stretch give way to ``stretches``, the keys ``hh_ags/sh_ags`` separated
    by ;, their whole ``length_m`` and all their ``conflicts``.
    """
    keys = [c.name for c in COLUMNS if c.name not in (*_STRETCH, "length_m", "conflicts")]
    pairs = (coverage["hh_ags"] + "/" + coverage["sh_ags"]).fillna("")
    groups = coverage.assign(pair=pairs).groupby(keys, dropna=False, sort=False, as_index=False)
    rows = groups.agg(
        stretches=("pair", ";".join), length_m=("length_m", "sum"), conflicts=("conflicts", "sum")
    )
    return pd.DataFrame(rows)


def _rows(
    rule: Rule,
    way: Direction,
    border: gpd.GeoDataFrame,
    plans: Presence,
    places: Places,
    reach: float,
    error: str | None,
) -> dict[str, Any]:
    """The columns of one rule and one way round; a last row for what lies at no stretch."""
    counts, away = _counts(places, rule, way, len(border))
    at = np.append(np.arange(len(border)), [_NOWHERE] * (away > 0))
    missing = {
        name: ~plans.covers(side, reach) if side else np.zeros(len(border), bool)
        for name, side in (("a", way.a), ("b", way.b))
    }
    elsewhere = [CoverageStatus.FOUND.value] * (away > 0)
    nothing = [None] * (away > 0)
    told = {
        "rule_id": rule.id,
        "a_state": way.a.state.value,
        "b_state": way.b_state.value,
        "waiting_for_de": "; ".join(layer.de for layer in rule.waiting_for) or None,
        "waiting_for_en": "; ".join(layer.en for layer in rule.waiting_for) or None,
        "error": error,
    }
    return {name: [value] * len(at) for name, value in told.items()} | {
        "stretch": at.tolist(),
        "status": _statuses(rule, error, counts, missing["a"] | missing["b"]) + elsewhere,
        "conflicts": [*counts.tolist(), *[away] * (away > 0)],
        "missing_a": _classes(way.a, missing["a"]) + nothing,
        "missing_b": _classes(way.b, missing["b"]) + nothing,
    }


def _statuses(rule: Rule, error: str | None, counts: Rows, missing: Mask) -> list[str]:
    """The gravest thing to know of each stretch."""
    if error is not None:
        return [CoverageStatus.FAILED.value] * len(counts)
    if not rule.running:
        return [CoverageStatus.WAITING.value] * len(counts)
    choices = [CoverageStatus.FOUND.value, CoverageStatus.NEIGHBOUR_MISSING.value]
    statuses: list[str] = np.select(
        [counts > 0, missing], choices, CoverageStatus.CHECKED.value
    ).tolist()
    return statuses


def _classes(side: Side | None, missing: Mask) -> list[str | None]:
    """The classes that a side lacks at each stretch."""
    if side is None:
        return [None] * len(missing)
    named = ANY if side.classes == ANY_CLASS else ";".join(sorted(side.classes))
    return [named if lacks else None for lacks in missing]


def _places(found: gpd.GeoDataFrame, border: gpd.GeoDataFrame) -> Places:
    """The stretches that the conflicts of each rule and way round are nearest to.

    Beyond AWAY_M the stretch is _NOWHERE; what crosses several counts at each.
    """
    pieces, of = segments(border.geometry.to_numpy())
    shapes = _spots(found.geometry.to_numpy())
    conflict, piece = shapely.STRtree(pieces).query_nearest(shapes, max_distance=AWAY_M)
    beyond = np.setdiff1d(np.arange(len(found)), conflict)
    at = np.concatenate([of[piece], np.full(len(beyond), _NOWHERE, dtype=np.intp)])
    row = np.concatenate([conflict, beyond])
    near = found[_WAY].iloc[row].reset_index(drop=True).assign(conflict=row, stretch=at)
    near = near.drop_duplicates(["conflict", "stretch"])
    return {key: of["stretch"].to_numpy(dtype=np.intp) for key, of in near.groupby(_WAY)}


def _spots(shapes: Geometries) -> Geometries:
    """The middle of each shape, which is quick to look up; those that are large as they are."""
    west, south, east, north = shapely.bounds(shapes).T
    small = np.hypot(east - west, north - south) < _LARGE_M
    middles = shapely.points((west + east) / 2, (south + north) / 2)
    spots: Geometries = np.where(small, middles, shapes)
    return spots


def _counts(places: Places, rule: Rule, way: Direction, count: int) -> tuple[Rows, int]:
    """Conflicts of a rule and way round at each stretch, and those away from the border."""
    here = places.get((rule.id, way.a.state.value, way.b_state.value), np.empty(0, dtype=np.intp))
    counts = np.bincount(here[here != _NOWHERE], minlength=count)
    return counts, int(np.sum(here == _NOWHERE))


def _typed(rows: list[dict[str, Any]], border: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Every column of COLUMNS in its order and dtype, the stretch last."""
    names = [column.name for column in COLUMNS]
    told = {
        name: list(chain.from_iterable(columns[name] for columns in rows))
        for name in ("stretch", *(name for name in names if name not in border.columns))
    }
    stretch = pd.DataFrame(border).reindex(np.array(told.pop("stretch"), dtype=np.intp))
    table = stretch.reset_index(drop=True).assign(**told)[[*names, "geometry"]]
    table = table.astype({column.name: column.dtype for column in COLUMNS})
    return gpd.GeoDataFrame(table, geometry="geometry", crs=CRS)
