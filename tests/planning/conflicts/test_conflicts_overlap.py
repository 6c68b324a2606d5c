"""Overlap: areas, lengths and points that can be computed in the head."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from tests.planning.conflicts.squares import box, found, local, rule, zone

SQUARE = box(0, 0, 100, 100)


def overlap(a: BaseGeometry | str, b: BaseGeometry | str, **params: float) -> gpd.GeoDataFrame:
    return found(rule("overlap", params=params), zone("a", "HH", a), zone("b", "SH", b))


def test_the_shared_area_and_its_shares() -> None:
    hit = overlap(box(-100, 0, 50, 100), SQUARE).iloc[0]
    assert hit["area_m2"] == 5_000
    assert hit["share_a"] == pytest.approx(1 / 3)
    assert hit["share_b"] == 0.5
    assert local(hit.geometry).equals(box(0, 0, 50, 100))
    assert hit[["distance_m", "length_m", "depth_m"]].isna().all()


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(box(-100, 0, 0, 100), id="at an edge"),
        pytest.param(box(-100, 100, 0, 200), id="at a corner"),
        pytest.param(box(-100, 20, 0, 80), id="at part of an edge"),
        pytest.param(box(-200, 0, -50, 100), id="not at all"),
        pytest.param("POLYGON ((-9 -9, 109 -9, 109 109, -9 109, -9 -9), "
                     "(0 0, 0 100, 100 100, 100 0, 0 0))", id="a hole exactly filled"),
    ],
)  # fmt: skip
def test_touching_is_nothing_even_at_minimum_zero(other: BaseGeometry | str) -> None:
    assert overlap(other, SQUARE, min_area_m2=0).empty


def test_a_tenth_of_a_millimetre_is_an_overlap_at_minimum_zero() -> None:
    hits = overlap(box(-100, 0, 0.0001, 100), SQUARE)
    assert hits["area_m2"].tolist() == pytest.approx([0.01], rel=1e-3)


@pytest.mark.parametrize("inner", [box(40, 40, 60, 60), box(0, 0, 20, 20)])
def test_containment_is_the_whole_inner_zone(inner: BaseGeometry) -> None:
    for a, b in ((SQUARE, inner), (inner, SQUARE)):
        hit = overlap(a, b).iloc[0]
        assert hit["area_m2"] == 400
        assert sorted((hit["share_a"], hit["share_b"])) == [0.04, 1.0]


def test_parts_are_summed_and_a_touching_part_is_left_out() -> None:
    comb = (
        "MULTIPOLYGON (((-9 0, 10 0, 10 10, -9 10, -9 0)), ((90 50, 200 50, 200 60, 90 60, 90 50)),"
    )
    comb += " ((100 80, 120 80, 120 90, 100 90, 100 80)))"
    hit = overlap(comb, SQUARE).iloc[0]
    assert hit["area_m2"] == 200
    assert hit.geometry.geom_type == "MultiPolygon"


def test_a_shared_edge_beside_a_shared_area_is_no_part_of_the_geometry() -> None:
    step = "POLYGON ((-50 0, 0 0, 0 50, 20 50, 20 100, -50 100, -50 0))"
    hit = overlap(step, SQUARE).iloc[0]
    assert hit["area_m2"] == 1_000
    assert local(hit.geometry).equals(box(0, 50, 20, 100))


@pytest.mark.parametrize(
    ("params", "holds"),
    [
        ({"min_area_m2": 1_000}, True),
        ({"min_area_m2": 1_000.1}, False),
        ({"min_ratio": 0.1}, True),
        ({"min_ratio": 0.11}, False),
        ({"min_width_m": 9.9}, True),
        ({"min_width_m": 10.1}, False),
    ],
)
def test_minimum_of_area_of_share_of_the_smaller_and_of_width(
    params: dict[str, float], holds: bool
) -> None:
    hits = overlap(box(-190, 0, 10, 100), SQUARE, **params)
    assert len(hits) == holds


LINE = "LINESTRING (-50 50, 30 50)"


def test_a_line_overlaps_a_polygon_by_its_length() -> None:
    for a, b, shares in ((LINE, SQUARE, (0.375, None)), (SQUARE, LINE, (None, 0.375))):
        hit = overlap(a, b).iloc[0]
        assert hit["length_m"] == 30
        assert pd.isna(hit["area_m2"])
        assert [None if pd.isna(hit[c]) else hit[c] for c in ("share_a", "share_b")] == list(shares)


@pytest.mark.parametrize(
    ("line", "params", "length"),
    [
        (LINE, {"min_length_m": 30}, 30),
        (LINE, {"min_length_m": 30.1}, None),
        (LINE, {"min_area_m2": 1_000_000}, 30),
        ("LINESTRING (-50 50, 0 50)", {}, None),
        ("MULTILINESTRING ((-50 50, 30 50), (90 60, 110 60), (0 150, 9 150))", {}, 40),
        ("LINESTRING (-50 50, 150 50)", {}, 100),
    ],
)
def test_lengths_on_a_polygon(line: str, params: dict[str, float], length: float | None) -> None:
    assert overlap(line, SQUARE, **params)["length_m"].tolist() == ([length] if length else [])


def test_lines_overlap_where_they_run_together_whatever_their_direction() -> None:
    along, back, across = (
        "LINESTRING (0 0, 100 0)",
        "LINESTRING (150 0, 60 0)",
        "LINESTRING (50 -50, 50 50)",
    )
    assert overlap(along, back)["length_m"].tolist() == [40]
    assert overlap(along, across).empty


def test_half_width_makes_a_strip_of_a_line() -> None:
    hit = overlap("LINESTRING (-50 105, 150 105)", SQUARE, half_width_m=10).iloc[0]
    assert hit["area_m2"] == pytest.approx(500)
    assert hit["share_b"] == pytest.approx(0.05)


@pytest.mark.parametrize(
    ("point", "inside"),
    [
        ("POINT (50 50)", True),
        ("POINT (0 50)", False),
        ("POINT (-1 50)", False),
        ("MULTIPOINT ((-1 50), (50 50))", True),
    ],
)
def test_a_point_overlaps_the_polygon_whose_interior_holds_it(point: str, inside: bool) -> None:
    assert len(overlap(point, SQUARE)) == len(overlap(SQUARE, point)) == inside
    assert overlap(point, "LINESTRING (0 50, 100 50)").empty
    assert overlap(point, point).empty


def test_of_a_collection_the_highest_dimension_counts() -> None:
    mixed = (
        "GEOMETRYCOLLECTION (POLYGON ((-9 0, 10 0, 10 10, -9 10, -9 0)), LINESTRING (0 50, 90 50))"
    )
    hit = overlap(mixed, SQUARE).iloc[0]
    assert (hit["area_m2"], hit.geometry.geom_type) == (100, "Polygon")


@pytest.mark.parametrize("nothing", [None, shapely.Polygon()])
def test_zones_without_geometry_take_no_part(nothing: Any) -> None:
    zones = [zone("a", "HH", SQUARE), zone("b", "SH", SQUARE), zone("c", "SH", SQUARE)]
    zones[2]["geometry"] = nothing
    assert found(rule("overlap"), *zones)["b_id"].tolist() == ["b"]
