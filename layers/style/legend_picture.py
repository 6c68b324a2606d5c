"""The sign of a class as a legend shows it, and whole legends."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Final

from layers.style.appearance import fill_style, line_style, outline_colour
from layers.style.colour import INK, WHITE
from layers.style.fonts import MEDIUM
from layers.style.letters import beginning, centred, width
from layers.style.pattern import PATTERNS
from layers.style.picture import Picture, dashed
from layers.style.sign import signs
from planning import uses
from planning.terms import Use
from planning.texts import Language

WIDTH: Final = 36.0
HEIGHT: Final = 22.0

_LETTER_SIZE: Final = 12
_EDGE: Final = 1.5
_ROW: Final = 30.0
_MARGIN: Final = 12.0
_INDENT: Final = _MARGIN + WIDTH + 12
_TEXT_SIZE: Final = 15


def legend_svg(use: Use, draft: bool = False) -> str:
    """The sign of a class as a file of its own (36 x 22 px)."""
    return legend_picture(use, draft).svg()


def legend_picture(use: Use, draft: bool = False) -> Picture:
    """The sign of a class: a small area, line or point, drawn as on the map."""
    return Picture(WIDTH, HEIGHT, _DRAWN[signs()[use].kind](use, draft))


def legend_sheet(language: Language) -> Picture:
    """Every class with its name, one below the other."""
    names = {
        term.code: term.name_de if language == "de" else term.name_en
        for term in uses.use_terms().values()
    }
    rows = [_named(use, name, row) for row, (use, name) in enumerate(names.items())]
    longest = max(width(name, _TEXT_SIZE, MEDIUM) for name in names.values())
    return Picture(
        math.ceil(_INDENT + longest + _MARGIN), len(rows) * _ROW + 2 * _MARGIN, "".join(rows)
    )


def _named(use: Use, name: str, row: int) -> str:
    top = _MARGIN + row * _ROW
    text = beginning(name, _TEXT_SIZE, _INDENT, top + HEIGHT / 2, MEDIUM)
    return f'{legend_picture(use).at(_MARGIN, top)}<path d="{text}" fill="{INK}"/>'


def _area(use: Use, draft: bool) -> str:
    drawn = fill_style(use, draft)
    box = _box(_EDGE / 2)
    fill = f'<rect {box} fill="{drawn.colour}" fill-opacity="{drawn.opacity:g}"/>'
    edge = f'fill="none" stroke="{drawn.outline}" stroke-width="{_EDGE}"'
    outline = f"<rect {box} {edge} {dashed((4, 2.5) if draft else ())}/>"
    return fill + _patterned(use, draft) + _band(use, draft) + outline + _letter(use)


def _patterned(use: Use, draft: bool) -> str:
    drawn = fill_style(use, draft)
    pattern = PATTERNS.get(drawn.pattern)
    if pattern is None:
        return ""
    name, size = f"{use}-{'draft' if draft else 'in-force'}", pattern.size
    tile = pattern.drawn(drawn.outline, drawn.pattern_opacity)
    box = f'width="{size}" height="{size}" patternUnits="userSpaceOnUse"'
    defined = f'<defs><pattern id="{name}" {box}>{tile}</pattern></defs>'
    return f'{defined}<rect {_box(_EDGE)} fill="url(#{name})"/>'


def _band(use: Use, draft: bool) -> str:
    drawn = fill_style(use, draft)
    if not drawn.band_width:
        return ""
    width = drawn.band_width * 0.7
    line = f'stroke="{drawn.colour}" stroke-width="{width:g}" stroke-opacity="{drawn.band_opacity}"'
    return f'<rect {_box(_EDGE + width / 2)} fill="none" {line}/>'


def _line(use: Use, draft: bool) -> str:
    drawn, y = line_style(use, draft), HEIGHT - 5
    path = f'<path d="M0 {y:g}H{WIDTH:g}" fill="none"'
    main = f'stroke="{drawn.colour}" stroke-width="{drawn.width:g}" {dashed(drawn.dash)}'
    core = f'stroke="{drawn.core}" stroke-width="{drawn.core_width:g}" {dashed(drawn.core_dash)}'
    return f"{path} {main}/>{path} {core}/>" + _letter(use, y=7)


def _point(use: Use, draft: bool) -> str:
    return point_picture(use, draft).at((WIDTH - POINT_SIZE) / 2, 0)


POINT_SIZE: Final = 22.0
_DRAWN: Final[Mapping[str, Callable[[Use, bool], str]]] = {
    "fill": _area,
    "band": _area,
    "line": _line,
    "point": _point,
}


def point_picture(use: Use, draft: bool = False) -> Picture:
    """The class as a point: its letter in a ring, broken for a draft."""
    drawn, middle = fill_style(use, draft), POINT_SIZE / 2
    ring = f'stroke="{outline_colour(use)}" stroke-width="2" {dashed((3.2, 2.2) if draft else ())}'
    ground = f'<circle cx="{middle:g}" cy="{middle:g}" r="10.5" fill="{WHITE}"/>'
    tint = f'fill="{drawn.colour}" fill-opacity="{0.12 if draft else 0.3}"'
    shape = f'<circle cx="{middle:g}" cy="{middle:g}" r="9" {tint} {ring}/>'
    letter = centred(drawn.letter, 10.5 if len(drawn.letter) > 1 else 12, middle, middle)
    return Picture(
        POINT_SIZE,
        POINT_SIZE,
        f'{ground}{shape}<path d="{letter}" fill="{drawn.letter_colour}"/>',
    )


def letter_picture(use: Use) -> Picture:
    """The letter of a class on a white halo, as it stands on areas and lines."""
    drawn = fill_style(use)
    text = centred(drawn.letter, _LETTER_SIZE + 1, 13, 9)
    return Picture(26, 18, _haloed(text, drawn.letter_colour))


def _letter(use: Use, y: float = HEIGHT / 2) -> str:
    drawn = fill_style(use)
    text = centred(drawn.letter, _LETTER_SIZE, WIDTH / 2, y)
    return _haloed(text, drawn.letter_colour) if drawn.letter else ""


def _haloed(outlines: str, colour: str) -> str:
    halo = f'stroke="{WHITE}" stroke-width="3" stroke-opacity="0.85" stroke-linejoin="round"'
    return f'<path d="{outlines}" fill="{WHITE}" {halo}/><path d="{outlines}" fill="{colour}"/>'


def _box(inset: float) -> str:
    width, height = WIDTH - 2 * inset, HEIGHT - 2 * inset
    return f'x="{inset:g}" y="{inset:g}" width="{width:g}" height="{height:g}" rx="1"'
