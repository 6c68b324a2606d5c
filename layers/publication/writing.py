"""A publication: every layer in each format, its catalog, then one step to make it the newest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Final

import sqlalchemy as sa
from sqlalchemy import Connection

from layers import exports
from layers.contents import columns_of
from layers.exports import Extract
from layers.layer import Layer, catalog
from layers.publication import archive, method
from layers.publication.catalog import PublishedFile, Sources, Told, sha256
from layers.publication.catalog import catalog as described
from layers.publication.folder import (
    CATALOG,
    Publication,
    free_name,
    newest,
    place,
    unfinished,
)
from layers.shown import show
from layers.tilejson import bounds
from planning.conflicts import RuleBook

GEOPACKAGE: Final = "data/planabgleich.gpkg"
_PMTILES: Final = "application/vnd.pmtiles"
_DEGREES: Final = 4326


@dataclass(frozen=True)
class Beside:
    """What else a publication holds. ``write`` gets its folder and its name.

    ``volatile`` names files that differ though nothing has changed.
    """

    write: Callable[[Path, str], None]
    rule_book: str
    volatile: frozenset[str] = frozenset()


def publish(
    connection: Connection,
    out: Path,
    day: date,
    book: RuleBook,
    beside: Beside,
    progress: Callable[[str, int, int], None] = lambda *_: None,
) -> Publication:
    """Write what the layers show on ``day`` into a folder of its own below ``out``.

    ``connection`` should be in one snapshot. Readers of ``latest`` see the publication of before
    until the last file is in place; interrupted, nothing changes. Where all is as in the newest
    publication that one is returned. Raises UnreadableFile.
    """
    with unfinished(out) as folder:
        show(connection, day)
        name = free_name(out, day)
        files, digests = _layers(connection, folder, day, progress)
        method.write(book, folder)
        beside.write(folder, name)
        content = _content(folder, files, digests, beside)
        before = newest(out)
        if before is not None and before.content == content:
            return before
        told = Told(name, day, content, beside.rule_book, _software(), _bounds(connection))
        sources = {each.name: _sources(connection, each) for each in catalog().values()}
        _write_json(described(folder, told, files, sources), folder / CATALOG)
        return Publication(place(folder, out, name), content, new=True)


def _layers(
    connection: Connection, folder: Path, day: date, progress: Callable[[str, int, int], None]
) -> tuple[list[PublishedFile], list[str]]:
    """Every layer in every format, and the digests of their items."""
    (folder / "data").mkdir()
    (folder / "tiles").mkdir()
    files, digests, total = [], [], 0
    for done, layer in enumerate(catalog().values()):
        progress(layer.name, done, len(catalog()))
        parquet, fgb, tiles = _addresses(layer)
        count = archive.write(connection, layer, folder / tiles)
        files.append(PublishedFile(tiles, _PMTILES, 3857, (layer,), count))
        for address, srid in ((parquet, 25832), (fgb, _DEGREES)):
            written = exports.export(connection, Extract(layer, day, srid=srid), folder / address)
            digests.append(written.digest)
            media_type = exports.format_of(Path(address).suffix).media_type
            files.append(PublishedFile(address, media_type, srid, (layer,), written.count))
        total += written.count
        exports.append(connection, Extract(layer, day), folder / GEOPACKAGE)
    media_type = exports.format_of(".gpkg").media_type
    files.append(PublishedFile(GEOPACKAGE, media_type, 25832, tuple(catalog().values()), total))
    return files, digests


def _addresses(layer: Layer) -> tuple[str, str, str]:
    return f"data/{layer.name}.parquet", f"data/{layer.name}.fgb", f"tiles/{layer.name}.pmtiles"


def _content(
    folder: Path, files: Iterable[PublishedFile], digests: list[str], beside: Beside
) -> str:
    """A digest of everything that a reader could tell apart, of layers by their items.

    The files of layers themselves name the day, and GeoPackage the time of writing.
    """
    of_layers = {file.address for file in files}
    digest = hashlib.sha256("\n".join(digests).encode())
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        address = path.relative_to(folder).as_posix()
        if address not in beside.volatile and address not in of_layers:
            digest.update(f"{address} {sha256(path)}\n".encode())
    return digest.hexdigest()


def _sources(connection: Connection, layer: Layer) -> Sources:
    """What the items themselves say of where they come from."""
    present = {column.name for column in columns_of(connection, layer)}

    def values(name: str) -> list[str]:
        if name not in present:
            return []
        query = f"SELECT DISTINCT {name}::text AS v FROM layers.{layer.name} ORDER BY v"
        return [value for value in connection.scalars(sa.text(query)) if value]

    days = [day for name in _DAYS if name in present for day in values(name)]
    owners = [owner for name in _OWNERS if name in present for owner in values(name)]
    return Sources(values("licence"), sorted(set(owners)), max(days, default=None))


_DAYS: Final = ("surveyed_on", "as_of", "valid_from")
_OWNERS: Final = ("owner", "source")


def _bounds(connection: Connection) -> list[float]:
    return bounds(connection, catalog()["territory"])


def _write_json(document: dict[str, object], path: Path) -> None:
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")


def _software() -> str:
    return f"planabgleich {version('planabgleich')}"
