"""What a relation is, and the arrays and tables that all of them work on.

The kinds of relation stand in planning.conflicts.kinds, the relations themselves in
planning.conflicts.relations.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field, fields, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from planning.conflicts.ground import Ground

if TYPE_CHECKING:
    from planning.conflicts.frontier import Frontier
    from planning.conflicts.rules import Source

Geometries = NDArray[np.object_]
Numbers = NDArray[np.float64]
Rows = NDArray[np.intp]
Mask = NDArray[np.bool_]
Values = Mapping[str, float]
"""Parameters by name, in metres, m2 or ratios, defaults filled in."""

MEASURES: Final = (
    "area_m2",
    "share_a",
    "share_b",
    "distance_m",
    "length_m",
    "depth_m",
    "angle_deg",
    "block_sum_deg",
    "block_hh_deg",
    "block_sh_deg",
    "block_in_force_deg",
    "free_deg",
)
"""Numeric columns of a table of hits; missing (NaN) where a relation does not measure it."""

DISTANCE_DIGITS: Final = 6
"""Distances are given to the micrometre, so that 30 m is not less than 30 by rounding."""


@dataclass(frozen=True)
class Pairs:
    """Zones to compare one by one, ``a[i]`` with ``b[i]``, sorted by ``row_a``.

    ``row_*`` are positions in the compared zones, ``tolerance_m`` the combined accuracy,
    ``reach_m`` the distance beyond which the pair cannot hold, ``ground`` what pairs of these
    zones are known to share.
    """

    row_a: Rows
    row_b: Rows
    a: Geometries
    b: Geometries
    tolerance_m: Numbers
    reach_m: Numbers
    ground: Ground = field(default_factory=Ground)

    def __len__(self) -> int:
        return len(self.row_a)

    def take(self, chosen: Mask | Rows) -> Pairs:
        """The chosen pairs."""
        return replace(self, **{name: getattr(self, name)[chosen] for name in _EACH_PAIR})

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


_EACH_PAIR: Final = [each.name for each in fields(Pairs) if each.name != "ground"]


@dataclass(frozen=True)
class Relation(ABC):
    """What a rule may ask of zones.

    ``parameters`` maps each name to its default; None means that a rule must give it, and of
    the names in ``one_of`` at least one. Their units stand in their names, see ``unit``.
    """

    name: str
    parameters: Mapping[str, float | None]
    one_of: tuple[str, ...] = ()
    two_sided: bool = True
    """Whether a rule names the zones of a side b."""
    at_border: bool = False
    """Whether the border takes part, and with it its accuracy."""

    @abstractmethod
    def find(
        self, zones: gpd.GeoDataFrame, source: Source, frontier: Frontier, workers: Executor
    ) -> pd.DataFrame:
        """The hits (see ``hits``) of one condition among the compared zones.

        Long work is cut into tasks for ``workers``.
        """

    def lacks(self, given: Collection[str]) -> tuple[str, ...]:
        """Names of which a rule that gives these parameters must give one more; or none."""
        needed = [(name,) for name, default in self.parameters.items() if default is None]
        groups = [*needed, self.one_of] if self.one_of else needed
        return next((group for group in groups if not set(group) & set(given)), ())


_UNITS: Final = {"m": "m", "m2": "m2", "deg": "deg", "days": "d", "ratio": "1", "share": "1"}


def unit(parameter: str) -> str | None:
    """The unit that a parameter's name ends in: m, m2, deg, d, 1 for ratios; None for others."""
    return _UNITS.get(parameter.rsplit("_", 1)[-1])


def hits(
    row_a: Rows, row_b: Rows, geometry: Geometries, certain: Mask, **measures: Any
) -> pd.DataFrame:
    """A table of hits: rows, geometry, certain, and every column of MEASURES."""
    missing = np.full(len(row_a), np.nan)
    numbers = {name: measures.get(name, missing) for name in MEASURES}
    return pd.DataFrame(
        {"a": row_a, "b": row_b, "geometry": geometry, "certain": certain, **numbers}
    )


def empty_hits() -> pd.DataFrame:
    """A table of hits without a row, for the columns and dtypes."""
    none = np.empty(0, dtype=np.intp)
    return hits(none, none, np.empty(0, dtype=object), np.empty(0, dtype=bool))


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
