"""The engine and PostGIS give the same answer: the same pairs, areas, lengths, distances."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import pytest
from sqlalchemy import Connection

from planning.conflicts import detect
from planning.territory import Territory
from tests.planning.conflicts.oracle import postgis
from tests.planning.conflicts.oracle.lands import winding_territory
from tests.planning.conflicts.oracle.scenes import KINDS, POLYGONS, scene, shallow
from tests.planning.conflicts.squares import book, rule

Key = tuple[str, ...]
AREA, DISTANCE_M = 1e-6, 1e-6
BORDER_M = 4.0


@pytest.fixture(scope="module")
def territory() -> Territory:
    return winding_territory(7, BORDER_M)


def engine(
    zones: gpd.GeoDataFrame, territory: Territory, relation: str, **params: Any
) -> gpd.GeoDataFrame:
    """The engine's hits, indexed by what the SQL calls a pair."""
    hits = detect(zones, book(rule(relation, params=params)), territory)
    ends = ["a_id"] if relation == "encroach" else ["a_id", "b_id"]
    keys = list(map(tuple, hits[ends].to_numpy()))
    assert len(set(keys)) == len(keys)
    return hits.assign(key=keys).set_index("key")


def oracle(connection: Connection, question: str, **values: float) -> dict[Key, dict[str, Any]]:
    answer = postgis.rows(connection, question, **values)
    return {tuple(row[n] for n in ("a_id", "b_id") if n in row): row for row in answer}


def same(hits: gpd.GeoDataFrame, expected: dict[Key, dict[str, Any]], **columns: Any) -> None:
    """The same pairs, and each column as exact as asked."""
    assert set(hits.index) == set(expected)
    for column, tolerance in columns.items():
        wanted = {key: row[column] for key, row in expected.items() if row[column] is not None}
        given = hits[column].dropna().to_dict()
        assert given == pytest.approx(wanted, **tolerance)


@pytest.mark.parametrize("families", [POLYGONS, KINDS], ids=["polygons", "kinds"])
@pytest.mark.parametrize(
    "params",
    [
        {},
        {"min_area_m2": 100.0, "min_length_m": 60.0},
        {"min_ratio": 0.1},
    ],
    ids=lambda params: "-".join(params) or "all",
)
def test_overlap(
    connection: Connection, territory: Territory, families: Any, params: dict[str, float]
) -> None:
    zones = scene(len(params), families)
    postgis.load(connection, zones, territory)
    least = {"min_area_m2": 0.0, "min_length_m": 0.0, "min_ratio": 0.0, "reach": 0.0} | params
    expected = oracle(connection, postgis.OVERLAP, **least)
    assert len(expected) > 30
    same(
        engine(zones, territory, "overlap", **params),
        expected,
        area_m2={"rel": AREA},
        length_m={"rel": AREA},
    )


@pytest.mark.parametrize("families", [POLYGONS, KINDS], ids=["polygons", "kinds"])
@pytest.mark.parametrize("distance", [0.0, 0.5, 170.0])
def test_near(connection: Connection, territory: Territory, families: Any, distance: float) -> None:
    zones = scene(int(distance), families)
    postgis.load(connection, zones, territory)
    expected = oracle(connection, postgis.NEAR, distance_m=distance, reach=distance)
    assert len(expected) > 30
    hits = engine(zones, territory, "near", distance_m=distance)
    same(hits, expected, distance_m={"rel": 0, "abs": DISTANCE_M})


@pytest.mark.parametrize("families", [POLYGONS, KINDS], ids=["polygons", "kinds"])
@pytest.mark.parametrize("least", [0.0, 500.0])
def test_encroach(
    connection: Connection, territory: Territory, families: Any, least: float
) -> None:
    zones = scene(3, families)
    postgis.load(connection, zones, territory)
    expected = oracle(connection, postgis.ENCROACH, min_area_m2=least, step_m=5.0)
    assert len(expected) > 20
    hits = engine(zones, territory, "encroach", min_area_m2=least)
    same(hits, expected, area_m2={"rel": AREA}, length_m={"rel": AREA})
    reaches = np.array([[hits["depth_m"][key], row["depth_m"]] for key, row in expected.items()])
    assert (np.abs(reaches[:, 0] - reaches[:, 1]) <= 5).all()


@pytest.mark.parametrize("deep", [15.0, 60.0])
def test_encroach_asks_for_a_circle_that_fits(
    connection: Connection, territory: Territory, deep: float
) -> None:
    """PostGIS finds the largest circle to a thousandth of the zone's extent."""
    zones = scene(8, POLYGONS | {"shallow": shallow})
    postgis.load(connection, zones, territory)
    answer = oracle(connection, postgis.ENCROACH, min_area_m2=0.0, step_m=100.0)
    circles = {key: row["circle_m"] for key, row in answer.items()}
    settled = {key for key, circle in circles.items() if abs(circle - deep) > 2}
    found = set(engine(zones, territory, "encroach", min_depth_m=deep).index)
    assert found & settled == {key for key in settled if circles[key] > deep}
    assert len(found & settled) > 5
    assert len(settled - found) > 3
