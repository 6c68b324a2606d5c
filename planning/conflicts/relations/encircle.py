"""Encircle: wind areas of both states around a settlement (domain.md 4.4, Umfassung).

A settlement is the union of the zones of side a of one state that meet; ``min_area_m2`` leaves
out smaller ones. It is looked out of from a point within it and from every 100 m of its outline.
A zone of side b takes the arc of azimuths from the least to the greatest of its part within
``radius_m`` of the viewpoint; arcs less than 5 degrees apart are one.

Holds where from one viewpoint the largest blocked arc > ``max_block_deg``, or all together >
``max_sum_deg``, or the largest free arc < ``min_gap_deg``. Of these viewpoints the one with the
most blocked gives the figures: ``angle_deg`` (largest blocked arc), ``block_sum_deg``,
``free_deg``, the part of each state (``block_hh_deg``, ``block_sh_deg``; where both block the
same arc it counts for each), and without zones of drafts (``block_in_force_deg``). b is the zone
that blocks most, in a rule across the border of those of the other state, of which one must take
part.

- a as polygons: joined as above. Lines and points, single or multi, each by itself, looked out
  of from every 100 m and from each point.
- b as polygons and lines: by the arc of each part. A point takes none, but two points less than
  5 degrees apart take what lies between.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from planning.conflicts.candidates import side_a, side_b
from planning.conflicts.certainty import combined
from planning.conflicts.compared import in_state
from planning.conflicts.kinds.surroundings import Hit, table_of
from planning.conflicts.relation import Geometries, Mask, Numbers, Relation, Rows, Values
from planning.conflicts.views import FULL_CIRCLE, Panorama, panorama, skyline
from planning.terms import LegalStatus, Phase, State

if TYPE_CHECKING:
    from planning.conflicts.frontier import Frontier
    from planning.conflicts.rules import Source

_STEP_M: Final = 100.0
_DRAFTS: Final = [status.value for status in LegalStatus if status.phase is Phase.DRAFT]


@dataclass(frozen=True)
class _Settlement:
    """A settlement, its largest zone, and the zones of side b around it."""

    row: int
    shape: BaseGeometry
    rows: Rows
    b: Geometries
    tolerance_m: Numbers
    foreign: Mask
    hamburg: Mask
    draft: Mask
    across: bool
    """Whether a zone of the other state must take part."""


class Encircle(Relation):
    """The relation of a settlement to all the areas that stand around it."""

    def find(
        self, zones: gpd.GeoDataFrame, source: Source, frontier: Frontier, workers: Executor
    ) -> pd.DataFrame:
        """The encircled settlements with the figures of their worst viewpoint."""
        del frontier
        values = source.condition.values
        settlements = list(_settlements(zones, source, values))
        found = workers.map(_encircled, settlements, [values] * len(settlements))
        rows = [settlement.row for settlement in settlements]
        pairs = zip(rows, found, strict=True)
        return table_of({row: hit for row, hit in pairs if hit is not None})


def _settlements(zones: gpd.GeoDataFrame, source: Source, values: Values) -> Iterator[_Settlement]:
    """The settlements large enough, with the zones of side b around them."""
    shapes, accuracy = zones.geometry.to_numpy(), zones["accuracy_m"].to_numpy()
    hamburg = in_state(zones, State.HAMBURG)
    draft = zones["status"].isin(_DRAFTS).to_numpy(bool, na_value=False)
    blocking = side_b(zones, source)
    for state in State:
        own = in_state(zones, state)
        rows_b = np.flatnonzero(blocking & _in_scope(zones, source.rule.scope, own))
        tree = shapely.STRtree(shapes[rows_b])
        for row, shape in _joined(shapes, np.flatnonzero(side_a(zones, source) & own)):
            if shape.area < values["min_area_m2"]:
                continue
            near = tree.query(shape, predicate="dwithin", distance=values["radius_m"])
            rows = np.sort(rows_b[near])
            foreign = ~own[rows]
            tolerance = combined(accuracy[rows], accuracy[row])
            facts = hamburg[rows], draft[rows], source.rule.scope == "cross_border"
            yield _Settlement(row, shape, rows, shapes[rows], tolerance, foreign, *facts)


def _in_scope(zones: gpd.GeoDataFrame, scope: str, own: Mask) -> Mask:
    """The zones that count: of the own state in a rule within a state, else of both."""
    if scope == "within_state":
        return own
    known: Mask = zones["state"].notna().to_numpy(dtype=bool)
    return known


def _joined(shapes: Geometries, rows: Rows) -> Iterator[tuple[int, BaseGeometry]]:
    """Settlements: polygons that meet as one, with the row of the largest; others as they are."""
    areas = shapely.get_dimensions(shapes[rows]) == 2
    for row in rows[~areas]:
        yield int(row), shapes[row]
    rows = rows[areas]
    towns = shapely.get_parts(shapely.union_all(shapes[rows]))
    points = shapely.point_on_surface(shapes[rows])
    at_zone, at_town = shapely.STRtree(towns).query(points, predicate="within")
    order = np.argsort(shapely.area(shapes[rows])[at_zone], kind="stable")[::-1]
    seen: set[int] = set()
    for zone, town in zip(at_zone[order], at_town[order], strict=True):
        if town not in seen:
            seen.add(int(town))
            yield int(rows[zone]), towns[town]


def _encircled(settlement: _Settlement, values: Values) -> Hit | None:
    """The hit of one settlement at its worst viewpoint."""
    worst: tuple[Numbers, Panorama] | None = None
    certain = False
    viewpoints = _viewpoints(settlement, values["radius_m"])
    if len(viewpoints) == 0:
        return None
    line = skyline(settlement.b)
    for viewpoint in viewpoints:
        seen = line.arcs(viewpoint, values["radius_m"])
        view = panorama(seen[:, 1:])
        foreign = settlement.foreign[seen[:, 0].astype(int)].any()
        if not _holds(view, values) or (settlement.across and not foreign):
            continue
        certain = certain or _survives(viewpoint, settlement, seen, values)
        if worst is None or view.blocked > worst[1].blocked:
            worst = seen, view
    return None if worst is None else _hit(settlement, *worst, certain)


def _viewpoints(settlement: _Settlement, radius_m: float) -> Numbers:
    """A point within the settlement and every 100 m of its outline, shape (n, 2).

    Left out are those from which no zone of side b, or none that must take part, is near.
    """
    shape = settlement.shape
    outline = shapely.segmentize(shape, _STEP_M) if shapely.get_dimensions(shape) else shape
    inside = shapely.get_coordinates(shapely.point_on_surface(shape))
    points: Numbers = np.concatenate([inside, shapely.get_coordinates(outline)])
    points = np.unique(points, axis=0)
    needed = settlement.b[settlement.foreign] if settlement.across else settlement.b
    places: Geometries = np.asarray(shapely.points(points))
    near = shapely.dwithin(places[:, None], needed[None, :], radius_m)
    return points[near.any(axis=1)]


def _holds(view: Panorama, values: Values) -> bool:
    """Whether a viewpoint is encircled."""
    return (
        view.largest > values["max_block_deg"]
        or view.blocked > values["max_sum_deg"]
        or view.free < values["min_gap_deg"]
    )


def _survives(viewpoint: Numbers, settlement: _Settlement, seen: Numbers, values: Values) -> bool:
    """Whether the arcs still suffice, shorter at each end by the angle that t takes."""
    zone = seen[:, 0].astype(int)
    far = shapely.distance(shapely.points(viewpoint), settlement.b)[zone]
    ratio = np.divide(settlement.tolerance_m[zone], far, out=np.ones(len(far)), where=far > 0)
    off = np.degrees(np.arcsin(np.minimum(ratio, 1.0)))
    off[settlement.tolerance_m[zone] == 0] = 0.0
    shorter = seen[:, 1:] + np.stack([off, -off], axis=1)
    return _holds(panorama(shorter[shorter[:, 1] >= shorter[:, 0]]), values)


def _hit(settlement: _Settlement, seen: Numbers, view: Panorama, certain: bool) -> Hit:
    """The figures of the worst viewpoint."""
    zone, spans = seen[:, 0].astype(int), seen[:, 1:]
    hamburg, draft = settlement.hamburg[zone], settlement.draft[zone]
    counted = settlement.foreign[zone] if settlement.foreign[zone].any() else np.ones(len(zone))
    widest = zone[np.argmax((spans[:, 1] - spans[:, 0]) * counted)]
    measures = {
        "angle_deg": view.largest,
        "block_sum_deg": view.blocked,
        "block_hh_deg": panorama(spans[hamburg]).blocked,
        "block_sh_deg": panorama(spans[~hamburg]).blocked,
        "block_in_force_deg": panorama(spans[~draft]).blocked,
        "free_deg": view.free,
    }
    return Hit(settlement.shape, certain, measures, int(settlement.rows[widest]))


ENCIRCLE: Final = Encircle(
    name="encircle",
    parameters={
        "radius_m": None,
        "max_block_deg": FULL_CIRCLE,
        "max_sum_deg": FULL_CIRCLE,
        "min_gap_deg": 0.0,
        "min_area_m2": 0.0,
    },
)
