"""What amendments leave of zones: pure geometry, EPSG:25832."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True)
class Taken:
    """The ground that a plan takes from the zones of another."""

    plan: str
    area: BaseGeometry

    def __hash__(self) -> int:
        """By its name: to hash an area is to write it out, each time it is asked for."""
        return hash(self.plan)


Cut = tuple[Taken, ...]
"""All that goes from the zones of a version, in the order in which it was told."""


def cut(zones: gpd.GeoDataFrame, by_version: Mapping[int, Cut]) -> gpd.GeoDataFrame:
    """The zones with what amendments left of them; those of which nothing is left are gone.

    Needs the column ``version_id``; adds ``amended_by``, the names of the plans that cut a
    zone, separated by ``; `` and missing where none did.
    """
    shapes = zones.geometry.to_numpy(dtype=object, copy=True)
    names = np.full(len(zones), None, dtype=object)
    versions = zones["version_id"].to_numpy()
    for version, taken in by_version.items():
        rows = np.flatnonzero(versions == version)
        for row, parts in zip(rows, taking(shapes[rows], taken), strict=True):
            shapes[row], names[row] = remaining(shapes[row], parts), named(parts)
    told = pd.Series(names, index=zones.index, dtype="string")
    left = zones.set_geometry(gpd.GeoSeries(list(shapes), index=zones.index, crs=zones.crs))
    return left.assign(amended_by=told)[~shapely.is_empty(shapes)]


def taking(shapes: Sequence[BaseGeometry], taken: Cut) -> list[Cut]:
    """For each shape the part of the cut that takes something from it: touching does not."""
    found: list[list[Taken]] = [[] for _ in shapes]
    for part in taken:
        shapely.prepare(part.area)
        met = shapely.intersects(part.area, shapes) & ~shapely.touches(part.area, shapes)
        for row in np.flatnonzero(met):
            found[row].append(part)
    return [tuple(parts) for parts in found]


def remaining(shape: BaseGeometry, taken: Cut) -> BaseGeometry:
    """What is left of a shape; possibly nothing."""
    if not taken:
        return shape
    return shapely.difference(shape, shapely.union_all([part.area for part in taken]))


def named(taken: Cut) -> str | None:
    """The names of the plans, separated by ``; ``; None where nothing is taken."""
    return "; ".join(dict.fromkeys(part.plan for part in taken)) or None
