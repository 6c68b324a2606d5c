"""A real OGC API server on loopback, over a table of the test's own database."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Final
from urllib.parse import quote

import httpx2
import pytest
import sqlalchemy as sa

from api.startup import Databases
from planning import cluster
from planning.settings import Settings


@pytest.fixture(scope="session")
def ogc_api(databases: Databases, settings: Settings) -> Iterator[str]:
    """The address of tipg, a real OGC API server, over 25 areas in the same database."""
    with databases.writer.begin() as connection:
        connection.execute(sa.text("CREATE SCHEMA offered"))
        connection.execute(sa.text(AREAS))
    port = _free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "tipg.main:app", "--port", str(port)],
        env={
            **os.environ,
            "DATABASE_URL": _address(settings),
            "TIPG_DB_SCHEMAS": '["offered"]',
            "TIPG_DB_APPLICATION_SCHEMA": "offered",
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{url}/collections/offered.areas", process)
        yield url
    finally:
        process.terminate()
        process.wait()
        with databases.writer.begin() as connection:
            connection.execute(sa.text("DROP SCHEMA offered CASCADE"))


AREAS: Final = """
CREATE TABLE offered.areas AS
SELECT
    n AS area,
    CASE WHEN n % 5 = 0 THEN 'Wald' ELSE 'Wohnbaufläche' END AS nutzung,
    'Musterplan' AS planname,
    ST_Transform(
        ST_MakeEnvelope(580000 + 200 * n, 5940000, 580100 + 200 * n, 5940100, 25832), 4326
    ) AS geometry
FROM generate_series(1, 25) AS n;
ALTER TABLE offered.areas ADD PRIMARY KEY (area)
"""


def _address(settings: Settings) -> str:
    """The database as asyncpg reads it: the folder of the socket stands for the host."""
    url = sa.make_url(cluster.addresses(settings).writer)
    folder = quote(str(url.query["host"]), safe="")
    return f"postgresql://{url.username}@{folder}:{url.query['port']}/{url.database}"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        assert process.poll() is None, "the OGC API server ended"
        with suppress(httpx2.TransportError):
            if httpx2.get(url, trust_env=False).status_code == 200:
                return
        time.sleep(0.1)
    raise AssertionError("the OGC API server does not answer")
