"""One zone and all zones around it: encircle, share, catchment, not_within."""

from __future__ import annotations

import math
from typing import Any

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.affinity import rotate, translate
from shapely.geometry.base import BaseGeometry
from shapely.ops import split

from planning.conflicts.views import panorama, skyline
from tests.planning.conflicts.squares import box, found, rule, zone

WIND = {"class": "wind_priority"}
TOWN = zone("town", "HH", "POINT (0 0)")
BLOCK_DEG = 2 * math.degrees(math.atan(200 / 1000))
"""What an area 400 m wide takes at a distance of 1,000 m: 22.6 degrees."""


def wind(name: str, azimuth: float, state: str = "SH", **columns: Any) -> dict[str, Any]:
    """An area 400 m wide at 1,000 m of the town, 100 m deep."""
    area = rotate(box(-200, 1_000, 200, 1_100), -azimuth, origin=(0, 0))
    return zone(name, state, area, **WIND | columns)


def encircle(*zones: dict[str, Any], scope: str = "cross_border", **params: float) -> Any:
    limits = {"radius_m": 2_500} | params
    sides = {"a": {"class": "residential"}, "b": WIND}
    return found(rule("encircle", params=limits, scope=scope, **sides), *zones)


def ring(count: int, state: str = "SH") -> list[dict[str, Any]]:
    return [wind(f"w{n}", n * 360 / count, state) for n in range(count)]


@pytest.mark.parametrize("azimuth", [0, 90, 185, 359])
def test_one_area_takes_22_6_degrees(azimuth: float) -> None:
    hit = encircle(TOWN, wind("w", azimuth), max_sum_deg=22.6).iloc[0]
    assert hit["angle_deg"] == pytest.approx(BLOCK_DEG)
    assert hit["free_deg"] == pytest.approx(360 - BLOCK_DEG)
    assert (hit["a_id"], hit["b_id"]) == ("town", "w")
    assert encircle(TOWN, wind("w", azimuth), max_sum_deg=22.7).empty


def test_five_areas_evenly_spread_take_113_degrees() -> None:
    hit = encircle(TOWN, *ring(5), max_sum_deg=113).iloc[0]
    assert hit["block_sum_deg"] == pytest.approx(113.1, abs=0.05)
    assert hit["angle_deg"] == pytest.approx(22.62, abs=0.01)
    assert hit["free_deg"] == pytest.approx(72 - 22.62, abs=0.01)
    assert encircle(TOWN, *ring(5), max_sum_deg=114).empty
    assert len(encircle(TOWN, *ring(5), min_gap_deg=50)) == 1
    assert encircle(TOWN, *ring(5), min_gap_deg=49).empty


def test_arcs_less_than_5_degrees_apart_are_one() -> None:
    apart = [wind("v", 0), wind("w", BLOCK_DEG + 5.1)]
    close = [wind("v", 0), wind("w", BLOCK_DEG + 4.9)]
    assert encircle(TOWN, *apart, max_block_deg=23).empty
    assert encircle(TOWN, *close, max_block_deg=23)["angle_deg"].tolist() == [
        pytest.approx(2 * BLOCK_DEG + 4.9)
    ]


def test_the_part_of_each_state_and_what_drafts_add() -> None:
    areas = [
        wind("h", 0, "HH", status="in_force"),
        wind("s", 90, status="published"),
        wind("t", 180, status="in_force"),
    ]
    hit = encircle(TOWN, *areas, max_sum_deg=60).iloc[0]
    figures = hit[["block_hh_deg", "block_sh_deg", "block_in_force_deg"]].tolist()
    assert figures == [pytest.approx(n * BLOCK_DEG) for n in (1, 2, 2)]
    assert hit["b_state"] == "SH"


def test_a_rule_across_the_border_needs_an_area_of_the_neighbour() -> None:
    assert encircle(TOWN, *ring(5, "HH"), max_sum_deg=100).empty
    assert len(encircle(TOWN, *ring(5, "HH"), max_sum_deg=100, scope="any")) == 1
    assert len(encircle(TOWN, *ring(5, "HH"), max_sum_deg=100, scope="within_state")) == 1
    assert encircle(TOWN, *ring(5), max_sum_deg=100, scope="within_state").empty


def test_only_what_lies_within_the_radius_takes_part() -> None:
    assert encircle(TOWN, wind("w", 0), max_sum_deg=1, radius_m=999).empty
    area = zone("w", "SH", box(-100, 900, 100, 1_500), **WIND)
    for radius, far in ((1_000, 900), (2_000, 900)):
        hit = encircle(TOWN, area, max_sum_deg=1, radius_m=radius).iloc[0]
        assert hit["angle_deg"] == pytest.approx(2 * math.degrees(math.atan(100 / far)), abs=0.01)


def test_zones_that_meet_are_one_settlement_by_its_largest() -> None:
    halves = [zone("s", "HH", box(-60, -60, 0, 60)), zone("l", "HH", box(0, -60, 90, 60))]
    hits = encircle(*halves, wind("w", 0), max_sum_deg=10, min_area_m2=18_000)
    assert hits["a_id"].tolist() == ["l"]
    assert hits.geometry.iloc[0].area == pytest.approx(18_000)
    assert encircle(*halves, wind("w", 0), max_sum_deg=10, min_area_m2=18_001).empty


def test_an_area_around_the_town_takes_everything() -> None:
    around = zone(
        "w", "SH", box(-900, -900, 900, 900).difference(box(-500, -500, 500, 500)), **WIND
    )
    assert encircle(TOWN, around, max_block_deg=359)["free_deg"].tolist() == [0]


@pytest.mark.parametrize(("limit", "certainty"), [(22.0, "certain"), (22.1, "within_accuracy")])
def test_arcs_must_suffice_without_their_ends(limit: float, certainty: str) -> None:
    """5 m at 1,000 m are 0.2865 degrees at each end: 22.62 less 0.573 is 22.046."""
    town, area = TOWN | {"accuracy_m": 3}, wind("w", 0, accuracy_m=4)
    assert encircle(town, area, max_sum_deg=limit)["certainty"].tolist() == [certainty]


@settings(max_examples=40, deadline=None)
@given(turn=st.floats(0, 360), starts=st.lists(st.floats(0, 359), min_size=1, max_size=6))
def test_the_view_is_the_same_whichever_way_north_is(turn: float, starts: list[float]) -> None:
    spans = np.array([(start, start + 20) for start in starts])
    turned = np.sort((spans[:, 0] + turn) % 360)
    first, second = panorama(spans), panorama(np.stack([turned, turned + 20], axis=1))
    for one, other in zip(
        (first.largest, first.blocked, first.free),
        (second.largest, second.blocked, second.free),
        strict=True,
    ):
        assert (
            one == pytest.approx(other, abs=1e-6) or abs(one - other) >= 4.9
        )  # a gap of 5 exactly


def test_an_arc_that_covers_others_beyond_north() -> None:
    view = panorama(np.array([[350.0, 460.0], [5.0, 10.0], [20.0, 30.0]]))
    assert (view.largest, view.blocked, view.free) == (110, 110, 250)


def test_points_and_lines_as_areas() -> None:
    shapes = np.array(shapely.from_wkt(["POINT (0 100)", "LINESTRING (100 100, 100 -100)"]))
    seen = skyline(shapes).arcs(np.zeros(2), 500)
    assert seen.tolist() == [[0, 0, 0], [1, pytest.approx(45), pytest.approx(135)]]


@settings(max_examples=30, deadline=None)
@given(x=st.floats(-400, 400), y=st.floats(-400, 400), radius=st.floats(50, 2_000))
def test_cutting_at_the_radius_changes_nothing_within(x: float, y: float, radius: float) -> None:
    """An outline followed whole and one cut by a circle around all of it take the same arc."""
    bay = box(0, 0, 300, 300).difference(box(100, 100, 300, 200))
    line, viewpoint = skyline(np.array([bay], dtype=object)), np.array([x, y])
    if not shapely.dwithin(bay, shapely.Point(x, y), 0.001):
        everything = np.ones(1, dtype=bool)
        cut = line._cut_arcs(viewpoint, 2_000, everything)
        whole, cut = (np.ptp(arc[:, 1:]) for arc in (line.arcs(viewpoint, 2_000), cut))
        assert whole == pytest.approx(cut, abs=1e-4)
        assert len(line.arcs(viewpoint, radius)) <= 2


def share(*zones: dict[str, Any], scope: str = "cross_border", **params: float) -> Any:
    limits = {"radius_m": 100} | params
    a, b = {"class": "residential"}, {"class": "road"}
    return found(rule("share", params=limits, scope=scope, a=a, b=b), *zones)


def road(name: str, state: str, shape: BaseGeometry | str, **columns: Any) -> dict[str, Any]:
    return zone(name, state, shape, **{"class": "road"} | columns)


def test_the_share_of_the_circle_dissolved() -> None:
    """Half of the circle twice, by two zones of the same ground."""
    half = box(0, -200, 200, 200)
    hits = share(TOWN, road("r", "SH", half), road("q", "SH", half), max_share=0.49)
    hit = hits.iloc[0]
    assert hit["share_b"] == pytest.approx(0.5)
    assert hit["area_m2"] == pytest.approx(math.pi * 100**2 / 2, rel=2e-4)
    assert share(TOWN, road("r", "SH", half), max_share=0.51).empty
    assert share(TOWN, road("r", "SH", "LINESTRING (0 0, 50 50)"), max_share=0).empty


def test_the_share_counts_both_states_and_needs_the_other() -> None:
    east, west = box(0, -200, 200, 200), box(-200, -200, 0, 200)
    both = [road("w", "HH", west), road("e", "SH", east)]
    assert share(TOWN, *both, max_share=0.99)["b_id"].tolist() == ["e"]
    assert share(TOWN, road("w", "HH", west), max_share=0.4).empty
    assert len(share(TOWN, road("w", "HH", west), max_share=0.4, scope="any")) == 1


def test_a_zone_of_side_b_counts_in_its_own_circle() -> None:
    """The circle stands around the middle of the west half, which it takes with 0.5 of it."""
    own = road("w", "HH", box(-200, -50, 200, 50))
    other = road("e", "SH", box(-200, 50, 200, 60))
    sides = {"class": "road"}
    rules = rule("share", params={"radius_m": 50, "max_share": 0.9}, a=sides, b=sides)
    assert found(rules, own, other).empty
    rules["params"] = {"radius_m": 60, "max_share": 0.9}
    assert found(rules, own, other)["a_id"].tolist() == ["w"]


@pytest.mark.parametrize(("limit", "certainty"), [(0.45, "certain"), (0.46, "within_accuracy")])
def test_a_share_must_lie_deep_enough_in_the_circle(limit: float, certainty: str) -> None:
    """Within 95 of 100 m lie 0.9025 of the circle's half: 0.451."""
    town, area = TOWN | {"accuracy_m": 3}, road("r", "SH", box(0, -200, 200, 200), accuracy_m=4)
    assert share(town, area, max_share=limit)["certainty"].tolist() == [certainty]


def along(*zones: dict[str, Any], border_accuracy_m: float = 0.0, **params: float) -> Any:
    """Circles of 100 m, 40 m apart, along the border."""
    limits = {"radius_m": 100, "step_m": 40, "max_share": 0.5} | params
    sides = {"a": {"class": "road"}, "b": {"class": "road"}}
    rules = rule("border_share", params=limits, **sides)
    return found(rules, *zones, border_accuracy_m=border_accuracy_m)


WEST = road("w", "HH", box(-300, -200, 0, 200))


def test_the_share_of_circles_on_the_border_dissolved() -> None:
    """The west half and, twice, what lies east of 50 m: 0.5 and 0.1955 of the circle."""
    east = [road(name, "SH", box(50, -200, 300, 200)) for name in "ef"]
    hit = along(WEST, *east, max_share=0.69).iloc[0]
    assert (hit["a_id"], hit["b_id"]) == ("w", "e")
    assert hit["share_b"] == pytest.approx(0.5 + 0.1955, abs=2e-4)
    assert along(WEST, *east, max_share=0.7).empty


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(road("e", "HH", box(0, -200, 300, 200)), id="of the same state"),
        pytest.param(road("e", "SH", "LINESTRING (10 -200, 10 200)"), id="a line"),
        pytest.param(road("e", "SH", box(100.1, -200, 300, 200)), id="beyond the circle"),
    ],
)
def test_both_states_must_cover_some_of_the_circle(other: dict[str, Any]) -> None:
    assert along(WEST, other, max_share=0.1).empty


@pytest.mark.parametrize(("least", "count"), [(0.19, 1), (0.2, 0)])
def test_what_drafts_add_to_the_circle(least: float, count: int) -> None:
    draft = road("e", "SH", box(50, -200, 300, 200), status="published")
    assert len(along(WEST, draft, max_share=0, min_growth_share=least)) == count
    there = road("f", "SH", box(50, -200, 300, 200))
    assert along(WEST, draft, there, max_share=0, min_growth_share=0.01).empty


@pytest.mark.parametrize(("limit", "certainty"), [(0.81, "certain"), (0.82, "within_accuracy")])
def test_a_share_along_the_border_must_lie_deep_enough(limit: float, certainty: str) -> None:
    """All within 90.1 of 100 m, t being the root of 9 and 4 squared: 0.8127 of the circle."""
    east = road("e", "SH", box(0, -200, 300, 200), accuracy_m=9)
    hits = along(WEST, east, border_accuracy_m=4, max_share=limit)
    assert hits["certainty"].tolist() == [certainty]


@settings(max_examples=5, deadline=None)
@given(depth=st.floats(-99, 99), north=st.floats(-60, 60))
def test_a_share_is_that_of_the_circle_segment(depth: float, north: float) -> None:
    """Where the zones are longer than the circle only their depth matters, not where it lies."""
    east = road("e", "SH", box(depth, -200 + north, 300, 200 + north))
    west = road("w", "HH", box(-300, -200 + north, 0, 200 + north))
    segment = math.acos(depth / 100) - depth / 100 * math.sqrt(1 - (depth / 100) ** 2)
    shares = along(west, east, max_share=0)["share_b"].tolist()
    assert shares == [pytest.approx(0.5 + min(segment / math.pi, 0.5), abs=1e-3)]


def catchment(*zones: dict[str, Any], scope: str = "cross_border", **params: Any) -> Any:
    a, b = {"class": "residential"}, {"class": "rail_transit"}
    return found(rule("catchment", params=params, scope=scope, a=a, b=b), *zones)


def stop(state: str, x: float, **columns: Any) -> dict[str, Any]:
    return zone(f"stop {state}", state, f"POINT ({x} 0)", **{"class": "rail_transit"} | columns)


def test_what_lies_within_the_radius() -> None:
    hits = catchment(TOWN, stop("SH", 1_000), stop("HH", 10), radius_m=1_000)
    assert hits[["b_id", "distance_m"]].to_numpy().tolist() == [["stop SH", 1_000]]
    assert catchment(TOWN, stop("SH", 1_001), radius_m=1_000).empty


def test_that_nothing_lies_within_the_radius() -> None:
    lonely = {"radius_m": 1_000, "absent": True, "scope": "any"}
    assert len(catchment(TOWN, **lonely)) == 1
    hit = catchment(TOWN, stop("SH", 1_001), stop("HH", 1_500), **lonely).iloc[0]
    assert (hit["a_id"], hit["distance_m"], hit["certainty"]) == ("town", 1_001, "certain")
    assert hit[["b_id", "b_state", "border_accuracy_m"]].isna().all()
    assert catchment(TOWN, stop("SH", 1_000), **lonely).empty
    assert catchment(TOWN, stop("HH", 1_000), **lonely).empty


def test_a_stop_that_the_accuracy_may_bring_within_the_radius() -> None:
    lonely = {"radius_m": 1_000, "absent": True, "scope": "any"}
    for far, certainty in ((1_005, "within_accuracy"), (1_006, "certain")):
        hits = catchment(TOWN, stop("SH", far, accuracy_m=5), **lonely)
        assert hits["certainty"].tolist() == [certainty]


def outside(
    shape: BaseGeometry | str, *areas: BaseGeometry | str, **params: Any
) -> gpd.GeoDataFrame:
    axes = [
        zone(f"x{n}", "SH", area, accuracy_m=4, **{"class": "settlement_axis"})
        for n, area in enumerate(areas)
    ]
    sides = {"a": {"class": "residential"}, "b": {"class": "settlement_axis"}}
    limits = {"max_outside_ratio": 0.5} | params
    home = zone("a", "HH", shape, accuracy_m=3)
    return found(rule("not_within", params=limits, **sides), home, *axes)


HOME = box(0, 0, 100, 100)


@pytest.mark.parametrize(
    ("shape", "areas", "part"),
    [
        (HOME, [], 1.0),
        (HOME, [box(0, 0, 50, 100)], 0.5),
        (HOME, [box(0, 0, 40, 100), box(20, 0, 50, 100)], 0.5),
        (HOME, [box(0, 0, 51, 100)], None),
        (HOME, ["LINESTRING (0 0, 100 100)"], 1.0),
        (HOME, [box(100, 0, 200, 100)], 1.0),
        ("LINESTRING (0 0, 100 0)", [box(0, -9, 40, 9)], 0.6),
        ("MULTIPOINT ((0 0), (50 0), (99 0))", [box(-5, -9, 40, 9)], 2 / 3),
        ("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((50 0, 59 0, 59 9, 50 9, 50 0)))",
         [box(-1, -1, 10, 10)], 0.5),
    ],
)  # fmt: skip
def test_the_part_outside(
    shape: BaseGeometry | str, areas: list[BaseGeometry | str], part: float | None
) -> None:
    shares = outside(shape, *areas)["share_a"].tolist()
    assert shares == ([] if part is None else [pytest.approx(part)])


def test_nothing_outside_is_nothing_even_without_a_minimum() -> None:
    assert outside(HOME, HOME, max_outside_ratio=0).empty


@settings(max_examples=15, deadline=None)
@given(
    turn=st.floats(0, 90),
    cuts=st.lists(st.tuples(st.floats(-60, 60), st.floats(0, 180)), min_size=1, max_size=4),
    line=st.booleans(),
)
def test_a_zone_that_others_fill_exactly_lies_outside_by_nothing(
    turn: float, cuts: list[tuple[float, float]], line: bool
) -> None:
    """Parts of the zone, cut along oblique lines, whose ends are rounded."""
    whole = rotate(HOME, turn)
    parts = [whole]
    for aside, direction in cuts:
        knife = rotate(shapely.LineString([(-200, 50 + aside), (300, 50 + aside)]), direction)
        parts = [piece for part in parts for piece in split(part, knife).geoms if piece.area > 1e-3]
    zone_a = whole.exterior if line else whole
    assert outside(zone_a, *parts, max_outside_ratio=0).empty
    assert len(outside(zone_a, *parts[1:], max_outside_ratio=0)) == 1


def test_what_lies_outside_must_lie_farther_than_the_accuracy() -> None:
    """Beyond 45 + 5 m half of the home is left, beyond 46 + 5 less."""
    for edge, certainty in ((45, "certain"), (46, "within_accuracy")):
        hits = outside(HOME, box(-9, -9, edge, 109))
        assert hits["certainty"].tolist() == [certainty]


@settings(max_examples=10, deadline=None)
@given(east=st.floats(-9_000, 9_000), width=st.floats(1, 49))
def test_the_part_outside_is_the_same_everywhere(east: float, width: float) -> None:
    hits = outside(translate(HOME, east, 0), translate(box(0, 0, width, 100), east, 0))
    assert hits["share_a"].tolist() == [pytest.approx(1 - width / 100, abs=1e-6)]
