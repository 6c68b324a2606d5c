"""Arcs of azimuths that zones take from a viewpoint, in degrees from north, clockwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely

from planning.conflicts.intervals import length, union
from planning.conflicts.relation import Geometries, Mask, Numbers, Rows

FULL_CIRCLE: Final = 360.0
_JOINED_DEG: Final = 5.0
"""Arcs less than this apart are one (domain.md 4.4, design figure)."""
_QUADRANT: Final = 64


@dataclass(frozen=True)
class Panorama:
    """The whole view: largest blocked arc, all of them together, largest free arc; degrees."""

    largest: float
    blocked: float
    free: float


@dataclass(frozen=True)
class Skyline:
    """Zones to be seen from many viewpoints: their parts' outlines, vertex by vertex."""

    parts: Geometries
    zone: Rows
    vertices: Numbers
    begins: Rows
    """Where each part's vertices begin."""

    def arcs(self, viewpoint: Numbers, radius_m: float) -> Numbers:
        """For each part of a zone within the radius: number of the zone, first and last azimuth.

        The first lies in [0, 360), the last may lie beyond 360. A zone around or under the
        viewpoint takes the full circle.
        """
        away = self.vertices - viewpoint
        distance = np.hypot(*away.T)
        farthest = np.maximum.reduceat(distance, self.begins)
        nearest = np.minimum.reduceat(distance, self.begins)
        whole = (farthest <= radius_m) & (nearest > 0)
        seen = np.column_stack([self.zone, self._whole_arcs(away)])[whole]
        return np.concatenate([seen, self._cut_arcs(viewpoint, radius_m, ~whole)])

    def _whole_arcs(self, away: Numbers) -> Numbers:
        """First and last azimuth of each outline, followed from vertex to vertex."""
        azimuth = np.degrees(np.arctan2(away[:, 0], away[:, 1]))
        step = np.diff(azimuth, prepend=azimuth[0])
        step = (step + FULL_CIRCLE / 2) % FULL_CIRCLE - FULL_CIRCLE / 2
        step[self.begins] = 0.0
        turned = np.cumsum(step)
        turned -= np.repeat(turned[self.begins], np.diff(self.begins, append=len(turned)))
        least = np.minimum.reduceat(turned, self.begins)
        extent = np.maximum.reduceat(turned, self.begins) - least
        first = (azimuth[self.begins] + least) % FULL_CIRCLE
        return np.column_stack([first, first + np.minimum(extent, FULL_CIRCLE)])

    def _cut_arcs(self, viewpoint: Numbers, radius_m: float, chosen: Mask) -> Numbers:
        """The arcs of parts that reach beyond the radius or to the viewpoint itself."""
        point = shapely.points(viewpoint)
        at = np.flatnonzero(chosen)
        at = at[shapely.dwithin(self.parts[at], point, radius_m)]
        circle = shapely.buffer(point, radius_m, quad_segs=_QUADRANT)
        inside = shapely.intersection(self.parts[at], circle)
        pieces, of = shapely.get_parts(inside, return_index=True)
        spans = [_arc(piece, viewpoint) for piece in pieces if not piece.is_empty]
        zone = self.zone[at[of[~shapely.is_empty(pieces)]]]
        return np.column_stack([zone, np.array(spans).reshape(-1, 2)])


def skyline(zones: Geometries) -> Skyline:
    """The parts of zones, at least one, none of them empty."""
    parts, zone = shapely.get_parts(zones, return_index=True)
    outlines = parts.copy()
    areas = shapely.get_dimensions(parts) == 2
    outlines[areas] = shapely.get_exterior_ring(parts[areas])
    vertices, part = shapely.get_coordinates(outlines, return_index=True)
    return Skyline(parts, zone, vertices, np.searchsorted(part, np.arange(len(parts))))


def _arc(part: shapely.Geometry, viewpoint: Numbers) -> tuple[float, float]:
    """The arc of one connected part, followed along its outline."""
    polygon = shapely.get_dimensions(part) == 2
    if polygon and shapely.intersects_xy(part, *viewpoint):
        return 0.0, FULL_CIRCLE
    outline = shapely.get_exterior_ring(part) if polygon else part
    away = shapely.get_coordinates(outline) - viewpoint
    away = away[np.hypot(*away.T) > 0]
    if len(away) == 0:
        return 0.0, 0.0
    azimuths = np.unwrap(np.degrees(np.arctan2(away[:, 0], away[:, 1])), period=FULL_CIRCLE)
    first = azimuths.min() % FULL_CIRCLE
    return first, first + min(float(np.ptp(azimuths)), FULL_CIRCLE)


def panorama(spans: Numbers) -> Panorama:
    """The view with these arcs, shape (n, 2), joined where they nearly meet, also at north."""
    if len(spans) == 0:
        return Panorama(0.0, 0.0, FULL_CIRCLE)
    blocked = _joined(spans)
    lengths = blocked[:, 1] - blocked[:, 0]
    if lengths.max() >= FULL_CIRCLE:
        return Panorama(FULL_CIRCLE, FULL_CIRCLE, 0.0)
    free = np.append(blocked[1:, 0], blocked[0, 0] + FULL_CIRCLE) - blocked[:, 1]
    return Panorama(float(lengths.max()), length(blocked), float(free.max()))


def _joined(spans: Numbers) -> Numbers:
    """Arcs on the circle that are apart: laid out three times around, the middle turn is whole."""
    turns = union(np.concatenate([spans + n * FULL_CIRCLE for n in range(3)]), _JOINED_DEG)
    if np.any(turns[:, 1] - turns[:, 0] >= FULL_CIRCLE):
        return np.array([[0.0, FULL_CIRCLE]])
    middle = (turns[:, 0] >= FULL_CIRCLE) & (turns[:, 0] < 2 * FULL_CIRCLE)
    joined: Numbers = turns[middle]
    return joined
