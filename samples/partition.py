"""A plan's ground cut into zones without gap or overlap.

Jittered Voronoi cells are joined by label, the lines between labels smoothed once for both
neighbours, then noded with border and corridors on a grid of 1 mm: whatever two zones share,
they share vertex by vertex, and it survives being written with three decimals.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import LineString, MultiPoint, Point
from shapely.geometry.base import BaseGeometry

from samples.geography import Corridor, rounded
from samples.merging import merge_small

GRID_M: Final = 0.001
OUTSIDE: Final = -1

Labels = NDArray[np.int64]
Labelling = Callable[[NDArray[np.float64]], Labels]
"""Gives each point (n x 2, m) its label; OUTSIDE is not part of the plan."""


@dataclass(frozen=True)
class Cut:
    """How a plan's ground is cut: the land, the cells' spacing, the smallest zone."""

    land: BaseGeometry
    spacing_m: float
    smallest_m2: float
    seed: str


@dataclass(frozen=True)
class Piece:
    """A piece of ground: its label, or the corridor that runs there."""

    label: int
    corridor: Corridor | None
    geometry: BaseGeometry


def partition(cut: Cut, corridors: Sequence[Corridor], labelling: Labelling) -> list[Piece]:
    """The pieces of the land: one polygon for each stretch of a label, one for each corridor."""
    labels, regions = _regions(cut, labelling)
    strips = _strips(corridors, cut.land)
    lines = [*_between(regions, cut.spacing_m), cut.land.boundary]
    faces = _faces([*lines, *(strip.boundary for strip in strips)])
    points = shapely.point_on_surface(faces)
    owners = _owner(points, regions, labels)
    tracks = _owner(points, strips, np.arange(len(strips)))
    keep = shapely.intersects(cut.land, points) & (owners != OUTSIDE)
    faces, owners, tracks = merge_small(faces[keep], owners[keep], tracks[keep], cut.smallest_m2)
    return _pieces(faces, owners, tracks, corridors)


def _regions(cut: Cut, labelling: Labelling) -> tuple[Labels, NDArray[np.object_]]:
    """The labels and, for each, the union of its cells, all simplified together."""
    points = _jittered(cut.land, cut.spacing_m, Random(cut.seed))
    cells = shapely.voronoi_polygons(MultiPoint(points), ordered=True)
    parts = shapely.get_parts(cells)
    of_points = labelling(points)
    labels = np.unique(of_points)
    regions = [shapely.coverage_union_all(parts[of_points == label]) for label in labels]
    return labels, shapely.coverage_simplify(regions, cut.spacing_m * 0.45)


def _jittered(land: BaseGeometry, spacing: float, random: Random) -> NDArray[np.float64]:
    """A hexagonal grid over the land and a margin, each point moved by up to a third."""
    near = shapely.buffer(land, 2 * spacing)
    shapely.prepare(near)
    west, south, east, north = (spacing * round(value / spacing) for value in near.bounds)
    rows = np.arange(south, north, spacing * 0.87)
    grid = [
        (x + (row % 2) * spacing / 2, y)
        for row, y in enumerate(rows)
        for x in np.arange(west, east, spacing)
    ]
    moves = [(random.uniform(-1, 1), random.uniform(-1, 1)) for _ in grid]
    points = np.asarray(grid) + np.asarray(moves) * spacing / 3
    return points[shapely.contains_xy(near, points)]


def _between(regions: NDArray[np.object_], spacing: float) -> list[BaseGeometry]:
    """The lines between regions, each smoothed once for both sides."""
    lines = shapely.union_all(shapely.boundary(regions))
    arcs = shapely.get_parts(shapely.line_merge(lines))
    return [_smooth(arc, spacing / 32) for arc in arcs]


def _smooth(arc: LineString, tolerance: float) -> BaseGeometry:
    """The arc with rounded corners, vertices within ``tolerance`` (m) left out; its ends stay."""
    points = shapely.get_coordinates(arc).tolist()
    if not arc.is_closed:
        return LineString(rounded(points, times=2)).simplify(tolerance)
    ring = rounded(points[:-1], times=2, closed=True)
    return LineString([*ring, ring[0]]).simplify(tolerance)


def _strips(corridors: Sequence[Corridor], land: BaseGeometry) -> NDArray[np.object_]:
    """The ground of each corridor near the land, without what earlier ones take."""
    near = shapely.box(*shapely.buffer(shapely.envelope(land), 200).bounds)
    strips: list[BaseGeometry] = []
    for corridor in corridors:
        strip = corridor.line.buffer(corridor.width_m / 2, cap_style="flat", quad_segs=2)
        strips.append(shapely.difference(strip & near, shapely.union_all(strips)))
    return np.asarray(strips, dtype=object)


def _faces(lines: Sequence[BaseGeometry]) -> NDArray[np.object_]:
    noded = shapely.union_all(np.asarray(lines, dtype=object), grid_size=GRID_M)
    return shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))


def _owner(points: NDArray[np.object_], areas: NDArray[np.object_], names: Labels) -> Labels:
    """The name of the area in which each point lies, OUTSIDE where there is none."""
    point, area = shapely.STRtree(areas).query(points, predicate="intersects")
    owners = np.full(len(points), OUTSIDE, dtype=np.int64)
    owners[point] = names[area]
    return owners


def _pieces(
    faces: NDArray[np.object_], owners: Labels, tracks: Labels, corridors: Sequence[Corridor]
) -> list[Piece]:
    """Faces in the order of their labels, west to east; a corridor's faces as one piece."""
    ground = [
        Piece(int(owner), None, face)
        for face, owner, track in zip(faces, owners, tracks, strict=True)
        if track == OUTSIDE
    ]
    ground.sort(key=lambda piece: (piece.label, *_corner(piece.geometry)))
    strips = [
        Piece(OUTSIDE, corridors[track], shapely.union_all(faces[tracks == track]))
        for track in np.unique(tracks[tracks != OUTSIDE])
    ]
    return [*ground, *strips]


def _corner(geometry: BaseGeometry) -> tuple[float, float]:
    west, south, _, _ = geometry.bounds
    return (west, south)


def centre_distances(points: NDArray[np.float64], centres: Sequence[Point]) -> NDArray[np.float64]:
    """Distances in metres, points by rows, centres by columns."""
    targets = shapely.get_coordinates(np.asarray(centres, dtype=object))
    return np.asarray(np.linalg.norm(points[:, None, :] - targets[None, :, :], axis=2))
