"""117: a reference within the file (xlink:href="#...") to an id that the file does not have."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from lxml import etree

from planning.intake import guard
from planning.intake.checks.check import Case, Check, Fault

_HREF: Final = "{http://www.w3.org/1999/xlink}href"
_IDS: Final = ("{http://www.opengis.net/gml/3.2}id", "{http://www.opengis.net/gml}id")


def run(case: Case) -> Iterator[Fault]:
    """One fault a reference; those of features to their section are told by 106 and 107."""
    if not case.markup:
        return
    ids, references = _read(case.content)
    for name, target, line in references:
        if target not in ids and not name.startswith("gehoertZu"):
            yield Fault(line=line, facts={"attribute": name, "value": target})


def _read(path: Path) -> tuple[set[str], list[tuple[str, str, int | None]]]:
    """All ids of the file, and its references: attribute, id referred to, line."""
    ids: set[str] = set()
    references: list[tuple[str, str, int | None]] = []
    for _, element in guard.xml_stream(path):
        ids.update(element.get(key, "") for key in _IDS)
        href = element.get(_HREF, "")
        if href.startswith("#"):
            references.append((etree.QName(element).localname, href[1:], element.sourceline))
        _forget(element)
    return ids, references


def _forget(element: etree._Element) -> None:
    """Free an element that has been read, and its elder siblings."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


CHECK: Final = Check(117, "reference.dangling", "domain.md 2.3", run)
