"""What of the map changed where, as the database tells it: planning.model.telling."""

from __future__ import annotations

import contextlib
import logging
import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Thread
from typing import Any, Final, cast

import psycopg
import sqlalchemy as sa
from sqlalchemy import Engine

from layers.frame import Box
from layers.layer import Layer
from layers.views import tables
from planning.model import CHANNEL

_REMEMBERED: Final = 10_000
_HEARTBEAT_S: Final = 10.0
"""After so long without a message the connection is asked whether it still is one."""
_AGAIN_AFTER_S: Final = 1.0
_LOOK_UP_S: Final = 0.2
"""How often a listener sees whether it is to end."""
_BOX: Final = re.compile(r"(\w+) BOX\((\S+) (\S+),(\S+) (\S+)\)")

_log = logging.getLogger("planabgleich.layers")


@dataclass(frozen=True)
class Change:
    """A table that changed and the box in which it did (EPSG:25832); None: anywhere, any."""

    table: str | None = None
    box: Box | None = None

    @classmethod
    def told(cls, message: str) -> Change:
        """As a message of the channel says."""
        placed = _BOX.fullmatch(message)
        if placed is None:
            return cls(message or None)
        table, *sides = placed.groups()
        west, south, east, north = map(float, sides)
        return cls(table, (west, south, east, north))

    def meets(self, read: frozenset[str], box: Box) -> bool:
        """Whether it concerns what was read from these tables within the box."""
        return (self.table is None or self.table in read) and (
            self.box is None or _overlap(self.box, box)
        )


def _overlap(one: Box, other: Box) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


class ChangeLog:
    """The changes since the process began, numbered from 1; the newest are remembered."""

    def __init__(self) -> None:
        self.number = 0
        self._newest: deque[Change] = deque(maxlen=_REMEMBERED)

    def add(self, change: Change) -> None:
        """One more change."""
        self._newest.append(change)
        self.number += 1

    def met(self, since: int, read: frozenset[str], box: Box) -> bool:
        """Whether any change after number ``since`` concerns it; yes where that is forgotten."""
        unseen = self.number - since
        if unseen > len(self._newest):
            return True
        newest = reversed(self._newest)
        return any(next(newest).meets(read, box) for _ in range(unseen))


def tables_of(layer: Layer) -> frozenset[str]:
    """The tables whose changes can change the layer's tiles."""
    read = tables(f"layers.{layer.name}")
    return read | {"generalisation"} if layer.generalised else read


class Listener:
    """Hears the channel in a thread of its own, and connects again whenever that breaks.

    ``heard`` is called there with each change. ``connected`` is called with True once nothing
    can be missed any more, with False when from now on something can.
    """

    def __init__(
        self,
        database: Engine,
        heard: Callable[[Change], None],
        connected: Callable[[bool], None],
    ) -> None:
        self._database = database
        self._heard = heard
        self._connected = connected
        self._ended = Event()
        self._thread = Thread(target=self._run, name="changes", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """End within a second."""
        self._ended.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._ended.is_set():
            try:
                self._listen()
            except (sa.exc.DBAPIError, psycopg.Error) as error:
                _log.warning("changes of the map are not heard: %s", error)
            finally:
                self._connected(False)
            self._ended.wait(_AGAIN_AFTER_S)

    def _listen(self) -> None:
        pooled = self._database.raw_connection()
        driver = pooled.driver_connection
        pooled.detach()  # from the pool, whose connections have transactions
        with contextlib.closing(cast("psycopg.Connection[Any]", driver)) as connection:
            connection.autocommit = True
            connection.execute(f"LISTEN {CHANNEL}")
            self._connected(True)
            silent_s = 0.0
            while not self._ended.is_set():
                silent_s += _LOOK_UP_S
                for message in connection.notifies(timeout=_LOOK_UP_S):
                    silent_s = 0.0
                    self._heard(Change.told(message.payload))
                if silent_s >= _HEARTBEAT_S:
                    silent_s = 0.0
                    connection.execute("SELECT 1")
