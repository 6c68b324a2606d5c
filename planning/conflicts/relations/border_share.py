"""Border share: how much of the ground along the border certain uses take (domain.md 4.1, SHARE).

Circles of ``radius_m`` stand around places on the border, ``step_m`` apart. One holds where the
zones of both sides of the rule, dissolved, cover more than ``max_share`` of it, drafts among them
at least ``min_growth_share`` that nothing else covers, and zones of both states take part. a and b
are the zones of the two states that cover most of it; of several circles with the same two the
one most covered counts. ``share_b`` is the share of the circle, the geometry what is covered.

- polygons, single or multi, by the area within the circle. Lines and points cover nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from planning.conflicts.candidates import side_a, side_b
from planning.conflicts.certainty import combined
from planning.conflicts.compared import in_state
from planning.conflicts.relation import Geometries, Mask, Numbers, Relation, Rows, Values, hits
from planning.terms import LegalStatus, Phase, State

if TYPE_CHECKING:
    from planning.conflicts.frontier import Frontier
    from planning.conflicts.rules import Source

_QUADRANT: Final = 64
"""Segments of a quarter circle: the polygon's area falls 0.01 % short of the circle's."""
_DRAFTS: Final = [status.value for status in LegalStatus if status.phase is Phase.DRAFT]


@dataclass(frozen=True)
class _Place:
    """A place on the border and the zones around it, with the sides that they can stand on."""

    point: BaseGeometry
    rows: Rows
    shapes: Geometries
    draft: Mask
    sides: tuple[tuple[Mask, Mask], ...]
    """For a in Hamburg, then in Schleswig-Holstein, which zones can be a and which b."""
    tolerance_m: float


@dataclass(frozen=True)
class _Hit:
    """A circle that is covered too much, and the zones of the two states that cover most."""

    row_a: int
    row_b: int
    covered: BaseGeometry
    share: float
    certain: bool


class BorderShare(Relation):
    """The relation of two zones that cover most of the ground around a place on the border."""

    def find(
        self, zones: gpd.GeoDataFrame, source: Source, frontier: Frontier, workers: Executor
    ) -> pd.DataFrame:
        """The two zones of each circle that is covered too much, the most covered first."""
        values = source.condition.values
        places = _places(zones, source, frontier, values)
        found = [hit for hit in workers.map(partial(_measured, values=values), places) if hit]
        found.sort(key=lambda hit: -hit.share)
        return hits(
            np.array([hit.row_a for hit in found], dtype=np.intp),
            np.array([hit.row_b for hit in found], dtype=np.intp),
            np.array([hit.covered for hit in found], dtype=object),
            np.array([hit.certain for hit in found], dtype=bool),
            area_m2=np.array([hit.covered.area for hit in found]),
            share_b=np.array([hit.share for hit in found]),
        )


def _places(
    zones: gpd.GeoDataFrame, source: Source, frontier: Frontier, values: Values
) -> Iterator[_Place]:
    """The places on the border with the polygons of either side around them."""
    shapes, a, b = zones.geometry.to_numpy(), side_a(zones, source), side_b(zones, source)
    accuracy = combined(zones["accuracy_m"].to_numpy(), frontier.territory.border_accuracy_m)
    draft = zones["status"].isin(_DRAFTS).to_numpy(bool, na_value=False)
    known = np.flatnonzero((a | b) & (shapely.get_dimensions(shapes) == 2))
    lands = [(a & in_state(zones, s), b & in_state(zones, s.neighbour)) for s in State]
    points = _points(frontier.line.parts, values["step_m"])
    tree = shapely.STRtree(shapes[known])
    at, near = tree.query(points, predicate="dwithin", distance=values["radius_m"])
    order = np.lexsort([near, at])
    places, begins = np.unique(at[order], return_index=True)
    for place, of in zip(places, np.split(known[near[order]], begins[1:]), strict=False):
        sides = tuple((of_a[of], of_b[of]) for of_a, of_b in lands)
        if any(of_a.any() and of_b.any() for of_a, of_b in sides):
            most = float(accuracy[of].max())
            yield _Place(points[place], of, shapes[of], draft[of], sides, most)


def _points(parts: Geometries, step_m: float) -> Geometries:
    """Points on the border, at equal distances of at most ``step_m`` on each part of it."""
    points = []
    for part in parts:
        count = max(int(np.ceil(part.length / step_m)), 1)
        shares = (np.arange(count) + 0.5) / count
        points.append(shapely.line_interpolate_point(part, shares, normalized=True))
    return np.concatenate(points)


def _measured(place: _Place, values: Values) -> _Hit | None:
    """The hit of one circle, if too much of it is covered.

    Certain where what lies deeper in the circle than t suffices: that cannot leave it.
    """
    inside, whole = _inside(place, values["radius_m"])
    covered = shapely.union_all(inside)
    settled = shapely.union_all(inside[~place.draft]).area if place.draft.any() else covered.area
    pair = _most(shapely.area(inside), place.sides)
    if pair is None or not _holds(covered.area, settled, whole, values):
        return None
    deep, _ = _inside(place, values["radius_m"] - place.tolerance_m)
    certain = _holds(shapely.union_all(deep).area, settled, whole, values)
    row_a, row_b = place.rows[list(pair)].tolist()
    return _Hit(row_a, row_b, covered, covered.area / whole, certain)


def _inside(place: _Place, radius_m: float) -> tuple[Geometries, float]:
    """What each zone covers of a circle, and the circle's area; nothing of one without radius."""
    circle = shapely.buffer(place.point, max(radius_m, 0.0), quad_segs=_QUADRANT)
    return shapely.intersection(place.shapes, circle), circle.area


def _holds(covered_m2: float, settled_m2: float, whole_m2: float, values: Values) -> bool:
    """Whether enough is covered, and enough of it by drafts alone."""
    growth = max(covered_m2 - settled_m2, 0.0)
    enough = covered_m2 > values["max_share"] * whole_m2
    return enough and growth >= values["min_growth_share"] * whole_m2


def _most(areas: Numbers, sides: tuple[tuple[Mask, Mask], ...]) -> tuple[int, int] | None:
    """Which zones cover most as a and as b, a in Hamburg if one can be; both cover something."""
    for of_a, of_b in sides:
        a, b = areas * of_a, areas * of_b
        if a.max() > 0 and b.max() > 0:
            return int(np.argmax(a)), int(np.argmax(b))
    return None


BORDER_SHARE: Final = BorderShare(
    name="border_share",
    parameters={"radius_m": None, "step_m": None, "max_share": None, "min_growth_share": 0.0},
    at_border=True,
)
