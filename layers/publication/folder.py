"""Where publications lie: a folder each, named by its day, and ``latest``, which is one of them."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from planning import errors

LATEST: Final = "latest"
CATALOG: Final = "catalog.json"


@dataclass(frozen=True)
class Publication:
    """A publication and the digest of what is in it; ``new`` where it was just written."""

    folder: Path
    content: str
    new: bool = False


def newest(out: Path) -> Publication | None:
    """The publication that ``latest`` is, None where there is none yet."""
    catalog = out / LATEST / CATALOG
    if not catalog.is_file():
        return None
    told: dict[str, Any] = json.loads(catalog.read_text("utf-8"))
    return Publication(out / told["id"], told["planabgleich:content"])


@contextmanager
def unfinished(out: Path) -> Iterator[Path]:
    """A folder to write into; what is left in it at the end goes. Raises UnreadableFile."""
    if out.exists() and not out.is_dir():
        raise errors.UnreadableFile(file=out, reason="reason.no_folder")
    out.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=".unfinished-", dir=out))
    folder.chmod(0o755)  # a file server is another user
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def free_name(out: Path, day: date) -> str:
    """The day, with a number from the second publication of a day on."""
    name, number = day.isoformat(), 1
    while (out / name).exists():
        number += 1
        name = f"{day.isoformat()}-{number}"
    return name


def place(folder: Path, out: Path, name: str) -> Path:
    """Give the finished folder its name, then let ``latest`` be it: one step each."""
    for file in folder.rglob("*"):
        file.chmod(0o755 if file.is_dir() else 0o644)
        _keep(file)
    target = out / name
    folder.replace(target)
    link = out / f".{LATEST}-{name}"
    link.unlink(missing_ok=True)
    link.symlink_to(name, target_is_directory=True)
    link.replace(out / LATEST)
    _keep(out)
    return target


def _keep(path: Path) -> None:
    """Wait until it would survive a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
