"""Near: distances, what lies between, and yardsticks that differ by state."""

from __future__ import annotations

import geopandas as gpd
import pytest
from shapely.geometry.base import BaseGeometry

from tests.planning.conflicts.squares import box, found, local, rule, zone

SQUARE = box(0, 0, 100, 100)
WEST = box(-200, 0, -100, 100)


def near(a: BaseGeometry | str, b: BaseGeometry | str, **params: object) -> gpd.GeoDataFrame:
    return found(rule("near", params=params), zone("a", "HH", a), zone("b", "SH", b))


def test_the_distance_and_the_shortest_line() -> None:
    hit = near(WEST, SQUARE, distance_m=150).iloc[0]
    assert hit["distance_m"] == 100
    assert hit.geometry.geom_type == "LineString"
    assert hit.geometry.length == 100


@pytest.mark.parametrize(("distance", "holds"), [(100, True), (99.999, False), (0, False)])
def test_a_distance_as_large_as_the_limit_holds(distance: float, holds: bool) -> None:
    assert len(near(WEST, SQUARE, distance_m=distance)) == holds


def test_corners_are_apart_by_the_diagonal() -> None:
    corner = box(-100, 140, -30, 200)
    assert near(corner, SQUARE, distance_m=50)["distance_m"].tolist() == [50]
    assert near(corner, SQUARE, distance_m=49).empty


@pytest.mark.parametrize(
    ("a", "b", "distance"),
    [
        ("POINT (-30 50)", SQUARE, 30),
        ("LINESTRING (-30 0, -20 100)", SQUARE, 20),
        ("POINT (-30 0)", "POINT (0 40)", 50),
        ("POINT (0 70)", "LINESTRING (-100 10, 100 10)", 60),
        ("MULTIPOINT ((-30 50), (-10 50))", SQUARE, 10),
        ("MULTIPOLYGON (((-90 0, -80 0, -80 9, -90 9, -90 0)), "
         "((-70 0, -60 0, -60 9, -70 9, -70 0)))", SQUARE, 60),
    ],
)  # fmt: skip
def test_every_kind_of_geometry(
    a: BaseGeometry | str, b: BaseGeometry | str, distance: float
) -> None:
    for first, second in ((a, b), (b, a)):
        assert near(first, second, distance_m=distance)["distance_m"].tolist() == [distance]
        assert near(first, second, distance_m=distance - 0.01).empty


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        (box(-50, 0, 10, 100), "Polygon"),
        (box(-50, 0, 0, 100), "LineString"),
        (box(-50, 100, 0, 200), "Point"),
        (box(40, 40, 60, 60), "Polygon"),
    ],
)
def test_where_they_meet_the_distance_is_0_and_the_geometry_what_they_share(
    other: BaseGeometry, shared: str
) -> None:
    hit = near(other, SQUARE, distance_m=0).iloc[0]
    assert hit["distance_m"] == 0
    assert hit.geometry.geom_type == shared


def test_in_a_hole_the_distance_is_to_the_ring() -> None:
    ring = "POLYGON ((-99 -99, 199 -99, 199 199, -99 199, -99 -99), "
    ring += "(-10 -10, -10 110, 110 110, 110 -10, -10 -10))"
    assert near(ring, SQUARE, distance_m=10)["distance_m"].tolist() == [10]


def test_the_affected_area_is_that_of_b() -> None:
    hit = near(WEST, SQUARE, distance_m=120, affected_area=True).iloc[0]
    assert hit["distance_m"] == 100
    assert hit["area_m2"] == pytest.approx(2_000)
    assert hit["share_b"] == pytest.approx(0.2)
    assert local(hit.geometry).equals_exact(box(0, 0, 20, 100).normalize(), 0.001, normalize=True)


YARDSTICKS = {"HH": 500, "SH": 800}


@pytest.mark.parametrize(
    ("state", "gap", "severity"),
    [("SH", 400, 3), ("SH", 700, 3), ("SH", 801, None), ("HH", 400, 3), ("HH", 700, 2)],
)
def test_two_yardsticks_fire_at_the_larger_and_weigh_by_the_state_of_b(
    state: str, gap: float, severity: int | None
) -> None:
    other = "HH" if state == "SH" else "SH"
    sides = {"a": {"class": "wind_priority"}, "b": {"class": "residential"}}
    hits = found(
        rule("near", params={"distance_m": YARDSTICKS}, **sides),
        zone("w", other, box(0, 0, 10, 10), **{"class": "wind_priority"}),
        zone("r", state, box(10 + gap, 0, 20 + gap, 10)),
    )
    assert hits["severity"].tolist() == ([] if severity is None else [severity])
    if severity == 2:
        assert hits["severity_modifiers"].tolist() == ["above_own_yardstick"]
    assert set(hits["threshold"]) <= {"distance_m HH=500 SH=800"}
