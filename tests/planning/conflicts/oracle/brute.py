"""The relations along the border, by brute force: plain shapely, one zone and one point at a time.

Written from the definitions (domain.md 4.1), with no code of the engine and no short cut.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

Faced = NDArray[np.bool_]
"""For every bit of the border whether a zone faces it."""

BIT_M: Final = 0.25
_OUTLINE_M: Final = 1.0


def faced(zone: BaseGeometry, border: shapely.LineString, band_m: float) -> Faced:
    """Which bits of the border lie between the first and the last position of a part in the band.

    A position is where on the border the nearest point to a point of the outline lies.
    """
    bits = np.zeros(int(np.ceil(border.length / BIT_M)), dtype=bool)
    within = zone.intersection(border.buffer(band_m, cap_style="flat"))
    for part in shapely.get_parts(within):
        if not part.is_empty and shapely.get_dimensions(part) == shapely.get_dimensions(zone):
            outline = shapely.get_coordinates(shapely.segmentize(part, _OUTLINE_M))
            at = shapely.line_locate_point(border, shapely.points(outline))
            bits[round(at.min() / BIT_M) : round(at.max() / BIT_M)] = True
    return bits


def length_m(bits: Faced) -> float:
    return float(bits.sum() * BIT_M)


def pieces(bits: Faced) -> int:
    """Number of unbroken stretches."""
    return int((np.diff(bits.astype(int), prepend=0) == 1).sum())
