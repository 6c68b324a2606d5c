"""Line break: a line ends at the border and nothing fitting goes on (domain.md 4.1, LINE_BREAK).

Looked at is each end of a line of side a within ``snap_m`` of the border. It is continued by a
zone of side b of the other state that comes within ``snap_m`` of the same place on the border
and has the same class, the same ``voltage_kv`` (where both are known) and, where it ends there as
a line, a heading that differs by at most ``max_heading_diff_deg``; with ``same_phase: true`` also
the same phase (draft or in force, where both are known): a draft that meets what is in force goes
on, only not yet. A break is an end that nothing continues; b is then the nearest zone that comes
there without fitting, with ``angle_deg`` and ``distance_m``, or no zone. Where the other state has
no zones at all nothing is known, and nothing is a break.

- a as lines, single or multi: lines that meet end to end are one; rings have no ends.
- a as polygons (corridors): the stretch of the border they face within ``snap_m`` is their end,
  without a heading.
- points have no ends: as a they are nothing. b may be of any kind.
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
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from planning.conflicts.candidates import side_a, side_b
from planning.conflicts.certainty import combined
from planning.conflicts.compared import in_state
from planning.conflicts.relation import (
    DISTANCE_DIGITS,
    Geometries,
    Mask,
    Numbers,
    Relation,
    Rows,
    Values,
    empty_hits,
    hits,
)
from planning.terms import LegalStatus, State

if TYPE_CHECKING:
    from planning.conflicts.frontier import Frontier
    from planning.conflicts.rules import Source

_HEADING_M: Final = 25.0
"""Length of the last piece of a line that gives its heading."""
_HALF_TURN: Final = 180.0
_PHASES: Final = {status.value: status.phase.value for status in LegalStatus}


@dataclass(frozen=True)
class _End:
    """Where a zone ends at the border; heading in degrees from north, outwards, or NaN."""

    row: int
    place: BaseGeometry
    border_m: float
    heading: float


@dataclass(frozen=True)
class _Others:
    """The zones of side b of the other state, with what must agree."""

    rows: Rows
    shapes: Geometries
    tree: shapely.STRtree
    accuracy_m: Numbers


@dataclass(frozen=True)
class _Break:
    """An end that nothing continues."""

    end: _End
    row_b: int
    distance_m: float
    angle_deg: float
    certain: bool


class LineBreak(Relation):
    """The relation of a line to a border behind which it does not go on."""

    def find(
        self, zones: gpd.GeoDataFrame, source: Source, frontier: Frontier, workers: Executor
    ) -> pd.DataFrame:
        """The breaks with the place on the border."""
        del workers  # few lines end at the border
        values, territory = source.condition.values, frontier.territory
        facts = _facts(zones, same_phase=bool(values["same_phase"]))
        breaks: list[_Break] = []
        for state in State:
            others = _others(zones, source, state.neighbour)
            if not in_state(zones, state.neighbour).any():
                continue
            rows = np.flatnonzero(side_a(zones, source) & in_state(zones, state))
            accuracy = combined(zones["accuracy_m"].to_numpy(), territory.border_accuracy_m)
            for end in _ends(zones.geometry.to_numpy(), rows, frontier, values["snap_m"]):
                broken = _broken(end, others, facts, float(accuracy[end.row]), values)
                breaks += [broken] if broken else []
        return _table(breaks)


def _facts(zones: gpd.GeoDataFrame, *, same_phase: bool) -> NDArray[np.object_]:
    """What must agree, one row a zone: class, voltage and, if asked, phase; None if not known."""
    facts = pd.DataFrame({name: zones[name].astype(object) for name in ("class", "voltage_kv")})
    if same_phase:
        facts["phase"] = zones["status"].map(_PHASES).astype(object)
    known: NDArray[np.object_] = facts.where(facts.notna(), None).to_numpy(dtype=object)
    return known


def _others(zones: gpd.GeoDataFrame, source: Source, state: State) -> _Others:
    """The zones of side b in a state."""
    rows = np.flatnonzero(side_b(zones, source) & in_state(zones, state))
    shapes = zones.geometry.to_numpy()[rows]
    accuracy = zones["accuracy_m"].to_numpy()[rows]
    return _Others(rows, shapes, shapely.STRtree(shapes), accuracy)


def _ends(shapes: Geometries, rows: Rows, frontier: Frontier, snap_m: float) -> Iterator[_End]:
    """The ends of zones within ``snap_m`` of the border."""
    dimension, line = shapely.get_dimensions(shapes[rows]), frontier.line
    faced = frontier.faced(snap_m)
    for row in np.intersect1d(rows[dimension == 2], list(faced)).tolist():
        border_m = float(shapely.distance(shapes[row], line.whole))
        yield _End(row, line.stretch(faced[row]), border_m, np.nan)
    for row in rows[dimension == 1]:
        for point, heading in _line_ends(shapes[row]):
            across = shapely.shortest_line(point, line.whole)
            if across.length <= snap_m:
                yield _End(int(row), shapely.get_point(across, 1), across.length, heading)


def _line_ends(line: BaseGeometry) -> Iterator[tuple[BaseGeometry, float]]:
    """The ends of a line with their headings."""
    for part in shapely.get_parts(shapely.line_merge(line)):
        if shapely.is_ring(part):
            continue
        for at, back in ((0, _HEADING_M), (-1, -_HEADING_M)):
            end, before = shapely.get_point(part, at), shapely.line_interpolate_point(part, back)
            heading = np.degrees(np.arctan2(end.x - before.x, end.y - before.y))
            yield end, float(heading)


def _broken(
    end: _End, others: _Others, facts: NDArray[np.object_], accuracy_m: float, values: Values
) -> _Break | None:
    """The break at an end, or None where a zone continues it.

    Certain where none would within ``snap_m`` and t, and the end lies as far within.
    """
    snap, tolerance = values["snap_m"], combined(others.accuracy_m, accuracy_m)
    slack = float(tolerance.max(initial=accuracy_m))
    near = np.sort(others.tree.query(end.place, predicate="dwithin", distance=snap + slack))
    far = shapely.distance(end.place, others.shapes[near])
    turns = np.array([_turn(end, others.shapes[at], snap) for at in near])
    fits = _agree(facts, end.row, others.rows[near])
    fits &= ~(turns > values["max_heading_diff_deg"])
    if np.any(fits & (far <= snap)):
        return None
    certain = end.border_m <= snap - slack and not np.any(fits & (far <= snap + tolerance[near]))
    there = np.flatnonzero(far <= snap)
    if len(there) == 0:
        return _Break(end, -1, np.nan, np.nan, certain)
    nearest = there[np.argmin(far[there])]
    row_b = int(others.rows[near[nearest]])
    return _Break(end, row_b, float(far[nearest]), float(turns[nearest]), certain)


def _turn(end: _End, other: BaseGeometry, snap_m: float) -> float:
    """Angle between the heading of an end and that of the other line, NaN where it has none."""
    if np.isnan(end.heading) or shapely.get_dimensions(other) != 1:
        return np.nan
    ends = [(shapely.distance(end.place, p), heading) for p, heading in _line_ends(other)]
    far, heading = min(ends, default=(np.inf, np.nan))
    if far > snap_m:
        return np.nan
    difference = (end.heading - heading) % (2 * _HALF_TURN)
    return float(abs(difference - _HALF_TURN))


def _agree(facts: NDArray[np.object_], row: int, others: Rows) -> Mask:
    """Which zones agree in all the facts, where both are known."""
    own, theirs = facts[row], facts[others]
    agree: Mask = np.all(pd.isna(own) | pd.isna(theirs) | (own == theirs), axis=1).astype(bool)
    return agree


def _table(breaks: list[_Break]) -> pd.DataFrame:
    """The hits; of several breaks of one zone with the same zone b the first."""
    first = {(each.end.row, each.row_b): each for each in reversed(breaks)}
    kept = list(reversed(first.values()))
    if not kept:
        return empty_hits()
    return hits(
        np.array([each.end.row for each in kept], dtype=np.intp),
        np.array([each.row_b for each in kept], dtype=np.intp),
        np.array([each.end.place for each in kept], dtype=object),
        np.array([each.certain for each in kept], dtype=bool),
        distance_m=np.array([each.distance_m for each in kept]).round(DISTANCE_DIGITS),
        angle_deg=np.array([each.angle_deg for each in kept]).round(DISTANCE_DIGITS),
    )


LINE_BREAK: Final = LineBreak(
    name="line_break",
    parameters={"snap_m": None, "max_heading_diff_deg": _HALF_TURN, "same_phase": 0.0},
    at_border=True,
)
