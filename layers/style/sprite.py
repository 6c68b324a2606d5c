"""The sprite: every image the styles name, on one sheet with its index."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from layers.style.appearance import outline_colour
from layers.style.legend_picture import point_picture
from layers.style.mark import MARKS, mark_picture, ring_picture
from layers.style.pattern import PATTERNS
from layers.style.picture import Picture
from layers.style.sign import signs
from planning.terms import Use

BLANK: Final = "blank"
"""Image of what a class does not have: QGIS asks for one to fall back on."""

_WIDTH: Final = 512
_GAP: Final = 2


@dataclass(frozen=True)
class _Place:
    x: int
    y: int
    picture: Picture


@cache
def images() -> Mapping[str, Picture]:
    """Every image by the name under which the styles ask for it."""
    named = {BLANK: Picture(1, 1, "")}
    for use, sign in signs().items():
        named[point_name(use, draft=False)] = point_picture(use)
        named[point_name(use, draft=True)] = point_picture(use, draft=True)
        if pattern_name(use) != BLANK:
            named[pattern_name(use)] = PATTERNS[sign.pattern].picture(outline_colour(use))
    for number in MARKS:
        named[mark_name(number)] = mark_picture(number)
        named[f"ring-{number}"] = ring_picture(number)
    return named


def sprite_index(pixel_ratio: int = 1) -> dict[str, dict[str, float]]:
    """Where each image lies on the sheet, in its pixels."""
    return {name: _entry(place, pixel_ratio) for name, place in _places().items()}


@cache
def sprite_png(pixel_ratio: int = 1) -> bytes:
    """The sheet on transparent ground."""
    places = _places().values()
    height = max(place.y + place.picture.height for place in places) + _GAP
    content = "".join(place.picture.at(place.x, place.y) for place in places)
    return Picture(_WIDTH, height, content).png(pixel_ratio)


def pattern_name(use: Use) -> str:
    """Image of the pattern of a class."""
    return f"pattern-{use}" if signs()[use].pattern in PATTERNS else BLANK


def point_name(use: Use, *, draft: bool) -> str:
    """Image of a class as a point."""
    return f"point-{use}{'-draft' if draft else ''}"


def mark_name(number: int) -> str:
    """Image of the mark of a severity, 0 that of opportunities."""
    return f"mark-{number}"


@cache
def _places() -> Mapping[str, _Place]:
    """The images in rows, those of one height together."""
    places, x, y, row = {}, 0, 0, 0
    for name, picture in sorted(images().items(), key=lambda each: -each[1].height):
        width, height = int(picture.width), int(picture.height)
        if x + width > _WIDTH:
            x, y, row = 0, y + row + _GAP, 0
        places[name] = _Place(x, y, picture)
        x, row = x + width + _GAP, max(row, height)
    return places


def _entry(place: _Place, ratio: int) -> dict[str, float]:
    return {
        "x": place.x * ratio,
        "y": place.y * ratio,
        "width": int(place.picture.width) * ratio,
        "height": int(place.picture.height) * ratio,
        "pixelRatio": ratio,
    }
