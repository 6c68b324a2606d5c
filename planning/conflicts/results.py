"""The table of conflicts: its columns, units and dtypes, and how hits become rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from pandas.api.extensions import ExtensionArray

from planning.conflicts.compatibility import compatibility
from planning.conflicts.fingerprint import fingerprints
from planning.conflicts.relation import MEASURES, Geometries, Mask, Numbers, Rows
from planning.conflicts.relations import RELATIONS
from planning.conflicts.rules import Source
from planning.conflicts.severity import stages
from planning.conflicts.situations import situations
from planning.geometry import CRS
from planning.terms import Certainty, State
from planning.territory import Territory, municipalities_at


@dataclass(frozen=True)
class ResultColumn:
    """A column of the table of conflicts."""

    name: str
    dtype: str
    meaning: str


_SIDE: Final = (
    ResultColumn("row", "Int64", "position of the zone in the zone table given"),
    ResultColumn("id", "string", "id of the zone in its source"),
    ResultColumn("name", "string", "name or number that the plan gives the zone"),
    ResultColumn("state", "string", "state of the plan; without a zone b that of the land"),
    ResultColumn("class", "string", "product class"),
    ResultColumn("plan", "string", "name of the plan"),
    ResultColumn("plan_level", "string", "kind of the plan"),
    ResultColumn("version", "Int64", "version of the plan, where the zone table tells it"),
    ResultColumn("status", "string", "procedural status of the plan"),
    ResultColumn("legal_nature", "string", "legal nature (Rechtscharakter)"),
    ResultColumn("designation", "string", "designation (gebietsTyp)"),
    ResultColumn("accuracy_m", "float64", "positional accuracy in metres"),
    ResultColumn("accuracy_basis", "string", "declared, from_scale or assumed"),
)
COLUMNS: Final = (
    ResultColumn("rule_id", "string", "id of the rule"),
    ResultColumn("title_de", "string", "title of the rule, German"),
    ResultColumn("title_en", "string", "title of the rule, English"),
    ResultColumn("theme", "string", "theme of the rule"),
    ResultColumn("kind", "string", "conflict or opportunity"),
    ResultColumn("relation", "string", "relation of the condition that holds"),
    ResultColumn("severity", "Int64", "1 to 4, after the modifiers"),
    ResultColumn("base_severity", "Int64", "1 to 4, as the condition says"),
    ResultColumn("severity_modifiers", "string", "why less than the base, separated by ;"),
    ResultColumn("certainty", "string", "certain or within_accuracy"),
    ResultColumn("stage", "string", "avoidable, legacy, future or unknown"),
    ResultColumn("situation_id", "string", "what hangs together and is settled as one"),
    *(ResultColumn(f"a_{c.name}", c.dtype, c.meaning) for c in _SIDE),
    *(ResultColumn(f"b_{c.name}", c.dtype, c.meaning) for c in _SIDE),
    ResultColumn("ags", "string", "municipalities it lies in, separated by ;"),
    ResultColumn("threshold", "string", "figures of the condition with their evidence"),
    ResultColumn("evidence", "string", "weakest evidence of what decides: V, S, O or D"),
    ResultColumn("force", "string", "what the condition rests on: statute ... design"),
    ResultColumn("rule_book", "string", "name and digest of the rule book"),
    ResultColumn("area_m2", "float64", "shared or affected area, m2"),
    ResultColumn("share_a", "float64", "part of zone a concerned, 0 to 1"),
    ResultColumn("share_b", "float64", "part of zone b concerned, in share of the circle, 0 to 1"),
    ResultColumn("distance_m", "float64", "shortest distance; of a gap or sliver its width, m"),
    ResultColumn("length_m", "float64", "shared length, m"),
    ResultColumn("depth_m", "float64", "greatest distance from the own land, m"),
    ResultColumn("angle_deg", "float64", "between headings, or the largest blocked arc, degrees"),
    ResultColumn("block_sum_deg", "float64", "encircle: all blocked arcs together, degrees"),
    ResultColumn("block_hh_deg", "float64", "encircle: blocked by areas of Hamburg, degrees"),
    ResultColumn("block_sh_deg", "float64", "encircle: by areas of Schleswig-Holstein, degrees"),
    ResultColumn("block_in_force_deg", "float64", "encircle: blocked without drafts, degrees"),
    ResultColumn("free_deg", "float64", "encircle: the largest free arc, degrees"),
    ResultColumn("compatibility", "Int64", "value of the matrix, where the rule asks for it"),
    ResultColumn("tolerance_m", "float64", "combined positional accuracy, m"),
    ResultColumn("border_accuracy_m", "float64", "accuracy of the border, where it takes part"),
    ResultColumn("illustrative", "boolean", "a plan made up to illustrate takes part"),
    ResultColumn("fingerprint", "string", "SHA-256 of rule, states, plans and source ids"),
    ResultColumn("explanation_de", "string", "what a planner reads, German"),
    ResultColumn("explanation_en", "string", "what a planner reads, English"),
)


@cache
def no_hits() -> pd.DataFrame:
    """An empty table of hits: rows of the compared zones, geometry, certainty, measures.

    It gives the columns and dtypes where nothing was found; not to be changed.
    """
    whole = dict.fromkeys(("a", "b", "source", "base_severity", "severity"), "int64")
    words = {"geometry": "object", "certain": "bool", "severity_modifiers": "object"}
    dtypes = whole | words | dict.fromkeys(MEASURES, "float64")
    return pd.DataFrame({name: pd.Series(dtype=dtype) for name, dtype in dtypes.items()})


def result_table(
    hits: pd.DataFrame,
    zones: gpd.GeoDataFrame,
    sources: Sequence[Source],
    rule_book: str,
    territory: Territory,
) -> gpd.GeoDataFrame:
    """The hits as conflicts, all but their EXPLANATIONS.

    ``zones`` and ``sources`` are those that the hits' rows and numbers mean.
    """
    with ThreadPoolExecutor(max_workers=1) as thread:  # GEOS releases the GIL
        places = thread.submit(_ags, hits, territory)
        table = _facts(hits, zones, sources, rule_book, territory)
        table["ags"] = pd.array(places.result(), dtype="string")
    return gpd.GeoDataFrame(table, geometry=hits["geometry"].to_numpy(), crs=CRS)


def _facts(
    hits: pd.DataFrame,
    zones: gpd.GeoDataFrame,
    sources: Sequence[Source],
    rule_book: str,
    territory: Territory,
) -> pd.DataFrame:
    """All columns but the municipalities."""
    source = hits["source"].to_numpy(dtype=np.intp)
    at_border = np.array([RELATIONS[s.condition.relation].at_border for s in sources], bool)[source]
    columns = (
        _measures(hits, zones, at_border, territory)
        | {"compatibility": _compatibility(hits, zones, sources, source)}
        | _rule_columns(sources, source)
        | {"rule_book": _repeated(rule_book, len(hits)), "stage": stages(hits, zones)}
        | _side(hits["a"], zones, "a")
        | _side(hits["b"], zones, "b")
    )
    table = _typed(columns, hits.index)
    neighbour = table["a_state"].map(_NEIGHBOUR).where(at_border)
    table["b_state"] = table["b_state"].fillna(neighbour)
    table["fingerprint"] = pd.array(fingerprints(table), dtype="string")
    table["situation_id"] = situations(table)
    return table


EXPLANATIONS: Final = ("explanation_de", "explanation_en")
_NEIGHBOUR: Final = {state.value: state.neighbour.value for state in State}


def _typed(columns: Mapping[str, Any], index: pd.Index) -> pd.DataFrame:
    """Every column of COLUMNS but the EXPLANATIONS, in its order and dtype."""
    typed = {
        c.name: pd.Series(columns.get(c.name), index=index, dtype=c.dtype)
        for c in COLUMNS
        if c.name not in EXPLANATIONS
    }
    return pd.DataFrame(typed, index=index, copy=False)


def _repeated(word: str, count: int) -> ExtensionArray:
    """One word for each row."""
    return _chosen([word], np.zeros(count, dtype=np.intp))


def _chosen(words: Sequence[Any], numbers: Rows) -> ExtensionArray:
    """For each number the word at that place: no text is made more than once."""
    return pd.array(words, dtype="string").take(numbers)


def _measures(
    hits: pd.DataFrame, zones: gpd.GeoDataFrame, at_border: Mask, territory: Territory
) -> dict[str, Any]:
    """What was measured and weighed, with the accuracies that took part."""
    a, b = hits["a"].to_numpy(), hits["b"].to_numpy()
    accuracy, illustrative = zones["accuracy_m"].to_numpy(), zones["illustrative"].eq(True)
    illustrative = illustrative.to_numpy(bool, na_value=False)
    border = np.where(at_border, territory.border_accuracy_m, np.nan)
    others = np.hypot(np.where(b < 0, 0.0, accuracy[b]), np.nan_to_num(border))
    certain, within = Certainty.CERTAIN.value, Certainty.WITHIN_ACCURACY.value
    return {
        **{name: hits[name].to_numpy() for name in (*MEASURES, "severity", "base_severity")},
        "severity_modifiers": hits["severity_modifiers"].to_numpy(),
        "certainty": _chosen([within, certain], hits["certain"].to_numpy(dtype=np.intp)),
        "border_accuracy_m": border,
        "tolerance_m": np.hypot(accuracy[a], others),
        "illustrative": illustrative[a] | ((b >= 0) & illustrative[b]),
    }


def _compatibility(
    hits: pd.DataFrame, zones: gpd.GeoDataFrame, sources: Sequence[Source], source: Rows
) -> Numbers:
    """Value of the matrix for the hits whose condition asks for it."""
    asks = np.array([bool(s.condition.values.get("compatibility_min")) for s in sources], bool)
    asked = asks[source]
    values = np.full(len(hits), np.nan)
    a, b = hits["a"].to_numpy(), hits["b"].to_numpy()
    values[asked] = compatibility(zones, a[asked], b[asked])
    return values


def _rule_columns(sources: Sequence[Source], source: Rows) -> dict[str, Any]:
    """What the rule and the condition say."""
    facts: dict[str, list[Any]] = {
        "rule_id": [each.rule.id for each in sources],
        "title_de": [each.rule.title.de for each in sources],
        "title_en": [each.rule.title.en for each in sources],
        "theme": [each.rule.theme for each in sources],
        "kind": [each.kind for each in sources],
        "relation": [each.condition.relation for each in sources],
        "threshold": [each.threshold for each in sources],
        "evidence": [each.evidence for each in sources],
        "force": [each.force for each in sources],
    }
    return {name: _chosen(values, source) for name, values in facts.items()}


def _side(rows: pd.Series, zones: gpd.GeoDataFrame, side: str) -> dict[str, Any]:
    """The columns of one side; missing where there is no zone (row -1)."""
    at = rows.to_numpy()
    names = [column.name for column in _SIDE if column.name in zones.columns]
    return {f"{side}_{n}": pd.array(zones[n]).take(at, allow_fill=True) for n in names}


def _ags(hits: pd.DataFrame, territory: Territory) -> NDArray[np.object_]:
    """Municipalities of each hit; lines and points are looked at with a metre around them.

    So the line from a zone to one that ends at the border lies in both municipalities. Most
    hits lie far inside of one or outside of all, as their bounding boxes show.
    """
    shapes = hits["geometry"].to_numpy(copy=True)
    keys, open_ = _by_box(shapes, territory)
    thin = open_ & (shapely.get_dimensions(shapes) < 2)
    shapes[thin] = shapely.buffer(shapes[thin], 1.0, quad_segs=1)
    for at, found in zip(
        np.flatnonzero(open_), municipalities_at(territory, shapes[open_]), strict=True
    ):
        keys[at] = ";".join(found)
    return keys


def _by_box(shapes: Geometries, territory: Territory) -> tuple[NDArray[np.object_], Mask]:
    """The municipality that holds each shape's box with a metre around it, and what is open."""
    boxes = shapely.bounds(shapes) + np.array([-1.0, -1.0, 1.0, 1.0])
    around = shapely.box(*boxes.T)
    outlines = territory.municipalities.geometry.to_numpy()
    holder, held = shapely.STRtree(around).query(outlines, predicate="contains_properly")
    keys = np.full(len(shapes), "", dtype=object)
    keys[held] = territory.municipalities["ags"].to_numpy()[holder]
    open_ = keys == ""
    _, near = shapely.STRtree(around[open_]).query(outlines, predicate="intersects")
    open_[open_] = np.isin(np.arange(np.count_nonzero(open_)), near)
    return keys, open_


def summary(conflicts: gpd.GeoDataFrame) -> pd.DataFrame:
    """Number of conflicts by rule_id, title_de, title_en, kind, severity and certainty.

    One row for each combination that occurs, column ``count`` last, ordered by rule, the
    gravest first.
    """
    keys = ["rule_id", "title_de", "title_en", "kind", "severity", "certainty"]
    counts = conflicts.groupby(keys, as_index=False, observed=True).size()
    counts = counts.rename(columns={"size": "count"})
    ordered = counts.sort_values(["rule_id", "severity"], ascending=[True, False])
    return pd.DataFrame(ordered, columns=[*keys, "count"]).reset_index(drop=True)
