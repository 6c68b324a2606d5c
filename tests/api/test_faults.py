"""The service while its database restarts, is full, or loses a connection."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import httpx2
import pytest
import sqlalchemy as sa
from fastapi.testclient import TestClient

from api.app import create_app
from api.startup import Databases
from planning import cluster, database
from planning.settings import Settings

PATHS = ("/api/layers", "/api/plans", "/tiles/territory/7/67/41", "/api/health")


@pytest.fixture
def few(settings: Settings, databases: Databases) -> Iterator[Databases]:
    """Databases with two connections for each role."""
    found = cluster.addresses(settings)
    opened = Databases(database.engine(found.writer, 2), database.engine(found.map_reader, 2))
    yield opened
    opened.close()


def client(settings: Settings, opened: Databases) -> TestClient:
    return TestClient(create_app(settings, opened), raise_server_exceptions=False)


def assert_is_told(answer: httpx2.Response) -> None:
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0
    assert answer.headers["content-type"] == "application/problem+json"
    for word in ("SELECT", "psycopg", "QueuePool", "layers.", "socket"):
        assert word not in answer.text


@dataclass
class Visitor:
    """Asks for one path again and again."""

    client: TestClient
    path: str
    answers: list[httpx2.Response] = field(default_factory=list)

    def visit(self, done: threading.Event) -> None:
        while not done.is_set():
            self.answers.append(self.client.get(self.path))


def test_the_service_outlives_a_restart_of_the_database(settings: Settings, few: Databases) -> None:
    visitors = [Visitor(client(settings, few), path) for path in PATHS]
    assert [each.client.get(each.path).status_code for each in visitors] == [200] * len(PATHS)
    done = threading.Event()
    with ThreadPoolExecutor() as threads:
        running = [threads.submit(visitor.visit, done) for visitor in visitors]
        time.sleep(0.3)
        try:
            cluster.stop(settings)
            time.sleep(0.3)
        finally:
            cluster.ensure_running(settings, durable=False)
        time.sleep(0.3)
        done.set()
        for each in running:
            each.result()
    answers = [answer for visitor in visitors for answer in visitor.answers]
    failed = [answer for answer in answers if answer.status_code != 200]
    assert failed
    for answer in failed:
        assert_is_told(answer)
    assert [each.client.get(each.path).status_code for each in visitors] == [200] * len(PATHS)


@pytest.mark.parametrize("path", PATHS[:2])
def test_without_a_free_connection_it_says_so_soon(
    settings: Settings, few: Databases, path: str
) -> None:
    engines = (few.writer, few.map_reader)
    held = [engine.connect() for engine in engines for _ in range(2)]
    started = time.monotonic()
    assert_is_told(client(settings, few).get(path))
    assert time.monotonic() - started < 4
    for connection in held:
        connection.close()
    assert client(settings, few).get(path).status_code == 200


def test_a_connection_lost_in_a_request_is_told_and_replaced(
    settings: Settings, databases: Databases, few: Databases
) -> None:
    visitor = client(settings, few)
    with databases.writer.begin() as holder, ThreadPoolExecutor() as threads:
        holder.execute(sa.text("LOCK TABLE planning.plan IN ACCESS EXCLUSIVE MODE"))
        asked = threads.submit(visitor.get, "/api/plans")
        deadline = time.monotonic() + 10
        while not _end_waiting(few) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert_is_told(asked.result(timeout=10))
    assert visitor.get("/api/plans").status_code == 200


def _end_waiting(databases: Databases) -> bool | None:
    """End a query that waits for a lock; in a transaction of its own, to look anew."""
    with databases.writer.begin() as connection:
        ended: bool | None = connection.scalar(
            sa.text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE wait_event_type = 'Lock'"
            )
        )
    return ended
