"""The check record: what was compared, by what, what was found and what was not checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from planning import pages
from planning.checking import Check
from planning.record.content import content
from planning.texts import Language


def report(check: Check, language: Language, suffix: str) -> bytes:
    """The check record as a file of the format that ``suffix`` names (REPORT_FORMATS).

    It is written also where nothing was found. Nothing in it is loaded from elsewhere.
    """
    return REPORT_FORMATS[suffix](content(check, language))


def _html(record: dict[str, Any]) -> bytes:
    return pages.html(__package__, "record.html.j2", record)


def _pdf(record: dict[str, Any]) -> bytes:
    return pages.pdf(__package__, "record.typ", record)


REPORT_FORMATS: Final[Mapping[str, Callable[[dict[str, Any]], bytes]]] = {
    ".html": _html,
    ".pdf": _pdf,
}
