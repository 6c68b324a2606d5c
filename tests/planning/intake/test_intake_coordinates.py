from __future__ import annotations

import os
from collections.abc import Iterator

import numpy as np
import pyproj
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from planning import errors, intake
from planning.intake import coordinates
from planning.intake.coordinates import find_grids, resolve, to_planar
from planning.settings import Settings
from tests.planning.intake.builder import document, plan, polygon, section, square, zone
from tests.planning.intake.conftest import Write

HAMBURG = (565_000.0, 5_934_000.0)


def in_system(code: int, *, first_axis_north: bool = False) -> tuple[float, float]:
    """HAMBURG in another reference system."""
    x, y = pyproj.Transformer.from_crs(25832, code, always_xy=True).transform(*HAMBURG)
    return (y, x) if first_axis_north else (x, y)


def planar(name: str, point: tuple[float, float]) -> tuple[shapely.Point, tuple[str, ...]]:
    crs = resolve(name)
    assert crs is not None
    found = to_planar(np.array([shapely.Point(point), None], dtype=object), crs)
    assert found.geometries[1] is None
    return found.geometries[0], found.notes


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("EPSG:25832", 25832),
        ("epsg:25832", 25832),
        ("urn:ogc:def:crs:EPSG::25832", 25832),
        ("urn:ogc:def:crs:EPSG:6.9:25833", 25833),
        ("urn:x-ogc:def:crs:EPSG:25832", 25832),
        ("http://www.opengis.net/def/crs/EPSG/0/25832", 25832),
        ("https://www.opengis.net/def/crs/EPSG/0/4258", 4258),
        ("http://www.opengis.net/gml/srs/epsg.xml#31467", 31467),
        ("urn:adv:crs:ETRS89_UTM32", 25832),
        ("ETRS89_UTM32", 25832),
        ("urn:adv:crs:ETRS89_UTM32*DE_DHHN92_NH", 25832),
        ("DE_DHDN_3GK3", 31467),
        (" EPSG:4647 ", 4647),
        ("EPSG:325833", 5650),
        ("urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::7837", 25832),
        (
            "http://www.opengis.net/def/crs-compound?1=http://www.opengis.net/def/crs/EPSG/0/25832"
            "&2=http://www.opengis.net/def/crs/EPSG/0/7837",
            25832,
        ),
    ],
)
def test_names_of_reference_systems(name: str, code: int) -> None:
    found = resolve(name)
    assert found is not None
    assert found.to_epsg() == code


@pytest.mark.parametrize(
    "name",
    [
        "",
        "LOCAL:1",
        "EPSG:999999",
        "EPSG:25832 EPSG:25833",
        "urn:adv:crs:MARS",
        "25832",
        "EPSG:7837",
    ],
)
def test_names_that_are_not_known(name: str) -> None:
    assert resolve(name) is None


def test_coordinates_of_the_own_system_keep_every_digit() -> None:
    point = (565000.1234567891, 5934000.987654321)
    assert planar("EPSG:25832", point) == (shapely.Point(point), ())


@pytest.mark.parametrize(
    ("name", "point", "notes"),
    [
        ("EPSG:4258", in_system(4258, first_axis_north=True), ()),
        ("EPSG:4326", in_system(4326, first_axis_north=True), ()),
        ("EPSG:4326", in_system(4326), ("axis_order",)),
        ("urn:ogc:def:crs:OGC:1.3:CRS84", in_system(4326), ()),
        ("EPSG:25833", in_system(25833), ()),
        ("EPSG:4839", in_system(4839, first_axis_north=True), ("axis_order",)),
        ("EPSG:4647", in_system(4647), ()),
        ("EPSG:25832", (HAMBURG[0] + 32e6, HAMBURG[1]), ("zone_prefix",)),
        ("EPSG:25832", HAMBURG[::-1], ("axis_order",)),
    ],
)
def test_every_way_to_write_the_same_place(
    name: str, point: tuple[float, float], notes: tuple[str, ...]
) -> None:
    found, told = planar(name, point)
    assert found.distance(shapely.Point(HAMBURG)) < 0.001
    assert told == notes


LANGENHORN = (3_567_000.0, 5_945_000.0)
"""Gauß-Krüger, zone 3."""


@pytest.fixture
def without_grids(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """PROJ as pip installs it."""
    folder = pyproj.datadir.get_data_dir()
    pyproj.datadir.set_data_dir(folder.split(os.pathsep)[0])
    monkeypatch.setattr(coordinates, "find_grids", lambda: False)
    yield
    pyproj.datadir.set_data_dir(folder)


@pytest.mark.parametrize("north_first", [False, True])
@pytest.mark.usefixtures("without_grids")
def test_gauss_krueger_without_its_grid_is_good_to_metres(north_first: bool) -> None:
    found, notes = planar("EPSG:31467", in_system(31467, first_axis_north=north_first))
    assert found.distance(shapely.Point(HAMBURG)) < 3
    assert notes == (("axis_order",) if north_first else ()) + ("no_grid",)


@pytest.mark.skipif(not find_grids(), reason="needs the grid BeTA2007 (Debian: proj-data)")
def test_with_the_german_grid_nothing_is_said_and_the_place_is_right() -> None:
    """Expected: BETA2007.gsb by cs2cs of PROJ 9.1; without it Langenhorn is 0.22 m off."""
    found, notes = planar("EPSG:31467", LANGENHORN)
    assert notes == ()
    assert (found.x, found.y) == pytest.approx((566_903.0532, 5_943_061.1081), abs=0.001)


@pytest.mark.usefixtures("without_grids")
def test_langenhorn_without_the_grid_is_off_by_less_than_is_said() -> None:
    crs = resolve("EPSG:31467")
    assert crs is not None
    found = to_planar(np.array([shapely.Point(LANGENHORN)], dtype=object), crs)
    off = found.geometries[0].distance(shapely.Point(566_903.0532, 5_943_061.1081))
    assert found.accuracy_m is not None
    assert 0.1 < off < found.accuracy_m


@settings(max_examples=50, deadline=None)
@given(
    st.floats(9.0, 11.0),
    st.floats(53.2, 54.9),
)
def test_degrees_and_back(longitude: float, latitude: float) -> None:
    found, _ = planar("EPSG:4258", (latitude, longitude))
    back = pyproj.Transformer.from_crs(25832, 4258, always_xy=True).transform(found.x, found.y)
    assert back == pytest.approx((longitude, latitude), abs=1e-9)


def test_a_geometry_of_its_own_system_lies_beside_the_others(
    write: Write, settings: Settings
) -> None:
    ring = [in_system(4258, first_axis_north=True)] * 2
    step = 0.001
    (north, east), _ = ring
    corners = [(north, east), (north, east + step), (north + step, east + step), (north, east)]
    foreign = polygon(corners, srs="urn:ogc:def:crs:EPSG::4258", offset=(0, 0))
    path = write(
        document(
            plan(),
            section(),
            zone("BP_GruenFlaeche", foreign, id="F"),
            zone("BP_GruenFlaeche", square(0, 0), id="O"),
        )
    )
    shapes = intake.read(path, settings).plans[0].zones.set_index("id").geometry
    assert shapes["F"].distance(shapely.Point(HAMBURG)) < 0.001
    assert shapes["O"].area == 10_000


def test_two_systems_in_one_geometry_are_refused(write: Write, settings: Settings) -> None:
    mixed = square(0, 0, srs="EPSG:25832").replace(
        "<gml:posList", '<gml:posList srsName="EPSG:25833"'
    )
    path = write(document(plan(), section(), zone("BP_GruenFlaeche", mixed)))
    with pytest.raises(errors.ContradictoryCoordinateSystem, match="EPSG:25832, EPSG:25833"):
        intake.read(path, settings)
    told = [f.check for f in intake.validate(path, settings).findings]
    assert "crs.contradictory" in told


def test_two_names_of_one_system_in_a_geometry_are_one(write: Write, settings: Settings) -> None:
    twice = square(0, 0, srs="EPSG:25832").replace(
        "<gml:posList", '<gml:posList srsName="urn:adv:crs:ETRS89_UTM32"'
    )
    path = write(document(plan(), section(), zone("BP_GruenFlaeche", twice)))
    assert intake.read(path, settings).plans[0].zones.area.tolist() == [10_000]


def test_coordinates_that_lie_elsewhere_than_declared_are_refused_with_what_fits(
    write: Write, settings: Settings
) -> None:
    path = write(
        document(
            plan("BP", extent=polygon(ring_in(31467), offset=(0, 0))),
            section(),
            zone("BP_GruenFlaeche", polygon(ring_in(31467), offset=(0, 0))),
        )
    )
    with pytest.raises(errors.ContradictoryCoordinateSystem, match="EPSG:31467"):
        intake.read(path, settings)


def test_a_plan_in_a_neighbouring_country_contradicts_nothing(
    write: Write, settings: Settings
) -> None:
    """In EPSG:25833 it lies at 17.4 degrees east, where that system is used."""
    ring = [(679_620, 5_405_410), (679_640, 5_405_410), (679_640, 5_405_430), (679_620, 5_405_410)]
    shape = polygon(ring, offset=(0, 0))
    path = write(
        document(
            plan("BP", extent=shape), section(), zone("BP_WaldFlaeche", shape), srs="EPSG:25833"
        )
    )
    assert intake.read(path, settings).plans[0].zones.area.tolist() == [pytest.approx(200, abs=3)]


def ring_in(code: int) -> list[tuple[float, float]]:
    """A square of 100 m at HAMBURG, in another system."""
    corners = [(0, 0), (100, 0), (100, 100), (0, 100), (0, 0)]
    to = pyproj.Transformer.from_crs(25832, code, always_xy=True)
    return [to.transform(HAMBURG[0] + x, HAMBURG[1] + y) for x, y in corners]
