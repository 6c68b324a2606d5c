"""Engines, sessions and the schema's upgrade."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Final

import sqlalchemy as sa
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from planning import errors

_UPGRADE_LOCK: Final = 5_318_008_532_025
_MIGRATIONS: Final = Path(__file__).parent / "migrations"


def engine(url: str) -> Engine:
    """An engine for a ``postgresql+psycopg://`` address; nothing is connected yet."""
    return sa.create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": 10})


@contextmanager
def session(database: Engine, *, read_only: bool = False) -> Iterator[Session]:
    """One transaction: committed at the end, rolled back on any error.

    Raises DatabaseUnavailable where the server does not answer.
    """
    try:
        with Session(database, expire_on_commit=False) as opened, opened.begin():
            if read_only:
                opened.execute(sa.text("SET TRANSACTION READ ONLY"))
            yield opened
    except OperationalError as error:
        raise errors.DatabaseUnavailable(reason=_first_line(error)) from error


def upgrade(database: Engine) -> bool:
    """Bring the schema to the newest migration; True where something changed.

    Safe to call from several processes at once.
    """
    try:
        with database.begin() as connection:
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(:k)"), {"k": _UPGRADE_LOCK})
            if is_current(connection):
                return False
            connection.execute(sa.text("DROP SCHEMA IF EXISTS layers, shown CASCADE"))
            connection.execute(sa.text("CREATE SCHEMA IF NOT EXISTS planning"))
            _migrate(connection)
    except OperationalError as error:
        raise errors.DatabaseUnavailable(reason=_first_line(error)) from error
    return True


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


def _first_line(error: OperationalError) -> str:
    return str(error.orig).strip().splitlines()[0]
