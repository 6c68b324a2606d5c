"""The parts of a plan that have to tile: which zones, and which ground they have to fill."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from planning.intake.source import SourcePlan

_WHOLE_M2: Final = 100.0
_CONDITIONS: Final = ("startBedingung", "endeBedingung")


@dataclass(frozen=True, eq=False)
class Tiling:
    """Zones that have to tile, and ``ground``, what they have to fill (None: not told).

    ``conditional`` are zones that hold only under a condition (startBedingung, endeBedingung):
    several of them may lie on the same ground, which any of them fills. ``section`` is the
    number of the section whose ground it is, None for that of the plan.
    """

    plan: SourcePlan
    zones: gpd.GeoDataFrame
    conditional: gpd.GeoDataFrame
    ground: BaseGeometry | None
    section: str | None = None

    @cached_property
    def unfit(self) -> NDArray[np.int64]:
        """Zones with an edge that does not fit a coverage; in a clean plan there are none."""
        if not len(self.shapes):
            return np.empty(0, dtype=np.int64)
        edges = shapely.coverage_invalid_edges(self.shapes)
        return np.flatnonzero(~shapely.is_empty(edges))

    @property
    def outline(self) -> str:
        """Code of the text that says whose ground it is."""
        return "outline.plan" if self.section is None else "outline.section"

    @cached_property
    def shapes(self) -> NDArray[np.object_]:
        """The geometries of the zones."""
        return np.asarray(self.zones.geometry.to_numpy(), dtype=object)


def tilings(plan: SourcePlan) -> Iterator[Tiling]:
    """A tiling for each section with an outline, one more for the rest of the plan.

    Zones tile that are areas on the ground with flaechenschluss; a plan without any need not be
    filled. The rest may have no zones of its own: ground that no section covers.
    """
    zones = plan.zones[_tiles(plan.zones)]
    drawn = plan.sections[plan.sections["geometry"].notna()]
    left = np.ones(len(zones), dtype=bool)
    filled: list[BaseGeometry] = []
    for section in drawn.itertuples():
        mine = _of_section(zones, section.id, alone=len(plan.sections) == 1)
        left &= ~mine
        if mine.any():
            filled.append(section.geometry)
            yield _tiling(plan, zones[mine], section.geometry, str(section.number))
    ground = _rest(plan, [*filled, *zones.geometry[~left]])
    if left.any() or (filled and ground is not None and ground.area > 0):
        yield _tiling(plan, zones[left], ground)


def square_metres(geometry: BaseGeometry) -> float:
    """Its area for people: whole from 100 m2 on, below to a hundredth, that of slivers finer."""
    if geometry.area >= _WHOLE_M2:
        return round(geometry.area)
    return round(geometry.area, 2) or round(geometry.area, 6)


def areal(shapes: NDArray[np.object_]) -> NDArray[np.object_]:
    """The shapes without points and lines that an intersection left beside areas."""
    mixed = shapely.get_type_id(shapes) == shapely.GeometryType.GEOMETRYCOLLECTION
    kept = shapes.copy()
    kept[mixed] = [shapely.union_all(_polygons(shape)) for shape in shapes[mixed]]
    return kept


def _polygons(shape: BaseGeometry) -> NDArray[np.object_]:
    parts = shapely.get_parts(shape)
    return np.asarray(parts[shapely.get_dimensions(parts) == 2])  # noqa: PLR2004


def _tiling(
    plan: SourcePlan,
    zones: gpd.GeoDataFrame,
    ground: BaseGeometry | None,
    section: str | None = None,
) -> Tiling:
    conditions = [any(name in given for name in _CONDITIONS) for given in zones["attributes"]]
    conditional = np.array(conditions, dtype=bool)
    return Tiling(plan, zones[~conditional], zones[conditional], ground, section)


def _tiles(zones: gpd.GeoDataFrame) -> NDArray[np.bool_]:
    declared = zones["tiling"].fillna(value=False).to_numpy(dtype=bool)
    areal = shapely.get_dimensions(zones.geometry.to_numpy()) == 2  # noqa: PLR2004
    return np.asarray(declared & areal, dtype=bool)


def _of_section(zones: gpd.GeoDataFrame, section: str, *, alone: bool) -> NDArray[np.bool_]:
    """The zones of a section; where it is the only one, also those that name none."""
    belongs = zones["section"]
    named = belongs.eq(section).fillna(value=False).to_numpy(dtype=bool)
    return np.asarray(named | (belongs.isna().to_numpy(dtype=bool) & alone), dtype=bool)


def _rest(plan: SourcePlan, filled: list[BaseGeometry]) -> BaseGeometry | None:
    """The extent of the plan without the sections that tile for themselves, and their zones."""
    if plan.extent is None or not filled:
        return plan.extent
    return shapely.difference(plan.extent, shapely.union_all(filled))
