"""What lies along the border, drawn by hand: places, roads and waters, areas, lines.

The tables in ``geography/`` hold longitude and latitude in degrees, lengths in metres.
Everything here is EPSG:25832, rounded to the metre: the tables are no more exact than that.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import shapely
from pyproj import Transformer
from shapely import LineString, Point

from planning.geometry import CRS
from planning.terms import State

_TABLES: Final = Path(__file__).parent / "geography"


@dataclass(frozen=True)
class Place:
    """A settlement, a field or a green belt: what grows around a point."""

    state: State
    level: str
    name: str
    use: str
    centre: Point
    radius_m: float


@dataclass(frozen=True)
class Corridor:
    """A road, a railway or a water that takes up ground."""

    kind: str
    name: str
    width_m: float
    line: LineString


@dataclass(frozen=True)
class Area:
    """An area laid over a plan, roughly an ellipse; ``angle_deg`` counts from east."""

    plan: str
    kind: str
    name: str
    centre: Point
    length_m: float
    width_m: float
    angle_deg: float
    crosses: bool
    """Whether it may reach beyond its own state."""


@dataclass(frozen=True)
class Line:
    """A line laid over a plan."""

    plan: str
    kind: str
    name: str
    line: LineString


@dataclass(frozen=True)
class CentralPlace:
    """A central place of the regional plan with its RP_ZentralerOrtTypen code."""

    name: str
    level: str
    centre: Point


@cache
def places() -> tuple[Place, ...]:
    """Places of both states."""
    return tuple(
        Place(State(r["side"]), r["level"], r["name"], r["use"], _point(r), float(r["radius_m"]))
        for r in _rows("places")
    )


@cache
def corridors() -> tuple[Corridor, ...]:
    """Roads, railways and waters; where two cross, the earlier one passes through."""
    return tuple(
        Corridor(r["kind"], r["name"], float(r["width_m"]), line(r["line"]))
        for r in _rows("corridors")
    )


def areas(plan: str) -> list[Area]:
    """The areas laid over a plan."""
    return [_area(r) for r in _rows("areas") if r["plan"] == plan]


def lines(plan: str) -> list[Line]:
    """The lines laid over a plan."""
    return [
        Line(r["plan"], r["kind"], r["name"], line(r["line"]))
        for r in _rows("lines")
        if r["plan"] == plan
    ]


def central_places() -> list[CentralPlace]:
    """The central places of the regional plan."""
    return [CentralPlace(r["name"], r["level"], _point(r)) for r in _rows("central_places")]


def at(lon: float, lat: float) -> Point:
    """The point at degrees of longitude and latitude, to the metre."""
    east, north = _transformer().transform(lon, lat)
    return Point(round(east), round(north))


def line(text: str) -> LineString:
    """A line from ``lon lat, lon lat, ...``, its bends rounded as a road's are."""
    points = [at(*map(float, pair.split())) for pair in text.split(",")]
    return LineString(rounded(shapely.get_coordinates(points).tolist(), times=2))


def rounded(points: list[list[float]], times: int = 1, closed: bool = False) -> list[list[float]]:
    """The points with their corners cut ``times`` times (Chaikin 1974), the ends kept.

    ``closed`` says that the first point follows the last without being repeated.
    """
    for _ in range(times):
        pairs = zip(points, points[1:] + (points[:1] if closed else []), strict=False)
        cut = [_between(a, b, share) for a, b in pairs for share in (0.25, 0.75)]
        points = cut if closed else [points[0], *cut[1:-1], points[-1]]
    return points


def _between(a: list[float], b: list[float], share: float) -> list[float]:
    return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]


def _area(row: dict[str, str]) -> Area:
    length, width, angle = (float(row[n]) for n in ("length_m", "width_m", "angle_deg"))
    centre, crosses = _point(row), row["reach"] == "over"
    return Area(row["plan"], row["kind"], row["name"], centre, length, width, angle, crosses)


def _point(row: dict[str, str]) -> Point:
    return at(float(row["lon"]), float(row["lat"]))


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter=";")


@cache
def _transformer() -> Transformer:
    return Transformer.from_crs("EPSG:4326", CRS, always_xy=True)
