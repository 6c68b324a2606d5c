"""What a map draws, in the terms of OGC Symbology Encoding 1.1: rules and their symbols.

All sizes are in CSS pixels (1/96 inch); colours are ``#RRGGBB``. The
writers (QGIS, SLD, MapServer) turn the same rules into their own language.
"""

from __future__ import annotations

from dataclasses import dataclass

from layers.layer import GeometryType

PIXEL_MM = 25.4 / 96
"""Width of a CSS pixel."""
LETTERS_FROM = 200_000
"""Scale denominator below which letters are drawn; marks with a number always are."""


@dataclass(frozen=True)
class Fill:
    """The ground of an area."""

    colour: str
    opacity: float


@dataclass(frozen=True)
class Hatch:
    """Parallel lines over an area; ``angle`` in degrees, counter-clockwise from the east."""

    colour: str
    angle: int
    opacity: float
    spacing: float = 8.5
    width: float = 1.6


@dataclass(frozen=True)
class Stroke:
    """A line, or the edge of an area, moved inwards by ``inset``; ``dash`` in pixels."""

    colour: str
    width: float
    opacity: float = 1
    dash: tuple[float, ...] = ()
    inset: float = 0


@dataclass(frozen=True)
class Mark:
    """A shape at a point, with a white edge."""

    shape: str
    colour: str
    size: float


@dataclass(frozen=True)
class Letter:
    """A text with a halo; on a mark where one is given, and then always drawn."""

    text: str
    colour: str
    size: float
    halo: str | None = "#FFFFFF"
    mark: Mark | None = None


Symbol = Fill | Hatch | Stroke | Mark | Letter


@dataclass(frozen=True)
class Condition:
    """An attribute has this value; or has not, or has none, where ``equal`` is false."""

    attribute: str
    value: str | int
    equal: bool = True


@dataclass(frozen=True)
class Rule:
    """One entry of a legend: which features of which geometry it draws and how.

    ``symbols`` lie on each other in their order. Rules of one layer exclude one another.
    """

    name: str
    title_de: str
    title_en: str
    geometry: GeometryType
    symbols: tuple[Symbol, ...]
    conditions: tuple[Condition, ...] = ()

    def title(self, language: str) -> str:
        """The entry's text."""
        return self.title_de if language == "de" else self.title_en
