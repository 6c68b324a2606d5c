"""Views are replaced while others read them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa

from api.startup import Databases
from layers import views
from planning import database, errors

READ = "SELECT count(*), count(id) FROM layers.zones_bp"
STALE = "COMMENT ON SCHEMA layers IS 'of another program'"


@pytest.fixture
def stale(databases: Databases) -> Iterator[Databases]:
    """The views as another version of the program left them; current again in the end."""
    _age(databases)
    yield databases
    views.renew(databases.writer)


def _age(databases: Databases) -> None:
    with databases.writer.begin() as connection:
        connection.execute(sa.text(STALE))


def schemas(databases: Databases) -> list[str]:
    with databases.writer.connect() as connection:
        return database.view_schemas(connection)


def test_readers_never_miss_the_views(stale: Databases) -> None:
    done = threading.Event()

    def read() -> int:
        number = 0
        with stale.map_reader.connect() as reader:
            while not done.is_set():
                reader.execute(sa.text(READ)).one()
                reader.execute(sa.text("SELECT * FROM layers.plans LIMIT 1")).all()
                reader.rollback()
                number += 1
        return number

    with ThreadPoolExecutor() as threads:
        readers = [threads.submit(read) for _ in range(4)]
        for _ in range(5):
            _age(stale)
            assert views.renew(stale.writer) is True
        done.set()
    assert min(reader.result() for reader in readers) > 0
    views.renew(stale.writer)
    assert schemas(stale) == ["layers", "shown"]


def test_a_long_reader_reads_on_and_blocks_nobody(stale: Databases) -> None:
    with stale.map_reader.connect() as long, stale.map_reader.connect() as other:
        before = long.execute(sa.text(READ)).one()
        assert views.renew(stale.writer) is True
        assert len(schemas(stale)) > 2
        other.execute(sa.text("SET LOCAL statement_timeout = '1s'"))
        assert other.execute(sa.text(READ)).one() == before
        assert long.execute(sa.text(READ)).one() == before
    assert views.renew(stale.writer) is False
    assert schemas(stale) == ["layers", "shown"]


def test_of_two_programs_one_publishes(stale: Databases) -> None:
    with ThreadPoolExecutor() as threads:
        done = list(threads.map(lambda _: views.renew(stale.writer), range(4)))
    assert sorted(done) == [False, False, False, True]


def test_a_migration_lets_readers_pass_and_gives_up_in_the_end(
    databases: Databases, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "newest", lambda: "9999")
    monkeypatch.setattr(database, "_ATTEMPTS", 2)
    monkeypatch.setattr(database, "_PAUSE_S", 0.01)
    with databases.map_reader.connect() as long:
        long.execute(sa.text(READ)).one()
        with pytest.raises(errors.DatabaseBusy):
            database.upgrade(databases.writer, views.publish)
        long.execute(sa.text(READ)).one()
    assert schemas(databases) == ["layers", "shown"]
