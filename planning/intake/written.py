"""Geometry as a file writes it, before anything is built or mended: rings with their lines.

For checks of what a builder of geometry hides or refuses: closure, orientation, repeated
vertices, patches, degenerate arcs, a third dimension, coordinates that are no numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]
"""Shape (n, 2): easting and northing in EPSG:25832, in the order written."""


UNREAD: Final = "reason.geometry_kind"
"""Fault of a geometry of a kind that is not read."""


class Role(StrEnum):
    """What a sequence of segments bounds or is."""

    EXTERIOR = "exterior"
    INTERIOR = "interior"
    CURVE = "curve"
    POINT = "point"


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a ring or curve: its GML name, its line, the points written.

    ``kind`` is ``LinearRing``, ``LineString``, ``LineStringSegment``, ``Arc``, ``ArcString``,
    ``Circle``, ``ArcByCenterPoint`` ... or ``Point``; the points of an arc are its control
    points. A coordinate that is no number is NaN.
    """

    kind: str
    line: int
    points: Points


@dataclass(frozen=True, slots=True)
class Ring:
    """A ring of a surface (``patch`` counts its polygons and patches from 0) or a curve.

    A ring reversed by an OrientableCurve has its segments and points in the direction meant.
    """

    role: Role
    patch: int
    line: int
    segments: tuple[Segment, ...]

    def points(self) -> Points:
        """The points of all segments in order; where two segments join, the point twice."""
        return np.concatenate([segment.points for segment in self.segments])


@dataclass(frozen=True, slots=True)
class Written:
    """The geometry of one feature as written.

    ``element`` is its GML name (``Polygon``, ``MultiSurface`` ...), ``type`` that of the
    feature. ``dimension`` is the largest number of coordinates a point has (2 as it should
    be, 3 where heights are given, 0 where none can be read); only two of them are kept.
    ``fault`` is why no geometry was built of it, a code of the catalogue (``reason.
    coordinate_no_number``), else None; faults found while building are findings of their own.
    """

    feature: str
    type: str
    line: int
    element: str
    reference: str
    dimension: int
    rings: tuple[Ring, ...]
    fault: str | None = None
