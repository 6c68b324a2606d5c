"""The plans of the sample region, zone by zone."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

import shapely
from shapely.geometry.base import BaseGeometry

from samples import geography, overlays
from samples.geography import Area
from samples.ground import Ground
from samples.kinds import Element, Kind, kind
from samples.landuse import Landuse
from samples.partition import Cut, Piece, partition

_SHORT_OF_EDGE_M: Final = 0.01
"""Lines end so far inside, lest rounding to millimetres takes them across the border."""

_UMLAUTS: Final = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}

INSIDE: Final = 0
BEYOND: Final = 1
"""Number of the Bereich for contents beyond the Geltungsbereich (XP_BedeutungenBereich 2000)."""


@dataclass(frozen=True)
class Zone:
    """A feature of a plan, EPSG:25832."""

    id: str
    kind: Kind
    name: str
    geometry: BaseGeometry
    tiling: bool
    section: int = INSIDE


@dataclass(frozen=True)
class Header:
    """What a plan says of itself; ``elements`` are those of its class, in schema order."""

    key: str
    plan_class: str
    name: str
    scale: int
    elements: tuple[Element, ...]


@dataclass(frozen=True)
class Plan:
    """A plan with its zones; ``extent`` is its Geltungsbereich."""

    header: Header
    extent: BaseGeometry
    zones: tuple[Zone, ...]


def tiled(header: Header, cut: Cut, landuse: Landuse) -> Plan:
    """A land-use or binding plan whose ground is covered without gap or overlap."""
    pieces = partition(cut, geography.corridors(), landuse)
    ground = list(_ground_zones(header, landuse, pieces))
    extent = shapely.union_all([zone.geometry for zone in ground])
    return Plan(header, extent, _named(header, [*ground, *_overlays(header, extent)]))


def regional(header: Header, cut: Cut, landuse: Landuse) -> Plan:
    """A regional plan: designations over ground that it does not cover throughout."""
    extent = overlays.on_grid(cut.land)
    pieces = partition(replace(cut, land=extent), (), landuse)
    zones = [replace(z, tiling=False) for z in _ground_zones(header, landuse, pieces)]
    points = [
        _zone(Kind("RP_ZentralerOrt", "Zentraler Ort", "4000", (("typ", place.level),)),
              place.name, place.centre)
        for place in geography.central_places()
    ]  # fmt: skip
    return Plan(header, extent, _named(header, [*zones, *points, *_overlays(header, extent)]))


def areas_only(header: Header, ground: Ground, extent: BaseGeometry | None = None) -> Plan:
    """A sectoral plan of single areas; without ``extent`` the areas are all it extends to."""
    zones = [
        _zone(kind(header.plan_class, area.kind), area.name, _clipped(area, ground.land))
        for area in geography.areas(header.key)
    ]
    parts = [zone.geometry for zone in zones] + ([extent] if extent is not None else [])
    whole = shapely.union_all(parts, grid_size=0.001)
    return Plan(header, whole, _named(header, zones))


def _ground_zones(header: Header, landuse: Landuse, pieces: Iterable[Piece]) -> Iterator[Zone]:
    for piece in pieces:
        if piece.corridor is not None:
            use, name = piece.corridor.kind, piece.corridor.name
        else:
            patch = landuse.patches[piece.label]
            use, name = patch.use, patch.name
        yield _zone(kind(header.plan_class, use), name, piece.geometry, tiling=True)


def _overlays(header: Header, extent: BaseGeometry) -> list[Zone]:
    """Areas, lines and noise zones laid over a plan."""
    zones = [
        _zone(kind(header.plan_class, area.kind), area.name, _clipped(area, extent))
        for area in geography.areas(header.key)
    ]
    inner = extent.buffer(-_SHORT_OF_EDGE_M)
    for line in geography.lines(header.key):
        inside = overlays.on_grid(shapely.intersection(line.line, inner))
        zones.append(_zone(kind(header.plan_class, line.kind), line.name, inside))
    if header.key == "hh-fp":
        zones += [_noise(use) for use in overlays.NOISE_ZONES]
    return [zone for zone in zones if not zone.geometry.is_empty]


def _noise(use: str) -> Zone:
    """A noise zone reaches beyond the plan: it stands in the section for that."""
    zone = _zone(kind("FP", use), "Flughafen Hamburg", overlays.noise_zone(use))
    return replace(zone, section=BEYOND)


def _clipped(area: Area, ground: BaseGeometry) -> BaseGeometry:
    """The outline of an area, cut to the ground unless it crosses the border on purpose."""
    outline = overlays.outline(area)
    if area.crosses:
        return overlays.on_grid(outline)
    return overlays.on_grid(_largest(shapely.intersection(outline, ground)))


def _largest(geometry: BaseGeometry) -> BaseGeometry:
    return max(shapely.get_parts(geometry), key=shapely.area, default=geometry)


def _zone(what: Kind, name: str, geometry: BaseGeometry, *, tiling: bool = False) -> Zone:
    return Zone("", what, f"{what.title} {name}".strip(), geometry, tiling)


def _named(header: Header, zones: Iterable[Zone]) -> tuple[Zone, ...]:
    """The zones with ids from plan, name and a running number."""
    seen: Counter[str] = Counter()
    named = []
    for zone in zones:
        stem = f"{header.key}-{_slug(zone.name)}"
        seen[stem] += 1
        named.append(replace(zone, id=f"{stem}-{seen[stem]}"))
    return tuple(named)


def _slug(name: str) -> str:
    """The name as an XML id can hold it."""
    text = name.lower()
    for letter, plain_letters in _UMLAUTS.items():
        text = text.replace(letter, plain_letters)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
