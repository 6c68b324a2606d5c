"""Positions along the border, and the stretches of it that zones face.

A position is the distance in metres from the border's beginning; where the border has several
parts, each begins a metre after the end of the one before, so that no interval spans both.
"""

from __future__ import annotations

from collections.abc import Mapping
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

Faced = Mapping[int, Numbers]
"""For each geometry that comes near the border the intervals of positions it faces."""

STEP_M: Final = 5.0
"""Longest edge of the outlines laid along the border."""
_SEAM_M: Final = 1.0
_RUN: Final = 8
"""Points looked up together: enough to save questions, few enough to lie in one place."""
_SLACK_M: Final = 1.0


@dataclass(frozen=True, eq=False)
class BorderLine:
    """The border as edges, each with its part and the position of its start."""

    whole: BaseGeometry
    parts: Geometries
    begins: Numbers
    start: Numbers
    end: Numbers
    at: Numbers
    part: Rows
    tree: shapely.STRtree

    def positions(self, points: Numbers, reach_m: float) -> tuple[Rows, Numbers]:
        """Part and position of the border's nearest point, for points of shape (n, 2).

        None of them may be farther than ``reach_m`` from the border.
        """
        point, edge = self._edges_near(points, reach_m + _SLACK_M)
        along, away = self.end[edge] - self.start[edge], points[point] - self.start[edge]
        square = np.sum(along**2, axis=1)
        share = np.clip(np.sum(away * along, axis=1) / square, 0, 1)
        far = np.sum((away - share[:, None] * along) ** 2, axis=1)
        begins = np.searchsorted(point, np.arange(len(points)))
        least = np.minimum.reduceat(far, begins) if len(points) else far
        at_least = np.flatnonzero(far == least[point])
        nearest = at_least[np.unique(point[at_least], return_index=True)[1]]
        edge = edge[nearest]
        return self.part[edge], self.at[edge] + share[nearest] * np.sqrt(square[nearest])

    def _edges_near(self, points: Numbers, reach_m: float) -> tuple[Rows, Rows]:
        """Each point, ascending, with every edge that may come within reach of it.

        Looked up are the boxes of runs of points: outlines keep together.
        """
        begins = np.arange(0, len(points), _RUN)
        if len(points) == 0:
            return begins, begins
        low = np.minimum.reduceat(points, begins) - reach_m
        high = np.maximum.reduceat(points, begins) + reach_m
        run, edge = self.tree.query(shapely.box(*low.T, *high.T))
        order = np.argsort(run, kind="stable")
        first = np.searchsorted(run[order], np.arange(len(begins) + 1))
        of = np.arange(len(points)) // _RUN
        count = np.diff(first)[of]
        point = np.repeat(np.arange(len(points)), count)
        number = np.arange(len(point)) - np.repeat(np.cumsum(count) - count, count)
        return point, edge[order][first[of[point]] + number]

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
        part, position = self.positions(points, band_m)
        keys, group = np.unique(piece * len(self.parts) + part, return_inverse=True)
        least, greatest = np.full(len(keys), np.inf), np.full(len(keys), -np.inf)
        np.minimum.at(least, group, position)
        np.maximum.at(greatest, group, position)
        owner = near[of[keys // len(self.parts)]]
        rows, begins = np.unique(owner, return_index=True)
        spans = np.split(np.stack([least, greatest], axis=1), begins[1:])
        return {int(row): union(span) for row, span in zip(rows, spans, strict=False)}

    def _within(self, shapes: Geometries, band_m: float) -> tuple[Rows, Geometries]:
        """Which geometries come within the band, and their parts in it."""
        band = shapely.buffer(self.whole, band_m, cap_style="flat")
        near = self._by_box(shapes, band_m)
        shapely.prepare(band)
        near = near[shapely.intersects(band, shapes[near])]
        dimension = shapely.get_dimensions(shapes[near])
        pieces = of_dimension(shapely.intersection(shapes[near], band), dimension)
        lines = dimension == 1
        pieces[lines] = shapely.line_merge(pieces[lines])
        return near, pieces

    def _by_box(self, shapes: Geometries, reach_m: float) -> Rows:
        """Which geometries have a box that an edge's box comes within reach of."""
        outwards = np.array([-reach_m, -reach_m, reach_m, reach_m])
        boxes = shapely.bounds(shapes) + outwards
        west, south, east, north = self.whole.bounds
        meets = (boxes[:, 0] <= east) & (boxes[:, 2] >= west)
        meets &= (boxes[:, 1] <= north) & (boxes[:, 3] >= south)
        there = np.flatnonzero(meets)
        box, _ = self.tree.query(shapely.box(*boxes[there].T))
        near: Rows = there[np.unique(box)]
        return near

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
    parts = shapely.get_parts(whole)
    points, part = shapely.get_coordinates(parts, return_index=True)
    within = part[1:] == part[:-1]
    start, end, part = points[:-1][within], points[1:][within], part[1:][within]
    lengths = np.hypot(*(end - start).T)
    at = np.concatenate(([0.0], np.cumsum(lengths)[:-1])) + part * _SEAM_M
    begins = at[np.searchsorted(part, np.arange(len(parts)))]
    edges = np.asarray(shapely.linestrings(np.stack([start, end], axis=1)), dtype=object)
    return BorderLine(whole, parts, begins, start, end, at, part, shapely.STRtree(edges))
