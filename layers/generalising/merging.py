"""Areas too small to be drawn join a neighbour that differs from them in nothing shown."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

_MORE_THAN_POINTS = ("T********", "F***1****")
"""Relations (DE-9IM) of areas that share ground or a part of their edges."""


def merged(areas: pd.DataFrame, smallest_m2: float) -> pd.DataFrame:
    """``areas`` (``key``, ``zones``, ``lumped_m2``, ``shape``) with the small ones joined.

    Each joins the largest of the larger ones of its key that it shares more than points with,
    again and again until none is left to join.
    """
    while True:
        shapes = areas["shape"].to_numpy()
        root = _roots(*_larger_neighbours(shapes, areas["key"].to_numpy(), smallest_m2))
        if (root == np.arange(len(areas))).all():
            return areas
        areas = _united(areas, root)


def _larger_neighbours(
    shapes: NDArray[np.object_], key: NDArray[np.int64], smallest_m2: float
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Small areas, a larger neighbour of each, several times where there are several; all sizes."""
    area = shapely.area(shapes)
    small = np.flatnonzero(area < smallest_m2)
    which, other = shapely.STRtree(shapes).query(shapes[small], predicate="intersects")
    one = small[which]
    # Strictly larger, by number where equal: so nobody joins one that joins him.
    larger = (area[other] > area[one]) | ((area[other] == area[one]) & (other < one))
    pair = (key[one] == key[other]) & larger
    one, other = one[pair], other[pair]
    shared = np.zeros(len(one), dtype=bool)
    for relation in _MORE_THAN_POINTS:
        shared |= shapely.relate_pattern(shapes[one], shapes[other], relation)
    return one[shared], other[shared], area


def _roots(
    one: NDArray[np.int64], other: NDArray[np.int64], area: NDArray[np.float64]
) -> NDArray[np.int64]:
    """For each area the one at the end of its chain; itself where it joins none."""
    root = np.arange(len(area))
    by_size = np.argsort(area[other], kind="stable")
    root[one[by_size]] = other[by_size]  # of several the last one holds: the largest
    while (root[root] != root).any():
        root = root[root]
    return root


def _united(areas: pd.DataFrame, root: NDArray[np.int64]) -> pd.DataFrame:
    """One area for each root, in their order."""
    alone = np.bincount(root, minlength=len(root))[root] == 1
    groups = areas[~alone].groupby(root[~alone], sort=True)
    unions = groups.agg(
        key=("key", "first"),
        zones=("zones", "sum"),
        lumped_m2=("lumped_m2", "first"),
        shape=("shape", shapely.union_all),
    )
    kept = areas[alone].set_axis(root[alone])
    return pd.concat([kept, unions]).sort_index().reset_index(drop=True)
