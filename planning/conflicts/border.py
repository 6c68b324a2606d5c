"""Positions along the border, and the stretches of it that zones face.

A position is the distance in metres from the border's beginning; where the border has several
parts, each begins a metre after the end of the one before, so that no interval spans both.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
import shapely
from shapely.geometry import MultiLineString
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

from planning.conflicts.intervals import union
from planning.conflicts.relation import Geometries, Numbers, Rows, of_dimension
from planning.territory import Territory

STEP_M: Final = 5.0
"""Longest edge of the segmentised border and of the outlines laid along it."""
_SEAM_M: Final = 1.0


@dataclass(frozen=True, eq=False)
class BorderLine:
    """The border as edges of at most STEP_M, each with the position of its start."""

    whole: BaseGeometry
    parts: Geometries
    begins: Numbers
    start: Numbers
    end: Numbers
    at: Numbers
    part: Rows
    tree: shapely.STRtree

    def positions(self, points: Numbers) -> tuple[Rows, Numbers]:
        """Part and position of the border's nearest point, for points of shape (n, 2)."""
        (_, edge) = self.tree.query_nearest(shapely.points(points), all_matches=False)
        along = self.end[edge] - self.start[edge]
        square = np.sum(along**2, axis=1)
        share = np.sum((points - self.start[edge]) * along, axis=1) / square
        return self.part[edge], self.at[edge] + np.clip(share, 0, 1) * np.sqrt(square)

    def faced(self, shapes: Geometries, band_m: float) -> dict[int, Numbers]:
        """For each geometry that comes within ``band_m`` the intervals of positions it faces.

        For each connected part within the band (a flat buffer) the interval from the least to
        the greatest position of its outline; intervals that overlap are one. A point faces an
        interval without length. Geometries farther away are left out.
        """
        near, pieces = self._within(shapes, band_m)
        pieces, of = shapely.get_parts(pieces, return_index=True)
        outline = shapely.segmentize(pieces, STEP_M)
        points, piece = shapely.get_coordinates(outline, return_index=True)
        part, position = self.positions(points)
        keys, group = np.unique(piece * len(self.parts) + part, return_inverse=True)
        least, greatest = np.full(len(keys), np.inf), np.full(len(keys), -np.inf)
        np.minimum.at(least, group, position)
        np.maximum.at(greatest, group, position)
        owner = near[of[keys // len(self.parts)]]
        spans = np.stack([least, greatest], axis=1)
        return {int(row): union(spans[owner == row]) for row in np.unique(owner)}

    def _within(self, shapes: Geometries, band_m: float) -> tuple[Rows, Geometries]:
        """Which geometries come within the band, and their parts in it."""
        band = shapely.buffer(self.whole, band_m, cap_style="flat")
        shapely.prepare(band)
        near = np.flatnonzero(shapely.intersects(band, shapes))
        dimension = shapely.get_dimensions(shapes[near])
        pieces = of_dimension(shapely.intersection(shapes[near], band), dimension)
        lines = dimension == 1
        pieces[lines] = shapely.line_merge(pieces[lines])
        return near, pieces

    def stretch(self, intervals: Numbers) -> MultiLineString:
        """The border's course between positions."""
        pieces: list[BaseGeometry] = []
        for start, end in intervals:
            at = int(np.searchsorted(self.begins, start, side="right")) - 1
            offset = self.begins[at]
            pieces.append(substring(self.parts[at], start - offset, end - offset))
        course = shapely.multilinestrings([piece for piece in pieces if piece.length > 0])
        return MultiLineString(course)


@lru_cache(maxsize=4)
def border_line(territory: Territory) -> BorderLine:
    """The border of a territory, laid out once."""
    return laid_out(territory.border)


def laid_out(border: BaseGeometry) -> BorderLine:
    """A line as edges with positions."""
    whole = shapely.line_merge(border)
    parts = shapely.get_parts(shapely.segmentize(whole, STEP_M))
    points, part = shapely.get_coordinates(parts, return_index=True)
    within = part[1:] == part[:-1]
    start, end, part = points[:-1][within], points[1:][within], part[1:][within]
    lengths = np.hypot(*(end - start).T)
    at = np.concatenate(([0.0], np.cumsum(lengths)[:-1])) + part * _SEAM_M
    begins = at[np.searchsorted(part, np.arange(len(parts)))]
    edges = np.asarray(shapely.linestrings(np.stack([start, end], axis=1)), dtype=object)
    return BorderLine(whole, parts, begins, start, end, at, part, shapely.STRtree(edges))
