"""Import: what files bring becomes stored versions, their originals and documents kept."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event

from sqlalchemy.orm import Session

from planning import errors, files, plans
from planning.intake.checks import CHECKS
from planning.intake.checks.check import Case, Check
from planning.intake.checks.examination import examine, profile
from planning.intake.source import Finding, SourceFile
from planning.plans import Owner, Registered
from planning.settings import Settings
from planning.terms import Use
from planning.territory import Territory

Progress = Callable[[str, int, int], None]
"""Called with what was done last, how many steps are behind us, and of how many."""


@dataclass(frozen=True)
class Imported:
    """A file and what became of each of its plans."""

    file: SourceFile
    registered: tuple[Registered, ...]

    @property
    def classes(self) -> Counter[str]:
        """Number of zones by class, of all plans of the file."""
        counted: Counter[str] = Counter()
        for plan in self.file.plans:
            counted.update(plan.zones["class"].value_counts().to_dict())
        return counted

    @property
    def unmapped(self) -> int:
        """Number of zones that no class was found for."""
        return self.classes[Use.UNSPECIFIED]


def store(
    session: Session,
    sources: Sequence[SourceFile],
    territory: Territory,
    owner: Owner,
    settings: Settings,
    progress: Progress | None = None,
) -> list[Imported]:
    """Register every plan of the files that were read; each file is kept as it came.

    The session's transaction is left open: all is stored with its commit or nothing. Raises
    what planning.plans.register raises, and UnreadableFile where a file changed since it was
    read.
    """
    total = sum(len(source.plans) for source in sources)
    done = 0
    imported = []
    with ThreadPoolExecutor(max_workers=1) as thread:
        kept = [thread.submit(keep, source, settings) for source in sources]
        for source in sources:
            registered = []
            for plan in source.plans:
                registered.append(plans.register(session, source, plan, territory, owner))
                done += 1
                if progress is not None:
                    progress(plan.name, done, total)
            imported.append(Imported(source, tuple(registered)))
        for each in kept:
            each.result()
    new = [each.version.plan_id for one in imported for each in one.registered if each.new]
    plans.keep_amended(session, new)
    plans.count_plans(session)
    return imported


@contextmanager
def checking(cases: Sequence[Case]) -> Iterator[Future[list[tuple[Finding, ...]]]]:
    """The findings of each file to come, by the standard profile, while other work goes on.

    What checks find keeps no plan from being stored: so that storing need not wait for them.
    When this is left, no further check begins.
    """
    left = Event()

    def wanted() -> Iterator[Check]:
        return (check for check in CHECKS if not left.is_set())

    with ThreadPoolExecutor(max_workers=1) as thread:
        try:
            yield thread.submit(lambda: [examine(case, profile(), wanted()) for case in cases])
        finally:
            left.set()


def keep(source: SourceFile, settings: Settings) -> None:
    """Store a file and the documents in it. Raises UnreadableFile where the file changed."""
    with source.path.open("rb") as content:
        if files.keep(content, settings) != source.sha256:
            raise errors.UnreadableFile(file=source.path, reason="reason.file_changed")
    documents = {d.member: d.sha256 for plan in source.plans for d in plan.documents if d.sha256}
    if documents and zipfile.is_zipfile(source.path):
        with zipfile.ZipFile(source.path) as archive:
            for name in sorted(filter(None, documents)):
                with archive.open(name) as content:
                    files.keep(content, settings)
        return
    for member, sha256 in documents.items():
        beside = source.path.parent / (member or "")
        with beside.open("rb") as content:
            if files.keep(content, settings) != sha256:
                raise errors.UnreadableFile(file=beside, reason="reason.file_changed")
