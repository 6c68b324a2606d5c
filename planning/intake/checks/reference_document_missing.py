"""105: a document that the plan names and its archive does not hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planning.intake.checks.check import Case, Check, Fault

_ELSEWHERE: Final = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)
"""An address with a scheme (https:, urn:): on the network, where nothing is fetched."""


def run(case: Case) -> Iterator[Fault]:
    """One fault a document named by a path. A plan without an archive came without any."""
    for plan in case.source.plans:
        for document in plan.documents:
            address = document.address or ""
            local = bool(address) and not _ELSEWHERE.match(address)
            if local and document.member is None and case.archive is not None:
                yield Fault(document.owner, document.line, facts={"address": address})


CHECK: Final = Check(105, "reference.document_missing", "domain.md 2.4", run)
