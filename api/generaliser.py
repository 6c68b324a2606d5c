"""Generalises new zones while the service runs, in a process of its own and with low priority."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
from threading import Event, Thread
from typing import Final

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from layers import generalising
from planning import database

_POLITENESS: Final = 10
"""How much less the process may have of the processors than the service."""
_LOOK_AGAIN_S: Final = 0.5

_log = logging.getLogger("planabgleich.api")


class Generaliser:
    """Waits until it is woken, and then generalises all that waits."""

    def __init__(self, writer: Engine) -> None:
        self._writer = writer
        self._woken, self._ended = Event(), Event()
        self._thread = Thread(target=self._run, name="generaliser", daemon=True)

    def start(self) -> None:
        """Begin to wait."""
        self._thread.start()

    def wake(self) -> None:
        """There may be something to do."""
        self._woken.set()

    def stop(self) -> None:
        """End; what is not finished waits for the next start."""
        self._ended.set()
        self._woken.set()
        self._thread.join()

    def _run(self) -> None:
        while True:
            self._woken.wait()
            self._woken.clear()
            if self._ended.is_set():
                return
            try:
                if generalising.waiting(self._writer):
                    self._work()
            except SQLAlchemyError as error:
                _log.warning("zones are not generalised: %s", error)

    def _work(self) -> None:
        """Elsewhere: it takes processor and memory that the service needs."""
        address = self._writer.url.render_as_string(hide_password=False)
        worker = multiprocessing.get_context("spawn").Process(
            target=_prepare, args=(address,), daemon=True
        )
        worker.start()
        while worker.is_alive() and not self._ended.is_set():
            worker.join(_LOOK_AGAIN_S)
        worker.terminate()
        worker.join()
        worker.close()


def _prepare(address: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the service, which ends this
    if hasattr(os, "nice"):
        os.nice(_POLITENESS)
    generalising.prepare(database.engine(address))
