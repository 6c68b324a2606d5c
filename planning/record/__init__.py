"""The check record: what was compared, by what, what was found and what was not checked."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

from planning.checking import Check
from planning.record.content import content
from planning.texts import Language


def report(check: Check, language: Language, suffix: str) -> bytes:
    """The check record as a file of the format that ``suffix`` names (REPORT_FORMATS).

    It is written also where nothing was found. Nothing in it is loaded from elsewhere.
    """
    return REPORT_FORMATS[suffix](content(check, language))


def _html(record: dict[str, Any]) -> bytes:
    """One page with its style and pictures within it (UTF-8)."""
    from jinja2 import Environment  # noqa: PLC0415 - only a record needs it
    from markupsafe import Markup  # noqa: PLC0415

    pictures = [place | {"svg": Markup(place["svg"])} for place in record["places"]]  # noqa: S704
    template = Environment(autoescape=True).from_string(_layout("record.html.j2"))
    return template.render(record | {"places": pictures}).encode()


def _pdf(record: dict[str, Any]) -> bytes:
    """A4 pages with page numbers; texts are data, never markup."""
    import typst  # noqa: PLC0415 - only a record needs it

    source = _layout("record.typ").encode()
    made: bytes = typst.compile(source, sys_inputs={"record": json.dumps(record)}, format="pdf")
    return made


@cache
def _layout(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


REPORT_FORMATS: Final[Mapping[str, Callable[[dict[str, Any]], bytes]]] = {
    ".html": _html,
    ".pdf": _pdf,
}
