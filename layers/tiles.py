"""Vector tiles (MVT) of a layer, and their TileJSON."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from layers.layer import Layer
from planning import errors

EXTENT = 4096
"""Units across a tile."""

_MAX_ZOOM = 22
_EQUATOR_M = 40_075_016.686


def tile(connection: Connection, layer: Layer, z: int, x: int, y: int) -> bytes:
    """The tile as MVT, empty where nothing lies in it.

    The tile's frame is moved to the data's system, bent as Mercator is in UTM, and met by
    the spatial index; only what it meets is transformed. Raises InvalidRequest.
    """
    if not (0 <= z <= _MAX_ZOOM and 0 <= x < 2**z and 0 <= y < 2**z):
        raise errors.InvalidRequest(reason=f"there is no tile {z}/{x}/{y}")
    width = _EQUATOR_M / 2**z
    parameters = {
        "z": z,
        "x": x,
        "y": y,
        "segment": width / 8,
        "tolerance": width / EXTENT * 2,
        "layer": layer.name,
    }
    columns = ", ".join(f"item.{name}" for name in _columns(connection, layer))
    query = sa.text(_TILE.format(columns=columns, view=f"layers.{layer.name}"))
    return bytes(connection.scalar(query, parameters) or b"")


_TILE = f"""
WITH frame AS MATERIALIZED (
    SELECT ST_TileEnvelope(:z, :x, :y) AS mercator,
        ST_Transform(
            ST_Segmentize(ST_TileEnvelope(:z, :x, :y, margin => 0.0625), :segment), 25832
        ) AS ground
), item AS (
    SELECT {{columns}}, ST_AsMVTGeom(
        ST_Transform(ST_Simplify(item.geometry, :tolerance, true), 3857),
        frame.mercator, {EXTENT}, {EXTENT // 16}
    ) AS geometry
    FROM {{view}} AS item JOIN frame ON item.geometry && frame.ground
)
SELECT ST_AsMVT(item, :layer, {EXTENT}, 'geometry') FROM item WHERE geometry IS NOT NULL
"""


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
        "bounds": _bounds(connection, layer),
        "vector_layers": [{"id": layer.name, "fields": _fields(connection, layer)}],
    }


def _bounds(connection: Connection, layer: Layer) -> list[float]:
    """West, south, east, north of what the layer holds; the world where it is empty."""
    row = connection.execute(sa.text(_BOUNDS.format(view=f"layers.{layer.name}"))).one()
    return [-180.0, -85.05, 180.0, 85.05] if row[0] is None else [float(v) for v in row]


_BOUNDS = """
WITH extent AS (SELECT ST_SetSRID(ST_Extent(geometry)::geometry, 25832) AS box FROM {view}),
     bent AS (SELECT ST_Transform(ST_Segmentize(box, 5000), 4326) AS box FROM extent)
SELECT ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box) FROM bent
"""


def _columns(connection: Connection, layer: Layer) -> list[str]:
    return list(_fields(connection, layer))


def _fields(connection: Connection, layer: Layer) -> dict[str, str]:
    """The attributes of the layer with their type, the geometry left out."""
    rows = connection.execute(
        sa.text(
            "SELECT attname, format_type(atttypid, NULL) FROM pg_attribute "
            "WHERE attrelid = to_regclass(:view) AND attnum > 0 AND attname <> 'geometry' "
            "ORDER BY attnum"
        ),
        {"view": f"layers.{layer.name}"},
    )
    return {name: _TILEJSON_TYPES.get(kind, "String") for name, kind in rows}


_TILEJSON_TYPES = {
    "boolean": "Boolean",
    "double precision": "Number",
    "smallint": "Number",
    "integer": "Number",
    "bigint": "Number",
}
