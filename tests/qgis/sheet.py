"""A sheet of squares, one for each class, and where they lie in a picture of it."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import shapely

from layers.layer import GeometryType
from layers.symbology import rules
from layers.symbology.symbols import Fill, Rule, Stroke
from planning.terms import Use

ORIGIN = (580_000, 5_960_000)
"""South-west corner of the sheet, EPSG:25832."""
SIDE, STEP, COLUMNS = 300, 400, 8
"""Metres across a square, from one to the next, and how many stand in a row."""
SPAN = STEP * COLUMNS
PIXELS = 800
"""Width and height of a picture of the sheet: 4 m a pixel."""
Colour = tuple[int, int, int]
WHITE: Colour = (255, 255, 255)
NAME = "<script>alert('&')</script>"
"""Name of every square: answers as HTML must not run it."""

_USES = list(Use)
_PLANS = (
    ("Zeichen", "11_in_force", "2020-01-01", None, 0),
    ("Entwurf", "6_published", None, None, 4),
)


def sheet(file: Path) -> Path:
    """The plans as GeoPackage: classes in force in the lower half, as drafts in the upper."""
    rows = [
        {
            "id": f"{plan}-{use}",
            "name": NAME,
            "class": str(use),
            "plan": plan,
            "plan_level": "BP",
            "status": status,
            "valid_from": begin,
            "valid_to": end,
            "geometry": square(number, row),
        }
        for plan, status, begin, end, row in _PLANS
        for number, use in enumerate(_USES)
    ]
    past = {"id": "past", "plan": "Alt", "valid_from": "2001-01-01", "valid_to": "2005-01-01"}
    rows.append(
        {**rows[0], **past, "class": "military", "geometry": square(len(_USES), 0)},
    )
    gpd.GeoDataFrame(rows, crs=25832).to_file(file, layer="zones")
    return file


def square(number: int, row: int = 0) -> shapely.Polygon:
    """The square of a number; ``row`` is the first of its plan."""
    x = ORIGIN[0] + number % COLUMNS * STEP
    y = ORIGIN[1] + (row + number // COLUMNS) * STEP
    return shapely.box(x, y, x + SIDE, y + SIDE)


def number_of(use: Use) -> int:
    """The number of a class's square."""
    return _USES.index(use)


def extent() -> tuple[int, int, int, int]:
    """West, south, east, north of the sheet."""
    return ORIGIN[0], ORIGIN[1], ORIGIN[0] + SPAN, ORIGIN[1] + SPAN


def box(number: int, row: int = 0) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of a square in a picture of the sheet, in pixels."""
    west, south, east, north = square(number, row).bounds
    scale = PIXELS / SPAN
    left, right = ((each - ORIGIN[0]) * scale for each in (west, east))
    top, bottom = (PIXELS - (each - ORIGIN[1]) * scale for each in (north, south))
    return round(left), round(top), round(right), round(bottom)


def area_rule(name: str, code: str) -> Rule:
    """The rule that draws areas of a class (``forest`` or ``forest-draft``)."""
    found = (r for r in rules(name) if r.name == code and r.geometry is GeometryType.AREA)
    return next(found)


def ground(rule: Rule, on: str = "#ffffff") -> Colour:
    """The colour of an area's ground, or that of its band, on another ground."""
    drawn = next(each for each in rule.symbols if isinstance(each, Fill | Stroke))
    pairs = zip(channels(drawn.colour), channels(on), strict=True)
    red, green, blue = (round(a * drawn.opacity + b * (1 - drawn.opacity)) for a, b in pairs)
    return red, green, blue


def channels(colour: str) -> Colour:
    """Red, green and blue of ``#rrggbb``."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def share(colours: list[tuple[str, int]], wanted: Colour) -> float:
    """Which part of a box has a colour, give or take what rounding makes of it."""
    total = sum(count for _, count in colours)
    near = sum(count for colour, count in colours if _is_near(colour, wanted))
    return near / total


def _is_near(colour: str, wanted: Colour) -> bool:
    return all(abs(one - other) <= 3 for one, other in zip(channels(colour), wanted, strict=True))
