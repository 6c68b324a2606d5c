"""How notices are found, as pages that need nothing beside them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt

from planning import pages
from planning.conflicts import RuleBook
from planning.conflicts.rule_page import page
from planning.texts import Language

_LANGUAGES: Final[tuple[Language, ...]] = ("de", "en")


def write(book: RuleBook, folder: Path) -> None:
    """``method.de.html`` and ``method.en.html``: the rule book with figures and sources."""
    markdown = MarkdownIt("commonmark", {"html": True}).enable("table")
    for language in _LANGUAGES:
        body = markdown.render(page(book, language))
        content = {"language": language, "title": book.title, "body": body}
        name = f"method.{language}.html"
        (folder / name).write_bytes(pages.html(__package__, "method.html.j2", content))
