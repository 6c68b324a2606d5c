"""What a geometric relation is: its parameters, its reach, its measure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import Any, Final

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

Geometries = NDArray[np.object_]
Numbers = NDArray[np.float64]
Rows = NDArray[np.intp]
Mask = NDArray[np.bool_]
Values = Mapping[str, float]
"""Parameters by name, in metres, m2 or ratios, defaults filled in."""

MEASURES: Final = ("area_m2", "share_a", "share_b", "distance_m", "length_m", "depth_m")
"""Numeric columns of a table of hits; missing (NaN) where a relation does not measure it."""

DISTANCE_DIGITS: Final = 6
"""Distances are given to the micrometre, so that 30 m is not less than 30 by rounding."""


@dataclass(frozen=True)
class Pairs:
    """Zones to compare one by one, ``a[i]`` with ``b[i]``, sorted by ``row_a``.

    ``row_*`` are positions in the compared zones, ``tolerance_m`` the combined accuracy.
    """

    row_a: Rows
    row_b: Rows
    a: Geometries
    b: Geometries
    tolerance_m: Numbers

    def __len__(self) -> int:
        return len(self.row_a)

    def take(self, chosen: Mask | Rows) -> Pairs:
        """The chosen pairs."""
        return Pairs(*(getattr(self, field.name)[chosen] for field in fields(self)))

    def chunks(self, size: int) -> Iterator[Pairs]:
        """Runs of about ``size`` pairs; all pairs of one ``a`` stay together.

        So each geometry is prepared in one thread only: GEOS fills prepared geometry late
        and without a lock.
        """
        cuts = np.arange(size, len(self), size)
        cuts = np.searchsorted(self.row_a, self.row_a[cuts], side="right")
        cuts = np.unique(np.concatenate(([0], cuts, [len(self)])))
        for start, end in pairwise(cuts):
            yield self.take(np.arange(start, end))


@dataclass(frozen=True)
class Crossers:
    """Zones of one state that may reach into the other: geometry, rows, both lands."""

    row_a: Rows
    a: Geometries
    tolerance_m: Numbers
    own: BaseGeometry
    other: BaseGeometry


@dataclass(frozen=True)
class PairRelation:
    """A relation between two zones.

    ``parameters`` maps each name to its default; None means that a rule must give it.
    ``reach`` is the distance in metres beyond which no pair can hold.
    """

    name: str
    parameters: Mapping[str, float | None]
    reach: Callable[[Values], float]
    measure: Callable[[Pairs, Values], pd.DataFrame]


@dataclass(frozen=True)
class TerritoryRelation:
    """A relation between one zone and the land of the two states."""

    name: str
    parameters: Mapping[str, float | None]
    measure: Callable[[Crossers, Values], pd.DataFrame]


Relation = PairRelation | TerritoryRelation


def hits(
    row_a: Rows, row_b: Rows, geometry: Geometries, certain: Mask, **measures: Any
) -> pd.DataFrame:
    """A table of hits: rows, geometry, certain, and every column of MEASURES."""
    missing = np.full(len(row_a), np.nan)
    numbers = {name: measures.get(name, missing) for name in MEASURES}
    return pd.DataFrame(
        {"a": row_a, "b": row_b, "geometry": geometry, "certain": certain, **numbers}
    )


def of_dimension(geometry: Geometries, dimension: NDArray[np.int32]) -> Geometries:
    """The parts of each geometry that have the given dimension; empty where there are none.

    An intersection may be a collection of areas, edges and points; only the parts of the
    dimension asked for count.
    """
    kept = geometry.copy()
    kept[shapely.get_dimensions(geometry) < dimension] = shapely.GeometryCollection()
    mixed = shapely.get_type_id(geometry) == shapely.GeometryType.GEOMETRYCOLLECTION
    for at in np.flatnonzero(mixed & ~shapely.is_empty(kept)):
        parts = shapely.get_parts(shapely.get_parts(geometry[at]))
        kept[at] = shapely.union_all(parts[shapely.get_dimensions(parts) == dimension[at]])
    return kept


def share(zone: Geometries, area_m2: Numbers, length_m: Numbers) -> Numbers:
    """Part of each zone's own area or length, 0 to 1; missing where the kind differs.

    A zone is measured by its own dimension: a polygon that a line crosses has no share in it.
    """
    dimension = shapely.get_dimensions(zone)
    whole = np.where(dimension == 2, shapely.area(zone), shapely.length(zone))
    part = np.where(dimension == 2, area_m2, np.where(dimension == 1, length_m, np.nan))
    parts: Numbers = np.divide(part, whole, out=np.full(len(zone), np.nan), where=whole > 0)
    return parts
