"""Engines, sessions and the schema's upgrade."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Final

import sqlalchemy as sa
from psycopg.errors import LockNotAvailable
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session

from planning import errors

_UPGRADE_LOCK: Final = 5_318_008_532_025
_MIGRATIONS: Final = Path(__file__).parent / "migrations"


def engine(url: str, connections: int = 20) -> Engine:
    """An engine for a ``postgresql+psycopg://`` address; nothing is connected yet.

    ``connections`` is how many queries run at once at most. More would wait for one another,
    and two engines of two processes must fit into the server's ``max_connections``. Who gets
    none of them within two seconds is told so (DatabaseBusy).
    """
    return sa.create_engine(
        url,
        pool_pre_ping=True,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=2,
        connect_args={"connect_timeout": 10},
    )


@contextmanager
def session(database: Engine, *, read_only: bool = False) -> Iterator[Session]:
    """One transaction: committed at the end, rolled back on any error.

    Raises DatabaseUnavailable where the server does not answer, DatabaseBusy where all
    connections are in use.
    """
    with _told(), Session(database, expire_on_commit=False) as opened, opened.begin():
        if read_only:
            opened.execute(sa.text("SET TRANSACTION READ ONLY"))
        yield opened


@contextmanager
def connection(database: Engine) -> Iterator[Connection]:
    """A connection whose transaction is rolled back at the end. Raises what session raises."""
    with _told(), database.connect() as opened:
        yield opened


@contextmanager
def _told() -> Iterator[None]:
    """A database that is away or busy, as the errors that a person may read."""
    try:
        yield
    except PoolTimeout as error:
        raise errors.DatabaseBusy from error
    except DBAPIError as error:
        if not is_away(error):
            raise
        raise errors.DatabaseUnavailable(reason=_first_line(error)) from error


def is_away(error: DBAPIError) -> bool:
    """Whether the server is gone, goes or does not come; not that it refuses a statement."""
    kinds = (OperationalError, InterfaceError)
    return isinstance(error, kinds) or error.connection_invalidated


def upgrade(database: Engine, derive: Callable[[Connection], object]) -> bool:
    """Bring the schema to the newest migration; True where something changed.

    The views are dropped first, and ``derive`` makes them anew in the same transaction: who
    reads meanwhile waits for its end and finds them. Where somebody reads for long, they are
    let pass between the attempts. Safe to call from several processes at once. Raises
    DatabaseUnavailable, and DatabaseBusy where readers leave no gap for a minute.
    """
    with _told():
        for _ in range(_ATTEMPTS):
            try:
                return _upgrade(database, derive)
            except OperationalError as error:
                if not isinstance(error.orig, LockNotAvailable):
                    raise
                time.sleep(_PAUSE_S)
    raise errors.DatabaseBusy


_ATTEMPTS: Final = 30
_PAUSE_S: Final = 1.0


def _upgrade(database: Engine, derive: Callable[[Connection], object]) -> bool:
    with database.begin() as connection:
        connection.execute(sa.text("SELECT pg_advisory_xact_lock(:k)"), {"k": _UPGRADE_LOCK})
        if is_current(connection):
            return False
        connection.execute(sa.text("SET LOCAL lock_timeout = '1s'"))
        for name in view_schemas(connection):
            connection.execute(sa.text(f"DROP SCHEMA {name} CASCADE"))
        connection.execute(sa.text("CREATE SCHEMA IF NOT EXISTS planning"))
        _migrate(connection)
        derive(connection)
    return True


def view_schemas(connection: Connection) -> list[str]:
    """The schemas of the map's views, those that were replaced and are still there too."""
    found = connection.scalars(
        sa.text(
            "SELECT nspname FROM pg_namespace"
            " WHERE nspname ~ '^(layers|shown)(_replaced_[0-9]+)?$' ORDER BY nspname"
        )
    )
    return list(found)


def is_current(connection: Connection) -> bool:
    """Whether the schema stands at the newest migration."""
    return revision(connection) == newest()


def revision(connection: Connection) -> str | None:
    """The migration the schema stands at, None in an empty database."""
    if connection.scalar(sa.text("SELECT to_regclass('planning.alembic_version')")) is None:
        return None
    found: str | None = connection.scalar(
        sa.text("SELECT version_num FROM planning.alembic_version")
    )
    return found


@cache
def newest() -> str:
    """The newest migration; the files are named by their numbers."""
    return max(file.name for file in _MIGRATIONS.glob("versions/0*.py")).partition("_")[0]


def _migrate(connection: Connection) -> None:
    """To the newest migration; there is no alembic.ini."""
    # Alembic takes longer to import than to find that there is nothing to do.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    configuration = Config()
    configuration.set_main_option("script_location", str(_MIGRATIONS))
    configuration.attributes["connection"] = connection
    command.upgrade(configuration, "head")


def _first_line(error: DBAPIError) -> str:
    return str(error.orig).strip().splitlines()[0]
