"""Along the border: contact of two zones, and what is not continued behind it.

The border is x = 0; positions along it are the y of the figures.
"""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from planning.conflicts.border import laid_out
from planning.geometry import CRS
from tests.planning.conflicts.squares import EAST, NORTH, box, found, local, rule, zone

WEST = box(-90, 0, -10, 100)


def edge(
    a: BaseGeometry | str, b: BaseGeometry | str, border_accuracy_m: float = 0, **params: float
) -> gpd.GeoDataFrame:
    return found(
        rule("edge_match", params={"band_m": 50} | params),
        zone("a", "HH", a, accuracy_m=params.pop("accuracy_m", 0)),
        zone("b", "SH", b),
        border_accuracy_m=border_accuracy_m,
    )


@pytest.mark.parametrize(
    ("b", "contact"),
    [
        pytest.param(box(0, 0, 90, 100), 100, id="all along"),
        pytest.param(box(0, 60, 90, 300), 40, id="a part"),
        pytest.param(box(49, 60, 90, 300), 40, id="just within the band"),
        pytest.param(box(0, 20, 5, 30).union(box(0, 50, 5, 80)), 40, id="two parts"),
        pytest.param("LINESTRING (10 20, 30 70)", 50, id="a line"),
        pytest.param("MULTILINESTRING ((10 10, 10 20), (9 40, 9 95))", 65, id="two lines"),
        pytest.param("POLYGON ((0 10, 60 10, 60 90, 0 90, 0 80, 55 80, 55 20, 0 20, 0 10))", 20,
                     id="connected outside of the band only"),
    ],
)  # fmt: skip
def test_contact_is_the_border_that_both_face(b: BaseGeometry | str, contact: float) -> None:
    hit = edge(WEST, b, min_contact_m=contact).iloc[0]
    assert hit["length_m"] == pytest.approx(contact)
    assert hit.geometry.length == pytest.approx(contact)
    assert local(hit.geometry).bounds[0] == pytest.approx(0)
    assert edge(WEST, b, min_contact_m=contact + 0.1).empty


@pytest.mark.parametrize(
    "b",
    [
        pytest.param(box(50, 0, 90, 100), id="touches the band"),
        pytest.param(box(51, 0, 90, 100), id="beyond the band"),
        pytest.param(box(0, 100, 90, 200), id="touches at a point of the border"),
        pytest.param("POINT (10 50)", id="a point"),
        pytest.param("MULTIPOINT ((10 50), (10 60))", id="points"),
    ],
)
def test_what_faces_no_length_of_the_border_is_no_contact(b: BaseGeometry | str) -> None:
    assert edge(WEST, b).empty


def test_only_uses_that_bear_each_other_badly() -> None:
    west, east = {"class": "commercial_industrial"}, {"class": "residential"}
    for least, count in ((2, 1), (3, 0)):
        hits = found(
            rule("edge_match", params={"band_m": 50, "compatibility_min": least}),
            zone("g", "HH", WEST, **west),
            zone("r", "SH", box(0, 0, 90, 100), **east),
        )
        assert len(hits) == count


@pytest.mark.parametrize(("least", "certainty"), [(90, "certain"), (90.1, "within_accuracy")])
def test_a_contact_must_survive_without_its_ends(least: float, certainty: str) -> None:
    """Zones accurate to 3 m and a border accurate to 4: 100 m less 5 at each end."""
    hits = found(
        rule("edge_match", params={"band_m": 50, "min_contact_m": least}),
        zone("a", "HH", WEST, accuracy_m=3),
        zone("b", "SH", box(0, 0, 90, 100)),
        border_accuracy_m=4,
    )
    assert hits["certainty"].tolist() == [certainty]


@settings(max_examples=8, deadline=None)
@given(north=st.floats(-5_000, 5_000), y=st.floats(-150, 150), height=st.floats(1, 200))
def test_contact_is_the_same_seen_from_both_sides_and_wherever(
    north: float, y: float, height: float
) -> None:
    west, east = box(-40, 0, 0, 100), box(0, y, 40, y + height)
    expected = max(0.0, min(100, y + height) - max(0, y))
    for a, b in ((west, east), (box(-40, y, 0, y + height), box(0, 0, 40, 100))):
        hits = edge(translate(a, 0, north), translate(b, 0, north), min_contact_m=0.001)
        lengths = hits["length_m"].tolist() or [0.0]
        assert lengths == [pytest.approx(expected, abs=0.002)]


def test_positions_run_on_from_one_part_of_the_border_to_the_next() -> None:
    line = laid_out(shapely.from_wkt("MULTILINESTRING ((0 0, 100 0), (0 50, 100 50))"))
    part, at = line.positions(np.array([[30.0, 3.0], [30.0, 49.0], [200.0, 50.0]]), 100)
    assert (part.tolist(), at.tolist()) == ([0, 1, 1], [30, 131, 201])
    both = line.faced(np.array([shapely.box(10, -5, 20, 60)], dtype=object), 10)[0]
    assert both.tolist() == [[10, 20], [111, 121]]
    assert line.stretch(both).equals(
        shapely.from_wkt("MULTILINESTRING ((10 0, 20 0), (10 50, 20 50))")
    )


def open_end(
    *others: dict,
    border_accuracy_m: float = 0,
    extents: gpd.GeoDataFrame | None = None,
    **params: float,
) -> gpd.GeoDataFrame:
    """What a belt in Hamburg from 0 to 100 finds across the border."""
    belts = {"class": "green_corridor"}
    return found(
        rule("no_continuation", a=belts, b=belts, params={"band_m": 20} | params),
        zone("a", "HH", box(-90, 0, 0, 100), accuracy_m=3, **belts),
        *others,
        border_accuracy_m=border_accuracy_m,
        extents=extents,
    )


def belt(shape: BaseGeometry | str, use: str = "green_corridor") -> dict:
    return zone(use, "SH", shape, plan_level="FP", **{"class": use})


FARM = belt(box(0, -50, 90, 150), "agriculture")


@pytest.mark.parametrize(
    ("others", "remains"),
    [
        ([FARM], [100]),
        ([FARM, belt(box(0, 0, 90, 100))], []),
        ([FARM, belt(box(5, 0, 90, 30))], [70]),
        ([FARM, belt(box(0, 20, 90, 30)), belt(box(0, 60, 90, 70))], [80]),
        ([FARM, belt(box(30, 0, 90, 100))], [100]),
        ([FARM, belt("LINESTRING (1 0, 1 100)")], []),
        ([FARM, belt("POINT (1 50)")], [100]),
        ([belt(box(0, 60, 90, 300), "agriculture")], [40]),
        ([belt(box(0, 60, 90, 300))], []),
        ([], []),
    ],
)
def test_what_remains_where_the_other_side_is_covered(
    others: list[dict], remains: list[float]
) -> None:
    hits = open_end(*[other | {"id": f"b{n}"} for n, other in enumerate(others)])
    assert hits["length_m"].tolist() == [pytest.approx(length) for length in remains]
    assert set(hits["a_id"]) <= {"a"}
    assert hits["b_id"].isna().all()
    assert set(hits["b_state"]) <= {"SH"}


@pytest.mark.parametrize(
    ("kind", "outline", "remains"),
    [
        pytest.param("FP", box(0, 30, 900, 900), [70], id="an outline without zones"),
        pytest.param("FP", box(20.1, 0, 900, 900), [], id="an outline beyond the band"),
        pytest.param("SO", box(0, 30, 900, 900), [], id="no plan that shows green corridors"),
    ],
)
def test_a_plan_speaks_where_its_outline_lies(
    kind: str, outline: BaseGeometry, remains: list[float]
) -> None:
    facts = {"state": ["SH"], "plan": ["X"], "plan_level": [kind]}
    extents = gpd.GeoDataFrame(facts, geometry=[translate(outline, EAST, NORTH)], crs=CRS)
    assert open_end(extents=extents)["length_m"].tolist() == pytest.approx(remains)
    water = zone("w", "SH", box(0, 0, 90, 100), plan_level="SO", **{"class": "water_protection"})
    assert open_end(water, extents=extents)["length_m"].tolist() == pytest.approx(remains)


def test_least_contact_and_certainty_of_an_open_end() -> None:
    """3 m of the zone and 4 m of the border take 5 at each end of 100."""
    for least, certainty in ((90, ["certain"]), (91, ["within_accuracy"]), (101, [])):
        hits = open_end(FARM, min_contact_m=least, border_accuracy_m=4)
        assert hits["certainty"].tolist() == certainty


def test_another_class_continues_only_where_side_b_names_it() -> None:
    wood = belt(box(0, 0, 90, 100), "forest")
    green = {"class": ["green_corridor", "forest"]}
    for a, b, count in (
        (green, green, 1),
        ({"class": "green_corridor"}, green, 0),
        ({"class": "green_corridor"}, {}, 1),
    ):
        belts = {"class": "green_corridor"}
        hits = found(
            rule("no_continuation", a=a, b=b, params={"band_m": 20}),
            zone("a", "HH", box(-90, 0, 0, 100), **belts),
            wood,
        )
        assert hits["a_id"].tolist().count("a") == count
