"""Lines of orientation: the state border, what is known of it, extents of plans, municipalities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from layers.style.appearance import Dash
from layers.style.colour import WHITE
from layers.style.picture import Picture, dashed
from planning.monitoring import StretchStatus

_PICTURE: Final = (44.0, 12.0)


@dataclass(frozen=True)
class Stroke:
    """A line of ``width`` px on a broader ``casing`` of white, 0 where there is none.

    With a ``gap`` it is two lines, so many px apart. Dashes are in px.
    """

    colour: str
    width: float
    dash: Dash = ()
    gap: float = 0
    casing: float = 0

    def picture(self) -> Picture:
        """A stretch of the line as a legend shows it."""
        width, height = _PICTURE
        middle = height / 2
        offsets = [-1, 1] if self.gap else [0]
        rows = [middle + side * (self.gap + self.width) / 2 for side in offsets]
        line = f'stroke="{self.colour}" stroke-width="{self.width:g}" {dashed(self.dash)}'
        ground = f'<rect y="0.5" width="{width:g}" height="11" fill="{WHITE}"/>'
        paths = [f'<path d="M0 {y:g}H{width:g}" fill="none" {line}/>' for y in rows]
        return Picture(width, height, (ground if self.casing else "") + "".join(paths))


STATE_BORDER: Final = Stroke("#E600A9", 2, casing=5)
PLAN_EXTENT: Final = Stroke("#5f635a", 3, dash=(15, 4.5, 3, 4.5), casing=5)
MUNICIPALITY: Final = Stroke("#8b92a6", 1.2)

STRETCHES: Final[Mapping[str, Stroke]] = {
    StretchStatus.FOUND: Stroke("#6A1B9A", 2.5, gap=3, casing=11),
    StretchStatus.CHECKED: Stroke("#1B5E20", 5, casing=11),
    StretchStatus.PARTLY: Stroke("#33691E", 5, dash=(20, 5), casing=11),
    StretchStatus.NEIGHBOUR_MISSING: Stroke("#455A64", 5, dash=(8, 7), casing=11),
    StretchStatus.WAITING: Stroke("#616161", 5, dash=(3, 5), casing=11),
    StretchStatus.FAILED: Stroke("#8A1538", 5, dash=(15, 4, 3, 4), casing=11),
}
"""The border by what is known of it: told apart without colour."""

STRETCH_PATTERNS: Final[Mapping[str, str]] = {
    StretchStatus.FOUND: "double",
    StretchStatus.CHECKED: "solid",
    StretchStatus.PARTLY: "long_dash",
    StretchStatus.NEIGHBOUR_MISSING: "dash",
    StretchStatus.WAITING: "dot",
    StretchStatus.FAILED: "dash_dot",
}
"""The same lines in a word, for the legend."""
