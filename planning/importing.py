"""Import: what files bring becomes stored versions, their originals and documents kept."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from planning import errors, files, plans
from planning.intake.source import SourceFile
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
    for source in sources:
        keep(source, settings)
        registered = []
        for plan in source.plans:
            registered.append(plans.register(session, source, plan, territory, owner))
            done += 1
            if progress is not None:
                progress(plan.name, done, total)
        imported.append(Imported(source, tuple(registered)))
    new = [each.version.plan_id for one in imported for each in one.registered if each.new]
    plans.keep_amended(session, new)
    return imported


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
