"""What a reader of a source format is, and the file it is handed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from planning import errors
from planning.intake.mapping import Mapping
from planning.intake.source import Finding, SourceFile, Weight
from planning.settings import Settings


@dataclass(frozen=True)
class Declared:
    """What is said of a file from outside: how its fields are mapped, and its system (``crs``).

    The system given here holds for a file that names none; one that names another is refused.
    """

    mapping: Mapping | None = None
    crs: str | None = None

    @property
    def system(self) -> str | None:
        """The reference system given, that of the command before that of the mapping."""
        return self.crs or (self.mapping.crs if self.mapping else None)


@dataclass(frozen=True)
class Original:
    """A file to read: its content, the name people know it by, a private folder to work in.

    ``head`` is the first 512 bytes of the content. A ``lenient`` reading turns faults of
    single features into findings of weight error; else the first one is raised. ``archive``
    is the ZIP that the content came in and ``member`` its path there, both None for a plain
    file. ``declared`` is what was said of it from outside.
    """

    content: Path
    label: str
    head: bytes
    folder: Path
    sha256: str
    settings: Settings
    lenient: bool = False
    archive: Path | None = None
    member: str | None = None
    declared: Declared = Declared()

    @property
    def stem(self) -> str:
        """Name without folder and suffix."""
        return Path(self.label).stem

    def fault(self, check: str, error: errors.InputError) -> Finding:
        """The finding that stands for ``error``, or the error itself, raised."""
        if not self.lenient:
            raise error
        place = {key: error.facts.get(key) for key in ("feature", "line")}
        facts = {"reason": "", "value": "", **error.facts}
        return Finding(check, Weight.ERROR, **place, facts=facts)


@dataclass(frozen=True)
class Reader:
    """A source format: how it is recognised by content, and how it is read."""

    name: str
    recognises: Callable[[Original], bool]
    read: Callable[[Original], SourceFile]
