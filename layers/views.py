"""The catalog as views: the schema ``layers`` for the map's reader, ``shown`` below it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import TopologicalSorter
from importlib.resources import files
from typing import Final

import sqlalchemy as sa
from psycopg.errors import LockNotAvailable
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from layers.layer import catalog
from planning.cluster import MAP_READER
from planning.database import revision, view_schemas
from planning.model.telling import CHANNEL


def renew(database: Engine) -> bool:
    """Publish where the views are not current, and drop those replaced; True where they were not.

    What somebody still reads is dropped another time.
    """
    with database.begin() as connection:
        published = publish(connection)
    with database.connect() as connection:
        replaced = [name for name in view_schemas(connection) if "replaced" in name]
    for name in replaced:
        _drop(database, name)
    return published


def _drop(database: Engine, schema: str) -> None:
    """Drop a schema unless a reader holds one of its views."""
    try:
        with database.begin() as connection:
            connection.execute(sa.text("SET LOCAL lock_timeout = '200ms'"))
            connection.execute(sa.text(f"DROP SCHEMA IF EXISTS {schema} CASCADE"))
    except OperationalError as error:
        if not isinstance(error.orig, LockNotAvailable):
            raise


def publish(connection: Connection) -> bool:
    """Make the views of the schema ``layers``; True where they were not current.

    There is no moment without them, and nobody waits: those that are there get another name,
    which asks for no lock, and whoever reads them reads on. With the transaction's end the
    new ones are found; ``renew`` drops the others.
    """
    if _is_current(connection):
        return False
    connection.execute(sa.text("SELECT pg_advisory_xact_lock(:k)"), {"k": _LOCK})
    if _is_current(connection):  # another process was faster
        return False
    for statement in _statements(connection):
        connection.execute(sa.text(statement))
    return True


_LOCK: Final = 5_318_008_532_027


def _is_current(connection: Connection) -> bool:
    return bool(connection.scalar(_COMMENT) == _state(connection))


# Read from the table itself: functions would look the schema up in the session's cache, which
# does not know yet what another process has just committed.
_COMMENT: Final = sa.text(
    "SELECT description FROM pg_description JOIN pg_namespace ON pg_namespace.oid = objoid"
    " WHERE nspname = 'layers' AND classoid = 'pg_namespace'::regclass"
)


def _state(connection: Connection) -> str:
    """What the views stand for: the schema's revision and the text of each."""
    text = "".join(name + select for name, select in _selects().items())
    return f"{revision(connection)} {hashlib.sha256(text.encode()).hexdigest()}"


def _statements(connection: Connection) -> Iterator[str]:
    number = connection.scalar(sa.text("SELECT txid_current()"))
    for name in sorted({"layers", "shown"} & set(view_schemas(connection))):
        yield f"ALTER SCHEMA {name} RENAME TO {name}_replaced_{number}"
    yield "CREATE SCHEMA shown"
    yield "CREATE SCHEMA layers"
    yield f"COMMENT ON SCHEMA layers IS '{_state(connection)}'"
    for name, select in _selects().items():
        yield f"CREATE VIEW {name} AS {select}"
    yield f"GRANT USAGE ON SCHEMA layers TO {MAP_READER}"
    yield f"GRANT SELECT ON ALL TABLES IN SCHEMA layers TO {MAP_READER}"
    yield f"NOTIFY {CHANNEL}"


@cache
def tables(view: str) -> frozenset[str]:
    """The tables that a view of this full name reads, also through others."""
    select = _selects()[view]
    below = (tables(other) for other in _read(select))
    return frozenset(re.findall(r"\bplanning\.(\w+)", select)).union(*below)


@cache
def _selects() -> Mapping[str, str]:
    """Every view by its full name, each after those that it reads."""
    selects = _in_folder("shown", "shown") | _in_folder("generalising", "layers")
    selects |= {f"layers.{layer.name}": layer.sql for layer in catalog().values()}
    reads = {name: sorted(_read(sql) & selects.keys()) for name, sql in sorted(selects.items())}
    return {name: selects[name] for name in TopologicalSorter(reads).static_order()}


def _read(select: str) -> set[str]:
    return set(re.findall(r"\b(?:shown|layers)\.\w+", select))


def _in_folder(folder: str, schema: str) -> dict[str, str]:
    """The SELECT of each file of a folder of this package, by the name of its view."""
    return {
        f"{schema}.{source.name.removesuffix('.sql')}": _without_comments(source.read_text("utf-8"))
        for source in files("layers").joinpath(folder).iterdir()
        if source.name.endswith(".sql")
    }


def _without_comments(text: str) -> str:
    return re.sub(r"^--.*\n", "", text, flags=re.MULTILINE).strip()
