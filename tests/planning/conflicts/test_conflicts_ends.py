"""Lines that break off at the border, plans in procedure near it, plans that say too little."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from planning.conflicts import detect
from planning.conflicts.examples import square_territory
from tests.planning.conflicts.squares import book, box, found, local, rule, table, zone

ROAD = {"class": "road"}
LINE = "LINESTRING (-500 0, 0 0)"
FARM = zone("farm", "SH", box(400, 400, 500, 500), **{"class": "agriculture"})


def broken(
    a: BaseGeometry | str, *others: dict[str, Any], border_accuracy_m: float = 0, **params: float
) -> gpd.GeoDataFrame:
    limits = {"snap_m": 25} | params
    rules = rule("line_break", params=limits, a=ROAD | {"state": "HH"}, b=ROAD)
    own = zone("a", "HH", a, accuracy_m=3, **ROAD)
    return found(rules, own, FARM, *others, border_accuracy_m=border_accuracy_m)


def road(shape: BaseGeometry | str, **columns: Any) -> dict[str, Any]:
    return zone("b", "SH", shape, **ROAD | columns)


@pytest.mark.parametrize(
    "a",
    [
        LINE,
        "LINESTRING (-25 0, -500 0)",
        "LINESTRING (-500 0, 25 0)",
        "MULTILINESTRING ((-500 0, -250 0), (-250 0, 0 0))",
        box(-500, -20, 0, 20),
    ],
)
def test_an_end_at_the_border_that_nothing_continues(a: BaseGeometry | str) -> None:
    hit = broken(a).iloc[0]
    assert (hit["a_id"], hit["b_state"], hit["b_id"] is not None) == ("a", "SH", True)
    assert local(hit.geometry).distance(box(0, -1, 0, 1)) < 0.001
    assert hit[["distance_m", "angle_deg"]].isna().all()


@pytest.mark.parametrize(
    "a",
    [
        pytest.param("LINESTRING (-500 0, -26 0)", id="ends before the border"),
        pytest.param("LINESTRING (-500 0, 500 0)", id="goes on by itself"),
        pytest.param("LINESTRING (-9 0, -50 0, -50 50, -9 0)", id="a ring"),
        pytest.param("POINT (0 0)", id="a point"),
        pytest.param(box(-500, -20, -25.1, 20), id="a corridor that ends before"),
    ],
)
def test_what_does_not_end_at_the_border(a: BaseGeometry | str) -> None:
    assert broken(a).empty


@pytest.mark.parametrize(
    ("b", "found_b"),
    [
        pytest.param("LINESTRING (0 0, 500 0)", False, id="goes on"),
        pytest.param("LINESTRING (500 0, 0 0)", False, id="digitised the other way"),
        pytest.param("LINESTRING (20 0, 500 0)", False, id="20 m further"),
        pytest.param("LINESTRING (0 25, 500 25)", False, id="25 m beside"),
        pytest.param(box(0, -20, 500, 20), False, id="as a corridor"),
        pytest.param("LINESTRING (0 26, 500 26)", None, id="26 m beside"),
        pytest.param("LINESTRING (0 0, 0 500)", True, id="at a right angle"),
        pytest.param("LINESTRING (0 0, 400 400)", True, id="at 45 degrees"),
        pytest.param("LINESTRING (0 0, 400 200)", False, id="at 27 degrees"),
    ],
)
def test_what_continues_a_line(b: BaseGeometry | str, found_b: bool | None) -> None:
    hits = broken(LINE, road(b), max_heading_diff_deg=30)
    if found_b is False:
        assert hits.empty
    else:
        assert hits["b_id"].isna().tolist() == [found_b is None]


def test_the_angle_between_the_headings() -> None:
    hits = broken(LINE, road("LINESTRING (0 10, 400 410)"), max_heading_diff_deg=30)
    assert hits["angle_deg"].tolist() == [pytest.approx(45)]
    assert hits["distance_m"].tolist() == [10]


@pytest.mark.parametrize(
    ("own", "other", "breaks"),
    [
        ({"voltage_kv": 380}, {"voltage_kv": 380}, 0),
        ({"voltage_kv": 380}, {"voltage_kv": 110}, 1),
        ({"voltage_kv": 380}, {}, 0),
        ({"class": "rail_transit"}, {}, 1),
        ({"status": "in_force"}, {"status": "published"}, 0),
    ],
)
def test_class_and_voltage_must_agree(
    own: dict[str, Any], other: dict[str, Any], breaks: int
) -> None:
    assert len(continued(own, other)) == breaks


@pytest.mark.parametrize(
    ("own", "other", "breaks"),
    [
        ({"status": "in_force"}, {"status": "published"}, 1),
        ({"status": "initiated"}, {"status": "published"}, 0),
        ({"status": "in_force"}, {}, 0),
        ({"voltage_kv": 380}, {"voltage_kv": 110}, 1),
    ],
)
def test_the_phase_must_agree_where_the_rule_says_so(
    own: dict[str, Any], other: dict[str, Any], breaks: int
) -> None:
    assert len(continued(own, other, same_phase=True)) == breaks


def continued(own: dict[str, Any], other: dict[str, Any], **params: Any) -> gpd.GeoDataFrame:
    """A line that goes on straight beyond the border."""
    rules = rule("line_break", params={"snap_m": 25} | params, a={"state": "HH"})
    zones = [zone("a", "HH", LINE, **ROAD | own), road("LINESTRING (0 0, 500 0)", **other)]
    return found(rules, *zones)


def test_without_a_word_of_the_other_state_nothing_is_known() -> None:
    rules = rule("line_break", params={"snap_m": 25}, a=ROAD, b=ROAD)
    assert found(rules, zone("a", "HH", LINE, **ROAD)).empty


def test_one_row_where_both_lines_break() -> None:
    rules = rule("line_break", params={"snap_m": 25, "max_heading_diff_deg": 30})
    hits = found(rules, zone("a", "HH", LINE, **ROAD), road("LINESTRING (0 0, 400 400)"))
    assert hits[["a_id", "b_id"]].to_numpy().tolist() == [["a", "b"]]


@pytest.mark.parametrize(
    ("a", "b", "certainty"),
    [
        (LINE, None, "certain"),
        ("LINESTRING (-500 0, -19 0)", None, "certain"),
        ("LINESTRING (-500 0, -21 0)", None, "within_accuracy"),
        (LINE, "LINESTRING (0 31, 500 31)", "certain"),
        (LINE, "LINESTRING (0 29, 500 29)", "within_accuracy"),
        (LINE, "LINESTRING (0 0, 0 500)", "certain"),
    ],
)
def test_a_break_must_remain_one(a: str, b: str | None, certainty: str) -> None:
    """t is 5: 3 m of the line, 4 of the border."""
    others = [road(b)] if b else []
    hits = broken(a, *others, border_accuracy_m=4, max_heading_diff_deg=30)
    assert hits["certainty"].tolist() == [certainty]


@settings(max_examples=6, deadline=None)
@given(north=st.floats(-5_000, 5_000))
def test_breaks_are_the_same_along_the_border(north: float) -> None:
    shapes = [translate(road(s)["geometry"], -500_000, north - 5_900_000) for s in
              (LINE, "LINESTRING (0 10, 400 410)")]  # fmt: skip
    hits = broken(shapes[0], road(shapes[1]), max_heading_diff_deg=30)
    assert hits["angle_deg"].tolist() == [pytest.approx(45, abs=1e-4)]


def near_land(*zones: dict[str, Any], border_accuracy_m: float = 0) -> gpd.GeoDataFrame:
    return one_sided("procedure", {"distance_m": 100}, *zones, border_accuracy_m=border_accuracy_m)


def one_sided(
    relation: str, params: dict[str, float], *zones: dict[str, Any], border_accuracy_m: float = 0
) -> gpd.GeoDataFrame:
    rules = rule(relation, params=params)
    del rules["b"]
    return detect(table(*zones), book(rules), square_territory(border_accuracy_m))


@pytest.mark.parametrize(
    ("shape", "distance"),
    [
        (box(-90, 0, -40, 50), 40),
        (box(-90, 0, 10, 50), 0),
        ("LINESTRING (-900 0, -100 0)", 100),
        ("MULTIPOINT ((-900 0), (-70 0))", 70),
        (box(-900, 0, -101, 50), None),
    ],
)
def test_a_draft_near_the_other_land(shape: BaseGeometry | str, distance: float | None) -> None:
    hits = near_land(zone("a", "HH", shape, status="published"))
    assert hits["distance_m"].tolist() == ([] if distance is None else [distance])
    assert near_land(zone("a", "HH", shape, status="in_force")).empty


def test_one_row_a_plan_by_its_nearest_zone() -> None:
    zones = [
        zone("far", "HH", box(-90, 0, -50, 9), status="published"),
        zone("near", "HH", box(-90, 0, -40, 9), status="published"),
        zone("other", "SH", box(30, 0, 90, 9), status="published"),
    ]
    hits = near_land(*zones)
    assert sorted(hits["a_id"]) == ["near", "other"]
    assert sorted(hits["b_state"]) == ["HH", "SH"]


def test_a_draft_must_stay_near() -> None:
    for x, certainty in ((-95, "certain"), (-96, "within_accuracy")):
        draft = zone("a", "HH", box(-200, 0, x, 9), status="published", accuracy_m=3)
        assert near_land(draft, border_accuracy_m=4)["certainty"].tolist() == [certainty]


def test_a_plan_that_says_too_little() -> None:
    full = {"status": "in_force", "legal_nature": "principle", "plan_level": "RP"}
    zones = [
        zone("full", "HH", box(0, 0, 9, 9), plan="A", **full),
        zone("one", "HH", "POINT (0 0)", plan="B", status="in_force", plan_level="RP"),
        zone("two", "HH", "LINESTRING (0 0, 9 9)", plan="B", plan_level="RP"),
        zone("sh", "SH", box(0, 0, 9, 9), plan="B", plan_level="RP"),
    ]
    hits = one_sided("attribute", {}, *zones)
    assert sorted(hits["a_id"]) == ["sh", "two"]
    assert set(hits["certainty"]) == {"certain"}
    assert hits["b_state"].isna().all()
    assert one_sided("attribute", {"max_missing": 2}, *zones).empty
