"""Small maps drawn from the geometry: zones of both sides, the border, the place. SVG."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import shapely
from shapely.geometry.base import BaseGeometry

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
    frame = _frame(place)
    west, _, east, north = frame.bounds
    scale = WIDTH / (east - west)
    spot = max(place.bounds[2] - place.bounds[0], place.bounds[3] - place.bounds[1]) * scale
    marked = [place, place.centroid] if spot < _SPOT else [place]
    layers = [
        *((zone, _HAMBURG) for zone in hamburg),
        *((zone, _HOLSTEIN) for zone in holstein),
        (border, _BORDER),
        *((mark, _PLACE) for mark in marked),
    ]
    drawn = "".join(
        f'<path {style} d="{path}"/>'
        for shape, style in layers
        if (path := " ".join(_paths(_cut(shape, frame, scale), west, north, scale)))
    )
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
    ground = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#f7f7f4" stroke="#888888"/>'
    svg = f'{head} width="{WIDTH}" height="{HEIGHT}">{ground}{drawn}</svg>'
    return Sketch(svg, east - west)


def _frame(place: BaseGeometry) -> BaseGeometry:
    """The ground to show, in the proportions of the drawing."""
    west, south, east, north = place.bounds
    width = max(east - west, (north - south) * WIDTH / HEIGHT, _SMALLEST_M) * (1 + 2 * _MARGIN)
    height = width * HEIGHT / WIDTH
    x, y = (west + east) / 2, (south + north) / 2
    return shapely.box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _cut(shape: BaseGeometry, frame: BaseGeometry, scale: float) -> BaseGeometry:
    """What lies in the frame and little beyond, no finer than half a pixel."""
    room = frame.buffer(5 / scale, join_style="mitre")
    return shapely.simplify(shapely.intersection(shape, room), 0.5 / scale)


def _paths(shape: BaseGeometry, west: float, north: float, scale: float) -> Iterator[str]:
    """The parts of a geometry as path data; a point is a small circle."""
    parts = shapely.get_parts(shapely.get_parts(shape))
    for part in parts[~shapely.is_empty(parts)]:
        if part.geom_type == "Point":
            x, y = (part.x - west) * scale, (north - part.y) * scale
            yield f"M{x - 4:.1f} {y:.1f}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z"
        elif part.geom_type == "Polygon":
            for ring in (part.exterior, *part.interiors):
                yield _line(ring, west, north, scale) + "Z"
        else:
            yield _line(part, west, north, scale)


def _line(line: BaseGeometry, west: float, north: float, scale: float) -> str:
    points = shapely.get_coordinates(line)
    return "M" + "L".join(f"{(x - west) * scale:.1f} {(north - y) * scale:.1f}" for x, y in points)
