"""Small maps as SVG, drawn from geometry in EPSG:25832, north up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

Layer = tuple[BaseGeometry, str]
"""A shape and its SVG attributes."""


@dataclass(frozen=True)
class Frame:
    """The ground that is drawn (metres) and how large (pixels)."""

    west: float
    north: float
    width_m: float
    width: int
    height: int

    @property
    def scale(self) -> float:
        """Pixels a metre."""
        return self.width / self.width_m

    @property
    def ground(self) -> BaseGeometry:
        """The rectangle of ground."""
        height_m = self.height / self.scale
        return shapely.box(self.west, self.north - height_m, self.west + self.width_m, self.north)

    def pixel(self, x: float, y: float) -> tuple[float, float]:
        """Where a point is drawn."""
        return (x - self.west) * self.scale, (self.north - y) * self.scale


def around(place: BaseGeometry, width: int, height: int, smallest_m: float, margin: float) -> Frame:
    """A frame with the place in its middle and a margin around it, as a part of its size."""
    west, south, east, north = place.bounds
    shown = max(east - west, (north - south) * width / height, smallest_m) * (1 + 2 * margin)
    x, y = (west + east) / 2, (south + north) / 2
    return Frame(x - shown / 2, y + shown * height / width / 2, shown, width, height)


def svg(frame: Frame, layers: Iterable[Layer], marks: str = "") -> str:
    """The layers one over the other, then ``marks``, which are SVG elements."""
    drawn = "".join(
        f'<path {style} d="{path}"/>'
        for shape, style in layers
        if (path := " ".join(_paths(_cut(shape, frame), frame)))
    )
    size = f"{frame.width} {frame.height}"
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}"'
    head += f' width="{frame.width}" height="{frame.height}">'
    box = f'width="{frame.width}" height="{frame.height}"'
    return f'{head}<rect {box} fill="#f7f7f4" stroke="#888888"/>{drawn}{marks}</svg>'


def _cut(shape: BaseGeometry, frame: Frame) -> BaseGeometry:
    """What lies in the frame and little beyond, no finer than half a pixel."""
    room = frame.ground.buffer(5 / frame.scale, join_style="mitre")
    return shapely.simplify(shapely.intersection(shape, room), 0.5 / frame.scale)


def _paths(shape: BaseGeometry, frame: Frame) -> Iterator[str]:
    """The parts of a geometry as path data; a point is a small circle."""
    parts = shapely.get_parts(shapely.get_parts(shape))
    for part in parts[~shapely.is_empty(parts)]:
        if part.geom_type == "Point":
            x, y = frame.pixel(part.x, part.y)
            yield f"M{x - 4:.1f} {y:.1f}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z"
        elif part.geom_type == "Polygon":
            for ring in (part.exterior, *part.interiors):
                yield _line(ring, frame) + "Z"
        else:
            yield _line(part, frame)


def _line(line: BaseGeometry, frame: Frame) -> str:
    pixels = (frame.pixel(x, y) for x, y in shapely.get_coordinates(line))
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in pixels)
