"""The situations one by one: what a planner reads, with a sketch."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import pandas as pd

from planning.checking import Check
from planning.conflicts import wording
from planning.conflicts.situations import STAGES
from planning.record.sketch import Sketch, sketch
from planning.terms import Kind, State
from planning.texts import Language, text


def places(check: Check, language: Language, most: int) -> tuple[list[dict[str, Any]], int]:
    """The gravest conflict of each situation, avoidable ones first, and how many situations
    are beyond ``most``.
    """
    found = check.found
    counts = found["situation_id"].value_counts()
    stages = {stage.value: place for place, stage in enumerate(STAGES)}
    gravest = found.drop_duplicates("situation_id")
    gravest = gravest.sort_values("stage", key=lambda stage: stage.map(stages), kind="stable")
    shown = check.findings.explained(gravest.index[:most].to_numpy())
    rows = [
        _place(row, int(counts[row.situation_id]), check, language) for row in shown.itertuples()
    ]
    return rows, len(gravest) - len(shown)


def _place(row: Any, conflicts: int, check: Check, language: Language) -> dict[str, Any]:
    """One situation in words and as a picture."""
    title = row.title_de if language == "de" else row.title_en
    drawn = _sketch(row, check)
    width = wording.metres(round(drawn.width_m, -1), language) if drawn else ""
    several = {"conflicts": conflicts}
    finding, *further = (row.explanation_de if language == "de" else row.explanation_en).split("\n")
    return {
        "title": f"{row.rule_id}  {title}",
        "opportunity": row.kind == Kind.OPPORTUNITY,
        "tags": _tags(row, language),
        "count": text("record.of_situation", language, several) if conflicts > 1 else "",
        "finding": finding,
        "further": further,
        "ids": text("record.ids", language, {"ids": ", ".join(_ids(row))}),
        "svg": drawn.svg if drawn else "",
        "alt": text("record.picture", language, {"rule": row.rule_id}),
        "legend": text("record.legend", language, {"width": width}) if drawn else "",
    }


def _tags(row: Any, language: Language) -> str:
    """Kind, severity and stage."""
    severity = f"{row.severity} – {text(f'severity.{row.severity}', language)}"
    kind, stage = text(f"kind.{row.kind}", language), text(f"stage.{row.stage}", language)
    return f"{kind} · {severity} · {stage}"


def _ids(row: Any) -> list[str]:
    """The ids of the zones in their sources, by which they are found again."""
    return [id_ for id_ in (row.a_id, row.b_id) if pd.notna(id_)]


def _sketch(row: Any, check: Check) -> Sketch | None:
    """The place with the zones of the same classes around it; None where it has no geometry."""
    if row.geometry is None or row.geometry.is_empty:
        return None
    near = check.zones.iloc[check.zones.sindex.query(_around(row), predicate="intersects")]
    near = near[near["class"].isin([row.a_class, row.b_class])]
    by_state = {state: _of_state(near, state) for state in State}
    border = check.ground.territory.border
    return sketch(row.geometry, by_state[State.HAMBURG], by_state[State.SCHLESWIG_HOLSTEIN], border)


def _around(row: Any) -> Any:
    west, south, east, north = row.geometry.bounds
    return row.geometry.buffer(max(east - west, north - south, 200.0))


def _of_state(zones: gpd.GeoDataFrame, state: State) -> list[Any]:
    return list(zones[zones["state"] == state.value].geometry)
