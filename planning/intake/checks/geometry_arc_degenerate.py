"""212: an arc whose points do not make a circle: in line, on one spot, or not three each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import shapely

from planning.intake.checks.arcs import centre
from planning.intake.checks.check import Case, Check, Fault
from planning.intake.written import Points, Segment

_BY_THREE: Final = ("Arc", "ArcString", "Circle")


def run(case: Case) -> Iterator[Fault]:
    """One fault a segment, at the control points that make no arc."""
    for written in case.source.written:
        for ring in written.rings:
            for segment in (s for s in ring.segments if s.kind in _BY_THREE):
                points = _degenerate(segment)
                if points is not None:
                    yield Fault(written.feature, segment.line, shapely.MultiPoint(points))


def _degenerate(segment: Segment) -> Points | None:
    """The control points that make no arc; None where all do, or one is no number."""
    points = segment.points
    if not np.isfinite(points).all():
        return None
    if len(points) < 3 or len(points) % 2 == 0:  # noqa: PLR2004 - each arc has two more points
        return points
    arcs = (points[n : n + 3] for n in range(0, len(points) - 2, 2))
    return next((arc for arc in arcs if centre(arc) is None), None)


CHECK: Final = Check(212, "geometry.arc_degenerate", "ISO 19136-1, ArcString", run)
