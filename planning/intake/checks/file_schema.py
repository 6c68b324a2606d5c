"""113: the file does not follow the XML schema of its version."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from lxml import etree

from planning import errors
from planning.intake import guard
from planning.intake.checks.check import Case, Check, Fault

_MOST: Final = 200
"""Faults told one by one; a file of another version has thousands."""
_ENTRY: Final = "XPlanung-Operationen.xsd"


def run(case: Case) -> Iterator[Fault]:
    """One fault a place, where the folder of schemas is set and has the version.

    Raises UnreadableFile where a schema refers to one that the folder does not hold.
    """
    if not case.markup or case.schemas is None:
        return
    entry = case.schemas / str(case.source.version) / _ENTRY
    if not entry.is_file():
        return
    schema = _schema(entry, case.schemas)
    schema.validate(etree.parse(case.content, guard.xml_parser()))
    log: Any = schema.error_log
    for fault in islice(log, _MOST):
        yield Fault(line=fault.line, facts={"reason": fault.message})


class _Local(etree.Resolver):
    """Schemas named by an address, from the folder: its host, then its path. Never fetched."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def resolve(self, system_url: str, public_id: str, context: Any = None) -> Any:  # noqa: ARG002
        """The local copy of an address; anything else is left to lxml."""
        address = urlsplit(system_url)
        if address.scheme not in ("http", "https"):
            return None
        local = self._folder / address.netloc / address.path.lstrip("/")
        if not local.is_file():
            raise errors.UnreadableFile(file=local, reason="reason.no_file")
        inherited: Any = self
        return inherited.resolve_filename(str(local), context)


@cache
def _schema(entry: Path, folder: Path) -> etree.XMLSchema:
    parser = guard.xml_parser()
    parser.resolvers.add(_Local(folder))
    try:
        return etree.XMLSchema(etree.parse(entry, parser))
    except etree.XMLSchemaParseError as fault:
        raise errors.UnreadableFile(file=entry, reason=str(fault)) from fault


CHECK: Final = Check(113, "file.schema", "domain.md 2.1", run)
