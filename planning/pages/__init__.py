"""Pages for people: HTML in one file, PDF on A4. Nothing in them is loaded from elsewhere."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


def html(package: str, layout: str, content: dict[str, Any]) -> bytes:
    """One page with its style and pictures within it (UTF-8).

    ``layout`` is a Jinja template in ``package``; texts are escaped, pictures are under ``svg``.
    """
    from jinja2 import Environment  # noqa: PLC0415 - only a page needs it

    template = Environment(autoescape=True).from_string(_text(package, layout))
    return template.render(content | {"style": _text(__package__, "page.css")}).encode()


def pdf(package: str, layout: str, content: dict[str, Any]) -> bytes:
    """A4 pages with page numbers; ``layout`` is Typst, to which texts are data, never markup.

    It finds the content as ``record``, its fixed words as ``words``.
    """
    import typst  # noqa: PLC0415 - only a page needs it

    source = f"{_text(__package__, 'page.typ')}\n{_text(package, layout)}".encode()
    made: bytes = typst.compile(source, sys_inputs={"record": json.dumps(content)}, format="pdf")
    return made


@cache
def _text(package: str, name: str) -> str:
    return files(package).joinpath(name).read_text(encoding="utf-8")
