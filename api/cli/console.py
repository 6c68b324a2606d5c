"""The terminal: results on standard output, everything else on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from planning import errors
from planning.settings import Settings
from planning.texts import Language, preferred_language, text

if TYPE_CHECKING:
    from api.startup import Databases

out = Console()
err = Console(stderr=True)


def language() -> Language:
    """The language of messages: the setting's, else the locale's."""
    try:
        return preferred_language(Settings().language)
    except errors.SettingInvalid:
        return preferred_language()


def chosen_language(words: str | None) -> Language:
    """The language asked for with ``--language``, else that of the messages."""
    if words not in (None, "de", "en"):
        raise typer.BadParameter("de, en", param_hint="--language")
    return preferred_language(words) if words else language()


def say(code: str, **facts: Any) -> str:
    """A text of the catalogue in the language of the terminal."""
    return text(code, language(), facts)


def note(code: str, **facts: Any) -> None:
    """One line on standard error."""
    err.print(say(code, **facts), highlight=False, soft_wrap=True)


def complain(message: str) -> None:
    """One line on standard error, named after the program."""
    print(f"planabgleich: {message}", file=sys.stderr)


def print_json(document: Any) -> None:
    """One JSON document on standard output."""
    print(json.dumps(document, ensure_ascii=False, indent=2, default=_plain))


def _plain(value: Any) -> str:
    """What JSON has no word for; times as ISO 8601, so that ``--known-at`` takes them back."""
    return value.isoformat() if isinstance(value, datetime) else str(value)


@contextmanager
def databases() -> Iterator[Databases]:
    """The database, started and current; connections are given back at the end."""
    from api.startup import open_databases  # noqa: PLC0415 - only here PostgreSQL is needed

    opened = open_databases(Settings())
    try:
        yield opened
    finally:
        opened.close()


@contextmanager
def progress_bar(code: str) -> Iterator[ProgressReport]:
    """A bar on standard error that is fed by calling it with (what, done, total)."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    silent = not err.is_terminal
    with Progress(
        *columns, TimeElapsedColumn(), console=err, transient=True, disable=silent
    ) as bar:
        yield ProgressReport(bar, say(code))


class ProgressReport:
    """Callable that moves a bar."""

    def __init__(self, bar: Progress, description: str) -> None:
        self._bar = bar
        self._description = description
        self._task = bar.add_task(description, total=None)

    def __call__(self, what: str, done: int, total: int) -> None:
        """``done`` of ``total`` steps are behind us, ``what`` the last of them."""
        description = f"{self._description} {what}"
        self._bar.update(self._task, description=description, completed=done, total=total)
