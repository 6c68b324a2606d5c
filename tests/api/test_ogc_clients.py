"""OGC API Features as the programs of others read it, over a real socket; and its faults."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

import httpx2
import pyogrio
import pytest
import sqlalchemy as sa
from fastapi.testclient import TestClient
from owslib.ogcapi.features import Features

from api.app import create_app
from api.startup import Databases
from layers.layer import catalog
from planning.settings import Settings
from tests.factories import ORIGIN

EPSG = "http://www.opengis.net/def/crs/EPSG/0"
X, Y = ORIGIN
SERVE = "from api.cli import main; main()"


@pytest.fixture(scope="module")
def address(ogc_plans: None, settings: Settings) -> Iterator[str]:
    """The address of a running service. A process of its own: GDAL waits without letting go."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, "serve", "--port", str(port)],
        env={**os.environ, "PLANABGLEICH_HOME": str(settings.home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(f"http://127.0.0.1:{port}/ogc/collections", process)
        yield f"http://127.0.0.1:{port}/ogc"
    finally:
        process.kill()
        process.wait()


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        assert process.poll() is None
        with suppress(httpx2.TransportError):
            if httpx2.get(url).status_code == 200:
                return
        time.sleep(0.05)
    pytest.fail("the service did not start")


def another(databases: Databases, **pool: object) -> sa.Engine:
    return sa.create_engine(databases.map_reader.url, pool_pre_ping=True, **pool)


def test_gdal_finds_every_layer(address: str) -> None:
    listed = {name for name, _ in pyogrio.list_layers(f"OAPIF:{address}")}
    assert listed == set(catalog())


def test_gdal_reads_what_is_stored_page_by_page(address: str) -> None:
    zones = pyogrio.read_dataframe(f"OAPIF:{address}", layer="zones", PAGE_SIZE=3)
    assert zones.crs == "EPSG:25832"
    assert sorted(zones["name"]) == ["Feld 1", "Feld 2", "Feld 3", "Feld 4"]
    first = zones[zones["name"] == "Feld 1"].total_bounds
    assert first == pytest.approx([X + 200, Y, X + 300, Y + 100], abs=0.001)


def test_gdal_asks_by_place_attribute_and_system(address: str) -> None:
    box = (X + 150, Y, X + 450, Y + 50)
    near = pyogrio.read_dataframe(f"OAPIF:{address}", layer="zones", bbox=box)
    assert sorted(near["name"]) == ["Feld 1", "Feld 2"]
    named = pyogrio.read_dataframe(f"OAPIF:{address}", layer="zones", where="name = 'Feld 4'")
    assert list(named["name"]) == ["Feld 4"]
    for epsg in (4326, 3857):
        asked = pyogrio.read_dataframe(f"OAPIF:{address}", layer="zones", CRS=f"EPSG:{epsg}")
        back = asked.to_crs(25832).total_bounds
        assert back == pytest.approx([X + 200, Y, X + 900, Y + 100], abs=0.01)


def test_owslib_asks_by_place_day_and_filter(address: str) -> None:
    service = Features(f"{address}/")
    assert set(service.feature_collections()) == set(catalog())
    assert "name" in service.collection_queryables("zones")["properties"]
    past = service.collection_items("zones", datetime_="2012-01-01/2013-01-01")
    assert [each["properties"]["name"] for each in past["features"]] == ["Alt"]
    place = {"bbox": [X, Y, X + 250, Y + 50], "bbox-crs": f"{EPSG}/25832", "crs": f"{EPSG}/25832"}
    near = service.collection_items("zones", **place, filter="name LIKE 'Feld%'")
    assert [each["properties"]["name"] for each in near["features"]] == ["Feld 1"]


def test_connections_that_broke_are_made_anew(address: str, databases: Databases) -> None:
    service = Features(f"{address}/")
    assert service.collection_items("zones")["numberMatched"] == 4
    with databases.writer.begin() as connection:
        ended = connection.execute(sa.text(BREAK)).all()
    assert ended
    assert service.collection_items("zones")["numberMatched"] == 4


BREAK = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE usename = 'map_reader' AND query NOT LIKE 'LISTEN%'"
)


@pytest.mark.parametrize("path", ["/ogc/collections", "/ogc/collections/zones/items"])
def test_without_a_database_it_starts_and_asks_to_come_again(
    settings: Settings, databases: Databases, path: str
) -> None:
    gone = sa.create_engine("postgresql+psycopg://map_reader@127.0.0.1:1/secret_name")
    client = TestClient(create_app(settings, replace(databases, map_reader=gone)))
    answer = client.get(path)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert "secret_name" not in answer.text
    assert client.get("/ogc/").status_code == 200


def test_with_every_connection_taken_it_asks_to_come_again(
    settings: Settings, databases: Databases
) -> None:
    narrow = another(databases, pool_size=1, max_overflow=0, pool_timeout=0.1)
    client = TestClient(create_app(settings, replace(databases, map_reader=narrow)))
    with narrow.connect():
        assert client.get("/ogc/collections/zones/items").status_code == 503
    assert client.get("/ogc/collections/zones/items").status_code == 200
    narrow.dispose()
