"""105: a document that the plan names and its archive does not hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planning.intake.checks.check import Case, Check, Fault

_ELSEWHERE: Final = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)
"""An address with a scheme (https:, urn:): on the network, where nothing is fetched."""


def run(case: Case) -> Iterator[Fault]:
    """One fault a document named by a path. For a plan without an archive see 118."""
    if case.archive is None:
        return
    for plan in case.source.plans:
        for document in plan.documents:
            if local(document.address) and document.member is None:
                yield Fault(document.owner, document.line, facts={"address": document.address})


def local(address: str | None) -> bool:
    """Whether an address is a path, and not one on the network."""
    return bool(address) and not _ELSEWHERE.match(address or "")


CHECK: Final = Check(105, "reference.document_missing", "domain.md 2.4", run)
