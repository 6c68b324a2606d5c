"""Edges as wide as the accuracy of their plan, at scales beyond the plan's own."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, Final

from layers.style.maplibre.expressions import Expression

COARSE_PX: Final = 8
"""From this width on an edge is drawn as a strip and no longer as a line."""

_EQUATOR_M_PER_PX: Final = 40_075_016.686 / 512
"""Metres across a pixel at zoom 0 on the equator, for tiles of 512 px."""
_BORDER_LATITUDE: Final = 53.6
"""Of the shared border, where line widths in metres are right."""
_MAX_EDGE_PX: Final = 60
"""A wider edge would be cut at the margin of its tile."""
_ZOOMS: Final = range(7, 20)
_FAINT: Final = 0.3


def edge_width(share: float = 1) -> Expression:
    """Width in pixels of the strip in which an edge lies: its accuracy to either side."""
    return _by_zoom(lambda zoom: ["*", share, ["min", _MAX_EDGE_PX, _edge_px(zoom)]])


def faded_when_coarse(opacity: float = 1) -> Expression:
    """Opacity of a sharp outline: it steps back where the strip is wide, for it would pretend."""
    faint = round(opacity * _FAINT, 3)
    return _by_zoom(lambda zoom: ["case", [">", _edge_px(zoom), COARSE_PX], faint, opacity])


def metres_per_pixel(zoom: int) -> float:
    """Ground covered by a CSS pixel at the border's latitude (m)."""
    return _EQUATOR_M_PER_PX * math.cos(math.radians(_BORDER_LATITUDE)) / (1 << zoom)


def _edge_px(zoom: int) -> Expression:
    pixels_per_metre = round(2 / metres_per_pixel(zoom), 6)
    return ["*", pixels_per_metre, ["coalesce", ["get", "accuracy_m"], 0]]


def _by_zoom(value: Callable[[int], Expression]) -> Expression:
    stops: list[Any] = [each for zoom in _ZOOMS for each in (zoom, value(zoom))]
    return ["interpolate", ["exponential", 2], ["zoom"], *stops]
