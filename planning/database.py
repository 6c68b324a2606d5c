"""Engines, sessions and the schema's upgrade."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from planning import errors

_UPGRADE_LOCK = 5_318_008_532_025


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
            configuration = migrations()
            configuration.attributes["connection"] = connection
            command.upgrade(configuration, "head")
    except OperationalError as error:
        raise errors.DatabaseUnavailable(reason=_first_line(error)) from error
    return True


def is_current(connection: Connection) -> bool:
    """Whether the schema stands at the newest migration."""
    head = ScriptDirectory.from_config(migrations()).get_current_head()
    return revision(connection) == head


def revision(connection: Connection) -> str | None:
    """The migration the schema stands at, None in an empty database."""
    options = {"version_table_schema": "planning"}
    return MigrationContext.configure(connection, opts=options).get_current_revision()


def migrations() -> Config:
    """Alembic's configuration; there is no alembic.ini."""
    configuration = Config()
    configuration.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return configuration


def _first_line(error: OperationalError) -> str:
    return str(error.orig).strip().splitlines()[0]
