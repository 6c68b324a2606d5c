"""Certainty against PostGIS, which buffers finer and by a little more and a little less.

Where both answers of the oracle agree the case lies away from the edge, and the engine must
say the same. The seeds avoid a defect of the oracle: GEOS 3.11 under PostGIS now and then loses a
whole polygon that ST_Buffer should only shrink, where the engine's GEOS keeps it.
"""

from __future__ import annotations

from typing import Any, Final

import geopandas as gpd
import pytest
import shapely
from sqlalchemy import Connection

from planning.conflicts import detect
from planning.territory import Territory
from tests.planning.conflicts.oracle import postgis
from tests.planning.conflicts.oracle.lands import winding_territory
from tests.planning.conflicts.oracle.scenes import KINDS, POLYGONS, scene, shallow
from tests.planning.conflicts.squares import book, rule

BORDER_M: Final = 40.0
MARGIN: Final = (0.97, 1.03)
"""How much less and more than the combined accuracy the oracle takes."""


@pytest.fixture(scope="module")
def territory() -> Territory:
    return winding_territory(11, BORDER_M)


def coarse(seed: int, **families: Any) -> gpd.GeoDataFrame:
    """Polygons of plans at small scales: accuracies up to 60 m."""
    zones = scene(seed, POLYGONS | families)
    return zones.assign(accuracy_m=zones["accuracy_m"] * 6)


def certain(
    zones: gpd.GeoDataFrame, territory: Territory, relation: str, **params: Any
) -> dict[tuple[str, ...], bool]:
    """Whether each hit is certain, by its ids."""
    hits = detect(zones, book(rule(relation, params=params)), territory)
    ends = ["a_id"] if relation == "encroach" else ["a_id", "b_id"]
    certainty = (hits["certainty"] == "certain").tolist()
    return dict(zip(map(tuple, hits[ends].to_numpy()), certainty, strict=True))


def left(connection: Connection, question: str, **values: float) -> dict[tuple[str, ...], Any]:
    """The areas left after less and after more than the accuracy, by ids."""
    areas: dict[tuple[str, ...], Any] = {}
    for times in MARGIN:
        for row in postgis.rows(connection, question, times=times, **values):
            key = tuple(row[name] for name in ("a_id", "b_id") if name in row)
            areas.setdefault(key, []).append(row["left_m2"])
    return areas


def settled(areas: dict[tuple[str, ...], Any], least: float) -> dict[tuple[str, ...], bool]:
    """What is certain by the oracle, without the cases in which its two answers differ."""
    answers = {key: [area > 1e-6 and area >= least for area in both] for key, both in areas.items()}
    return {key: answer for key, (answer, other) in answers.items() if answer == other}


def agree(given: dict[Any, bool], expected: dict[Any, bool], least: int) -> None:
    """The same answers, and enough of either kind to mean something."""
    common = given.keys() & expected.keys()
    assert {key: given[key] for key in common} == {key: expected[key] for key in common}
    answers = [expected[key] for key in common]
    assert min(answers.count(True), answers.count(False)) >= least


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("least", [0.0, 400.0])
def test_overlap(connection: Connection, territory: Territory, seed: int, least: float) -> None:
    zones = coarse(seed)
    postgis.load(connection, zones, territory)
    expected = settled(left(connection, postgis.OVERLAP_LEFT, reach=0.0), least)
    agree(certain(zones, territory, "overlap", min_area_m2=least), expected, 5)


@pytest.mark.parametrize("least", [0.0, 400.0])
def test_encroach(connection: Connection, territory: Territory, least: float) -> None:
    zones = coarse(4, shallow=shallow)
    postgis.load(connection, zones, territory)
    areas = left(connection, postgis.ENCROACH_LEFT, border_m=BORDER_M)
    agree(certain(zones, territory, "encroach", min_area_m2=least), settled(areas, least), 5)


@pytest.mark.parametrize("families", [POLYGONS, KINDS], ids=["polygons", "kinds"])
def test_near(connection: Connection, territory: Territory, families: Any) -> None:
    """A distance of d that may be off by t stays within reach while d <= reach - t."""
    zones, reach = scene(5, families), 25.0
    postgis.load(connection, zones, territory)
    accuracy = zones.set_index("id")["accuracy_m"]
    expected = {}
    for row in postgis.rows(connection, postgis.NEAR, distance_m=reach, reach=reach):
        spare = (
            reach
            - row["distance_m"]
            - (accuracy[row["a_id"]] ** 2 + accuracy[row["b_id"]] ** 2) ** 0.5
        )
        if abs(spare) > 1e-6:
            expected[row["a_id"], row["b_id"]] = spare > 0
    agree(certain(zones, territory, "near", distance_m=reach), expected, 3)


def test_what_is_certain_survives_a_displacement_either_way(territory: Territory) -> None:
    """The meaning itself: b moved by the combined accuracy in 16 directions still overlaps."""
    zones = coarse(6)
    hits = detect(zones, book(rule("overlap")), territory)
    sure = hits[hits["certainty"] == "certain"]
    a, b = (zones.geometry.to_numpy()[sure[row].to_numpy(int)] for row in ("a_row", "b_row"))
    assert len(sure) > 20
    for x, y in shapely.get_coordinates(shapely.Point(0, 0).buffer(1, 4)):
        for one, other, t in zip(a, b, sure["tolerance_m"], strict=True):
            moved = shapely.affinity.translate(other, x * t, y * t)
            assert one.intersection(moved).area > 0
