"""The tiles of this process: how one is computed, and what keeps them true in the background."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, asynccontextmanager
from typing import Final

from sqlalchemy import Connection

from api.generaliser import Generaliser
from api.startup import Databases
from api.tile_cache import Key, Tile, TileCache
from layers import tiles
from layers.changes import Change, Listener, tables_of
from layers.frame import Frame
from layers.layer import layer as find_layer
from layers.shown import show
from planning.settings import Settings

_MIB: Final = 1024 * 1024
_NEW_ZONES: Final = {"stand", "plan_version", "amended_zone"}
"""Tables whose changes can mean zones that are not generalised yet."""


def tile_cache(
    connect: Callable[[], AbstractContextManager[Connection]], settings: Settings
) -> TileCache:
    """An empty cache over connections that see the schema ``layers`` alone.

    Each comes in a transaction that ends in a commit: at a rollback psycopg forgets the
    statements that it has prepared, and planning them anew takes longer than most tiles.
    """

    def compute(key: Key) -> Tile:
        layer, ground = find_layer(key.layer), Frame(key.z, key.x, key.y).ground
        if ground is None:
            return Tile(b"", frozenset(), (0.0, 0.0, 0.0, 0.0))
        with connect() as connection:
            show(connection, key.day)
            content = tiles.tile(connection, layer, key.z, key.x, key.y)
        return Tile(content, tables_of(layer), ground)

    return TileCache(compute, settings.tile_cache_mb * _MIB)


@asynccontextmanager
async def kept_true(cache: TileCache, databases: Databases) -> AsyncIterator[None]:
    """Meanwhile the cache hears of changes, and new zones are generalised."""
    loop = asyncio.get_running_loop()
    generaliser = Generaliser(databases.writer)

    def heard(change: Change) -> None:
        loop.call_soon_threadsafe(cache.changed, change)
        if change.table in _NEW_ZONES:
            generaliser.wake()

    def connected(hears: bool) -> None:
        loop.call_soon_threadsafe(cache.hearing, hears)
        if hears:
            generaliser.wake()

    listener = Listener(databases.map_reader, heard, connected)
    generaliser.start()
    listener.start()
    try:
        yield
    finally:
        await asyncio.to_thread(listener.stop)
        await asyncio.to_thread(generaliser.stop)
