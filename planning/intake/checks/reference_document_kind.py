"""110: a document of another kind than the plan says."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from typing import Final

from planning.intake.checks.check import Case, Check, Fault

_ALSO: Final = {
    "image/jpg": "image/jpeg",
    "image/tif": "image/tiff",
    "image/geotiff": "image/tiff",
    "text/xml": "application/xml",
    "application/gml+xml": "application/xml",
}
"""Names in use for types that are called otherwise."""


def run(case: Case) -> Iterator[Fault]:
    """One fault a document that is another by its content, or else by its name, than it says.

    The plan says it by a MIME type; where it does not, the name does.
    """
    for plan in case.source.plans:
        for document in plan.documents:
            name = document.member or document.address or ""
            guessed = _usual(mimetypes.guess_type(name)[0])
            said = _usual(document.mime) or guessed
            found = _usual(document.media_type) or guessed
            if said and found and said != found:
                facts = {"address": name, "said": said, "found": found}
                yield Fault(document.owner, document.line, facts=facts)


def _usual(mime: str | None) -> str:
    plain = (mime or "").lower()
    return _ALSO.get(plain, plain)


CHECK: Final = Check(110, "reference.document_kind", "domain.md 2.4", run)
