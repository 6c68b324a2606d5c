"""Where a tile lies: in EPSG:3857, in which tiles are counted, and in EPSG:25832."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from pyproj import Transformer

from planning import errors
from planning.geometry import CRS

WORLD_M: Final = 40_075_016.685578488
"""Side of the square that all tiles cover, in metres of EPSG:3857."""
EXTENT: Final = 4096
"""Units across a tile."""
MARGIN: Final = 256
"""Units around a tile that belong to what it shows: a line's width is not cut at its edge."""
TILE_PX: Final = 512
"""Pixels across a tile, as MapLibre draws it."""
MAX_ZOOM: Final = 22

Box = tuple[float, float, float, float]
"""West, south, east, north in metres."""

_MAPPED: Final[Box] = (-450_000.0, 5_300_000.0, 2_500_000.0, 8_400_000.0)
"""EPSG:3857: Germany and its neighbours. No plan lies elsewhere, and UTM ends not far from it."""


@dataclass(frozen=True)
class Frame:
    """One tile. Raises InvalidRequest where there is none of that number."""

    z: int
    x: int
    y: int

    def __post_init__(self) -> None:
        if not (0 <= self.z <= MAX_ZOOM and 0 <= self.x < 2**self.z and 0 <= self.y < 2**self.z):
            raise errors.InvalidRequest(reason=f"there is no tile {self.z}/{self.x}/{self.y}")

    @property
    def side_m(self) -> float:
        """Width and height in metres of EPSG:3857."""
        return WORLD_M / (1 << self.z)

    @property
    def unit_m(self) -> float:
        """One unit in metres of EPSG:3857."""
        return self.side_m / EXTENT

    @property
    def mapped(self) -> Box | None:
        """The tile with its margin in EPSG:3857 as far as there can be plans; None: none can."""
        west, north = self.x * self.side_m - WORLD_M / 2, WORLD_M / 2 - self.y * self.side_m
        margin = MARGIN * self.unit_m
        box = (
            max(west - margin, _MAPPED[0]),
            max(north - self.side_m - margin, _MAPPED[1]),
            min(west + self.side_m + margin, _MAPPED[2]),
            min(north + margin, _MAPPED[3]),
        )
        return box if box[0] < box[2] and box[1] < box[3] else None

    @property
    def ground(self) -> Box | None:
        """The box around ``mapped`` in EPSG:25832."""
        return None if self.mapped is None else _ground().transform_bounds(*self.mapped)


@cache
def _ground() -> Transformer:
    return Transformer.from_crs("EPSG:3857", CRS, always_xy=True)
