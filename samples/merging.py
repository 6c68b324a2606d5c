"""Slivers and scraps joined to the neighbour with which they share the longest edge."""

from __future__ import annotations

from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray

SCRAP_OF_CORRIDOR_M2: Final = 400.0

Faces = NDArray[np.object_]
Labels = NDArray[np.int64]


def merge_small(
    faces: Faces, owners: Labels, tracks: Labels, smallest_m2: float
) -> tuple[Faces, Labels, Labels]:
    """Faces of a tiling without those below ``smallest_m2``; corridors may be narrow.

    A face that has no neighbour stays as it is.
    """
    faces, owners, tracks = faces.copy(), owners.copy(), tracks.copy()
    alone: set[int] = set()
    while (small := _smallest(faces, tracks, smallest_m2, alone)) is not None:
        neighbour = _longest_edge(faces, tracks, small)
        if neighbour is None:
            alone.add(small)
            continue
        faces[neighbour] = shapely.union(faces[small], faces[neighbour])
        faces[small] = None
    kept = ~shapely.is_missing(faces)
    return faces[kept], owners[kept], tracks[kept]


def _smallest(faces: Faces, tracks: Labels, smallest_m2: float, alone: set[int]) -> int | None:
    """The smallest face below its limit."""
    areas = shapely.area(faces)
    limits = np.where(tracks >= 0, SCRAP_OF_CORRIDOR_M2, smallest_m2)
    below = [i for i in np.flatnonzero(areas < limits).tolist() if i not in alone]
    return min(below, key=lambda i: float(areas[i]), default=None)


def _longest_edge(faces: Faces, tracks: Labels, small: int) -> int | None:
    """The neighbour to join: ground before corridor, then the longest shared edge."""
    near = np.flatnonzero(shapely.intersects(faces[small], faces))
    near = near[near != small]
    shared = shapely.length(shapely.intersection(faces[small].boundary, faces[near]))
    weights = shared * np.where(tracks[near] < 0, 1.0, 0.01)
    return int(near[weights.argmax()]) if (shared > 0).any() else None
