"""Marks of notices: a numbered shape, never the fill of a class."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from layers.style.colour import WHITE, ink_on
from layers.style.letters import centred
from layers.style.picture import Picture
from planning.terms import Severity

SIZE: Final = 30
OPPORTUNITY: Final = 0
"""Number of the mark of opportunities; a conflict has that of its severity."""

OUTLINE_WIDTH: Final = 2.8
HALO_WIDTH: Final = 6.5
OPPORTUNITY_DASH: Final = (7.0, 4.2)
"""How the ground of a notice is outlined (px): on a white halo, broken for opportunities."""

_NUMBER_SIZE: Final = 15
_OPPORTUNITY_TEXT: Final = "+"


@dataclass(frozen=True)
class Mark:
    """Colour and shape of a mark, and what stands in it."""

    colour: str
    shape: str
    text: str


MARKS: Final[Mapping[int, Mark]] = {
    OPPORTUNITY: Mark("#00695C", "hexagon", _OPPORTUNITY_TEXT),
    Severity.INFO: Mark("#1565C0", "circle", "1"),
    Severity.MINOR: Mark("#8A5A00", "triangle", "2"),
    Severity.MAJOR: Mark("#C24100", "square", "3"),
    Severity.BLOCKER: Mark("#B00020", "diamond", "4"),
}
"""The mark of every number."""


def mark_picture(number: int) -> Picture:
    """The mark on a white edge."""
    mark = MARKS[number]
    edge = f'fill="{mark.colour}" stroke="{WHITE}" stroke-width="2.5" stroke-linejoin="round"'
    number_at = _MIDDLES.get(mark.shape, (SIZE / 2, SIZE / 2))
    text = (
        f'<path d="{centred(mark.text, _NUMBER_SIZE, *number_at)}" fill="{ink_on(mark.colour)}"/>'
    )
    return Picture(SIZE, SIZE, f"<g {edge}>{_SHAPES[mark.shape]}</g>{text}")


def ring_picture(number: int) -> Picture:
    """Several notices at one place: a ring in the colour of the gravest, for their count."""
    ring = f'<circle cx="15" cy="15" r="11.5" stroke="{MARKS[number].colour}" stroke-width="3.5"/>'
    content = f'<g fill="{WHITE}"><circle cx="15" cy="15" r="13.5"/>{ring}</g>'
    return Picture(SIZE, SIZE, content)


_SHAPES: Final = {
    "circle": '<circle cx="15" cy="15" r="10.5"/>',
    "triangle": '<path d="M15 2.5L28 25H2Z"/>',
    "square": '<rect x="4.5" y="4.5" width="21" height="21" rx="2"/>',
    "diamond": '<path d="M15 1.5L28.5 15L15 28.5L1.5 15Z"/>',
    "hexagon": '<path d="M8.5 3.5H21.5L28 15L21.5 26.5H8.5L2 15Z"/>',
}
_MIDDLES: Final = {"triangle": (15.0, 17.5)}
"""Where the number stands, where that is not the middle of the picture."""
