"""How a class is drawn as an area, a line or a point: numbers that every format follows.

Colours are "#rrggbb", opacities 0 to 1, widths and dashes CSS pixels (1/96 inch).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from layers.style.colour import WHITE, standing_out
from layers.style.sign import signs
from planning.terms import Use
from planning.uses import use_terms

GROUP_ORDER: Final = ("G5", "G3", "G2", "G1", "G4", "G7", "G8", "G6", "G0")
"""From the ground up: open land, settlement, hazards, energy, lines, protection, policy."""

Dash = tuple[float, ...]
"""Lengths of dashes and gaps in turn; empty for an unbroken line."""

DRAFT_SHARE: Final = 0.4
"""A draft has so much of the fill of what is in force (domain.md 5)."""
PATTERN_OPACITY: Final = 0.85
PATTERN_OPACITY_DRAFT: Final = 0.5
BAND_OPACITY: Final = 0.75
BAND_OPACITY_DRAFT: Final = 0.4

_LETTER_RATIO: Final = 5.5
_OUTLINE: Final = 1.4
_OUTLINE_DRAFT: Final = 1.6
_OUTLINE_DASH: Final = (4.8, 3.2)
_OUTLINE_CASING: Final = 3.2
_BAND: Final = 6.0
_LINE: Final = 4.4
_LINE_DASH: Final = (8.8, 4.4)
_CASING: Final = 7.0
_CORE: Final = 2.0
_RAILS: Final = (8.0, 8.0)


@dataclass(frozen=True)
class FillStyle:
    """An area: fill, pattern, outline on a broader white one, band along its inside, letter.

    The white makes the outline stand out from dark ground, as its own colour does from light.
    """

    colour: str
    opacity: float
    pattern: str
    pattern_opacity: float
    outline: str
    outline_width: float
    outline_dash: Dash
    casing: str
    casing_width: float
    band_width: float
    band_opacity: float
    letter: str
    letter_colour: str


@dataclass(frozen=True)
class LineStyle:
    """A line on a broader white one, with a thinner one in its middle."""

    casing: str
    casing_width: float
    colour: str
    width: float
    dash: Dash
    core: str
    core_width: float
    core_dash: Dash


@cache
def fill_style(use: Use, draft: bool = False) -> FillStyle:
    """How areas of the class are drawn. What is not said to be in force counts as a draft."""
    sign = signs()[use]
    return FillStyle(
        colour=sign.colour,
        opacity=round(sign.opacity * (DRAFT_SHARE if draft else 1), 3),
        pattern=sign.pattern,
        pattern_opacity=PATTERN_OPACITY_DRAFT if draft else PATTERN_OPACITY,
        outline=outline_colour(use),
        outline_width=_OUTLINE_DRAFT if draft else _OUTLINE,
        outline_dash=_OUTLINE_DASH if draft else (),
        casing=WHITE,
        casing_width=_OUTLINE_CASING,
        band_width=_BAND if sign.kind == "band" else 0.0,
        band_opacity=BAND_OPACITY_DRAFT if draft else BAND_OPACITY,
        letter=sign.letter,
        letter_colour=standing_out(sign.colour, _LETTER_RATIO),
    )


@cache
def line_style(use: Use, draft: bool = False) -> LineStyle:
    """How lines of the class are drawn: solid ones in its colour, others with a white core."""
    sign = signs()[use]
    dash = _LINE_DASH if draft else ()
    return LineStyle(
        casing=WHITE,
        casing_width=_CASING,
        colour=outline_colour(use),
        width=_LINE,
        dash=dash,
        core=sign.colour if sign.line == "solid" else WHITE,
        core_width=_CORE,
        core_dash=_RAILS if sign.line == "rails" else dash,
    )


def drawing_rank(use: Use) -> int:
    """Which of two areas lies on top: the one of the greater rank."""
    return GROUP_ORDER.index(use_terms()[use].group)


def outline_colour(use: Use) -> str:
    """The colour of the class, dark enough to stand out from the ground by 3:1."""
    return standing_out(signs()[use].colour)
