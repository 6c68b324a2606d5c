"""Zones as each zoom band draws them: merged, simplified with shared edges shared, lumped.

Units are pixels of a tile 512 px wide and metres of EPSG:3857, which tiles are drawn in. The
rule stands in docs/explanation/tiles.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from layers.frame import TILE_PX, WORLD_M
from layers.generalising.merging import merged

FINEST: Final = 12
"""Above this zoom tiles show zones as they are stored."""
COARSEST: Final = 7
"""Tiles of lower zooms show what this one does."""
CELL_PX: Final = 16
"""Side of the cells in which what is too small to be drawn is lumped together."""
RECIPE: Final = 2
"""Number of the rule; what an older one made is made again."""

_SMALLEST_PX2: Final = 4.0
_SHORTEST_PX: Final = 2.0
_TOLERANCE_PX: Final = 0.5
"""Side of the square as large as the triangle that leaving out a corner may cost."""
_SAME_VERTEX_M: Final = 0.1
"""Vertices of neighbours that differ by less (domain.md 2.9: 2 mm) are one."""


@dataclass(frozen=True)
class Band:
    """What stands for the zones at one zoom, row by row.

    ``key`` numbers what must not be mixed, ``zones`` counts what a row stands for. ``lumped_m2``
    is not a number where the shape is drawn; else the shape is a point amid areas that have
    that area together.
    """

    zoom: int
    key: NDArray[np.int64]
    zones: NDArray[np.int64]
    lumped_m2: NDArray[np.float64]
    shape: NDArray[np.object_]


def bands(shapes: NDArray[np.object_], key: NDArray[np.int64]) -> Iterator[Band]:
    """The bands of these zones (EPSG:3857) from the finest to the coarsest.

    Each is made from the one before it, and in each the sum of ``zones`` is their number.
    """
    areal = shapely.get_dimensions(shapes) == 2  # noqa: PLR2004
    areas = _whole(_matched(shapes[areal]), key[areal])
    others = _whole(shapes[~areal], key[~areal])
    lumped = areas.iloc[:0]
    for zoom in range(FINEST, COARSEST - 1, -1):
        pixel = WORLD_M / TILE_PX / 2**zoom
        areas, tiny = _areas(areas, pixel)
        lumped = _lumped(pd.concat([lumped, tiny]), pixel * CELL_PX)
        others = _others(others, pixel)
        yield _band(zoom, areas, others, lumped)


def _matched(shapes: NDArray[np.object_]) -> NDArray[np.object_]:
    """Shapes whose vertices are equal where they are nearly so."""
    return np.asarray(
        shapely.transform(shapes, lambda c: np.round(c / _SAME_VERTEX_M) * _SAME_VERTEX_M)
    )


def _whole(shapes: NDArray[np.object_], key: NDArray[np.int64]) -> pd.DataFrame:
    return pd.DataFrame({"key": key, "zones": 1, "lumped_m2": np.nan, "shape": shapes})


def _areas(areas: pd.DataFrame, pixel: float) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What is drawn as areas, simplified; and as points with their area what is too small."""
    smallest = _SMALLEST_PX2 * pixel**2
    areas = merged(areas, smallest)
    large = shapely.area(areas["shape"].to_numpy()) >= smallest
    drawn, tiny = areas[large], areas[~large]
    simplified = shapely.coverage_simplify(drawn["shape"].to_numpy(), _TOLERANCE_PX * pixel)
    return drawn.assign(shape=simplified), _as_points(tiny)


def _as_points(areas: pd.DataFrame) -> pd.DataFrame:
    shapes = areas["shape"].to_numpy()
    return areas.assign(shape=shapely.centroid(shapes), lumped_m2=shapely.area(shapes))


def _lumped(points: pd.DataFrame, cell_m: float) -> pd.DataFrame:
    """One point for all of a key in a cell: amid them, by their area."""
    x, y = shapely.get_coordinates(points["shape"].to_numpy()).T
    weight = np.maximum(points["lumped_m2"].to_numpy(), np.finfo(float).tiny)
    parts = points[["key", "zones"]].assign(
        lumped_m2=weight,
        x=x * weight,
        y=y * weight,
        column=np.floor(x / cell_m),
        row=np.floor(y / cell_m),
    )
    sums = parts.groupby(["key", "column", "row"], sort=True).sum().reset_index()
    places = shapely.points(sums["x"] / sums["lumped_m2"], sums["y"] / sums["lumped_m2"])
    return sums[["key", "zones", "lumped_m2"]].assign(shape=places)


def _others(others: pd.DataFrame, pixel: float) -> pd.DataFrame:
    """Lines simplified; of short lines and of points, the longest of a key in a cell for all."""
    shapes = others["shape"].to_numpy()
    length = shapely.length(shapes)
    long = length >= _SHORTEST_PX * pixel
    simplified = shapely.simplify(shapes[long], _TOLERANCE_PX * pixel)
    kept = others[long].assign(shape=simplified)
    short = others[~long].assign(length=length[~long])
    return pd.concat([kept, _longest(short, pixel * CELL_PX)])


def _longest(short: pd.DataFrame, cell_m: float) -> pd.DataFrame:
    x, y = shapely.get_coordinates(shapely.centroid(short["shape"].to_numpy())).T
    placed = short.assign(
        dimension=shapely.get_dimensions(short["shape"].to_numpy()),
        column=np.floor(x / cell_m),
        row=np.floor(y / cell_m),
    ).sort_values("length", ascending=False, kind="stable")
    cells = placed.groupby(["key", "dimension", "column", "row"], sort=False)
    sums = cells["zones"].transform("sum")
    first = ~placed.duplicated(["key", "dimension", "column", "row"])
    return placed.assign(zones=sums)[first][["key", "zones", "lumped_m2", "shape"]]


def _band(zoom: int, *parts: pd.DataFrame) -> Band:
    rows = pd.concat([part for part in parts if len(part)])
    return Band(
        zoom,
        rows["key"].to_numpy(np.int64),
        rows["zones"].to_numpy(np.int64),
        rows["lumped_m2"].to_numpy(float),
        rows["shape"].to_numpy(),
    )
