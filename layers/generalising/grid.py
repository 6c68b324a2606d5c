"""Areas on the grid of their zoom's tiles, so that a tile only has to move them into its frame."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from layers.frame import EXTENT, WORLD_M


def on_grid(shapes: NDArray[np.object_], zoom: int) -> NDArray[np.object_]:
    """The shapes (EPSG:3857), areas with every vertex on a unit of the tiles of ``zoom``.

    Vertices are moved one by one, so that those which neighbours share stay shared; an area that
    would be invalid then is noded anew. One that is narrower than two units would vanish, and is
    widened by one to each side. Exterior rings run clockwise, as a tile wants them.
    """
    unit = WORLD_M / 2**zoom / EXTENT
    placed = np.array(shapes, dtype=object)
    areal = shapely.get_dimensions(placed) == 2  # noqa: PLR2004
    areas = _wide_enough(placed[areal], unit)
    moved = shapely.transform(areas, lambda c: np.round(c / unit) * unit)
    broken = ~shapely.is_valid(moved)
    moved[broken] = shapely.set_precision(areas[broken], unit)
    placed[areal] = shapely.orient_polygons(moved, exterior_cw=True)
    return placed


def _wide_enough(areas: NDArray[np.object_], unit: float) -> NDArray[np.object_]:
    mean_width = 2 * shapely.area(areas) / shapely.length(areas)
    narrow = mean_width < 2 * unit
    areas[narrow] = shapely.buffer(areas[narrow], unit, join_style="mitre")
    return areas
