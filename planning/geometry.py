"""EPSG:25832, positional accuracy, and the mending of geometry. Units: metres, m2."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final, TypeVar

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from planning.terms import AccuracyBasis, PlanKind

CRS: Final = "EPSG:25832"
SRID: Final = 25832
MAX_MENDED_AREA_M2: Final = 0.1
"""Largest change of area that mending may cause."""
FARTHEST: Final = 1e8
"""Larger than any coordinate on Earth: metres with the zone before them stay below 6.1e7."""

Worked = TypeVar("Worked")

_AT_ONCE: Final = 10_000
"""Geometries that one thread looks at."""
_ASSUMED_ACCURACY_M: Final = {
    PlanKind.BINDING: 0.5,  # 1:1,000
    PlanKind.PREPARATORY: 10.0,  # 1:20,000
    PlanKind.LANDSCAPE: 10.0,  # 1:20,000
    PlanKind.SECTORAL: 10.0,  # 1:20,000
    PlanKind.REGIONAL: 50.0,  # 1:100,000
}
_ACCURACY_WITHOUT_KIND_M: Final = 10.0


@dataclass(frozen=True)
class Accuracy:
    """Positional accuracy in metres and where it comes from."""

    metres: float
    basis: AccuracyBasis


def accuracy(
    declared_m: float | None, scale_denominator: float | None, kind: PlanKind | None
) -> Accuracy:
    """Declared, else ``max(2 mm, 0.5 mm x scale denominator)``, else assumed by plan kind.

    Source: domain.md 2.9. A declared 0.0 is exact, not missing.
    """
    if declared_m is not None and not np.isnan(declared_m):
        return Accuracy(float(declared_m), AccuracyBasis.DECLARED)
    if scale_denominator:
        return Accuracy(max(0.002, 0.0005 * scale_denominator), AccuracyBasis.FROM_SCALE)
    assumed = _ASSUMED_ACCURACY_M[kind] if kind else _ACCURACY_WITHOUT_KIND_M
    return Accuracy(assumed, AccuracyBasis.ASSUMED)


def with_datum_shift(metres: pd.Series, zones: pd.DataFrame) -> pd.Series:
    """Accuracies in metres, joined by that of a datum shift without its grid where there was one.

    ``zones`` may have the column ``datum_accuracy_m``. The two errors are independent: root of
    the sum of their squares.
    """
    if "datum_accuracy_m" not in zones:
        return metres
    return np.hypot(metres, zones["datum_accuracy_m"].fillna(0.0))


@dataclass(frozen=True)
class Mending:
    """What mending did to a geometry; ``before`` is the geometry as it came."""

    reason: str
    before: BaseGeometry
    area_change_m2: float


class Unmendable(ValueError):
    """No valid geometry with the same vertices and (within 0.1 m2) the same area exists."""


def in_parts(
    work: Callable[[NDArray[np.object_]], Worked], shapes: NDArray[np.object_]
) -> Iterator[Worked]:
    """What ``work`` makes of the shapes, part by part in their order.

    The parts are shared among all processors: GEOS releases the GIL.
    """
    parts = np.array_split(shapes, max(len(shapes) // _AT_ONCE, 1))
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as threads:
        yield from threads.map(work, parts)


def valid(shapes: NDArray[np.object_]) -> NDArray[np.bool_]:
    """Which geometries are valid."""
    return np.concatenate(list(in_parts(shapely.is_valid, shapes)))


def hull(shapes: NDArray[np.object_]) -> BaseGeometry:
    """The convex hull of all shapes together.

    Most lie within the hull of the outermost ones, as their bounds tell, and are not looked at.
    """
    bounds = shapely.bounds(shapes)
    core = _hull_of(shapes[_outermost(bounds)])
    shapely.prepare(core)
    beyond = ~shapely.contains_properly(core, shapely.box(*bounds.T))
    return _hull_of([core, *shapes[beyond]])


def _outermost(bounds: NDArray[np.float64]) -> list[int]:
    """The numbers of the boxes that reach farthest in 16 directions."""
    west, south, east, north = bounds.T
    found = set()
    for angle in np.linspace(0, 2 * np.pi, 16, endpoint=False):
        to_east, to_north = np.cos(angle), np.sin(angle)
        reach = to_east * (east if to_east > 0 else west)
        reach += to_north * (north if to_north > 0 else south)
        found.add(int(reach.argmax()))
    return sorted(found)


def _hull_of(shapes: Iterable[BaseGeometry]) -> BaseGeometry:
    return shapely.GeometryCollection(list(shapes)).convex_hull


def sound(shapes: NDArray[np.object_]) -> NDArray[np.bool_]:
    """Which geometries are valid, not empty and on Earth."""
    on_earth = (np.abs(shapely.bounds(shapes)) <= FARTHEST).all(axis=1)
    return np.asarray(on_earth & valid(shapes))


def mend(geometry: BaseGeometry) -> tuple[BaseGeometry, Mending | None]:
    """A valid two-dimensional geometry that keeps every vertex where it was.

    Returns the geometry itself where it is valid, else the mended one and what was done.
    Raises Unmendable where the area would change by more than 0.1 m2 or a vertex move.
    """
    flat = shapely.force_2d(geometry)
    if flat.is_empty or not (np.abs(shapely.get_coordinates(flat)) <= FARTHEST).all():
        raise Unmendable("reason.not_on_earth")
    if flat.is_valid:
        return flat, None
    reason = shapely.is_valid_reason(flat)
    mended = _same_dimension(shapely.make_valid(flat), flat)
    change = abs(_ring_area(flat) - mended.area)
    if mended.is_empty:
        raise Unmendable(reason)
    if change > MAX_MENDED_AREA_M2:
        raise Unmendable(f"{reason}; mending would change the area by {change:.1f} m2")
    return mended, Mending(reason, flat, change)


def _same_dimension(mended: BaseGeometry, before: BaseGeometry) -> BaseGeometry:
    """The parts of ``mended`` that have the dimension of ``before``."""
    parts = shapely.get_parts(shapely.get_parts(mended))
    kept = parts[shapely.get_dimensions(parts) == shapely.get_dimensions(before)]
    return kept[0] if len(kept) == 1 else shapely.union_all(kept)


def _ring_area(geometry: BaseGeometry) -> float:
    """Area by the rings as drawn: exteriors less interiors, whatever their validity."""
    total = 0.0
    for part in shapely.get_parts(geometry):
        if part.geom_type == "Polygon":
            holes = sum(shapely.Polygon(ring).area for ring in part.interiors)
            total += shapely.Polygon(part.exterior).area - holes
    return total
