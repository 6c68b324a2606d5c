"""Replaced boundaries: squares whose areas are computed in the head, random lines, bad input."""

from __future__ import annotations

import dataclasses

import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely.geometry import LineString, MultiPolygon, Polygon, box

from planning import errors
from planning.terms import State
from planning.territory import Source, Territory
from planning.territory.replacement import replace_boundary
from planning.territory.topology import shared_line

HH, SH = State.HAMBURG, State.SCHLESWIG_HOLSTEIN
EXCLAVE = box(5000, 0, 5100, 100)


def hamburg(area: Polygon) -> MultiPolygon:
    """Hamburg's main part with its exclave."""
    return MultiPolygon([area, EXCLAVE])


def assert_one_line(territory: Territory) -> None:
    """Both lands are valid, share the border and overlap by nothing; municipalities lie inside."""
    land = territory.land
    assert land[HH].is_valid
    assert land[SH].is_valid
    assert land[HH].intersection(land[SH]).area == 0
    assert shared_line(land[HH], land[SH]).equals(territory.border)
    for state in State:
        own = territory.municipalities[territory.municipalities.state == state]
        union = shapely.union_all(own.geometry.to_numpy())
        assert own.geometry.area.sum() == pytest.approx(union.area, abs=1e-6)
        assert union.difference(land[state]).area == 0


def test_finer_line_cuts_the_neighbour(squares: Territory) -> None:
    new = replace_boundary(squares, HH, hamburg(box(0, 0, 1010, 1000)), 0.1, "fine")
    assert_one_line(new)
    assert new.land[HH].area == 1010 * 1000 + EXCLAVE.area
    assert new.land[SH].area == 990 * 1000
    assert new.border.equals(LineString([(1010, 0), (1010, 1000)]))
    assert (new.border_accuracy_m, new.border_source) == (0.1, "fine")
    assert new.land_sources == {HH: Source("fine", 0.1), SH: Source("coarse", 20.0)}


def test_finer_line_fills_the_neighbour_but_not_the_other_sides(squares: Territory) -> None:
    new = replace_boundary(squares, HH, hamburg(box(10, 10, 990, 990)), 0.1, "fine")
    assert_one_line(new)
    corners = new.land[SH].area - 1010 * 1000
    assert 0 <= corners < 2 * 10 * 30  # ten metres deep, twice their diagonal wide
    assert new.border.covers(LineString([(990, 10), (990, 990)]))


def test_land_beyond_both_states_is_the_importing_states(squares: Territory) -> None:
    new = replace_boundary(squares, HH, hamburg(box(-100, 0, 1000, 1000)), 0.1, "fine")
    assert new.land[HH].area == 1100 * 1000 + EXCLAVE.area
    assert new.land[SH].equals(squares.land[SH])


@pytest.mark.parametrize("west", [970, 1030])
def test_coarser_boundary_leaves_the_border(squares: Territory, west: float) -> None:
    new = replace_boundary(squares, SH, box(west, 0, 2050, 1000), 50, "coarser")
    assert_one_line(new)
    assert new.land[HH].equals(squares.land[HH])
    assert new.land[SH].equals(box(1000, 0, 2050, 1000))
    assert new.border.equals(squares.border)
    assert (new.border_accuracy_m, new.border_source) == (20.0, "coarse")
    assert new.land_sources[SH] == Source("coarser", 50.0)


def test_newer_line_of_equal_accuracy_wins(squares: Territory) -> None:
    new = replace_boundary(squares, SH, box(1005, 0, 2000, 1000), 20, "newer")
    assert new.border.equals(LineString([(1005, 0), (1005, 1000)]))
    assert new.border_source == "newer"


@pytest.mark.parametrize("order", [(HH, SH), (SH, HH)])
def test_the_finer_of_two_imports_wins_in_either_order(
    squares: Territory, order: tuple[State, State]
) -> None:
    imports = {
        HH: (hamburg(box(0, 0, 1007, 1000)), 0.1, "fine"),
        SH: (box(1003, 0, 2000, 1000), 5.0, "middling"),
    }
    new = squares
    for state in order:
        new = replace_boundary(new, state, *imports[state])
    assert_one_line(new)
    assert new.border.equals(LineString([(1007, 0), (1007, 1000)]))
    assert (new.border_accuracy_m, new.border_source) == (0.1, "fine")
    assert new.land[SH].equals(box(1007, 0, 2000, 1000))


def test_the_same_line_in_waters_of_nobody_is_shared_too(squares: Territory) -> None:
    """Both boundaries go on south of the land; the coarser one strays to either side by 3 m."""
    west = hamburg(box(0, -500, 1000, 1000))
    east = Polygon(
        [(1003, 1000), (1003, -250), (997, -350), (997, -500), (2000, -500), (2000, 1000)]
    )
    new = replace_boundary(squares, HH, west, 0.1, "fine")
    new = replace_boundary(new, SH, east, 5.0, "middling")
    assert_one_line(new)
    assert new.border.equals(LineString([(1000, -500), (1000, 1000)]))
    assert new.land[SH].equals(box(1000, -500, 2000, 1000))


def test_exclave_that_the_boundary_omits_stays(squares: Territory) -> None:
    new = replace_boundary(squares, HH, box(0, 0, 1010, 1000), 0.1, "fine")
    assert new.land[HH].contains(EXCLAVE)


def test_exclave_that_the_neighbours_boundary_swallows_stays(squares: Territory) -> None:
    with_sea = MultiPolygon([box(1000, 0, 2000, 1000), box(4900, -100, 5200, 200)])
    new = replace_boundary(squares, SH, with_sea, 0.1, "fine")
    assert_one_line(new)
    assert new.land[HH].contains(EXCLAVE)
    assert new.land[SH].area == 1000 * 1000 + 300 * 300 - EXCLAVE.area
    assert new.border.length == 1000 + EXCLAVE.length


def test_enclave_near_the_border_is_the_neighbours(squares: Territory) -> None:
    ring = box(0, 0, 1000, 1000) - box(960, 400, 980, 420)
    new = replace_boundary(squares, HH, hamburg(ring), 0.1, "fine")
    assert_one_line(new)
    assert new.land[SH].area == 1000 * 1000 + 20 * 20
    assert new.municipalities.set_index("ags").geometry["01000001"].area == 500_000 + 400


def test_hole_far_from_the_border_is_nobodys(squares: Territory) -> None:
    ring = box(0, 0, 1000, 1000) - box(100, 400, 120, 420)
    new = replace_boundary(squares, HH, hamburg(ring), 0.1, "fine")
    assert new.land[SH].area == 1000 * 1000


def test_municipalities_are_cut_to_the_line(squares: Territory) -> None:
    new = replace_boundary(squares, HH, hamburg(box(0, 0, 1010, 1000)), 0.1, "fine")
    areas = new.municipalities.set_index("ags").geometry.area
    assert areas["01000001"] == areas["01000002"] == 990 * 500
    assert areas["02000000"] == new.land[HH].area


def test_municipalities_take_the_gains_beside_them(squares: Territory) -> None:
    notched = box(0, 0, 1000, 1000) - box(990, 100, 1000, 400) - box(985, 600, 1000, 900)
    new = replace_boundary(squares, HH, hamburg(notched), 0.1, "fine")
    assert_one_line(new)
    areas = new.municipalities.set_index("ags").geometry.area
    assert areas["01000001"] == 500_000 + 10 * 300
    assert areas["01000002"] == 500_000 + 15 * 300


def test_the_given_territory_is_left_alone(squares: Territory) -> None:
    before = dataclasses.asdict(dataclasses.replace(squares, municipalities=None))
    keys = squares.municipalities.geometry.to_wkb().tolist()
    replace_boundary(squares, HH, hamburg(box(0, 0, 1010, 1000)), 0.1, "fine")
    assert dataclasses.asdict(dataclasses.replace(squares, municipalities=None)) == before
    assert squares.municipalities.geometry.to_wkb().tolist() == keys


offsets = st.lists(st.floats(-40, 40, allow_nan=False), min_size=2, max_size=30)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(offsets=offsets, accuracy_m=st.sampled_from([0.1, 20.0, 60.0]), inset=st.floats(-20, 20))
def test_any_line_leaves_neither_overlap_nor_gap(
    squares: Territory, offsets: list[float], accuracy_m: float, inset: float
) -> None:
    """The line strays by up to 40 m; the top of Hamburg moves by up to 20 m as well."""
    top = 1000 + inset
    step = top / (len(offsets) - 1)
    line = [(1000 + offset, step * n) for n, offset in enumerate(offsets)]
    new = replace_boundary(squares, HH, hamburg(Polygon([(0, 0), *line, (0, top)])), accuracy_m, "")
    assert_one_line(new)
    both = shapely.union_all(list(new.land.values()))
    between = box(900, 80, 1100, top - 80)  # the corners are shared out by a rule of thumb
    assert between.difference(both).area < 1e-3
    assert new.land[SH].difference(squares.land[SH]).difference(squares.land[HH]).area < 1e-3
    assert new.border_accuracy_m == min(accuracy_m, 20.0)


@pytest.mark.parametrize(
    ("boundary", "word"),
    [
        (Polygon([(0, 0), (1000, 1000), (1000, 0), (0, 1000)]), "Self-intersection"),
        (Polygon(), "no area"),
        (LineString([(0, 0), (1000, 1000)]), "no area"),
        (box(100_000, 0, 101_000, 1000), "covers 0% of the land of HH"),
        (box(0, 0, 500, 1000), "covers 50% of the land of HH"),
        (box(0, 0, 2000, 1000), "100% of the neighbour's"),
    ],
)
def test_unusable_boundaries_are_refused(
    squares: Territory, boundary: shapely.Geometry, word: str
) -> None:
    with pytest.raises(errors.TerritoryUnusable, match=word):
        replace_boundary(squares, HH, boundary, 0.1, "bad")


@pytest.mark.parametrize("accuracy_m", [-1.0, float("nan"), float("inf")])
def test_accuracy_must_be_a_length(squares: Territory, accuracy_m: float) -> None:
    with pytest.raises(errors.TerritoryUnusable, match="positional accuracy in metres"):
        replace_boundary(squares, HH, squares.land[HH], accuracy_m, "bad")


def test_the_reason_is_told_in_german_too(squares: Territory) -> None:
    with pytest.raises(errors.TerritoryUnusable) as caught:
        replace_boundary(squares, SH, box(0, 0, 1, 1), 0.1, "bad")
    assert "Sie umfasst 0% der Landfläche von SH" in caught.value.message("de")
