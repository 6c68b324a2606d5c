"""The catalog as views: the schema ``layers`` for the map's reader, ``shown`` below it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import TopologicalSorter
from importlib.resources import files

import sqlalchemy as sa
from sqlalchemy import Connection

from layers.layer import catalog
from planning.cluster import MAP_READER
from planning.database import revision
from planning.model.telling import CHANNEL


def publish(connection: Connection) -> bool:
    """Make the views of the schema ``layers``; True where they were not current."""
    state = _state(connection)
    if connection.scalar(sa.text(_COMMENT)) == state:
        return False
    for statement in _statements(state):
        connection.execute(sa.text(statement))
    return True


_COMMENT = "SELECT obj_description(to_regnamespace('layers'), 'pg_namespace')"


def _state(connection: Connection) -> str:
    """What the views stand for: the schema's revision and the text of each."""
    text = "".join(name + select for name, select in _selects().items())
    return f"{revision(connection)} {hashlib.sha256(text.encode()).hexdigest()}"


def _statements(state: str) -> Iterator[str]:
    yield "DROP SCHEMA IF EXISTS layers, shown CASCADE"
    yield "CREATE SCHEMA shown"
    yield "CREATE SCHEMA layers"
    yield f"COMMENT ON SCHEMA layers IS '{state}'"
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
