"""The documents that came with a file: in its archive, or in its own folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote

from planning.intake import held, media_type
from planning.intake.reader import Original

_TAKEN: Final = (media_type.PDF, "image/png", "image/jpeg", "image/tiff")
"""What is taken from a folder, where it may lie beside files that nobody means to hand on."""


@dataclass(frozen=True)
class Enclosed:
    """Where a document lies in the archive or beside the file, and what it is by its content."""

    path: str
    sha256: str
    media_type: str | None


def enclosed(addresses: Iterable[str | None], original: Original) -> dict[str, Enclosed]:
    """The documents that came with the file, by the address under which it names them.

    Raises FileTooLarge, or UnreadableFile where the archive is damaged.
    """
    folder = PurePosixPath(original.member or "").parent
    paths = {a: str(folder / unquote(a).replace("\\", "/")) for a in addresses if a}
    seen = _seen(set(paths.values()), original)
    return {
        address: Enclosed(path, seen[path].sha256, media_type.told(seen[path].head))
        for address, path in paths.items()
        if path in seen
    }


def _seen(paths: set[str], original: Original) -> dict[str, held.Seen]:
    if original.archive is not None:
        there = paths & held.names(original.archive)
        return held.seen_in_archive(original.archive, there, original.settings)
    beside = held.seen_beside(original.content, paths, original.settings)
    return {path: seen for path, seen in beside.items() if media_type.told(seen.head) in _TAKEN}
