"""Hostile input, met before a reader or GDAL sees it.

Sizes are bounded before and while unpacking, a document type declaration is refused before
anything in it is expanded, and whatever is handed on lies in a private folder.
"""

from __future__ import annotations

import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, Any, Final, Protocol
from xml.parsers import expat

from lxml import etree

from planning import errors
from planning.settings import Settings

MIB: Final = 1024 * 1024
BESIDE_A_SHAPEFILE: Final = (".shx", ".dbf", ".prj", ".cpg")
READ_SUFFIXES: Final = frozenset(
    (
        ".gml",
        ".xml",
        ".gpkg",
        ".geojson",
        ".json",
        ".fgb",
        ".parquet",
        ".geoparquet",
        ".shp",
        ".csv",
    )
).union(BESIDE_A_SHAPEFILE)
"""What is taken out of an archive; documents and rasters stay inside."""

_HARMLESS: Final[dict[str, Any]] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
}
_MAX_MEMBERS: Final = 10_000
_MAX_FIELDS: Final = 2_000
"""As many as a GeoPackage can have; the time to read more grows with their square."""
_MAX_PROLOG: Final = MIB
ARCHIVE_FAULTS: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
)


def xml_stream(source: IO[bytes] | Path, **wanted: Any) -> Iterator[tuple[str, Any]]:
    """Events of lxml's ``iterparse``: no entity replaced, nothing fetched, sizes bounded.

    ``wanted`` are further arguments of it (``tag``, ``events``, ``remove_comments`` ...).
    """
    given = source if not isinstance(source, Path) else str(source)
    return iter(etree.iterparse(given, **_HARMLESS, **wanted))


def xml_parser() -> etree.XMLParser:
    """A parser of whole documents under the same bounds."""
    return etree.XMLParser(**_HARMLESS)


def check_size(path: Path, settings: Settings) -> None:
    """Raise UnreadableFile where there is no file, FileTooLarge where it is too large."""
    if not path.is_file():
        raise errors.UnreadableFile(file=path, reason="reason.no_file")
    try:
        size = path.stat().st_size
    except OSError as fault:
        raise errors.UnreadableFile(file=path, reason=fault.strerror) from fault
    if size == 0:
        raise errors.UnreadableFile(file=path, reason="reason.empty_file")
    bound(size, settings.max_file_mb, path)


@contextmanager
def private_folder() -> Iterator[Path]:
    """A new folder that only this user reads, gone when done."""
    with tempfile.TemporaryDirectory(prefix="planabgleich-") as name:
        yield Path(name)


def copy(path: Path, folder: Path, suffix: str) -> Path:
    """A private copy named by its true format, with what a shapefile keeps beside it."""
    private = folder / f"source{suffix}"
    shutil.copyfile(path, private)
    if suffix == ".shp":
        for beside in path.parent.iterdir():
            ending = beside.suffix.lower()
            if beside.stem == path.stem and ending in BESIDE_A_SHAPEFILE:
                shutil.copyfile(beside, private.with_suffix(ending))
    return private


def unpack(path: Path, folder: Path, settings: Settings) -> list[Path]:
    """The members of a ZIP archive that may be read, unpacked into ``folder``.

    Raises UnsafeArchive (paths that lead outside, encryption, nothing to read),
    FileTooLarge (declared or actual bytes) or UnreadableFile (damaged).
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = _members(archive, path)
            bound(sum(m.file_size for m in members), settings.max_unpacked_mb, path)
            left = settings.max_unpacked_mb * MIB
            unpacked = []
            for member in members:
                target = _target(member, folder)
                with archive.open(member) as source, target.open("xb") as sink:
                    left -= copy_bounded(source, sink, left, path, settings)
                unpacked.append(target)
            return unpacked
    except ARCHIVE_FAULTS as fault:
        raise errors.UnreadableFile(file=path, reason=str(fault)) from fault


def xml_root(path: Path, label: str) -> tuple[str, str]:
    """Namespace and name of the root element of an XML file.

    The file is read no further than its root, so that nothing declared is ever expanded.
    Raises UnsafeXml (a document type, with its line) or UnreadableFile.
    """
    prolog = _Prolog(label)
    with path.open("rb") as source:
        try:
            while prolog.root is None and source.tell() < _MAX_PROLOG:
                chunk = source.read(4096)
                prolog.parser.Parse(chunk, not chunk)
                if not chunk:
                    break
        except expat.ExpatError as fault:
            reason = expat.errors.messages[fault.code]
            raise errors.UnreadableFile(file=label, line=fault.lineno, reason=reason) from fault
        except (LookupError, ValueError) as fault:  # an encoding that expat does not read
            raise errors.UnreadableFile(file=label, line=1, reason=str(fault)) from fault
    if prolog.root is None:
        raise errors.UnreadableFile(file=label, reason="reason.no_root")
    namespace, _, name = prolog.root.rpartition(" ")
    return namespace, name


class _Prolog:
    """An XML parser that stops caring at the root and refuses a document type."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.root: str | None = None
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.StartElementHandler = self._element

    def _refuse(self, *_: object) -> None:
        raise errors.UnsafeXml(file=self.label, line=self.parser.CurrentLineNumber)

    def _element(self, name: str, _: dict[str, str]) -> None:
        self.root = self.root or name


def _members(archive: zipfile.ZipFile, path: Path) -> list[zipfile.ZipInfo]:
    """The members to read, or UnsafeArchive."""
    infos = archive.infolist()
    if any(leads_outside(info.filename) for info in infos):
        raise errors.UnsafeArchive(file=path, reason="reason.path_outside")
    names = [info for info in infos if not info.is_dir()]
    wanted = [i for i in names if PurePosixPath(i.filename).suffix.lower() in READ_SUFFIXES]
    if not wanted:
        nested = any(i.filename.lower().endswith(".zip") for i in names)
        reason = "reason.nested_archive" if nested else "reason.nothing_to_read"
        raise errors.UnsafeArchive(file=path, reason=reason)
    if len(wanted) > _MAX_MEMBERS:
        raise errors.UnsafeArchive(file=path, reason="reason.too_many_members")
    if any(info.flag_bits & 1 for info in wanted):
        raise errors.UnsafeArchive(file=path, reason="reason.encrypted")
    return wanted


def leads_outside(name: str) -> bool:
    """Absolute, upwards, with a drive or a backslash."""
    parts = PurePosixPath(name).parts
    return name.startswith("/") or ".." in parts or "\\" in name or ":" in name


def _target(member: zipfile.ZipInfo, folder: Path) -> Path:
    """A place in ``folder`` that keeps the member's own folder and name."""
    target = folder.joinpath(*PurePosixPath(member.filename).parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    return target


class Sink(Protocol):
    """What bytes can be written to."""

    def write(self, chunk: bytes, /) -> object:
        """Take a part of them."""


def copy_bounded(source: IO[bytes], sink: Sink, left: int, path: Path, settings: Settings) -> int:
    """Bytes copied; FileTooLarge as soon as they are more than ``left``."""
    copied = 0
    while chunk := source.read(MIB):
        copied += len(chunk)
        if copied > left:
            bound(settings.max_unpacked_mb * MIB + 1, settings.max_unpacked_mb, path)
        sink.write(chunk)
    return copied


def bound(size: int, limit_mb: int, file: Path | str) -> None:
    """Raise FileTooLarge where ``size`` bytes are more than ``limit_mb`` MiB."""
    if size > limit_mb * MIB:
        raise errors.FileTooLarge(file=file, size_mb=-(-size // MIB), limit_mb=limit_mb)


def bound_fields(count: int, file: Path | str) -> None:
    """Raise UnreadableFile where a table has too many fields."""
    if count > _MAX_FIELDS:
        facts = {"value": f"{count:,}", "choices": f"{_MAX_FIELDS:,}"}
        raise errors.UnreadableFile(file=file, reason="reason.too_many_fields", **facts)
