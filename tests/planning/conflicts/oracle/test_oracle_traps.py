"""Traps other systems fell into, each with what every relation must say."""

from __future__ import annotations

from typing import Any, Final

import geopandas as gpd
import numpy as np
import pytest
import shapely
from shapely.affinity import rotate, translate
from shapely.geometry.base import BaseGeometry

from planning.conflicts import detect
from planning.conflicts.examples import square_territory
from tests.planning.conflicts.squares import EAST, NORTH, book, box, local, rule, table, zone

SQUARE: Final = box(0, 0, 100, 100)
ALL: Final = book(
    rule("overlap") | {"id": "OVERLAP"},
    rule("near", params={"distance_m": 1}) | {"id": "NEAR"},
    rule("encroach") | {"id": "ENCROACH"},
)


def hits(*zones: dict[str, Any]) -> gpd.GeoDataFrame:
    return detect(table(*zones), ALL, square_territory())


def found(*zones: dict[str, Any]) -> set[str]:
    """The relations that find something."""
    return set(hits(*zones)["relation"])


def pair(a: BaseGeometry | str, b: BaseGeometry | str) -> gpd.GeoDataFrame:
    """What overlap and near find, by relation; encroachment is no matter here."""
    both = hits(zone("a", "HH", a), zone("b", "SH", b)).set_index("relation")
    return both[both.index != "encroach"]


@pytest.mark.parametrize(
    "neighbour",
    [
        pytest.param(box(-100, 0, 0, 100), id="whole edge"),
        pytest.param(box(-100, 30, 0, 70), id="part of an edge"),
        pytest.param(box(-100, -100, 0, 0), id="corner"),
        pytest.param("POLYGON ((0 50, -90 90, -90 10, 0 50))", id="corner on an edge"),
    ],
)
def test_neighbours_that_only_touch_are_near_and_nothing_else(
    neighbour: BaseGeometry | str,
) -> None:
    assert found(zone("a", "HH", neighbour), zone("b", "SH", SQUARE)) == {"near"}
    assert pair(neighbour, SQUARE)["distance_m"].tolist() == [0]


@pytest.mark.parametrize("angle", [23, 66])
def test_touching_stays_touching_where_coordinates_must_be_rounded(angle: float) -> None:
    """A corner on an oblique edge cannot lie exactly on it: half of such neighbours share some
    1e-8 m2, a strip a millionth of a millimetre wide, which is rounding and no ground."""
    along, across = box(-100, 13, 0, 71), SQUARE
    turned = (rotate(shape, angle, origin=(0, 0)) for shape in (along, across))
    assert set(pair(*turned).index) == {"near"}


def test_a_tenth_of_a_millimetre_apart_or_inside_is_told_apart() -> None:
    apart = pair(box(-100, 0, -0.0001, 100), SQUARE)
    assert apart["distance_m"].to_dict() == {"near": 0.0001}
    inside = pair(box(-100, 0, 0.0001, 100), SQUARE)
    assert inside["area_m2"]["overlap"] == pytest.approx(0.01, rel=1e-3)
    assert inside["distance_m"]["near"] == 0


def test_a_tenth_of_a_millimetre_is_within_the_accuracy_of_any_real_plan() -> None:
    zones = [
        zone("a", "HH", box(-100, 0, 0.0001, 100), accuracy_m=0.002),
        zone("b", "SH", SQUARE, accuracy_m=0.0),
    ]
    certainty = hits(*zones).set_index("relation")["certainty"]
    assert certainty["overlap"] == "within_accuracy"
    assert certainty["near"] == "certain"


@pytest.mark.parametrize("inner", [box(40, 40, 60, 60), box(0, 40, 20, 60), box(0, 0, 20, 20)])
def test_a_zone_wholly_inside_another(inner: BaseGeometry) -> None:
    """Predicates such as ``overlaps`` are false here; the whole inner zone is shared."""
    for a, b in ((inner, SQUARE), (SQUARE, inner)):
        both = pair(a, b)
        assert both["area_m2"]["overlap"] == 400
        assert both["distance_m"]["near"] == 0
        assert local(both.geometry["overlap"]).equals(inner)


def test_the_ground_of_several_hits_is_dissolved_before_it_is_summed() -> None:
    """Three zones over one: the areas of the hits count shared ground again for each hit.

    ``hits.union_all().area`` is the ground itself; ``hits.dissolve("rule_id").area`` by rule.
    """
    over = [zone(f"b{x}", "SH", box(x, 0, x + 50, 100)) for x in (0, 25, 50)]
    both = hits(zone("a", "HH", box(-10, 0, 100, 100)), *over)
    overlaps = both[both["relation"] == "overlap"]
    assert overlaps["area_m2"].sum() == 15_000
    assert overlaps.union_all().area == 10_000
    assert both.dissolve("relation").area["overlap"] == 10_000


def test_a_zone_wholly_inside_the_other_state_is_compared_like_any_other() -> None:
    """A cemetery of Hamburg 20 km inside Schleswig-Holstein: nothing of it is near the border."""
    far, beside = box(20_000, 0, 20_100, 100), box(20_100, 0, 20_200, 100)
    both = hits(zone("a", "HH", far), zone("on", "SH", far), zone("by", "SH", beside))
    ends = set(zip(both["relation"], both["b_id"].fillna("-"), strict=True))
    assert ends == {("overlap", "on"), ("near", "on"), ("near", "by"), ("encroach", "-")}
    out = both[both["relation"] == "encroach"].iloc[0]
    assert (out["area_m2"], out["share_a"], out["depth_m"]) == (10_000, 1, 20_100)


@pytest.mark.parametrize("back", [False, True])
def test_lines_digitised_in_either_direction(back: bool) -> None:
    line = shapely.LineString([(-90, 3), (-20, 33), (0, 40), (60, 80)])
    other = shapely.LineString([(-20, 33), (0, 40), (60, 80), (90, 90)])
    both = pair(line, other.reverse() if back else other)
    shared = shapely.LineString([(-20, 33), (0, 40), (60, 80)])
    assert both["length_m"]["overlap"] == pytest.approx(shared.length)
    assert local(both.geometry["overlap"]).equals(shared)


def test_collinear_lines_share_what_they_have_in_common() -> None:
    both = pair("LINESTRING (0 0, 60 80)", "LINESTRING (30 40, 90 120)")
    assert both["length_m"]["overlap"] == pytest.approx(50)
    several = pair(
        "MULTILINESTRING ((0 0, 100 0), (0 9, 100 9))",
        "MULTILINESTRING ((50 0, 150 0), (100 9, 200 9))",
    )
    assert several["length_m"]["overlap"] == 50


def test_lines_drawn_beside_one_another_need_a_half_width() -> None:
    """Oblique lines with vertices of their own are never exactly on one another."""
    line = shapely.LineString([(0, 0), (100, 37)])
    other = shapely.LineString([line.interpolate(length) for length in (30, 90)])
    widened = book(rule("overlap", params={"half_width_m": 0.5}))
    zones = table(zone("a", "HH", line), zone("b", "SH", other))
    shared = detect(zones, widened, square_territory())["area_m2"]
    assert shared.tolist() == pytest.approx([other.length], rel=1e-6)


@pytest.mark.parametrize("rounded", [False, True])
def test_a_hole_exactly_filled_by_the_neighbour(rounded: bool) -> None:
    filling = SQUARE if not rounded else translate(shapely.Point(0, 0).buffer(40), 50, 50)
    ring = box(-50, -50, 150, 150).difference(filling)
    assert set(pair(ring, filling).index) == {"near"}
    assert set(pair(ring, filling.buffer(-2)).index) == set()
    drawn_over = pair(ring, filling.buffer(0.01, join_style="mitre"))
    assert drawn_over["area_m2"]["overlap"] == pytest.approx(filling.length * 0.01, rel=0.01)


@pytest.mark.parametrize(
    "nothing",
    [
        None,
        shapely.Polygon(),
        shapely.MultiPolygon(),
        shapely.Point(),
        shapely.GeometryCollection(),
        shapely.GeometryCollection([shapely.Polygon(), shapely.Point()]),
    ],
    ids=str,
)
def test_empty_and_missing_geometry(nothing: BaseGeometry | None) -> None:
    blank = zone("n", "HH", SQUARE) | {"geometry": nothing}
    both = hits(blank, zone("a", "HH", SQUARE), zone("b", "SH", SQUARE))
    assert set(both["a_id"]) == {"a"}
    assert found(blank) == set()


def test_an_intersection_of_areas_edges_and_points_counts_its_areas() -> None:
    """What the two share is a square, an edge and a point: one collection."""
    stairs = "POLYGON ((-50 0, 10 0, 10 10, 0 10, 0 30, -5 30, -5 40, 0 50, -50 50, -50 0))"
    shared = shapely.from_wkt(stairs).intersection(SQUARE)
    assert {part.geom_type for part in shared.geoms} == {"Polygon", "LineString", "Point"}
    both = pair(stairs, SQUARE)
    assert both["area_m2"]["overlap"] == 100
    assert {shape.geom_type for shape in both.geometry} == {"Polygon"}


def test_zones_drawn_twice_give_each_pair_once() -> None:
    """No hit is swallowed and none is doubled: two and two zones are four pairs."""
    zones = [zone(f"{state}{n}", state, SQUARE) for state in ("HH", "SH") for n in (1, 2)]
    both = hits(*zones)
    for relation in ("overlap", "near"):
        ends = both.loc[both["relation"] == relation, ["a_id", "b_id"]].to_numpy().tolist()
        assert sorted(ends) == [[a, b] for a in ("HH1", "HH2") for b in ("SH1", "SH2")]
    assert both["fingerprint"].is_unique


def test_of_a_zone_with_parts_in_both_states_the_part_over_there_encroaches() -> None:
    parts = shapely.MultiPolygon([box(-90, 0, -10, 50), box(30, 0, 40, 50), box(60, 0, 61, 50)])
    zones = [zone("a", "HH", parts), zone("b", "SH", SQUARE), zone("c", "SH", box(-50, 0, 35, 10))]
    both = hits(*zones).set_index(["relation", "a_id"]).sort_index()
    out = both.loc[[("encroach", "a")]].iloc[0]
    assert (out["area_m2"], out["depth_m"]) == (550, 61)
    assert local(out.geometry).equals(shapely.MultiPolygon(parts.geoms[1:]))
    shared = both.loc[[("overlap", "a")]].set_index("b_id")["area_m2"]
    assert shared.to_dict() == {"b": 550, "c": 450}
    assert both.loc[[("encroach", "c")], "area_m2"].tolist() == [500]


@pytest.mark.parametrize("far", [1e7, 1e9, 2**40])
def test_huge_coordinates(far: float) -> None:
    """A file in metres whose numbers are far off: the answer is as exact as its numbers."""
    a, b = (translate(shape, far, far) for shape in (box(-64, 0, 16, 128), box(0, 0, 128, 128)))
    both = pair(a, b)
    assert both["area_m2"]["overlap"] == 16 * 128
    touching = pair(translate(box(-64, 0, 0, 128), far, far), b)
    assert touching["distance_m"].to_dict() == {"near": 0}


@pytest.mark.parametrize("angle", [1e-3, 1e-5, 1e-7, 1e-9, 1e-11, 1e-13])
def test_nearly_parallel_edges(angle: float) -> None:
    """Lines that meet at no angle to speak of: the areas are those of thin triangles."""
    strip, other = box(-500, 0, 500, 40), rotate(box(-500, -40, 500, 0), angle, origin=(0, 0))
    both = pair(strip, other)
    triangle = 500**2 * np.tan(np.radians(angle)) / 2
    area = both["area_m2"].get("overlap", 0.0)
    assert area == pytest.approx(triangle, rel=1e-3, abs=1_000 * 1e-8)
    assert both["distance_m"]["near"] == 0


def test_circles_turned_by_next_to_nothing_raise_nothing() -> None:
    """Hundreds of edges that cross at no angle to speak of, the classic of TopologyException."""
    circle = shapely.Point(0, 0).buffer(300, quad_segs=60)
    turned = [rotate(circle, 10.0**-power, origin=(0, 0)) for power in range(2, 14)]
    zones = [zone(f"c{n}", ("HH", "SH")[n % 2], shape) for n, shape in enumerate(turned)]
    both = hits(*zones)
    overlaps = both[both["relation"] == "overlap"]
    assert len(overlaps) == 36
    assert overlaps["area_m2"].tolist() == pytest.approx([circle.area] * 36, rel=1e-4)
    assert shapely.is_valid(both.geometry).all()


def test_a_point_of_the_frame_is_where_the_border_is() -> None:
    """The tests above rest on it: x = 0 is the border, exact."""
    border = square_territory().border
    assert border.distance(shapely.Point(EAST, NORTH)) == 0
