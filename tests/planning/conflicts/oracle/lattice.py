"""Regions made of whole cells of a lattice: every answer is a count, without any geometry library.

A region is a mask of 10 m cells. Regions have holes and parts, touch at edges and corners, run
along one another and fill each other's holes far more often than drawn shapes do.
"""

from __future__ import annotations

from typing import Any, Final

import geopandas as gpd
import numpy as np
import shapely
from hypothesis import strategies as st
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from planning.geometry import CRS
from planning.zones import zone_table
from tests.planning.conflicts.squares import EAST, NORTH

Cells = NDArray[np.bool_]
"""``cells[x, y]``: whether the region holds the cell; the border runs at ``x = SIZE / 2``."""

CELL_M: Final = 10.0
SIZE: Final = 12


@st.composite
def regions(draw: st.DrawFn) -> Cells:
    """A region of one to four boxes, some of them cut out again."""
    cells = np.zeros((SIZE, SIZE), dtype=bool)
    for _ in range(draw(st.integers(1, 4))):
        x, y = draw(st.integers(0, SIZE - 2)), draw(st.integers(0, SIZE - 2))
        width, height = draw(st.integers(1, 6)), draw(st.integers(1, 6))
        cells[x : x + width, y : y + height] = draw(st.sampled_from([True, True, False]))
    return cells


def layers(least: int = 2, most: int = 7) -> st.SearchStrategy[list[tuple[str, Cells]]]:
    """Regions with the state whose plan draws them; one may be empty, some are drawn twice."""
    return st.lists(
        st.tuples(st.sampled_from(["HH", "SH"]), regions()), min_size=least, max_size=most
    )


def outline(cells: Cells) -> BaseGeometry:
    """The region as a polygon or several, in EPSG:25832, x = 0 at the border."""
    x, y = np.nonzero(cells)
    west, south = EAST + (x - SIZE / 2) * CELL_M, NORTH + y * CELL_M
    return shapely.union_all(shapely.box(west, south, west + CELL_M, south + CELL_M))


def zone_rows(drawn: list[tuple[str, Cells]], **columns: Any) -> gpd.GeoDataFrame:
    """The regions as a zone table, exact unless ``columns`` say otherwise."""
    rows = [
        {"id": f"z{at}", "state": state, "class": "forest", "accuracy_m": 0.0, "plan": state}
        | columns
        | {"geometry": outline(cells)}
        for at, (state, cells) in enumerate(drawn)
    ]
    return zone_table(gpd.GeoDataFrame(rows, geometry="geometry", crs=CRS))


def common_area_m2(a: Cells, b: Cells) -> float:
    """What two regions share."""
    return float((a & b).sum() * CELL_M**2)


def distance_m(a: Cells, b: Cells) -> float:
    """Shortest distance of two regions, between the nearest of their cells."""
    first, second = np.argwhere(a), np.argwhere(b)
    steps = np.abs(first[:, None, :] - second[None, :, :])
    apart = np.maximum(steps - 1, 0) * CELL_M
    return float(np.hypot(apart[..., 0], apart[..., 1]).min())


def beyond(state: str, cells: Cells) -> tuple[float, float]:
    """Area on the other state's land, and how far it reaches."""
    other_side = cells[SIZE // 2 :] if state == "HH" else cells[: SIZE // 2][::-1]
    reached = np.flatnonzero(other_side.any(axis=1))
    depth = (reached.max() + 1) * CELL_M if len(reached) else 0.0
    return float(other_side.sum() * CELL_M**2), float(depth)
