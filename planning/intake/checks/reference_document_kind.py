"""110: a document of another kind than the plan says."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from typing import Final

from planning.intake.checks.check import Case, Check, Fault

_ALSO: Final = {"image/jpg": "image/jpeg", "image/tif": "image/tiff", "text/xml": "application/xml"}
"""Names in use for types that are called otherwise."""


def run(case: Case) -> Iterator[Fault]:
    """One fault a document whose name ends otherwise than its MIME type does."""
    for plan in case.source.plans:
        for document in plan.documents:
            name = document.member or document.address or ""
            guessed = mimetypes.guess_type(name)[0]
            said = (document.mime or "").lower()
            if guessed and said and _usual(said) != _usual(guessed):
                facts = {"address": name, "said": said, "found": guessed}
                yield Fault(document.owner, document.line, facts=facts)


def _usual(mime: str) -> str:
    return _ALSO.get(mime, mime)


CHECK: Final = Check(110, "reference.document_kind", "domain.md 2.4", run)
