"""Shapes laid over a plan: irregular areas and the noise zones of an airport."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random
from typing import Final

import shapely
from shapely import Point, Polygon
from shapely.geometry.base import BaseGeometry

from samples.geography import Area, at
from samples.partition import GRID_M

_CORNERS: Final = 44

_RUNWAYS: Final = ((9.9940, 53.6340, 333.0), (9.9830, 53.6310, 49.0))
"""Middle of each runway of Hamburg airport (15/33 and 05/23) and its direction in degrees."""

NOISE_ZONES: Final = {
    "noise_day1": (3900.0, 430.0),
    "noise_day2": (6900.0, 800.0),
    "noise_night": (5900.0, 660.0),
}
"""Half length along and half width across a runway, in metres: made up."""


def outline(area: Area) -> Polygon:
    """The area as an ellipse whose radius wavers by up to a quarter, the same at every call."""
    random = Random(area.name)
    waves = [(k, random.uniform(0.02, 0.22 / k**0.6), random.uniform(0, 2 * pi)) for k in (2, 3, 5)]
    turn = area.angle_deg * pi / 180
    ring = []
    for corner in range(_CORNERS):
        angle = 2 * pi * corner / _CORNERS
        reach = 1 + sum(size * cos(k * angle + phase) for k, size, phase in waves)
        along = area.length_m / 2 * reach * cos(angle)
        across = area.width_m / 2 * reach * sin(angle)
        ring.append(_turned(area.centre, along, across, turn))
    return Polygon(ring)


def noise_zone(use: str) -> BaseGeometry:
    """A noise zone: a lens along each runway, joined."""
    length, width = NOISE_ZONES[use]
    lenses = [_lens(at(lon, lat), bearing, length, width) for lon, lat, bearing in _RUNWAYS]
    return on_grid(shapely.union_all(lenses))


def on_grid(geometry: BaseGeometry) -> BaseGeometry:
    """The geometry with vertices on the grid that files are written in."""
    return shapely.set_precision(geometry, GRID_M)


def _lens(centre: Point, bearing: float, length: float, width: float) -> Polygon:
    """A lens that narrows to both ends; the bearing counts clockwise from north."""
    turn = (90 - bearing) * pi / 180
    steps = [-1 + index / 12 for index in range(25)]
    there = [(length * t, width * (1 - t * t) ** 0.7) for t in steps]
    back = [(along, -across) for along, across in reversed(there)]
    return Polygon([_turned(centre, *point, turn) for point in [*there, *back[1:-1]]])


def _turned(centre: Point, along: float, across: float, turn: float) -> tuple[float, float]:
    """A point given along and across an axis that is turned anticlockwise from east."""
    return (
        round(centre.x + along * cos(turn) - across * sin(turn), 1),
        round(centre.y + along * sin(turn) + across * cos(turn), 1),
    )
