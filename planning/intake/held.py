"""Files that came with a plan, in its archive or its folder: looked at, never unpacked or kept."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from planning import errors
from planning.intake import guard
from planning.intake.media_type import HEAD_BYTES
from planning.settings import Settings


def names(path: Path) -> frozenset[str]:
    """The names of the files in an archive, documents and rasters too.

    Raises UnreadableFile where it is damaged.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            return frozenset(m.filename for m in archive.infolist() if not m.is_dir())
    except guard.ARCHIVE_FAULTS as fault:
        raise errors.UnreadableFile(file=path, reason=str(fault)) from fault


@dataclass(frozen=True)
class Seen:
    """A file that was read and not kept: the sha256 of its content, and how it begins."""

    sha256: str
    head: bytes


def seen_in_archive(path: Path, members: Iterable[str], settings: Settings) -> dict[str, Seen]:
    """Files in an archive, looked at.

    Raises FileTooLarge (all of them together) or UnreadableFile (damaged, encrypted).
    """
    found = {}
    left = settings.max_unpacked_mb * guard.MIB
    try:
        with zipfile.ZipFile(path) as archive:
            for name in sorted(members):
                look = _Look()
                with archive.open(name) as source:
                    left -= guard.copy_bounded(source, look, left, path, settings)
                found[name] = look.seen()
    except guard.ARCHIVE_FAULTS as fault:
        raise errors.UnreadableFile(file=path, reason=str(fault)) from fault
    return found


def seen_beside(path: Path, names: Iterable[str], settings: Settings) -> dict[str, Seen]:
    """Files in the folder of ``path`` or below it, looked at; what leads elsewhere is left out.

    Raises FileTooLarge (all of them together).
    """
    folder = path.parent.resolve()
    found = {}
    left = settings.max_unpacked_mb * guard.MIB
    for name in sorted(names):
        if not _lies_in(folder, name):
            continue
        look = _Look()
        try:
            with (folder / name).open("rb") as source:
                left -= guard.copy_bounded(source, look, left, folder / name, settings)
        except OSError:  # it may not be read: for us it is not there
            continue
        found[name] = look.seen()
    return found


def _lies_in(folder: Path, name: str) -> bool:
    """Whether a file of that name lies in the folder or below it, and is no link."""
    if guard.leads_outside(name):
        return False
    file = folder / name
    try:
        return file.resolve() == file and file.is_file()
    except (OSError, ValueError):  # no name that a file can have
        return False


class _Look:
    """A sink that keeps only the digest and the beginning."""

    def __init__(self) -> None:
        self._sha256 = hashlib.sha256()
        self._head = b""

    def write(self, chunk: bytes) -> int:
        self._sha256.update(chunk)
        self._head = self._head or chunk[:HEAD_BYTES]
        return len(chunk)

    def seen(self) -> Seen:
        return Seen(self._sha256.hexdigest(), self._head)
