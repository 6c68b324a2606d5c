"""Every ring of a file in flat arrays, so that a check is one pass over numbers.

From markup the rings come as written; from other formats as read, before mending.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from planning.intake.checks.arcs import chords
from planning.intake.source import SourceFile, SourcePlan
from planning.intake.written import Points, Role, Segment, Written

LEAST_POINTS: Final = 4
"""Points of a closed ring that encloses anything, the first of them twice."""
COLUMNS: Final = ("geometry", "feature", "type", "line", "element", "patch", "role")
_ROLES: Final = {"exterior": Role.EXTERIOR, "interior": Role.INTERIOR}


@dataclass(frozen=True, eq=False)
class Outlines:
    """Rings and curves one after the other, in EPSG:25832.

    ``rings`` has a row each: ``geometry`` (a running number of what it is part of), ``feature``
    (its id), ``type``, ``line``, ``element``, ``patch`` and ``role``. ``points`` are the points
    as given, those of arcs only their control points, those of ring n from ``starts[n]`` to
    ``starts[n + 1]``; ``drawn`` are the points with arcs as chords, those of ring n from
    ``begins[n]`` to ``begins[n + 1]``. ``sound`` are the rings of geometries that were found
    valid when read.
    """

    rings: pd.DataFrame
    points: Points
    starts: NDArray[np.int64]
    drawn: Points
    begins: NDArray[np.int64]
    sound: NDArray[np.bool_]

    def course(self, number: int | np.integer[Any]) -> Points:
        """The points of one ring, arcs as chords."""
        return self.drawn[self.begins[number] : self.begins[number + 1]]

    def ring_of(self, points: NDArray[np.int64]) -> NDArray[np.int64]:
        """The rings that points belong to, both by their numbers."""
        return np.asarray(np.searchsorted(self.starts, points, side="right") - 1)

    @cached_property
    def areal(self) -> NDArray[np.bool_]:
        """Which rings bound an area."""
        bounding = self.rings["role"].isin([Role.EXTERIOR, Role.INTERIOR])
        return np.asarray(bounding.to_numpy(), dtype=bool)

    @cached_property
    def usable(self) -> NDArray[np.bool_]:
        """Which rings bound an area, are closed, finite and have points enough."""
        usable = self.areal & (self.sound | (np.diff(self.begins) >= LEAST_POINTS))
        open_ = np.flatnonzero(usable & ~self.sound)
        if len(open_):
            ends = self.drawn[self.begins[open_]] == self.drawn[self.begins[open_ + 1] - 1]
            broken = np.flatnonzero(~np.isfinite(self.drawn).all(axis=1))
            usable[open_] = ends.all(axis=1)
            usable[np.searchsorted(self.begins, broken, side="right") - 1] = False
        return np.asarray(usable, dtype=bool)

    @cached_property
    def linear_rings(self) -> NDArray[np.object_]:
        """A shapely ring for each usable one of those not found sound, None for the others."""
        built = np.full(len(self.rings), None, dtype=object)
        wanted, sizes = self.usable & ~self.sound, np.diff(self.begins)
        if wanted.any():
            built[wanted] = shapely.linearrings(
                self.drawn[np.repeat(wanted, sizes)],
                indices=np.repeat(np.arange(np.sum(wanted)), sizes[wanted]),
            )
        return built

    @cached_property
    def simple(self) -> NDArray[np.bool_]:
        """Which rings are usable and nowhere cross or touch themselves."""
        found = self.usable & self.sound
        open_ = self.usable & ~self.sound
        found[open_] = shapely.is_simple(self.linear_rings[open_])
        return np.asarray(found, dtype=bool)

    @cached_property
    def distinct(self) -> NDArray[np.bool_]:
        """Which rings are simple and give no point twice: of four and more they enclose ground."""
        x, y = self.points.T
        twice = np.flatnonzero((x[1:] == x[:-1]) & (y[1:] == y[:-1]))
        one = self.ring_of(twice)
        found = self.simple.copy()
        found[one[one == self.ring_of(twice + 1)]] = False
        return found

    @cached_property
    def patches(self) -> list[tuple[int, NDArray[np.int64]]]:
        """The number of each patch's exterior ring, and those of its interior rings.

        Left out are what is sound as a whole, patches without a usable exterior ring, and
        unusable interiors.
        """
        rows = np.flatnonzero(self.usable & ~self.sound)
        keys = self.rings.iloc[rows].groupby(["geometry", "patch"], sort=False)
        outer = self.rings["role"].to_numpy()[rows] == Role.EXTERIOR
        found = []
        for numbers in keys.indices.values():
            bounding = numbers[outer[numbers]]
            if len(bounding):
                found.append((int(rows[bounding[0]]), rows[numbers[~outer[numbers]]]))
        return found


def outlines(source: SourceFile) -> Outlines:
    """The rings of a file; of markup also those of plans and sections."""
    if source.written:
        return _assembled([_written(number, w) for number, w in enumerate(source.written)])
    return _tabular(source.plans)


_Ring = tuple[tuple[object, ...], Points, Points]
"""Row, points and drawn points of a ring."""


def _written(number: int, written: Written) -> list[_Ring]:
    facts = (number, written.feature, written.type)
    return [
        (
            (*facts, ring.line, written.element, ring.patch, ring.role),
            _joined([segment.points for segment in ring.segments]),
            _joined([_drawn(segment) for segment in ring.segments]),
        )
        for ring in written.rings
        if ring.segments
    ]


def _joined(parts: list[Points]) -> Points:
    """The parts end to end; where one begins as the last ended, that point once."""
    kept = parts[:1]
    for part in parts[1:]:
        meets = len(part) and len(kept[-1]) and bool((part[0] == kept[-1][-1]).all())
        kept.append(part[1:] if meets else part)
    return np.concatenate(kept) if kept else np.empty((0, 2))


def _drawn(segment: Segment) -> Points:
    return chords(segment) if "Arc" in segment.kind or segment.kind == "Circle" else segment.points


def _assembled(rings: list[list[_Ring]]) -> Outlines:
    flat = [ring for geometry in rings for ring in geometry]
    table = pd.DataFrame([row for row, _, _ in flat], columns=list(COLUMNS))
    nothing = np.empty((0, 2))
    return Outlines(
        rings=table,
        points=np.concatenate([nothing, *(points for _, points, _ in flat)]),
        starts=np.cumsum([0, *(len(points) for _, points, _ in flat)]),
        drawn=np.concatenate([nothing, *(drawn for _, _, drawn in flat)]),
        begins=np.cumsum([0, *(len(drawn) for _, _, drawn in flat)]),
        sound=np.zeros(len(flat), dtype=bool),
    )


def _tabular(plans: tuple[SourcePlan, ...]) -> Outlines:
    """The rings of zone tables; geometry as it was before it was mended."""
    zones = pd.concat([_before(plan) for plan in plans], ignore_index=True) if plans else None
    if zones is None or zones.empty:
        return _assembled([])
    polygons, zone_of = _polygons(zones.pop("shape").to_numpy(dtype=object))
    polygon_of, begins = _rings(polygons)
    rings = zones.iloc[zone_of[polygon_of]].reset_index(drop=True)
    exterior = np.diff(polygon_of, prepend=-1) > 0
    rings = rings.assign(
        geometry=zone_of[polygon_of],
        patch=polygon_of,
        element="Polygon",
        role=np.where(exterior, _ROLES["exterior"], _ROLES["interior"]),
    )
    sound = rings.pop("sound").to_numpy(dtype=bool)
    points = shapely.get_coordinates(polygons)
    return Outlines(rings[list(COLUMNS)], points, begins, points, begins, sound)


def _polygons(shapes: NDArray[np.object_]) -> tuple[NDArray[np.object_], NDArray[np.int64]]:
    """The polygons of the shapes, and the number of the shape that each is part of."""
    kinds, number = shapely.get_type_id(shapes), np.arange(len(shapes))
    if not (kinds == shapely.GeometryType.POLYGON).all():
        shapes, number = shapely.get_parts(shapes, return_index=True)
        areal = shapely.get_type_id(shapes) == shapely.GeometryType.POLYGON
        shapes, number = shapes[areal], number[areal]
    return shapes, number


def _rings(polygons: NDArray[np.object_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The number of each ring's polygon, and the number of each ring's first point.

    Only of polygons with holes are the rings looked at one by one.
    """
    holes = shapely.get_num_interior_rings(polygons)
    polygon_of = np.repeat(np.arange(len(polygons)), holes + 1)
    sizes = shapely.get_num_coordinates(polygons)[polygon_of]
    sizes[(holes > 0)[polygon_of]] = shapely.get_num_coordinates(
        shapely.get_rings(polygons[holes > 0])
    )
    return polygon_of, np.cumsum([0, *sizes])


def _before(plan: SourcePlan) -> pd.DataFrame:
    zones = plan.zones
    shapes = zones.geometry.to_numpy(dtype=object).copy()
    mended = zones["mending"].notna().to_numpy()
    shapes[mended] = [mending.before for mending in zones["mending"][mended]]
    facts = {"feature": zones["id"], "type": zones["source_type"], "line": None}
    return pd.DataFrame({**facts, "shape": shapes, "sound": ~mended})
