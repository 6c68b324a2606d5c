"""TileJSON: where the tiles of a layer are, and what is in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from layers.contents import ColumnType, columns_of
from layers.layer import Layer


def tilejson(connection: Connection, layer: Layer, address: str) -> dict[str, Any]:
    """TileJSON 3.0 of the layer; ``address`` is the URL template of its tiles."""
    return {
        "tilejson": "3.0.0",
        "name": layer.title_de,
        "description": layer.description_de,
        "attribution": layer.attribution,
        "tiles": [address],
        "minzoom": layer.minzoom,
        "maxzoom": layer.maxzoom,
        "bounds": bounds(connection, layer),
        "vector_layers": [{"id": layer.name, "fields": _fields(connection, layer)}],
    }


def bounds(connection: Connection, layer: Layer) -> list[float]:
    """West, south, east, north of what the layer holds; the world where it is empty."""
    row = connection.execute(sa.text(_BOUNDS.format(view=f"layers.{layer.name}"))).one()
    return [-180.0, -85.05, 180.0, 85.05] if row[0] is None else [float(v) for v in row]


_BOUNDS = """
WITH extent AS (SELECT ST_SetSRID(ST_Extent(geometry)::geometry, 25832) AS box FROM {view}),
     bent AS (SELECT ST_Transform(ST_Segmentize(box, 5000), 4326) AS box FROM extent)
SELECT ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box) FROM bent
"""


def _fields(connection: Connection, layer: Layer) -> dict[str, str]:
    """The attributes with their type; low zooms carry ``Layer.far`` and the number of zones."""
    columns = columns_of(connection, layer)
    fields = {column.name: _TYPES.get(column.type, "String") for column in columns}
    return fields | ({"zones": "Number"} if layer.generalised else {})


_TYPES: Mapping[ColumnType, str] = {
    ColumnType.BOOLEAN: "Boolean",
    ColumnType.INTEGER: "Number",
    ColumnType.NUMBER: "Number",
}
