"""Small maps drawn from the geometry: zones of both sides, the border, the place. SVG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from shapely.geometry.base import BaseGeometry

from planning.pages.drawing import around, svg

WIDTH: Final = 360
HEIGHT: Final = 240
_MARGIN: Final = 0.35
"""Ground around the place, as a part of its size."""
_SMALLEST_M: Final = 200.0
_SPOT: Final = 8.0
"""A place drawn smaller than this is marked by a circle."""
_HAMBURG: Final = 'fill="#3f7fbf" fill-opacity="0.35" stroke="#1f4f80" stroke-width="1"'
_HOLSTEIN: Final = 'fill="#4a9a4a" fill-opacity="0.35" stroke="#2a602a" stroke-width="1"'
_BORDER: Final = 'fill="none" stroke="#222222" stroke-width="1.6" stroke-dasharray="9 3 2 3"'
_PLACE: Final = 'fill="#d02020" fill-opacity="0.45" stroke="#d02020" stroke-width="2.2"'


@dataclass(frozen=True)
class Sketch:
    """A drawing and how wide its ground is, in metres."""

    svg: str
    width_m: float


def sketch(
    place: BaseGeometry,
    hamburg: list[BaseGeometry],
    holstein: list[BaseGeometry],
    border: BaseGeometry,
) -> Sketch:
    """The place with the zones around it. Everything in EPSG:25832, north up."""
    frame = around(place, WIDTH, HEIGHT, _SMALLEST_M, _MARGIN)
    spot = max(place.bounds[2] - place.bounds[0], place.bounds[3] - place.bounds[1]) * frame.scale
    marked = [place, place.centroid] if spot < _SPOT else [place]
    layers = [
        *((zone, _HAMBURG) for zone in hamburg),
        *((zone, _HOLSTEIN) for zone in holstein),
        (border, _BORDER),
        *((mark, _PLACE) for mark in marked),
    ]
    return Sketch(svg(frame, layers), frame.width_m)
