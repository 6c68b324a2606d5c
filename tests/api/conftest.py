"""Stored plans that real clients can see: they are committed, and taken away again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
import sqlalchemy as sa
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from api.app import create_app
from api.startup import Databases
from planning.settings import Settings
from planning.terms import State
from tests.factories import source_plan, square, stored


@pytest.fixture(scope="module")
def ogc_plans(databases: Databases) -> Iterator[None]:
    """A plan of one zone until 2014, one of four zones since, 200 m apart."""
    fields = [
        {"geometry": square(200 * n, 0), "id": f"z{n}", "name": f"Feld {n}"} for n in range(1, 5)
    ]
    past = {"geometry": square(0, 0), "id": "old", "name": "Alt", "class": "forest"}
    changed = date(2015, 1, 1)
    with databases.writer.connect() as connection, Session(connection) as session:
        old = source_plan(past, name="Alter Plan", valid_from=date(2010, 1, 1), valid_to=changed)
        stored(session, old, State.HAMBURG)
        new = source_plan(*fields, name="Neuer Plan", valid_from=changed)
        stored(session, new, State.SCHLESWIG_HOLSTEIN)
        session.commit()
    yield
    with databases.writer.begin() as connection:
        connection.execute(sa.text("TRUNCATE planning.plan CASCADE"))


@pytest.fixture(scope="module")
def ogc(ogc_plans: None, settings: Settings, databases: Databases) -> TestClient:
    """A client of the application over these plans."""
    return TestClient(create_app(settings, databases), raise_server_exceptions=False)
