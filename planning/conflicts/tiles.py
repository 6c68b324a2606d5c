"""Tiles: the plane cut into parts that can be searched one by one, anywhere.

Zones belong to every tile that a pair of theirs may belong to, a pair to the one tile that
holds its reference point: so nothing is found twice and nothing is lost. Units: metres.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from planning.conflicts.relation import Mask, Numbers, Rows

_WEST, _SOUTH, _EAST, _NORTH = range(4)


@dataclass(frozen=True)
class Tile:
    """The half-open part [west, east) x [south, north) of the plane."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, a: Numbers, b: Numbers) -> Mask:
        """Which pairs of bounding boxes (n x 4) have their reference point here.

        The point is the larger western and the larger southern bound of the two: the same
        for (a, b) and (b, a), for every rule and every distance.
        """
        x = np.maximum(a[:, _WEST], b[:, _WEST])
        y = np.maximum(a[:, _SOUTH], b[:, _SOUTH])
        holds: Mask = (self.west <= x) & (x < self.east) & (self.south <= y) & (y < self.north)
        return holds

    def takes_part(self, boxes: Numbers, reach_m: float) -> Rows:
        """Positions of the boxes that a pair of this tile may need: the tile with its halo.

        A zone's partner within reach begins at most that far east or north of the zone's end.
        """
        across = (boxes[:, _WEST] < self.east) & (boxes[:, _EAST] + reach_m >= self.west)
        along = (boxes[:, _SOUTH] < self.north) & (boxes[:, _NORTH] + reach_m >= self.south)
        rows: Rows = np.flatnonzero(across & along)
        return rows


WHOLE: Final = Tile(-np.inf, -np.inf, np.inf, np.inf)


def cut(boxes: Numbers, count: int) -> list[Tile]:
    """The plane in ``count`` tiles in which about the same number of boxes begin."""
    return _halved(WHOLE, boxes[:, : _SOUTH + 1], count)


def _halved(tile: Tile, points: Numbers, count: int) -> list[Tile]:
    """The tile, halved across its points' longer extent until there are enough."""
    if count == 1 or not len(points):
        return [tile]
    axis = int(np.argmax(np.ptp(points, axis=0)))
    first = count // 2
    at = float(np.quantile(points[:, axis], first / count))
    low = points[:, axis] < at
    bounds = [tile.west, tile.south, tile.east, tile.north]
    below, above = bounds.copy(), bounds.copy()
    below[axis + 2] = above[axis] = at
    return [
        *_halved(Tile(*below), points[low], first),
        *_halved(Tile(*above), points[~low], count - first),
    ]
