"""Services on loopback: a real OGC API server, and one that plays back what a test gives it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, quote, urlsplit

import httpx2
import pytest
import sqlalchemy as sa

from api.startup import Databases
from planning import cluster
from planning.harvest import transfer
from planning.settings import Settings

Asked = dict[str, str]
"""Parameters of a request, their names in capitals."""


@dataclass
class Reply:
    """What the server answers."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Server:
    """A small HTTP server; ``answer`` is given path, parameters and headers of each request."""

    url: str
    answer: Callable[[str, Asked, dict[str, str]], Reply] = lambda *_: Reply(status=404)
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that answers as the test says."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            played.asked.append(self.path)
            parts = urlsplit(self.path)
            parameters = {key.upper(): value for key, value in parse_qsl(parts.query)}
            reply = played.answer(parts.path, parameters, dict(self.headers))
            self.send_response(reply.status)
            for name, value in {"Content-Length": str(len(reply.body)), **reply.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, *_: object) -> None:
            pass

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    played = Server(f"http://127.0.0.1:{httpd.server_port}")
    thread = threading.Thread(target=httpd.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield played
    httpd.shutdown()
    httpd.server_close()
    thread.join()


@pytest.fixture
def asking(tmp_path: Path) -> Settings:
    """Settings that allow loopback and do not pause."""
    return Settings(home=tmp_path, harvest_private_addresses=True, harvest_pause_s=0)


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that would have been made."""
    made: list[float] = []
    monkeypatch.setattr(transfer.time, "sleep", made.append)
    return made


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
