"""Stored files: each under the digest of its content, whole or not at all."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import IO, Final

from planning.settings import Settings

FOLDER: Final = "files"


def keep(content: IO[bytes], settings: Settings) -> str:
    """Store a file's content on disk for good; returns its SHA-256.

    When this returns the content would survive a power cut. What is stored already is left
    as it is.
    """
    root = _root(settings)
    with tempfile.NamedTemporaryFile(prefix=".incoming-", dir=root, delete=False) as incoming:
        try:
            shutil.copyfileobj(content, incoming)
            incoming.flush()
            os.fsync(incoming.fileno())
            incoming.seek(0)
            with open(incoming.name, "rb") as written:
                sha256 = hashlib.file_digest(written, "sha256").hexdigest()
            _place(Path(incoming.name), path(sha256, settings))
        except BaseException:
            Path(incoming.name).unlink(missing_ok=True)
            raise
    return sha256


def path(sha256: str, settings: Settings) -> Path:
    """Where the content of that digest lies, if it is stored."""
    return settings.home / FOLDER / sha256[:2] / sha256


def _root(settings: Settings) -> Path:
    root = settings.home / FOLDER
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    return root


def _place(incoming: Path, target: Path) -> None:
    """Give a file its name; the folder's entry is on disk too before this returns."""
    if target.exists():
        incoming.unlink()
        return
    target.parent.mkdir(mode=0o700, exist_ok=True)
    incoming.replace(target)
    for folder in (target.parent, target.parent.parent):
        _sync(folder)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
