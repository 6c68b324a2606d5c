"""The cadastral boundary of Hamburg in place of the shipped one."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import shapely
from shapely.affinity import translate
from shapely.geometry import MultiLineString, MultiPolygon

from planning.terms import State
from planning.territory import Territory, shipped
from planning.territory.boundary import read_boundary
from planning.territory.replacement import replace_boundary
from planning.territory.topology import shared_line

pytestmark = pytest.mark.real
HH, SH = State.HAMBURG, State.SCHLESWIG_HOLSTEIN


def inner(border: MultiLineString) -> MultiLineString:
    """The border without its ends, which depend on what lies beside them."""
    return border.difference(shapely.boundary(shapely.line_merge(border)).buffer(200))


@pytest.fixture(scope="module")
def cadastre(real_data: Path) -> MultiPolygon:
    folder = real_data / "boundaries/hh_alkis_2025_csv_wkt"
    return read_boundary(folder / "app_landesgrenze_EPSG_4326.csv")


@pytest.fixture(scope="module")
def replaced(cadastre: MultiPolygon) -> Territory:
    return replace_boundary(shipped(), HH, cadastre, 0.1, "ALKIS")


def test_districts_dissolve_to_the_state(cadastre: MultiPolygon, real_data: Path) -> None:
    districts = read_boundary(real_data / "boundaries/hh_alkis_bezirke_25832_wfs.xml")
    assert cadastre.area == pytest.approx(754.576e6, abs=500)
    assert districts.area == pytest.approx(754.576e6, abs=500)
    assert not list((real_data / "boundaries").glob("*.gfs"))


def test_the_states_share_one_line(replaced: Territory, cadastre: MultiPolygon) -> None:
    land = replaced.land
    assert land[HH].area == pytest.approx(754.576e6, abs=500)
    assert land[HH].symmetric_difference(cadastre).area < 0.001 * cadastre.length
    assert land[HH].intersection(land[SH]).area == 0
    assert shared_line(land[HH], land[SH]).equals(replaced.border)
    assert replaced.border.length == pytest.approx(132_430, abs=100)
    assert replaced.border.buffer(250).covers(inner(shipped().border))  # at most 234 m off
    assert replaced.border_accuracy_m == 0.1


def test_no_sliver_stays_between_the_states(replaced: Territory) -> None:
    both = shapely.union_all(list(replaced.land.values()))
    along = inner(replaced.border).buffer(5, cap_style="flat")
    assert along.difference(both).area < 0.1


def test_schleswig_holstein_gains_only_what_was_hamburg(replaced: Territory) -> None:
    gained = replaced.land[SH].difference(shipped().land[SH])
    assert gained.difference(shipped().land[HH]).area < 1
    assert gained.difference(shipped().border.buffer(300)).area < 1


def test_neuwerk_stays_hamburg(replaced: Territory) -> None:
    assert replaced.land[HH].contains(shapely.Point(467_300, 5_975_000))


def test_municipalities_tile_the_new_land(replaced: Territory) -> None:
    near = replaced.border.buffer(5_000)
    for state in State:
        own = replaced.municipalities[replaced.municipalities.state == state]
        union = shapely.coverage_union_all(own.geometry.to_numpy())
        assert near.intersection(replaced.land[state]).difference(union).area < 1e-3
        assert union.difference(replaced.land[state]).area < 1e-3
    assert len(replaced.municipalities) == len(shipped().municipalities)


def test_a_coarser_neighbour_keeps_the_cadastral_line(replaced: Territory) -> None:
    coarse = translate(replaced.land[SH], 2, -3)
    both = replace_boundary(replaced, SH, coarse, 5.0, "5 m")
    assert both.land[HH].symmetric_difference(replaced.land[HH]).area < 100
    assert inner(both.border).difference(replaced.border.buffer(0.01)).length == 0
    assert (both.border_accuracy_m, both.border_source) == (0.1, "ALKIS")


def test_the_cadastral_line_wins_in_the_other_order_too(
    replaced: Territory, cadastre: MultiPolygon
) -> None:
    coarse = translate(replaced.land[SH], 2, -3)
    first = replace_boundary(shipped(), SH, coarse, 5.0, "5 m")
    both = replace_boundary(first, HH, cadastre, 0.1, "ALKIS")
    assert first.border_accuracy_m == 5.0
    assert both.land[HH].intersection(both.land[SH]).area == 0
    assert both.land[HH].area == pytest.approx(replaced.land[HH].area, abs=100)
    assert inner(both.border).difference(replaced.border.buffer(0.01)).length == 0
    assert both.border_accuracy_m == 0.1


def test_replacing_takes_seconds(cadastre: MultiPolygon) -> None:
    start = time.perf_counter()
    replace_boundary(shipped(), HH, cadastre, 0.1, "ALKIS")
    assert time.perf_counter() - start < 5
