"""Tiles in memory, dropped exactly where the map changed."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from typing import Final, Literal

import brotli
from anyio import CapacityLimiter, to_thread
from cachetools import LRUCache

from layers.changes import Change, ChangeLog
from layers.frame import Box

Encoding = Literal["br", "gzip", "identity"]

_AT_ONCE: Final = 4
"""Tiles computed at the same time: more would only take each other's processors."""
_OVERHEAD_BYTES: Final = 1024
"""What a tile takes in memory beside its content: keys, tag, objects."""
_BROTLI_QUALITY: Final = 5
_SMALLEST: Final = 256
"""What is shorter is not made shorter by packing it."""


@dataclass(frozen=True, slots=True)
class Key:
    """One tile of a layer on a day."""

    layer: str
    z: int
    x: int
    y: int
    day: date | None


@dataclass(slots=True)
class Tile:
    """A tile as it was computed, and packed as it was asked for.

    ``read`` are the tables that it was made from, ``ground`` is where it lies (EPSG:25832),
    ``seen`` the number of the last change that does not concern it.
    """

    content: bytes
    read: frozenset[str]
    ground: Box
    seen: int = 0
    tag: str = ""
    packed: dict[Encoding, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.tag = blake2b(self.content, digest_size=12).hexdigest()

    @property
    def size(self) -> int:
        """Bytes in memory."""
        return _OVERHEAD_BYTES + len(self.content) + sum(map(len, self.packed.values()))

    def pack(self, encoding: Encoding) -> None:
        """Keep the content in this encoding too."""
        if len(self.content) < _SMALLEST or encoding == "identity":
            self.packed[encoding] = self.content
        elif encoding == "br":
            self.packed[encoding] = brotli.compress(self.content, quality=_BROTLI_QUALITY)
        else:
            self.packed[encoding] = gzip.compress(self.content, compresslevel=6, mtime=0)


class TileCache:
    """The tiles used last, in at most ``limit`` bytes. Belongs to one event loop.

    ``compute`` makes a tile in a thread. Nothing is kept while changes are not heard, and no
    tile is handed out that a change heard since concerns.
    """

    def __init__(self, compute: Callable[[Key], Tile], limit: int) -> None:
        self._compute = compute
        self._tiles: LRUCache[Key, Tile] = LRUCache(limit, getsizeof=lambda tile: tile.size)
        self._running: dict[tuple[Key, Encoding, int], asyncio.Task[Tile]] = {}
        self._changes = ChangeLog()
        self._hearing = False
        self._limiter: CapacityLimiter | None = None

    @property
    def size(self) -> int:
        """Bytes kept."""
        return int(self._tiles.currsize)

    def changed(self, change: Change) -> None:
        """Take note of a change."""
        self._changes.add(change)

    def hearing(self, hears: bool) -> None:
        """Changes are heard from now on, or no longer; either way some may have been missed."""
        self._hearing = hears
        self._tiles.clear()
        self._changes.add(Change())

    def kept(self, key: Key, encoding: Encoding) -> Tile | None:
        """The tile where it is kept in this encoding and nothing has changed."""
        tile = self._tiles.get(key)
        if tile is None or encoding not in tile.packed or not self._is_current(tile):
            return None
        return tile

    async def tile(self, key: Key, encoding: Encoding) -> Tile:
        """The tile, computed where it is not kept; once for all who ask meanwhile."""
        kept = self.kept(key, encoding)
        if kept is not None:
            return kept
        asked = (key, encoding, self._changes.number)
        if asked not in self._running:
            task = asyncio.create_task(self._make(key, encoding))
            self._running[asked] = task
            task.add_done_callback(lambda _: self._running.pop(asked))
        return await asyncio.shield(self._running[asked])

    async def _make(self, key: Key, encoding: Encoding) -> Tile:
        number = self._changes.number
        known = self._tiles.get(key)
        if known is not None and not self._is_current(known):
            known = None
        if self._limiter is None:
            self._limiter = CapacityLimiter(_AT_ONCE)
        tile = await to_thread.run_sync(
            self._in_thread, key, encoding, known, limiter=self._limiter
        )
        if known is None:
            tile.seen = number  # what changed while it was computed may be missing in it
        if self._hearing and self._is_current(tile) and tile.size <= self._tiles.maxsize:
            self._tiles[key] = tile
        return tile

    def _in_thread(self, key: Key, encoding: Encoding, known: Tile | None) -> Tile:
        tile = known or self._compute(key)
        tile.pack(encoding)
        return tile

    def _is_current(self, tile: Tile) -> bool:
        number = self._changes.number
        if tile.seen != number:
            if self._changes.met(tile.seen, tile.read, tile.ground):
                return False
            tile.seen = number
        return True
