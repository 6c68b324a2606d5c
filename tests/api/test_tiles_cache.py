"""The cache of tiles by itself: bounded, one computation for all, never behind a change."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Callable, Coroutine
from datetime import date
from threading import Event
from typing import Any

import brotli
import pytest

from api.tile_cache import Key, Tile, TileCache
from layers.changes import Change, ChangeLog

READ = frozenset({"stand"})
HERE = (0.0, 0.0, 10.0, 10.0)
DAY = date(2026, 11, 24)


def key(x: int = 0) -> Key:
    return Key("zones", 14, x, 0, DAY)


def cache(compute: Callable[[Key], Tile], limit: int = 1_000_000) -> TileCache:
    made = TileCache(compute, limit)
    made.hearing(True)
    return made


def tile(content: bytes = b"tile" * 100) -> Tile:
    return Tile(content, READ, HERE)


def run(coroutine: Coroutine[Any, Any, None]) -> None:
    asyncio.run(coroutine)


def test_it_never_holds_more_than_its_bound() -> None:
    async def fill() -> None:
        tiles = cache(lambda k: tile(bytes(k.x * 50)), limit=50_000)
        for x in range(1, 200):
            await tiles.tile(key(x), "br" if x % 2 else "identity")
            assert tiles.size <= 50_000
        assert tiles.size > 25_000
        huge = cache(lambda _: tile(bytes(60_000)), limit=50_000)
        assert len((await huge.tile(key(), "identity")).content) == 60_000
        assert huge.size == 0

    run(fill())


def test_a_tile_that_many_ask_for_is_computed_once() -> None:
    computed, go_on = [], Event()

    def compute(k: Key) -> Tile:
        computed.append(k)
        go_on.wait(5)
        return tile()

    async def ask() -> None:
        tiles = cache(compute)
        asked = [asyncio.create_task(tiles.tile(key(), "br")) for _ in range(30)]
        await asyncio.sleep(0.05)
        asked[0].cancel()  # one who goes away takes nothing from the others
        go_on.set()
        answers = await asyncio.gather(*asked[1:])
        assert len(set(map(id, answers))) == 1
        await tiles.tile(key(), "br")

    run(ask())
    assert computed == [key()]


def test_a_failure_is_told_to_all_and_not_kept() -> None:
    outcomes = iter([RuntimeError("away"), tile()])

    def compute(_: Key) -> Tile:
        outcome = next(outcomes)
        if isinstance(outcome, RuntimeError):
            raise outcome
        return outcome

    async def ask() -> None:
        tiles = cache(compute)
        asked = [tiles.tile(key(), "br") for _ in range(3)]
        failed = await asyncio.gather(*asked, return_exceptions=True)
        assert [str(each) for each in failed] == ["away"] * 3
        assert (await tiles.tile(key(), "br")).content == tile().content

    run(ask())


def test_what_changed_while_a_tile_was_computed_is_not_missed() -> None:
    begun, go_on, versions = Event(), Event(), iter([b"old", b"new"])

    def compute(_: Key) -> Tile:
        content = next(versions)
        begun.set()
        go_on.wait(5)
        return tile(content)

    async def ask() -> None:
        tiles = cache(compute)
        first = asyncio.create_task(tiles.tile(key(), "identity"))
        await asyncio.to_thread(begun.wait, 5)
        tiles.changed(Change("stand", HERE))
        second = asyncio.create_task(tiles.tile(key(), "identity"))
        await asyncio.sleep(0.05)
        go_on.set()
        assert (await first).content == b"old"
        assert (await second).content == b"new"
        assert (await tiles.tile(key(), "identity")).content == b"new"

    run(ask())


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        (Change("stand", (5, 5, 20, 20)), False),
        (Change("stand", (10.5, 0, 20, 20)), True),
        (Change("stand"), False),
        (Change(), False),
        (Change("detection_run"), True),
        (Change("detection_run", HERE), True),
    ],
)
def test_a_tile_goes_where_a_change_concerns_it_and_stays_elsewhere(
    change: Change, kept: bool
) -> None:
    async def ask() -> None:
        tiles = cache(lambda _: tile())
        first = await tiles.tile(key(), "br")
        tiles.changed(Change("stand", (50, 50, 60, 60)))
        assert tiles.kept(key(), "br") is first
        tiles.changed(change)
        assert (tiles.kept(key(), "br") is first) is kept

    run(ask())


def test_nothing_is_kept_while_changes_are_not_heard() -> None:
    async def ask() -> None:
        tiles = cache(lambda _: tile())
        await tiles.tile(key(), "br")
        tiles.hearing(False)
        assert tiles.size == 0
        await tiles.tile(key(), "br")
        assert tiles.size == 0
        tiles.hearing(True)
        await tiles.tile(key(), "br")
        assert tiles.kept(key(), "br") is not None

    run(ask())


def test_every_encoding_holds_the_same_and_is_made_once() -> None:
    computed = []

    async def ask() -> None:
        tiles = cache(lambda k: computed.append(k) or tile())
        for encoding, unpack in (("br", brotli.decompress), ("gzip", gzip.decompress)):
            got = await tiles.tile(key(), encoding)
            assert unpack(got.packed[encoding]) == tile().content
            assert got.packed[encoding] is (await tiles.tile(key(), encoding)).packed[encoding]
        assert tiles.size == got.size

    run(ask())
    assert len(computed) == 1


def test_a_log_that_forgot_a_change_says_that_it_may_have_mattered() -> None:
    log = ChangeLog()
    for _ in range(10_001):
        log.add(Change("stand", (50, 50, 60, 60)))
    assert log.met(0, READ, HERE)
    assert not log.met(1, READ, HERE)


@pytest.mark.parametrize(
    ("message", "change"),
    [
        ("", Change()),
        ("plan", Change("plan")),
        ("stand BOX(1.5 -2,3e5 4)", Change("stand", (1.5, -2.0, 3e5, 4.0))),
    ],
)
def test_messages_are_read(message: str, change: Change) -> None:
    assert Change.told(message) == change
