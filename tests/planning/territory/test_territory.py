"""The shipped territory against the figures of its source, and what is asked of a territory."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from shapely.geometry import box

from planning.terms import State
from planning.territory import SHIPPED_SOURCE, Territory, municipalities_at, shipped, state_of
from planning.territory.topology import shared_line

HH, SH = State.HAMBURG, State.SCHLESWIG_HOLSTEIN


def test_the_lands_have_the_area_of_vg250() -> None:
    assert shipped().land[HH].area == pytest.approx(738.55e6, abs=0.005e6)
    assert shipped().land[SH].area == pytest.approx(15_607.32e6, abs=0.005e6)


def test_the_lands_are_valid_and_do_not_overlap() -> None:
    land = shipped().land
    assert land[HH].is_valid
    assert land[SH].is_valid
    assert land[HH].intersection(land[SH]).area == 0


def test_the_border_is_the_shared_edge() -> None:
    territory = shipped()
    assert territory.border.length == pytest.approx(124_760, abs=5)
    assert shared_line(territory.land[HH], territory.land[SH]).equals(territory.border)
    assert territory.border_accuracy_m == 125.0


def test_border_vertices_are_those_of_both_lands() -> None:
    territory = shipped()
    line = _vertices(territory.border)
    assert line <= _vertices(territory.land[HH])
    assert line <= _vertices(territory.land[SH])


def _vertices(geometry: shapely.Geometry) -> set[tuple[float, float]]:
    return set(map(tuple, shapely.get_coordinates(geometry)))


def test_municipalities_tile_both_states_at_the_border() -> None:
    territory = shipped()
    for state in State:
        own = territory.municipalities[territory.municipalities.state == state]
        union = shapely.coverage_union_all(own.geometry.to_numpy())
        near = territory.land[state].intersection(territory.border.buffer(10_000))
        assert own.geometry.area.sum() == pytest.approx(union.area, abs=1e-3)
        assert near.difference(union).area < 1e-3
        assert union.difference(territory.land[state]).area == 0


def test_municipalities_carry_their_key_name_and_district() -> None:
    table = shipped().municipalities.set_index("ags")
    assert len(table) == 141
    assert tuple(table.loc["01060063", ["name", "district", "state"]]) == (
        "Norderstedt", "Segeberg", SH,
    )  # fmt: skip
    assert tuple(table.loc["02000000", ["name", "district", "state"]]) == (
        "Hamburg", "Hamburg", HH,
    )  # fmt: skip
    assert all(key.startswith(State(state).ags_prefix) for key, state in table.state.items())


def test_municipalities_along_the_border_are_those_of_domain_md() -> None:
    territory = shipped()
    table = territory.municipalities[territory.municipalities.state == SH]
    touching = table[table.geometry.intersects(territory.border)]
    in_a_line = touching[touching.boundary.intersection(territory.border).length > 0]
    assert {"01056050", "01060063", "01062071", "01062009", "01053032"} <= set(in_a_line.ags)
    assert len(touching) == 22
    assert set(touching.name) - set(in_a_line.name) == {"Glinde"}


def test_loading_takes_less_than_a_third_of_a_second() -> None:
    shipped.cache_clear()
    start = time.perf_counter()
    shipped()
    assert time.perf_counter() - start < 0.3


def test_the_source_is_named() -> None:
    assert shipped().attribution("de") == SHIPPED_SOURCE
    assert shipped().attribution("en") == "© GeoBasis-DE / BKG 2016 (VG250, data modified)"
    given = replace(shipped(), border_source="LVermGeo SH")
    assert given.attribution("en").endswith("data modified); LVermGeo SH")
    assert "GeoBasis-DE / BKG 2016" in SHIPPED_SOURCE


@pytest.mark.parametrize(
    ("x", "y", "state"),
    [
        (467_300, 5_975_000, HH),  # Neuwerk
        (565_000, 5_934_000, HH),  # city hall
        (575_500, 5_992_500, SH),  # Kiel, harbour quarter
        (540_000, 5_934_500, None),  # the Elbe off Hetlingen
        (560_000, 5_900_000, None),  # Lower Saxony
    ],
)
def test_state_of_known_places(x: float, y: float, state: State | None) -> None:
    assert state_of(shipped(), shapely.Point(x, y).buffer(50)) is state


def test_state_of_takes_the_larger_share(squares: Territory) -> None:
    assert state_of(squares, box(900, 100, 1050, 200)) is HH
    assert state_of(squares, box(950, 100, 1100, 200)) is SH
    assert state_of(squares, shapely.LineString([(950, 100), (1100, 100)])) is SH
    assert state_of(squares, shapely.MultiPoint([(10, 10), (20, 10), (1500, 10)])) is HH


def test_state_of_mere_touching_is_none(squares: Territory) -> None:
    assert state_of(squares, box(2000, 0, 2100, 100)) is None


def test_municipalities_at_are_found_for_each_geometry(squares: Territory) -> None:
    shapes = [
        box(900, 400, 1100, 600),
        box(1000, 100, 1100, 200),
        shapely.Point(1500, 500),
        shapely.LineString([(1500, 400), (1500, 600)]),
        box(3000, 0, 3100, 100),
    ]
    assert municipalities_at(squares, shapes) == [
        ("01000001", "01000002", "02000000"),
        ("01000001",),
        ("01000001", "01000002"),
        ("01000001", "01000002"),
        (),
    ]


def test_municipalities_at_nothing(squares: Territory) -> None:
    assert municipalities_at(squares, []) == []


@pytest.mark.real
def test_lands_equal_the_layer_of_the_source(real_data: Path) -> None:
    states = gpd.read_file(real_data / "boundaries/vg250_2016_hh_sh.gpkg", layer="laender")
    land = states[states.GF == 4].set_index("AGS").geometry
    for state in State:
        difference = land[state.ags_prefix].symmetric_difference(shipped().land[state])
        assert difference.area < 0.001 * land[state.ags_prefix].length  # rounded to 1 mm
