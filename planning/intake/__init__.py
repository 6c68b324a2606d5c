"""Reading: a file of any known format becomes harmonised plans with findings."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

import geopandas as gpd

from planning import errors
from planning.intake import guard, layers
from planning.intake.checks.check import Case
from planning.intake.checks.examination import examine, profile
from planning.intake.checks.profile import Profile
from planning.intake.formats import is_plain_gml
from planning.intake.inspire_plu import INSPIRE_PLU
from planning.intake.reader import Declared, Original, Reader
from planning.intake.source import SourceFile
from planning.intake.vector import CSV, GML, VECTOR, opened
from planning.intake.xplangml import XPLANGML
from planning.settings import Settings
from planning.territory import Territory, shipped

READERS: Final = (INSPIRE_PLU, GML, XPLANGML, VECTOR, CSV)
_HEAD_BYTES: Final = 512
_ARCHIVED_NAME: Final = "xplan.gml"
_NOTHING: Final = Declared()


def read(
    path: Path, settings: Settings, declared: Declared = _NOTHING, *, examined: bool = True
) -> SourceFile:
    """The plans of ``path``, harmonised and in EPSG:25832, with findings.

    The format is told by content; ``declared`` is what is said of the file from outside. Who
    needs no findings leaves the file unexamined: checking takes longer than reading. Raises an
    InputError with file and place at the first fault that keeps the file, or a zone of it, from
    being stored.
    """
    with reading(path, settings, declared) as case:
        return _examined(case, profile()) if examined else case.source


def validate(
    path: Path,
    settings: Settings,
    by: Profile | None = None,
    territory: Territory | None = None,
    declared: Declared = _NOTHING,
) -> SourceFile:
    """As ``read``, but a fault of a single feature becomes a finding of weight error.

    Checked by a profile (default: the standard one) and on a territory (default: as shipped).
    Raises an InputError only where the file as a whole cannot be read.
    """
    chosen = by or profile()
    with reading(path, settings, declared, lenient=True) as case:
        given = replace(
            case,
            territory=territory or case.territory,
            tolerance_m=chosen.tolerance_mm / 1000,
        )
        return _examined(given, chosen)


@contextmanager
def reading(
    path: Path, settings: Settings, declared: Declared = _NOTHING, *, lenient: bool = False
) -> Iterator[Case]:
    """As ``read`` without findings: the file as read, and what its checks look at while open.

    A ``lenient`` reading raises only where the file as a whole cannot be read.
    """
    guard.check_size(path, settings)
    with guard.private_folder() as folder:
        with guard.private_folder() as work:
            originals = _originals(path, folder, work, settings, declared, lenient)
            reader, original = _recognised(originals, path)
            source = replace(reader.read(original), path=path)
        yield Case(
            source=source,
            content=original.content,
            archive=None if original.content == path else path,
            territory=shipped(),
            schemas=settings.xplan_schemas,
        )


def _examined(case: Case, by: Profile) -> SourceFile:
    return replace(case.source, findings=examine(case, by))


def table(path: Path, settings: Settings, declared: Declared = _NOTHING) -> gpd.GeoDataFrame:
    """The fields of a vector file as they are, in the reference system that it declares, if any.

    Raises what ``read`` raises, and MappingNeedless for plans that are read without a mapping.
    """
    guard.check_size(path, settings)
    with guard.private_folder() as folder, guard.private_folder() as work:
        originals = _originals(path, folder, work, settings, declared, lenient=True)
        reader, original = _recognised(originals, path, (INSPIRE_PLU, VECTOR, XPLANGML, CSV))
        if reader is INSPIRE_PLU or (reader is XPLANGML and not is_plain_gml(original)):
            raise errors.MappingNeedless(file=path, value=reader.name)
        name, private = opened(original)
        return layers.raw(private, name, original).frame


def _originals(
    path: Path, folder: Path, work: Path, settings: Settings, declared: Declared, lenient: bool
) -> list[Original]:
    """The file itself, or the readable members of an archive, which are unpacked in ``folder``."""
    with path.open("rb") as opened:
        sha256 = hashlib.file_digest(opened, "sha256").hexdigest()
    members: dict[Path, str | None] = {path: None}
    if zipfile.is_zipfile(path) and _head(path).startswith(b"PK"):
        unpacked = guard.unpack(path, folder, settings)
        members = {m: m.relative_to(folder).as_posix() for m in unpacked}
    return [
        Original(
            content=file,
            label=f"{path}/{member}" if member else str(path),
            head=_head(file),
            folder=work,
            sha256=sha256,
            settings=settings,
            lenient=lenient,
            archive=path if member else None,
            member=member,
            declared=declared,
        )
        for file, member in members.items()
    ]


def _recognised(
    originals: list[Original], path: Path, readers: Sequence[Reader] = READERS
) -> tuple[Reader, Original]:
    """The one file to read and its reader, the first of the readers that knows any of them."""
    for reader in readers:
        known = [original for original in originals if reader.recognises(original)]
        named = [o for o in known if o.content.name.lower() == _ARCHIVED_NAME]
        if len(known) > 1 and len(named) != 1:
            raise errors.UnsafeArchive(file=path, reason="reason.several_files")
        if known:
            return reader, (named or known)[0]
    raise errors.UnreadableFile(file=path, reason="reason.unknown_format")


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEAD_BYTES)
