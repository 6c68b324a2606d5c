"""The members of the archive that a plan came in, as XPlanung allows them (domain.md 2.3)."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from planning.intake import media_type

MARKUP: Final = (".gml", ".xml")
RASTERS: Final = (".png", ".tif", ".tiff")
WORLD_FILES: Final = (".pgw", ".pngw", ".tfw", ".tifw", ".tiffw", ".wld")
_KINDS: Final = {
    ".png": "image/png",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".pdf": media_type.PDF,
}


@dataclass(frozen=True)
class Member:
    """A file of the archive: its path and how it begins."""

    path: str
    head: bytes

    @property
    def suffix(self) -> str:
        """The ending of its name, in small letters."""
        return PurePosixPath(self.path).suffix.lower()

    @property
    def stem(self) -> str:
        """Its path without the ending."""
        return str(PurePosixPath(self.path).with_suffix(""))

    @property
    def allowed(self) -> bool:
        """Whether XPlanung allows such a file, and its content is what its name says."""
        if self.suffix in _KINDS:
            return media_type.told(self.head) == _KINDS[self.suffix]
        if self.suffix in MARKUP:
            return b"<" in self.head
        return self.suffix in (*WORLD_FILES, ".txt") and b"\0" not in self.head


def members(archive: Path) -> list[Member]:
    """The files of a ZIP archive that was read before, folders left out."""
    with zipfile.ZipFile(archive) as opened:
        found = []
        for info in opened.infolist():
            if not info.is_dir():
                with opened.open(info) as content:
                    found.append(Member(info.filename, content.read(media_type.HEAD_BYTES)))
        return found
