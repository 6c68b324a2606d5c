"""Encroach: what of a zone lies on the other state's land, and how far it reaches."""

from __future__ import annotations

from dataclasses import replace

import geopandas as gpd
import pytest
import shapely
from shapely.geometry import MultiPolygon
from shapely.geometry.base import BaseGeometry

from planning.conflicts import detect
from planning.conflicts.examples import square_territory
from planning.terms import State
from tests.planning.conflicts.squares import EAST, NORTH, book, box, found, local, rule, table, zone


def encroach(
    shape: BaseGeometry | str, state: str = "HH", border_accuracy_m: float = 0, **params: float
) -> gpd.GeoDataFrame:
    return found(
        rule("encroach", params=params),
        zone("a", state, shape),
        border_accuracy_m=border_accuracy_m,
    )


@pytest.mark.parametrize(("state", "shape"), [("HH", (-90, 0, 10, 50)), ("SH", (-10, 0, 90, 50))])
def test_the_part_on_the_other_land(state: str, shape: tuple[float, float, float, float]) -> None:
    hit = encroach(box(*shape), state).iloc[0]
    assert (hit["area_m2"], hit["depth_m"], hit["share_a"]) == (500, 10, 0.1)
    assert local(hit.geometry).area == 500
    assert (hit["a_state"], hit["b_state"]) == (state, "SH" if state == "HH" else "HH")
    assert hit[["b_id", "b_row", "b_class", "b_plan"]].isna().all()


@pytest.mark.parametrize(
    "shape",
    [
        pytest.param(box(-90, 0, 0, 50), id="up to the border"),
        pytest.param("LINESTRING (-90 0, 0 0)", id="a line that ends at the border"),
        pytest.param("LINESTRING (0 0, 0 50)", id="a line along the border"),
        pytest.param("POINT (0 50)", id="a point on the border"),
    ],
)
def test_touching_the_other_land_is_nothing(shape: BaseGeometry | str) -> None:
    assert encroach(shape).empty


@pytest.mark.parametrize(
    ("shape", "length", "depth"),
    [
        ("LINESTRING (-90 0, 30 40)", 31.623, 30),
        ("MULTILINESTRING ((-90 0, 5 0), (-90 9, 7 9))", 12, 7),
        ("POINT (25 50)", None, 25),
        ("MULTIPOINT ((-9 0), (4 0), (6 0))", None, 6),
    ],
)
def test_lines_and_points_count_by_their_reach(
    shape: str, length: float | None, depth: float
) -> None:
    hit = encroach(shape, min_depth_m=depth).iloc[0]
    assert hit["depth_m"] == depth
    if length is not None:
        assert hit["length_m"] == pytest.approx(length, abs=0.001)
    assert encroach(shape, min_depth_m=depth + 0.01).empty
    assert len(encroach(shape, min_area_m2=1_000_000)) == 1


@pytest.mark.parametrize(
    ("params", "holds"),
    [({"min_area_m2": 500}, True), ({"min_area_m2": 501}, False), ({"min_depth_m": 11}, False)],
)
def test_minimum_of_area_and_depth(params: dict[str, float], holds: bool) -> None:
    assert len(encroach(box(-90, 0, 10, 50), **params)) == holds


def test_a_zone_wholly_inside_the_other_state() -> None:
    hit = encroach(box(5_000, 0, 5_100, 100)).iloc[0]
    assert (hit["area_m2"], hit["share_a"], hit["depth_m"]) == (10_000, 1, 5_100)


def test_what_is_neither_states_land_is_no_encroachment() -> None:
    """The Elbe: ground outside its own state, but on no neighbour's land."""
    whole = square_territory()
    east = shapely.box(EAST, NORTH + 50, EAST + 9_000, NORTH + 9_000)
    lands = {**whole.land, State.SCHLESWIG_HOLSTEIN: MultiPolygon([east])}
    zones = table(zone("a", "HH", box(-90, 0, 10, 60)))
    hits = detect(zones, book(rule("encroach")), replace(whole, land=lands))
    assert hits["area_m2"].tolist() == [100]


def test_zones_without_a_class_and_of_any_kind_are_looked_at_and_others_not() -> None:
    shape = box(0, 0, 10, 10)
    hits = found(
        rule("encroach", a={"class": "forest"}),
        zone("f", "HH", shape, **{"class": "forest"}),
        zone("u", "HH", shape, **{"class": "unspecified"}),
        zone("x", None, shape, **{"class": "forest"}),
    )
    assert hits["a_id"].tolist() == ["f"]
    assert encroach(shape)["a_class"].tolist() == ["residential"]
