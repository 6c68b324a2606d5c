"""Relations by brute force: plain shapely, one zone and one point at a time.

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
RAYS: Final = 1_800
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


def blocked_rays(viewpoint: BaseGeometry, areas: BaseGeometry, radius_m: float) -> Faced:
    """For every ray from the viewpoint, RAYS to the full circle, whether an area stands in it."""
    azimuth = np.radians(np.arange(RAYS) * 360 / RAYS)
    away = radius_m * np.stack([np.sin(azimuth), np.cos(azimuth)], axis=1)
    ends = np.array(viewpoint.coords[0]) + away
    starts = np.broadcast_to(viewpoint.coords[0], ends.shape)
    rays = shapely.linestrings(np.stack([starts, ends], axis=1))
    shapely.prepare(areas)
    blocked: Faced = shapely.intersects(areas, rays)
    return blocked


def arcs_deg(blocked: Faced, joined_deg: float = 5.0) -> tuple[float, float, float]:
    """Largest blocked arc, all together, largest free arc; gaps less than ``joined_deg`` filled."""
    if blocked.all() or not blocked.any():
        return (360.0, 360.0, 0.0) if blocked.all() else (0.0, 0.0, 360.0)
    turned = np.roll(blocked, -int(np.argmax(blocked)))
    edges = np.flatnonzero(np.diff(turned.astype(int))) + 1
    runs = np.split(turned, edges)
    lengths = [(bool(run[0]), len(run) * 360 / RAYS) for run in runs]
    merged: list[tuple[bool, float]] = []
    for is_blocked, degrees in lengths:
        taken = is_blocked or degrees < joined_deg
        before = merged.pop()[1] if merged and merged[-1][0] == taken else 0.0
        merged.append((taken, before + degrees))
    if len(merged) > 1 and merged[0][0] == merged[-1][0]:
        merged[0] = (merged[0][0], merged[0][1] + merged.pop()[1])
    taken_arcs = [degrees for taken, degrees in merged if taken]
    free_arcs = [degrees for taken, degrees in merged if not taken]
    return max(taken_arcs), sum(taken_arcs), max(free_arcs, default=0.0)


def covered_share(areas: list[BaseGeometry], centre: BaseGeometry, radius_m: float) -> float:
    """Share of a circle that the areas cover, counted on a grid of points."""
    steps = np.linspace(-radius_m, radius_m, 401)
    x, y = (axis.ravel() for axis in np.meshgrid(steps, steps))
    inside = np.hypot(x, y) <= radius_m
    x, y = x[inside] + centre.x, y[inside] + centre.y
    taken = np.zeros(len(x), dtype=bool)
    for area in areas:
        shapely.prepare(area)
        taken |= shapely.contains_xy(area, x, y)
    return float(taken.mean())


def narrow_m(
    own: BaseGeometry, other: BaseGeometry, all_zones: list[BaseGeometry], width_m: float
) -> float:
    """Length of the longest run of the own outline from which the other lies nearer than a width,
    with nothing in between, looked at every metre."""
    at = np.arange(0.5, own.exterior.length, 1.0)
    points = shapely.line_interpolate_point(own.exterior, at)
    across = shapely.shortest_line(points, other)
    narrow = shapely.length(across) < width_m
    for zone in all_zones:
        narrow &= shapely.length(shapely.intersection(across, zone)) < 1e-6
    twice = np.concatenate([narrow, narrow])  # a run may pass the outline's beginning
    ends = np.flatnonzero(~np.concatenate([[False], twice, [False]]))
    return float(min(np.diff(ends).max(initial=1) - 1, len(narrow)))
