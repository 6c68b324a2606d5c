"""Vector tiles (MVT) of a layer."""

from __future__ import annotations

from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy import Connection

from layers.contents import columns_of
from layers.frame import EXTENT, MARGIN, TILE_PX, Frame
from layers.generalising.bands import CELL_PX, COARSEST, FINEST
from layers.layer import Layer

_SPECK_UNITS: Final = 4
"""What is smaller is drawn that large, half a pixel: nothing vanishes for being small."""
_SMALLEST_MARK_PX: Final = 1.5


def tile(connection: Connection, layer: Layer, z: int, x: int, y: int) -> bytes:
    """The tile as MVT, empty where nothing lies in it; the same bytes for the same data.

    Of the days that layers.shown was asked for. Raises InvalidRequest where there is no tile of
    that number.
    """
    frame = Frame(z, x, y)
    if frame.mapped is None:
        return b""
    connection.execute(_PLANNED_ONCE)
    if layer.generalised and z <= FINEST and not _waiting(connection, layer, frame):
        return _generalised(connection, layer, frame)
    return _stored(connection, layer, frame)


# Planning the views takes longer than a tile of a high zoom; the plan is the same for all places.
_PLANNED_ONCE: Final = sa.text("SET LOCAL plan_cache_mode = force_generic_plan")


def carried(connection: Connection, layer: Layer, z: int) -> tuple[str, ...]:
    """The attributes that tiles of this zoom carry, without the number of zones."""
    if layer.far and z <= FINEST:
        return layer.far
    return tuple(column.name for column in columns_of(connection, layer))


def _stored(connection: Connection, layer: Layer, frame: Frame) -> bytes:
    """Each item with its own geometry.

    The tile's frame is moved to the data's system, bent as Mercator is in UTM, and met by
    the spatial index; only what it meets is transformed. Up to zoom 12 the shapes are
    simplified by a unit; above, neighbours share every vertex in the tile as they do in the data.
    """
    columns = ", ".join(carried(connection, layer, frame.z))
    query = _STORED.format(columns=columns, view=f"layers.{layer.name}")
    facts = {
        "tolerance": frame.unit_m if frame.z <= FINEST else 0.0,
        "speck": _SPECK_UNITS * frame.unit_m,
    }
    return _answer(connection, query, layer, frame, facts)


_GROUND: Final = """
ST_Transform(
    ST_Segmentize(ST_MakeEnvelope(:west, :south, :east, :north, 3857), :segment), 25832
)
"""
_STORED: Final = f"""
WITH frame AS MATERIALIZED (
    SELECT ST_TileEnvelope(:z, :x, :y) AS mercator, {_GROUND} AS ground
), item AS MATERIALIZED (  -- else each shape is made twice, once to see whether it is NULL
    SELECT {{columns}}, ST_AsMVTGeom(
        ST_Transform(CASE
            WHEN ST_Dimension(geometry) = 0 OR greatest(
                ST_XMax(geometry) - ST_XMin(geometry), ST_YMax(geometry) - ST_YMin(geometry)
            ) >= :speck THEN
                CASE WHEN :tolerance > 0 THEN ST_Simplify(geometry, :tolerance, true)
                ELSE geometry END
            WHEN ST_Dimension(geometry) = 1 THEN ST_SetSRID(ST_MakeLine(
                ST_Translate(ST_Centroid(geometry), -:speck / 2, 0),
                ST_Translate(ST_Centroid(geometry), :speck / 2, 0)
            ), 25832)
            ELSE ST_Expand(ST_Centroid(geometry), :speck / 2)
        END, 3857),
        frame.mercator, {EXTENT}, {MARGIN}
    ) AS geometry
    FROM {{view}} JOIN frame ON geometry && ground
), ordered AS (
    SELECT * FROM item WHERE geometry IS NOT NULL ORDER BY {{columns}}, geometry
)
SELECT ST_AsMVT(ordered, :layer, {EXTENT}, 'geometry') FROM ordered
"""


def _waiting(connection: Connection, layer: Layer, frame: Frame) -> bool:
    """Whether a zone in the tile is not generalised yet."""
    query = f"""
        SELECT EXISTS (
            SELECT FROM layers.ungeneralised WHERE geometry && {_GROUND} AND {layer.generalised}
        )
    """
    return bool(connection.scalar(sa.text(query), _placed(frame)))


def _generalised(connection: Connection, layer: Layer, frame: Frame) -> bytes:
    """What stands for the zones at this zoom, all that look alike in one feature.

    Areas too small to be drawn are lumped together again, over all plans of a cell, as one
    square of their area.
    """
    query = _GENERALISED.format(
        columns=", ".join(layer.far),
        zoom=max(frame.z, COARSEST),  # by its number: each zoom has an index of its own
        condition=layer.generalised,
        on_grid=frame.z >= COARSEST,
    )
    facts = {
        "unit": frame.unit_m,
        "smallest": EXTENT / TILE_PX * _SMALLEST_MARK_PX,
        "cell": EXTENT / TILE_PX * CELL_PX,
    }
    return _answer(connection, query, layer, frame, facts)


_GENERALISED: Final = f"""
WITH item AS MATERIALIZED (
    SELECT {{columns}}, zones, lumped_m2, geometry, ST_X(centre) AS x, ST_Y(centre) AS y
    FROM layers.generalised
    CROSS JOIN LATERAL (
        SELECT CASE WHEN lumped_m2 IS NOT NULL THEN geometry END AS centre
    ) AS lump
    WHERE zoom = {{zoom}}
        AND geometry && ST_MakeEnvelope(:west, :south, :east, :north, 3857)
        AND {{condition}}
), frame AS (
    SELECT box, ST_XMin(box) AS west, ST_YMax(box) AS north,
        ST_TileEnvelope(:z, :x, :y, margin => {MARGIN / EXTENT}) AS whole
    FROM ST_TileEnvelope(:z, :x, :y) AS box
), mark AS (
    SELECT {{columns}}, sum(zones) AS zones,
        least(greatest(sqrt(sum(lumped_m2)) / :unit, :smallest), :cell) / 2 AS half,
        (sum(x * lumped_m2) / sum(lumped_m2) - west) / :unit AS x,
        (north - sum(y * lumped_m2) / sum(lumped_m2)) / :unit AS y
    FROM item CROSS JOIN frame
    WHERE lumped_m2 IS NOT NULL
    GROUP BY {{columns}}, floor((x - west) / :unit / :cell), floor((y - north) / :unit / :cell),
        west, north
), part AS MATERIALIZED (
    SELECT {{columns}}, zones, CASE
        -- Wholly within, on the grid already (layers.generalising.grid): nothing to clip or mend.
        WHEN {{on_grid}} AND ST_Dimension(geometry) = 2 AND geometry @ whole
            THEN ST_SnapToGrid(ST_TransScale(geometry, -west, -north, 1 / :unit, -1 / :unit), 1)
        ELSE ST_AsMVTGeom(geometry, box, {EXTENT}, {MARGIN})
    END AS geometry
    FROM item CROSS JOIN frame
    WHERE lumped_m2 IS NULL
    UNION ALL
    SELECT {{columns}}, zones,
        ST_ForcePolygonCCW(ST_MakeEnvelope(  -- as ST_AsMVTGeom winds, in one feature with those
            round(x - half), round(y - half), round(x + half), round(y + half), 3857
        ))
    FROM mark
), feature AS (
    SELECT {{columns}}, sum(zones)::bigint AS zones, ST_CollectionExtract(
        ST_Collect(geometry ORDER BY geometry), ST_Dimension(geometry) + 1
    ) AS geometry
    FROM part WHERE geometry IS NOT NULL
    GROUP BY {{columns}}, ST_Dimension(geometry)
), ordered AS (
    SELECT * FROM feature ORDER BY {{columns}}, geometry
)
SELECT ST_AsMVT(ordered, :layer, {EXTENT}, 'geometry') FROM ordered
"""


def _answer(
    connection: Connection, query: str, layer: Layer, frame: Frame, facts: dict[str, Any]
) -> bytes:
    named = {"z": frame.z, "x": frame.x, "y": frame.y, "layer": layer.name}
    return bytes(connection.scalar(sa.text(query), _placed(frame) | named | facts) or b"")


def _placed(frame: Frame) -> dict[str, float]:
    assert frame.mapped is not None  # noqa: S101 - such a tile is empty and was answered
    west, south, east, north = frame.mapped
    segment = frame.side_m / 8
    return {"west": west, "south": south, "east": east, "north": north, "segment": segment}
