"""An export as an answer: written whole first, so that an error is told and no half file sent."""

from __future__ import annotations

import shutil
import tempfile
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from fastapi.responses import FileResponse
from sqlalchemy import Connection
from starlette.background import BackgroundTask

from layers import exports
from layers.layer import Layer
from planning import berlin, errors
from planning.settings import Settings

_AT_ONCE: Final = 2
"""Exports written at the same time: each takes a thread, a connection and room on the disk."""
_slots = threading.BoundedSemaphore(_AT_ONCE)


@dataclass(frozen=True)
class Asked:
    """What a request asks for, in its own words."""

    layer: Layer
    format_name: str
    bbox: str | None = None
    bbox_srid: int = 4326
    day: date | None = None
    where: str | None = None
    srid: int | None = None

    def extract(self) -> exports.Extract:
        """The same as the layers know it. Raises InvalidRequest, UnknownCoordinateSystem."""
        box = None if self.bbox is None else exports.Box.parse(self.bbox, self.bbox_srid)
        return exports.Extract(self.layer, self.day, box, self.where, self.srid)


def answer(reader: Connection, asked: Asked, settings: Settings) -> FileResponse:
    """The file, sent from the disk and removed afterwards.

    Raises InvalidRequest, UnknownCoordinateSystem, ExportTooLarge, ExportsBusy.
    """
    extract = asked.extract()
    wanted = exports.check(extract, f".{asked.format_name}")
    day = asked.day or berlin.today()
    folder = Path(tempfile.mkdtemp(prefix="planabgleich-export-"))
    limits = exports.Limits(settings.export_seconds, settings.export_mb)
    try:
        with _slot():
            out = folder / f"{asked.layer.name}-{day}{wanted.suffix}"
            written = exports.export(reader, extract, out, limits)
            file = _packed(written, out) if wanted.several_files else out
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return FileResponse(
        file,
        filename=file.name,
        media_type=wanted.media_type,
        headers={"X-Content-Type-Options": "nosniff", "Cache-Control": "no-cache"},
        background=BackgroundTask(shutil.rmtree, folder, ignore_errors=True),
    )


@contextmanager
def _slot() -> Iterator[None]:
    if not _slots.acquire(blocking=False):
        raise errors.ExportsBusy()
    try:
        yield
    finally:
        _slots.release()


def _packed(written: exports.Exported, out: Path) -> Path:
    """All files in one, with a table of the names that were cut."""
    packed = out.with_suffix(".zip")
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in written.files:
            archive.write(file, file.name)
            file.unlink()
        if written.shortened:
            with archive.open("columns.csv", "w") as table:
                lines = [("column", "name_in_shapefile"), *written.shortened.items()]
                table.write("".join(f"{name};{short}\r\n" for name, short in lines).encode())
    return packed
