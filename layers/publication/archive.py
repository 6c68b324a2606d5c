"""The tiles of a layer in one file (PMTiles 3), the same that the service answers."""

from __future__ import annotations

import gzip
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa
from pmtiles.tile import Compression, TileType, zxy_to_tileid
from pmtiles.writer import Writer
from sqlalchemy import Connection

from layers import tiles
from layers.frame import Frame
from layers.generalising.bands import FINEST
from layers.layer import Layer
from layers.tilejson import tilejson

DEEPEST: Final = 14
"""A unit of such a tile is 0.35 m on the ground; maps enlarge it where they show more."""
_DEEPEST_OF_LAND: Final = 11
"""What is not dated is land, generalised to 100 m and more: a unit is 2.8 m here."""


def write(connection: Connection, layer: Layer, out: Path) -> int:
    """Write the tiles of the days that layers.shown was asked for; returns how many there are.

    The same tiles give the same file. A layer that shows nothing has one empty tile.
    """
    deepest = min(layer.maxzoom, DEEPEST if layer.dated else _DEEPEST_OF_LAND)
    count = 0
    with open(out, "wb") as file:
        writer = Writer(file)
        for z, x, y, content in sorted(
            _found(connection, layer, deepest), key=lambda tile: zxy_to_tileid(*tile[:3])
        ):
            writer.write_tile(zxy_to_tileid(z, x, y), content)
            count += 1
        if not count:
            writer.write_tile(zxy_to_tileid(0, 0, 0), gzip.compress(b"", mtime=0))
        told = tilejson(connection, layer, "")
        writer.finalize(_header(told), _metadata(told))
    return count


def _found(
    connection: Connection, layer: Layer, deepest: int
) -> Iterator[tuple[int, int, int, bytes]]:
    """Every tile with something in it, from the coarsest down; below an empty one is nothing."""
    level = [(0, 0, 0)]
    while level:
        below: list[tuple[int, int, int]] = []
        for z, x, y in level:
            content = tiles.tile(connection, layer, z, x, y) if z >= layer.minzoom else b""
            if content:
                yield z, x, y, gzip.compress(content, compresslevel=6, mtime=0)
            is_met = bool(content) if z > FINEST else _is_met(connection, layer, z, x, y)
            if is_met and z < deepest:
                below += [(z + 1, 2 * x + i, 2 * y + j) for i in (0, 1) for j in (0, 1)]
        level = below


def _is_met(connection: Connection, layer: Layer, z: int, x: int, y: int) -> bool:
    """Whether an item may lie in the tile or its margin."""
    ground = Frame(z, x, y).ground
    if ground is None:
        return False
    west, south, east, north = ground
    box = {"west": west, "south": south, "east": east, "north": north}
    query = f"""
        SELECT EXISTS (
            SELECT FROM layers.{layer.name}
            WHERE geometry && ST_MakeEnvelope(:west, :south, :east, :north, 25832)
        )
    """
    return bool(connection.scalar(sa.text(query), box))


def _header(told: dict[str, Any]) -> dict[str, Any]:
    west, south, east, north = (round(degrees * 1e7) for degrees in told["bounds"])
    return {
        "tile_type": TileType.MVT,
        "tile_compression": Compression.GZIP,
        "min_lon_e7": west,
        "min_lat_e7": south,
        "max_lon_e7": east,
        "max_lat_e7": north,
        "center_zoom": told["minzoom"],
        "center_lon_e7": math.floor((west + east) / 2),
        "center_lat_e7": math.floor((south + north) / 2),
    }


def _metadata(told: dict[str, Any]) -> dict[str, Any]:
    names = ("name", "description", "attribution", "vector_layers")
    return {name: told[name] for name in names}
