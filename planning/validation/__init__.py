"""Checking files before they are stored, and the report of it: page, document, layer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from planning import pages
from planning.intake.checks.profile import Profile
from planning.texts import Language
from planning.validation.content import content
from planning.validation.document import document
from planning.validation.layer import geopackage
from planning.validation.outcome import Outcome, validated

__all__ = ["REPORT_FORMATS", "Outcome", "document", "report", "validated"]

REPORT_FORMATS: Final = (".html", ".pdf", ".json", ".gpkg")


def report(outcomes: Sequence[Outcome], profile: Profile, language: Language, suffix: str) -> bytes:
    """The report as a file of the format that ``suffix`` names (REPORT_FORMATS).

    Page and PDF are in one language, document and layer in both.
    """
    if suffix == ".json":
        return json.dumps(document(outcomes), ensure_ascii=False, indent=2).encode()
    if suffix == ".gpkg":
        return geopackage(outcomes)
    told = content(outcomes, profile, language)
    if suffix == ".pdf":
        return pages.pdf(__package__, "report.typ", told)
    return pages.html(__package__, "report.html.j2", told)
