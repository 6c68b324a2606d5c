"""``catalog.json``: what a publication holds, as a collection of STAC 1.1."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from layers.layer import VARIOUS, Layer

_FILE: Final = "https://stac-extensions.github.io/file/v2.1.0/schema.json"
_PROJECTION: Final = "https://stac-extensions.github.io/projection/v2.0.0/schema.json"
_SHA256: Final = "1220"
"""What a multihash begins with: SHA-256 of 32 bytes."""


@dataclass(frozen=True)
class Sources:
    """What the items of a layer come from: licences, owners, and the newest day they tell."""

    licences: Sequence[str]
    owners: Sequence[str]
    dated: str | None


@dataclass(frozen=True)
class PublishedFile:
    """One file of a layer, its address within the publication."""

    address: str
    media_type: str
    srid: int
    layers: tuple[Layer, ...]
    items: int


@dataclass(frozen=True)
class Told:
    """What a catalog says beside its files; ``bounds`` in degrees, west first."""

    name: str
    day: date
    content: str
    rule_book: str
    software: str
    bounds: Sequence[float]


def catalog(
    folder: Path, told: Told, files: Sequence[PublishedFile], sources: Mapping[str, Sources]
) -> dict[str, Any]:
    """The collection, its files as assets, each with digest, size, licences and data date."""
    moment = datetime(told.day.year, told.day.month, told.day.day, tzinfo=UTC).isoformat()
    return {
        "type": "Collection",
        "stac_version": "1.1.0",
        "stac_extensions": [_FILE, _PROJECTION],
        "id": told.name,
        "title": "Planabgleich Hamburg / Schleswig-Holstein",
        "description": _DESCRIPTION,
        "license": "other",
        "keywords": ["Bauleitplanung", "spatial planning", "Hamburg", "Schleswig-Holstein"],
        "extent": {
            "spatial": {"bbox": [list(told.bounds)]},
            "temporal": {"interval": [[moment.replace("+00:00", "Z"), None]]},
        },
        "summaries": {"proj:code": sorted({f"EPSG:{file.srid}" for file in files})},
        "planabgleich:content": told.content,
        "planabgleich:rule_book": told.rule_book,
        "planabgleich:software": told.software,
        "links": _links(),
        "assets": {file.address: _asset(folder, told, file, sources) for file in files},
    }


_DESCRIPTION: Final = (
    "Öffentliche Planinhalte beider Länder und Hinweise auf möglichen Abstimmungsbedarf,"
    " automatisch ermittelt; keine rechtliche Bewertung. / Public plans of both states and places"
    " where coordination may be needed, found automatically; no legal assessment."
)


def _links() -> list[dict[str, str]]:
    page = "text/html"
    method = {"title": "Regelbuch / rule book"}
    return [
        {"rel": "self", "href": "./catalog.json", "type": "application/json"},
        {"rel": "root", "href": "./catalog.json", "type": "application/json"},
        {"rel": "alternate", "href": "./index.html", "type": page, "title": "Karte / map"},
        {"rel": "describedby", "href": "./method.de.html", "type": page, **method},
        {"rel": "describedby", "href": "./method.en.html", "type": page, **method},
        {"rel": "license", "href": "./method.de.html", "type": page, "title": "Quellen / sources"},
    ]


def _asset(
    folder: Path, told: Told, file: PublishedFile, sources: Mapping[str, Sources]
) -> dict[str, Any]:
    path = folder / file.address
    return {
        "href": f"./{file.address}",
        "type": file.media_type,
        "roles": ["data"],
        "title": " / ".join(each.title_de for each in file.layers),
        "description": " / ".join(each.title_en for each in file.layers),
        "proj:code": f"EPSG:{file.srid}",
        "file:size": path.stat().st_size,
        "file:checksum": _SHA256 + sha256(path),
        "planabgleich:sha256": sha256(path),
        "planabgleich:items": file.items,
        "planabgleich:as_of": told.day.isoformat(),
        "planabgleich:rule_book": told.rule_book,
        "planabgleich:method": ["./method.de.html", "./method.en.html"],
        "planabgleich:sources": [_source(each, sources[each.name]) for each in file.layers],
    }


def _source(layer: Layer, sources: Sources) -> dict[str, Any]:
    stated = [layer.licence] if layer.licence != VARIOUS else list(sources.licences)
    return {
        "layer": layer.name,
        "attribution": layer.attribution,
        "owners": list(sources.owners),
        "licences": stated,
        "data_date": sources.dated,
    }


def sha256(path: Path) -> str:
    """The digest of a file's content."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
