"""What a map draws, in the terms of OGC Symbology Encoding 1.1: rules and their symbols.

Colours, widths and pictures are those of layers.style; sizes are CSS pixels (1/96 inch). The
writers for QGIS, SLD and MapServer turn the same rules into their own language.
"""

from __future__ import annotations

from dataclasses import dataclass

from layers.layer import GeometryType
from layers.style.appearance import Dash
from layers.style.pattern import PATTERNS
from layers.style.picture import Picture
from planning.texts import Language

PIXEL_MM = 25.4 / 96
"""Width of a CSS pixel."""
LETTERS_FROM = 200_000
"""Scale denominator below which letters are drawn; marks always are."""


@dataclass(frozen=True)
class Fill:
    """The ground of an area."""

    colour: str
    opacity: float


@dataclass(frozen=True)
class Texture:
    """A pattern of layers.style over an area."""

    pattern: str
    colour: str
    opacity: float

    def picture(self) -> Picture:
        """One tile of it."""
        pattern = PATTERNS[self.pattern]
        return Picture(pattern.size, pattern.size, pattern.drawn(self.colour, self.opacity))


@dataclass(frozen=True)
class Stroke:
    """A line, or the edge of an area, moved inwards by ``inset``."""

    colour: str
    width: float
    opacity: float = 1
    dash: Dash = ()
    inset: float = 0


@dataclass(frozen=True)
class Mark:
    """A picture at a point, on an area or in the middle of a line, always drawn.

    Formats that carry no pictures draw ``text`` on ``shape`` (circle, triangle, square, diamond
    or hexagon) instead.
    """

    picture: Picture
    size: float
    shape: str
    colour: str
    text: str = ""


@dataclass(frozen=True)
class Letter:
    """A text on a white halo, left out where there is no room."""

    text: str
    colour: str
    size: float


Symbol = Fill | Texture | Stroke | Mark | Letter


@dataclass(frozen=True)
class Condition:
    """An attribute has this value; or has not, or has none, where ``equal`` is false."""

    attribute: str
    value: str | int
    equal: bool = True


@dataclass(frozen=True)
class Rule:
    """One entry of a legend: which features of which geometry it draws and how.

    ``symbols`` lie on each other in their order. Rules of one layer exclude one another. A short
    legend leaves out what is not ``listed``: the same sign, fainter. ``key`` names the picture
    of layers.style.pictures() that a legend shows, empty where there is none.
    """

    name: str
    title_de: str
    title_en: str
    geometry: GeometryType
    symbols: tuple[Symbol, ...]
    conditions: tuple[Condition, ...] = ()
    listed: bool = True
    key: str = ""

    def title(self, language: Language) -> str:
        """The entry's text."""
        return self.title_de if language == "de" else self.title_en
