"""Reading in a process of its own that may use so much time and memory and no more."""

from __future__ import annotations

import json
import multiprocessing
import os
import resource
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from planning import errors, intake
from planning.intake.checks.examination import profile
from planning.intake.mapping.proposal import propose
from planning.settings import Settings
from planning.validation import document, validated

GIB: Final = 1024**3
SECONDS: Final = 60.0
MEMORY: Final = 6 * GIB
"""Of addresses, of which the libraries alone take 2 GiB."""


class Ending(StrEnum):
    """How handing a file to the intake ended."""

    READ = "read"
    REFUSED = "refused"
    FAILED = "failed"
    OVERRUN = "overrun"


@dataclass(frozen=True)
class Verdict:
    """How it ended at one entrance, and what was said: a line, or the trace of a failure."""

    entrance: str
    ending: Ending
    told: str = ""

    @property
    def clean(self) -> bool:
        """Whether the file was read, or refused with one line."""
        return self.ending in (Ending.READ, Ending.REFUSED)


class Reader:
    """A process that reads files one after the other; a new one is begun where it dies."""

    def __init__(self, settings: Settings, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self.settings = settings
        self.seconds = seconds
        self.memory = memory
        self._spawn = multiprocessing.get_context("spawn")
        self._begin()

    def __call__(self, path: Path) -> list[Verdict]:
        """What each entrance makes of the file."""
        self._pipe.send(path)
        verdicts: list[Verdict] = []
        try:
            while self._pipe.poll(self.seconds):
                verdict = self._pipe.recv()
                if verdict is None:
                    return verdicts
                verdicts.append(verdict)
            ending, told = Ending.OVERRUN, f"more than {self.seconds:.0f} s"
        except EOFError:
            ending, told = Ending.FAILED, "the process died"
        entrance = [*ENTRANCES][len(verdicts)]
        self.end()
        self._begin()
        return [*verdicts, Verdict(entrance, ending, told)]

    def end(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def _begin(self) -> None:
        self._pipe, theirs = self._spawn.Pipe()
        arguments = (theirs, self.settings, self.memory)
        self._process = self._spawn.Process(target=_serve, args=arguments, daemon=True)
        self._process.start()
        theirs.close()


@contextmanager
def reader(seconds: float = SECONDS, memory: int = MEMORY) -> Iterator[Reader]:
    """A reader with the settings as they are by default and a home of its own."""
    with tempfile.TemporaryDirectory() as home:
        opened = Reader(Settings(home=Path(home)), seconds, memory)
        try:
            yield opened
        finally:
            opened.end()


def _read(path: Path, settings: Settings) -> None:
    intake.read(path, settings)


def _validate(path: Path, settings: Settings) -> None:
    outcome = validated(path, settings, profile())
    json.dumps(document([outcome]), default=str, allow_nan=False)
    if outcome.source is None:
        raise errors.UnreadableFile(reason=outcome.findings[0].message("en"))


def _map(path: Path, settings: Settings) -> None:
    propose(intake.table(path, settings), path.name, "en")


ENTRANCES: Final[dict[str, Callable[[Path, Settings], None]]] = {
    "read": _read,
    "validate": _validate,
    "map": _map,
}


def _serve(pipe: Connection, settings: Settings, memory: int) -> None:
    """Read what is asked for until the other end is closed."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.environ.pop("PLANABGLEICH_XPLAN_SCHEMAS", None)
    while True:
        try:
            path = pipe.recv()
        except EOFError:
            return
        for name, entrance in ENTRANCES.items():
            pipe.send(_verdict(name, entrance, path, settings))
        pipe.send(None)


def _verdict(
    name: str, entrance: Callable[[Path, Settings], None], path: Path, settings: Settings
) -> Verdict:
    try:
        entrance(path, settings)
    except errors.InputError as refused:
        return Verdict(name, Ending.REFUSED, str(refused))
    except BaseException:
        return Verdict(name, Ending.FAILED, traceback.format_exc())
    return Verdict(name, Ending.READ)
