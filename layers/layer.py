"""The catalog: one SQL file a layer, published as the views that map_reader may read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from planning import errors
from planning.cluster import MAP_READER
from planning.database import revision

ATTRIBUTION = "© GeoBasis-DE / BKG 2016"
"""Source of the shipped territory; GeoNutzV asks for it wherever it is shown."""


@dataclass(frozen=True)
class Layer:
    """One layer: its texts, its zoom range and the SELECT behind it (EPSG:25832)."""

    name: str
    title_de: str
    title_en: str
    description_de: str
    description_en: str
    minzoom: int
    sql: str
    maxzoom: int = 16


@cache
def catalog() -> Mapping[str, Layer]:
    """Every layer by name."""
    sources = files("layers").joinpath("catalog").iterdir()
    layers = [_parse(s.name, s.read_text("utf-8")) for s in sources if s.name.endswith(".sql")]
    return {layer.name: layer for layer in sorted(layers, key=lambda layer: layer.name)}


def layer(name: str) -> Layer:
    """The layer of this name. Raises NotFound."""
    if name not in catalog():
        raise errors.NotFound(value=name, choices=", ".join(catalog()))
    return catalog()[name]


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
    """What the views stand for: the schema's revision and the catalog's text."""
    text = "".join(item.name + item.sql for item in catalog().values())
    return f"{revision(connection)} {hashlib.sha256(text.encode()).hexdigest()}"


def _statements(state: str) -> list[str]:
    views = [f"CREATE VIEW layers.{item.name} AS {item.sql}" for item in catalog().values()]
    return [
        "DROP SCHEMA IF EXISTS layers CASCADE",
        "CREATE SCHEMA layers",
        f"COMMENT ON SCHEMA layers IS '{state}'",
        *views,
        f"GRANT USAGE ON SCHEMA layers TO {MAP_READER}",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA layers TO {MAP_READER}",
    ]


def _parse(file_name: str, text: str) -> Layer:
    """A layer from its file: ``-- key: value`` lines, then one SELECT."""
    header: dict[str, Any] = dict(re.findall(r"^-- (\w+): (.+)$", text, flags=re.MULTILINE))
    header["minzoom"] = int(header["minzoom"])
    sql = re.sub(r"^--.*\n", "", text, flags=re.MULTILINE).strip()
    return Layer(name=file_name.removesuffix(".sql"), sql=sql, **header)
