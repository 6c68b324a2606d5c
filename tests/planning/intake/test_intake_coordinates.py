from __future__ import annotations

import numpy as np
import pyproj
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from planning import errors, intake
from planning.intake.coordinates import resolve, to_planar
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
    ],
)
def test_names_of_reference_systems(name: str, code: int) -> None:
    found = resolve(name)
    assert found is not None
    assert found.to_epsg() == code


@pytest.mark.parametrize(
    "name", ["", "LOCAL:1", "EPSG:999999", "EPSG:25832 EPSG:25833", "urn:adv:crs:MARS", "25832"]
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
        ("EPSG:25833", in_system(25833), ()),
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


@pytest.mark.parametrize("north_first", [False, True])
def test_gauss_krueger_without_its_grid_is_good_to_metres(north_first: bool) -> None:
    found, notes = planar("EPSG:31467", in_system(31467, first_axis_north=north_first))
    assert found.distance(shapely.Point(HAMBURG)) < 3
    assert notes == (("axis_order",) if north_first else ()) + ("no_grid",)


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
    with pytest.raises(errors.UnknownCoordinateSystem, match="EPSG:25832, EPSG:25833"):
        intake.read(path, settings)
    told = [f.check for f in intake.validate(path, settings).findings]
    assert "crs.unknown" in told
