"""Patterns that lie on areas: tiles that repeat without a seam."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from layers.style.picture import Picture


@dataclass(frozen=True)
class Pattern:
    """A square tile of ``size`` px, drawn by one SVG path with lines of ``width`` px.

    Hatches lie on overlays; what tells the ground itself is fainter, by ``opacity``.
    """

    size: int
    path: str
    width: float
    opacity: float = 1

    def picture(self, colour: str) -> Picture:
        """One tile in a colour."""
        return Picture(self.size, self.size, self.drawn(colour))

    def drawn(self, colour: str, opacity: float = 1) -> str:
        """The path in a colour, as SVG."""
        line = f'stroke="{colour}" stroke-width="{self.width:g}" stroke-linecap="round"'
        return f'<path d="{self.path}" fill="none" {line} opacity="{opacity * self.opacity:g}"/>'


_GROUND: Final = 0.7

PATTERNS: Final[Mapping[str, Pattern]] = {
    "hatch_diagonal": Pattern(12, "M-3 3L3-3M-3 15L15-3M9 15L15 9", 1.6),
    "hatch_diagonal_back": Pattern(12, "M-3 9L3 15M-3-3L15 15M9-3L15 3", 1.6),
    "hatch_horizontal": Pattern(12, "M-2 3H14M-2 9H14", 1.6),
    "hatch_vertical": Pattern(12, "M3-2V14M9-2V14", 1.6),
    "hatch_cross": Pattern(12, "M-2 14L14-2M-2-2L14 14", 1.5),
    "hatch_grid": Pattern(12, "M-2 6H14M6-2V14", 1.5),
    "dots": Pattern(16, "M4 4h.01M12 12h.01", 2.4, _GROUND),
    "furrows": Pattern(20, "M3 5H8M13 15H18", 1.1, _GROUND),
    "waves": Pattern(24, "M1 7q2.5-4 5 0t5 0M13 19q2.5-4 5 0t5 0", 1.3, _GROUND),
    "trees": Pattern(
        28, "M7 3L3.5 9.5H10.5ZM7 9.5V12.5M21 17L17.5 23.5H24.5ZM21 23.5V26.5", 1.2, _GROUND
    ),
    "crosses": Pattern(16, "M4 1.5V6.5M1.5 4H6.5M12 9.5V14.5M9.5 12H14.5", 1.4, _GROUND),
}
"""Every pattern a sign may name besides ``none``."""
