"""What the layers hold: the columns of each, and how many items a day shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy import Connection

from layers.layer import Layer
from layers.shown import show


class ColumnType(StrEnum):
    """How the values of a column are to be read."""

    TEXT = "text"
    UUID = "uuid"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"


@dataclass(frozen=True)
class LayerColumn:
    """One attribute of a layer."""

    name: str
    type: ColumnType


def columns(connection: Connection) -> Mapping[str, tuple[LayerColumn, ...]]:
    """By name of the layer its columns in their order, the geometry left out."""
    found: dict[str, list[LayerColumn]] = defaultdict(list)
    for layer, name, kind in connection.execute(_COLUMNS):
        found[layer].append(LayerColumn(name, _TYPES.get(kind, ColumnType.TEXT)))
    return {layer: tuple(of_layer) for layer, of_layer in found.items()}


def columns_of(connection: Connection, layer: Layer) -> tuple[LayerColumn, ...]:
    """The columns of one layer; they last as long as the program, for the views do."""
    if layer not in _known:
        _known[layer] = columns(connection)[layer.name]
    return _known[layer]


_known: dict[Layer, tuple[LayerColumn, ...]] = {}

_COLUMNS = sa.text(
    "SELECT relname, attname, format_type(atttypid, NULL)"
    " FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid"
    " WHERE relnamespace = to_regnamespace('layers') AND attnum > 0 AND attname <> 'geometry'"
    " ORDER BY relname, attnum"
)
_TYPES: Mapping[str, ColumnType] = {
    "uuid": ColumnType.UUID,
    "smallint": ColumnType.INTEGER,
    "integer": ColumnType.INTEGER,
    "bigint": ColumnType.INTEGER,
    "double precision": ColumnType.NUMBER,
    "boolean": ColumnType.BOOLEAN,
    "date": ColumnType.DATE,
}


def count(connection: Connection, layer: Layer, day: date | None = None) -> int:
    """How many items the layer shows on a day; without one today."""
    show(connection, day)
    counted = connection.execute(sa.text(f"SELECT count(*) FROM layers.{layer.name}"))
    return int(counted.scalar_one())
