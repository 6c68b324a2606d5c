"""Letters as outlines, so that a picture looks the same wherever it is opened."""

from __future__ import annotations

from functools import cache
from io import BytesIO

from fontTools.misc.transform import Transform
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from layers.style.fonts import SEMI_BOLD, font_file


def width(text: str, size: float, font: str = SEMI_BOLD) -> float:
    """How wide the text is at this size (both px)."""
    return sum(_advance(font, character) for character in text) * size


def centred(text: str, size: float, x: float, y: float) -> str:
    """SVG path of the text with the middle of its capitals at x, y."""
    return beginning(text, size, x - width(text, size) / 2, y)


def beginning(text: str, size: float, x: float, y: float, font: str = SEMI_BOLD) -> str:
    """SVG path of the text from x on, with the middle of its capitals at y."""
    baseline = y + _cap_height(font) * size / 2
    parts = []
    for character in text:
        parts.append(_outline(font, character, size, x, baseline))
        x += _advance(font, character) * size
    return "".join(parts)


@cache
def _outline(font: str, character: str, size: float, x: float, y: float) -> str:
    glyphs = _font(font).getGlyphSet()
    pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.2f}".rstrip("0").rstrip("."))
    scale = size / _units(font)
    glyphs[_glyph(font, character)].draw(TransformPen(pen, Transform(scale, 0, 0, -scale, x, y)))
    return str(pen.getCommands())


def _advance(font: str, character: str) -> float:
    """Width of a character in shares of the size."""
    advance: int = _font(font)["hmtx"][_glyph(font, character)][0]
    return advance / _units(font)


def _cap_height(font: str) -> float:
    height: int = _font(font)["OS/2"].sCapHeight
    return height / _units(font)


def _units(font: str) -> int:
    units: int = _font(font)["head"].unitsPerEm
    return units


def _glyph(font: str, character: str) -> str:
    name: str = _font(font).getBestCmap().get(ord(character), ".notdef")
    return name


@cache
def _font(name: str) -> TTFont:
    font = TTFont(BytesIO(font_file(name)))
    font.ensureDecompiled(recurse=True)  # what is read bit by bit cannot be read by two threads
    return font
