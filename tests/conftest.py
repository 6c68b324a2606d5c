"""Fixtures that every part of the suite shares."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from api import dependencies
from api.app import create_app
from api.startup import Databases, open_databases
from api.tiles import tile_cache
from planning import cluster
from planning.settings import Settings
from tests.ogc_api import ogc_api  # noqa: F401 - a fixture

REPOSITORY = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of real plans and boundaries, which a clone of the project does not have."""
    beside = REPOSITORY.parent / "shared" / "data"
    folder = Path(os.environ.get("PLANABGLEICH_REAL_DATA", beside))
    if not folder.is_dir():
        pytest.skip(f"the folder of real plans is absent ({folder.name})")
    return folder


@pytest.fixture(scope="session")
def settings() -> Iterator[Settings]:
    """Settings of an embedded server that lives as long as the test session."""
    home = Path(tempfile.mkdtemp(prefix="planabgleich-"))
    home.chmod(0o755)  # the server's user must be able to enter
    found = Settings(home=home)
    cluster.ensure_running(found, durable=False)
    try:
        yield found
    finally:
        cluster.stop(found)
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def databases(settings: Settings) -> Iterator[Databases]:
    """The database, current and filled with the territory."""
    opened = open_databases(settings)
    yield opened
    opened.close()


@pytest.fixture
def connection(databases: Databases) -> Iterator[Connection]:
    """A connection whose work is undone at the end of the test."""
    with databases.writer.connect() as opened:
        transaction = opened.begin()
        yield opened
        transaction.rollback()


@pytest.fixture
def session(connection: Connection) -> Iterator[Session]:
    """A session whose commits are savepoints of that connection."""
    with Session(connection, join_transaction_mode="create_savepoint") as opened:
        yield opened


@pytest.fixture
def client(settings: Settings, databases: Databases, session: Session) -> TestClient:
    """A client of the application that sees what the test's session has stored."""
    app = create_app(settings, databases)
    app.dependency_overrides[dependencies.read] = lambda: session
    app.dependency_overrides[dependencies.map_reader] = session.connection
    app.state.tiles = tile_cache(lambda: nullcontext(session.connection()), settings)
    return TestClient(app, raise_server_exceptions=False)
