"""Arcs of GML as chords, for checks that need the course of a ring. Units: metres."""

from __future__ import annotations

from typing import Final

import numpy as np

from planning.intake.written import Points, Segment

_STEP: Final = np.deg2rad(0.5)
"""As GDAL draws them: a chord leaves the arc by less than 1 mm up to a radius of 100 m."""
_FLAT: Final = 1e-9
"""Twice the area of three points over the square of their distance, where they lie in line."""


def chords(segment: Segment) -> Points:
    """The course of an arc segment through its control points; others as they are given."""
    points = segment.points
    if segment.kind == "Circle" and len(points) == 3:  # noqa: PLR2004
        return _circle(points)
    if segment.kind in ("Arc", "ArcString") and len(points) >= 3:  # noqa: PLR2004
        arcs = [_arc(points[n : n + 3]) for n in range(0, len(points) - 2, 2)]
        return np.concatenate([arcs[0], *(arc[1:] for arc in arcs[1:])])
    return points


def centre(three: Points) -> tuple[float, float] | None:
    """The centre of the circle through three points; None where they lie in line."""
    (ax, ay), (bx, by) = three[1] - three[0], three[2] - three[0]
    cross = 2 * (ax * by - ay * bx)
    if not abs(cross) > _FLAT * max(ax * ax + ay * ay, bx * bx + by * by):
        return None
    a, b = ax * ax + ay * ay, bx * bx + by * by
    x, y = (by * a - ay * b) / cross, (ax * b - bx * a) / cross
    return float(three[0][0] + x), float(three[0][1] + y)


def _arc(three: Points) -> Points:
    """From the first point through the second to the third."""
    middle = centre(three)
    if middle is None:
        return three
    first, second, third = _angles(three, middle)
    turn = 2 * np.pi
    whole = (third - first) % turn
    if (second - first) % turn > whole:
        whole -= turn
    course = first + whole * np.linspace(0, 1, max(2, int(np.ceil(abs(whole) / _STEP)) + 1))
    return _between(three[0], _around(middle, three[0], course), three[2])


def _circle(three: Points) -> Points:
    """Once around, beginning and ending at the first point."""
    middle = centre(three)
    if middle is None:
        return three
    first, second, third = _angles(three, middle)
    turn = 2 * np.pi
    sense = 1 if (second - first) % turn < (third - first) % turn else -1
    course = first + sense * turn * np.linspace(0, 1, int(np.ceil(turn / _STEP)) + 1)
    return _between(three[0], _around(middle, three[0], course), three[0])


def _angles(points: Points, middle: tuple[float, float]) -> Points:
    from_middle = points - np.asarray(middle)
    return np.asarray(np.arctan2(from_middle[:, 1], from_middle[:, 0]), dtype=np.float64)


def _around(middle: tuple[float, float], on: Points, angles: Points) -> Points:
    radius = np.hypot(*(on - np.asarray(middle)))
    around = radius * np.column_stack([np.cos(angles), np.sin(angles)])
    return np.asarray(around + np.asarray(middle), dtype=np.float64)


def _between(start: Points, course: Points, end: Points) -> Points:
    """The course with its ends exactly where they were given."""
    course[0], course[-1] = start, end
    return course
