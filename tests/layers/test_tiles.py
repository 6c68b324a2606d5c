"""Vector tiles, read back with GDAL's MVT driver."""

from __future__ import annotations

import math
from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest
import shapely
from sqlalchemy.orm import Session

from layers import tiles
from layers.frame import EXTENT
from layers.layer import layer
from layers.tilejson import tilejson
from planning import errors
from planning.lonlat import to_lonlat
from planning.terms import State
from tests.factories import ORIGIN, source_plan, square, stored


def tile_at(x: float, y: float, zoom: int) -> tuple[int, int, int]:
    """The tile that holds a place given in EPSG:25832."""
    place = to_lonlat(shapely.Point(x, y))
    scale = 2**zoom
    row = (1 - math.asinh(math.tan(math.radians(place.y))) / math.pi) / 2
    return zoom, int((place.x + 180) / 360 * scale), int(row * scale)


def read(content: bytes, folder: Path, z: int, x: int, y: int) -> gpd.GeoDataFrame:
    file = folder / "tile.mvt"
    file.write_bytes(content)
    frame = pyogrio.read_dataframe(file, X=x, Y=y, Z=z)
    return frame.to_crs(25832)


@pytest.mark.parametrize("zoom", [13, 14, 16])
def test_a_tile_holds_the_zone_where_it_lies(session: Session, tmp_path: Path, zoom: int) -> None:
    plan = source_plan({"geometry": square(0, 0), "class": "forest", "id": "wald"})
    stored(session, plan, State.HAMBURG)
    where = tile_at(ORIGIN[0] + 50, ORIGIN[1] + 50, zoom)
    content = tiles.tile(session.connection(), layer("zones"), *where)
    found = read(content, tmp_path, *where)
    assert found[["source_id", "class", "state", "phase"]].iloc[0].tolist() == [
        "wald",
        "forest",
        "HH",
        "in_force",
    ]
    unit = 40_075_016 / 2**zoom / EXTENT
    assert (
        found.geometry.iloc[0].hausdorff_distance(
            square(0, 0).intersection(found.geometry.iloc[0].envelope.buffer(1))
        )
        < 4 * unit
    )


def test_a_tile_elsewhere_is_empty(session: Session) -> None:
    stored(session, source_plan({"geometry": square(0, 0)}), State.HAMBURG)
    assert tiles.tile(session.connection(), layer("zones"), 12, 0, 0) == b""


def test_the_territory_is_whole_at_every_zoom(session: Session, tmp_path: Path) -> None:
    for zoom in range(4, 9):
        where = tile_at(565_000, 5_935_000, zoom)
        content = tiles.tile(session.connection(), layer("territory"), *where)
        found = read(content, tmp_path, *where)
        assert set(found["kind"]) == {"land", "border"}, zoom


@pytest.mark.parametrize("place", [(-1, 0, 0), (23, 0, 0), (3, 8, 0), (3, 0, -1)])
def test_a_tile_that_cannot_be_is_refused(session: Session, place: tuple[int, int, int]) -> None:
    with pytest.raises(errors.InvalidRequest):
        tiles.tile(session.connection(), layer("zones"), *place)


def test_tilejson_says_where_and_what(session: Session) -> None:
    stored(session, source_plan({"geometry": square(0, 0)}), State.HAMBURG)
    told = tilejson(session.connection(), layer("zones"), "http://x/{z}/{x}/{y}")
    west, south, east, north = told["bounds"]
    place = to_lonlat(shapely.Point(ORIGIN[0] + 50, ORIGIN[1] + 50))
    assert west < place.x < east
    assert south < place.y < north
    fields = told["vector_layers"][0]["fields"]
    assert fields["illustrative"] == "Boolean"
    assert fields["accuracy_m"] == "Number"
    assert "geometry" not in fields
