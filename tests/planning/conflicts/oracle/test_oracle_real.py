"""Real plans against PostGIS: 209 binding plans of Hamburg, and the same drawn 3 m beside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from sqlalchemy import Connection

from planning.conflicts import detect
from planning.geometry import CRS, mend
from planning.territory import shipped
from planning.zones import zone_table
from tests.planning.conflicts.oracle import postgis
from tests.planning.conflicts.squares import book, rule

pytestmark = pytest.mark.real

BINDING_PLANS = "zones_hh/bplan_festgestellt_209_wfs.xml"


@pytest.fixture(scope="module")
def zones(real_data: Path) -> gpd.GeoDataFrame:
    drawn = gpd.read_file(real_data / BINDING_PLANS).set_crs(CRS, allow_override=True)
    sound = gpd.GeoSeries([mend(shape)[0] for shape in drawn.geometry], crs=CRS)
    both = {"HH": sound, "SH": sound.translate(3, -2)}
    frames = [
        gpd.GeoDataFrame({"id": state + sound.index.astype(str), "state": state}, geometry=shapes)
        for state, shapes in both.items()
    ]
    together = gpd.GeoDataFrame(pd.concat(frames, ignore_index=True), crs=CRS)
    facts = {"class": "unspecified", "accuracy_m": 0.5}
    return zone_table(together.assign(**facts, plan="Plan " + together["state"]))


@pytest.mark.parametrize(
    ("relation", "params", "question", "values", "column"),
    [
        (
            "overlap",
            {},
            postgis.OVERLAP,
            {"min_area_m2": 0, "min_length_m": 0, "min_ratio": 0, "reach": 0},
            "area_m2",
        ),
        (
            "near",
            {"distance_m": 300},
            postgis.NEAR,
            {"distance_m": 300, "reach": 300},
            "distance_m",
        ),
        ("encroach", {}, postgis.ENCROACH, {"min_area_m2": 0, "step_m": 100}, "area_m2"),
    ],
)
def test_the_same_answer_as_postgis(
    connection: Connection,
    zones: gpd.GeoDataFrame,
    relation: str,
    params: dict[str, Any],
    question: str,
    values: dict[str, float],
    column: str,
) -> None:
    if relation == "encroach":  # PostGIS takes long over zones far from the border
        zones = zones[zones.distance(shipped().border) < 200].reset_index(drop=True)
    postgis.load(connection, zones, shipped())
    answer = pd.DataFrame(postgis.rows(connection, question, **values))
    hits = detect(zones, book(rule(relation, params=params)), shipped())
    ends = [name for name in ("a_id", "b_id") if name in answer]
    assert len(answer) > 10
    expected, given = (
        table.set_index(ends)[column].astype(float).sort_index()
        for table in (answer, pd.DataFrame(hits))
    )
    assert given.index.tolist() == expected.index.tolist()
    np.testing.assert_allclose(given.to_numpy(), expected.to_numpy(), rtol=1e-6, atol=1e-6)
