"""What lies between two zones: too narrow gaps and slivers; and validity at the same time."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from tests.planning.conflicts.squares import box, found, local, rule, zone

WEST = box(-500, 0, 0, 300)


def gap(
    a: BaseGeometry | str, b: BaseGeometry | str, *others: dict[str, Any], **params: float
) -> gpd.GeoDataFrame:
    limits = {"min_width_m": 300, "min_length_m": 200} | params
    sides = {"a": {"class": "residential"}, "b": {"class": "residential"}}
    zones = zone("a", "HH", a, accuracy_m=3), zone("b", "SH", b, accuracy_m=4)
    return found(rule("gap_width", params=limits, **sides), *zones, *others)


@pytest.mark.parametrize(
    ("b", "length", "width"),
    [
        pytest.param(box(200, 0, 700, 300), 300, 200, id="facing all along"),
        pytest.param(box(200, 75, 700, 900), 300, 200, id="at an angle"),
        pytest.param(box(299, 0, 700, 250), 250, 299, id="just too narrow"),
        pytest.param(box(200, 0, 700, 150).union(box(200, 175, 700, 300)), None, None,
                     id="two short runs"),
        pytest.param(box(300, 0, 700, 300), None, None, id="wide enough"),
        pytest.param(box(200, 450, 700, 900), None, None, id="too short"),
        pytest.param(box(0, 0, 700, 300), None, None, id="touching"),
        pytest.param(box(-9, 0, 700, 300), None, None, id="overlapping"),
        pytest.param("LINESTRING (200 0, 200 300)", None, None, id="a line"),
        pytest.param("POINT (200 100)", None, None, id="a point"),
    ],
)  # fmt: skip
def test_a_strip_is_as_long_as_the_zones_face(
    b: BaseGeometry | str, length: float | None, width: float | None
) -> None:
    for hits in (gap(WEST, b), gap(b, WEST)):
        if length is None:
            assert hits.empty
            continue
        hit = hits.iloc[0]
        assert hit["length_m"] == pytest.approx(length)
        assert hit["distance_m"] == width


def test_the_geometry_is_the_ground_between() -> None:
    hit = gap(WEST, box(200, 0, 700, 300)).iloc[0]
    assert local(hit.geometry).equals_exact(box(0, 0, 200, 300), 0.001, normalize=True) or (
        local(hit.geometry).symmetric_difference(box(0, 0, 200, 300)).area < 0.01
    )


def test_a_strip_with_settlement_in_it_is_not_free() -> None:
    between = zone("c", "HH", box(50, -100, 100, 400))
    hits = gap(WEST, box(200, 0, 700, 300), between)
    assert "a" not in hits["a_id"].tolist()
    assert len(gap(WEST, box(200, 0, 700, 300), zone("f", "HH", box(50, 0, 90, 300),
                                                    **{"class": "forest"}))) == 1  # fmt: skip


@pytest.mark.parametrize(
    ("far", "least", "certainty"),
    [
        (294, 290, "certain"),
        (296, 290, "within_accuracy"),
        (200, 290, "certain"),
        (200, 291, "within_accuracy"),
    ],
)
def test_a_strip_must_stay_too_narrow_and_long_enough(
    far: float, least: float, certainty: str
) -> None:
    """t is 5: narrower than 295 m over 300 m, of which 10 may be lost."""
    hits = gap(WEST, box(far, 0, far + 9, 300), min_length_m=least)
    assert hits["certainty"].tolist() == [certainty]


def sliver(
    a: BaseGeometry | str, b: BaseGeometry | str, *others: dict[str, Any], **params: float
) -> gpd.GeoDataFrame:
    limits = {"max_width_m": 10, "max_thinness": 0.05} | params
    sides = {"a": {"tiling": True}, "b": {"tiling": True}}
    zones = zone("a", "HH", a, tiling=True), zone("b", "SH", b, tiling=True)
    return found(rule("sliver", params=limits, **sides), *zones, *others)


LEFT = box(-100, 0, -1, 200)


@pytest.mark.parametrize(
    ("b", "area"),
    [
        pytest.param(box(0, 0, 100, 200), 200, id="1 m left open"),
        pytest.param(box(-2, 0, 100, 200), 200, id="1 m covered twice"),
        pytest.param(box(0, 50, 100, 200), 150, id="along a part"),
        pytest.param(box(8, 0, 100, 200), None, id="9 m by 200 is not thin"),
        pytest.param(box(10, 0, 100, 200), None, id="a gap"),
        pytest.param(box(-41, 0, 100, 200), None, id="an overlap"),
        pytest.param(box(-1, 0, 100, 200), None, id="touching"),
        pytest.param(box(-0.999, 0, 100, 200), None, id="a millimetre"),
        pytest.param("LINESTRING (0 0, 0 200)", None, id="a line"),
        pytest.param("POINT (0 50)", None, id="a point"),
        pytest.param("MULTIPOLYGON (((0 0, 9 0, 9 80, 0 80, 0 0)), "
                     "((-2 130, 9 130, 9 200, -2 200, -2 130)))", 150, id="open and twice"),
    ],
)  # fmt: skip
def test_strips_between_tiling_zones(b: BaseGeometry | str, area: float | None) -> None:
    hits = sliver(LEFT, b)
    assert hits["area_m2"].tolist() == ([] if area is None else [pytest.approx(area, rel=0.03)])


def test_the_width_of_a_sliver() -> None:
    """200 m2 within a perimeter of 402 m."""
    hit = sliver(LEFT, box(0, 0, 100, 200)).iloc[0]
    assert hit["distance_m"] == pytest.approx(2 * 200 / 402)
    assert hit["length_m"] == pytest.approx(201)
    assert local(hit.geometry).symmetric_difference(box(-1, 0, 0, 200)).area < 0.01


def test_a_strip_that_another_zone_covers_is_none() -> None:
    filled = zone("c", "SH", box(-1, 0, 0, 200), tiling=True)
    assert "b" not in sliver(LEFT, box(0, 0, 100, 200), filled)["b_id"].tolist()


@pytest.mark.parametrize(
    ("accuracy", "width", "certainty"),
    [(0.9, 10, "certain"), (1.1, 10, "within_accuracy"), (0.9, 1.5, "within_accuracy")],
)
def test_a_sliver_must_neither_close_nor_widen(
    accuracy: float, width: float, certainty: str
) -> None:
    tiles = {"tiling": True, "accuracy_m": 0}
    hits = found(
        rule("sliver", params={"max_width_m": width}),
        zone("a", "HH", LEFT, **tiles | {"accuracy_m": accuracy}),
        zone("b", "SH", box(0, 0, 100, 200), **tiles),
    )
    assert hits["certainty"].tolist() == [certainty]


@settings(max_examples=10, deadline=None)
@given(east=st.floats(-9_000, 9_000), width=st.floats(0.5, 2))
def test_slivers_are_the_same_from_both_sides_and_everywhere(east: float, width: float) -> None:
    a, b = translate(LEFT, east, 0), translate(box(width - 1, 0, 50, 200), east, 0)
    areas = [sliver(*sides)["area_m2"].iloc[0] for sides in ((a, b), (b, a))]
    assert areas == [pytest.approx(200 * width, rel=0.001)] * 2


def together(a: dict[str, str], b: dict[str, str], **params: float) -> gpd.GeoDataFrame:
    square = shapely.box(0, 0, 9, 9)
    zones = zone("a", "HH", square, **a), zone("b", "SH", translate(square, 20, 0), **b)
    return found(rule("temporal", params={"distance_m": 11} | params), *zones)


@pytest.mark.parametrize(
    ("a", "b", "count"),
    [
        (("2026-01-01", "2027-01-01"), ("2026-12-31", None), 1),
        (("2026-01-01", "2027-01-01"), ("2027-01-01", None), 0),
        ((None, "2027-01-01"), (None, "2020-01-01"), 1),
        (("2026-01-01", None), (None, None), 0),
    ],
)
def test_periods_that_have_a_day_in_common(
    a: tuple[str | None, str | None], b: tuple[str | None, str | None], count: int
) -> None:
    dates = [{"valid_from": f or "", "valid_to": t or ""} for f, t in (a, b)]
    assert len(together(*dates)) == count
    assert together(*dates, distance_m=10).empty


def test_days_in_common() -> None:
    a, b = {"valid_to": "2026-02-01"}, {"valid_from": "2026-01-01"}
    assert len(together(a, b, min_common_days=31)) == 1
    assert together(a, b, min_common_days=32).empty
