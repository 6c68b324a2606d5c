"""The rings and curves of a GML geometry, as written and where written.

GDAL builds the geometry (see drawings); here stands what it does not tell: where a ring
begins in the file, its control points, and what it would silently read as something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, Final, cast

import numpy as np
from lxml import etree

from planning.geometry import FARTHEST
from planning.intake.coordinates import Way
from planning.intake.written import UNREAD, Points, Ring, Role, Segment

ELEMENTS: Final = frozenset(
    {
        "Point",
        "MultiPoint",
        "LineString",
        "Curve",
        "OrientableCurve",
        "CompositeCurve",
        "MultiCurve",
        "MultiLineString",
        "Polygon",
        "Surface",
        "OrientableSurface",
        "CompositeSurface",
        "MultiSurface",
        "MultiPolygon",
        "MultiGeometry",
    }
)
"""Kinds of geometry that are read."""
OTHERS: Final = frozenset(
    {
        "PolyhedralSurface",
        "TriangulatedSurface",
        "Tin",
        "Solid",
        "CompositeSolid",
        "MultiSolid",
        "GeometricComplex",
        "Grid",
        "RectifiedGrid",
    }
)
"""Kinds of geometry of GML that a plan cannot have: a zone drawn so is refused, not lost."""
_HREF: Final = "{http://www.w3.org/1999/xlink}href"
_BOUNDARIES: Final = {
    "exterior": Role.EXTERIOR,
    "outerBoundaryIs": Role.EXTERIOR,
    "interior": Role.INTERIOR,
    "innerBoundaryIs": Role.INTERIOR,
}
_PATCHES: Final = frozenset(("Polygon", "PolygonPatch", "Rectangle", "Triangle"))
_CURVES: Final = frozenset(("LineString", "Curve", "OrientableCurve", "CompositeCurve"))
_JOINED: Final = frozenset(("Ring", "CompositeCurve"))
_BUILT: Final = frozenset(
    (
        "LineStringSegment",
        "GeodesicString",
        "Arc",
        "ArcString",
        "ArcByBulge",
        "ArcByCenterPoint",
        "Circle",
        "CircleByCenterPoint",
    )
)
"""Segments that GDAL builds; a CubicSpline is not among them."""
_DIMENSIONS: Final = ("1", "2", "3", "4")
_DEEPEST: Final = 20
"""Levels of geometries in geometries; beyond some hundred GDAL gives up the whole file."""
_POSITIONS: Final = frozenset(("pos", "posList", "coordinates"))


@dataclass(frozen=True, slots=True)
class Outline:
    """What stands in one geometry. ``points`` of its rings are as written, not yet planar.

    ``fault`` is a code of the catalogue where the geometry must not be built, ``unread`` the
    kind of geometry or curve that is the reason (``PolyhedralSurface``, ``CubicSpline``).
    """

    element: str
    dimension: int
    rings: tuple[Ring, ...]
    fault: str | None
    unread: str | None = None


def outline(element: etree._Element, dimension: int | None) -> Outline:
    """Rings, curves and points of ``element``; ``dimension`` is what its envelope declares."""
    name = _name(element)
    if name not in ELEMENTS:
        return Outline(name, 0, (), UNREAD, name)
    reading = _Reading(dimension)
    rings = tuple(reading.rings(element))
    fault = reading.fault or (None if rings else "reason.geometry_empty")
    return Outline(name, reading.dimension, rings, fault, reading.unread)


def planar(outlines: Sequence[Outline], to_25832: Way) -> list[tuple[Ring, ...]]:
    """The rings of each outline with their points in EPSG:25832."""
    points = [s.points for o in outlines for ring in o.rings for s in ring.segments]
    if to_25832.stays or not points:
        return [o.rings for o in outlines]
    ends = np.cumsum([len(p) for p in points])[:-1]
    whole = to_25832(np.concatenate(points))
    moved = iter(np.split(np.where(np.isfinite(whole), whole, np.nan), ends))

    def of(ring: Ring) -> Ring:
        segments = tuple(Segment(s.kind, s.line, next(moved)) for s in ring.segments)
        return Ring(ring.role, ring.patch, ring.line, segments)

    return [tuple(of(ring) for ring in o.rings) for o in outlines]


class _Reading:
    """A walk through one geometry: counts its patches, remembers its first fault."""

    def __init__(self, dimension: int | None) -> None:
        self.inherited = dimension or 2
        self.dimension = 0
        self.fault: str | None = None
        self.unread: str | None = None
        self.patches = count()

    def rings(self, element: etree._Element, depth: int = 0) -> Iterator[Ring]:
        """The rings of a geometry of any kind, in the order of the file."""
        name = _name(element)
        if name in _PATCHES:
            yield from self._patch(element)
        elif name in _CURVES:
            yield from self._ring(Role.CURVE, 0, element)
        elif name == "Point":
            yield from self._ring(Role.POINT, 0, element)
        else:
            if depth > _DEEPEST:
                self.fault = self.fault or "reason.geometry_nested"
                return
            for child in self._children(element):
                yield from self.rings(child, depth + 1)

    def _patch(self, element: etree._Element) -> Iterator[Ring]:
        patch = next(self.patches)
        for boundary in self._children(element):
            role = _BOUNDARIES.get(_name(boundary))
            if role is not None:
                for ring in self._children(boundary):
                    yield from self._ring(role, patch, ring)

    def _ring(self, role: Role, patch: int, element: etree._Element) -> Iterator[Ring]:
        """The ring or curve; one without any point is a fault."""
        segments = tuple(self._segments(element))
        if any(len(segment.points) for segment in segments):
            yield Ring(role, patch, _line(element), segments)
        else:
            self.fault = self.fault or "reason.geometry_empty"

    def _segments(self, element: etree._Element, depth: int = 0) -> list[Segment]:
        """The segments of a ring or curve, in the direction meant."""
        name = _name(element)
        if depth > _DEEPEST:
            self.fault = self.fault or "reason.geometry_nested"
            return []
        if name in _JOINED:
            members = [c for m in self._children(element) for c in self._children(m)]
            return [segment for member in members for segment in self._segments(member, depth + 1)]
        if name == "Curve":
            parts = [s for group in self._children(element) for s in self._children(group)]
            return [self._segment(part) for part in parts]
        if name == "OrientableCurve":
            curves = [c for base in self._children(element) for c in base]
            base = [s for curve in curves for s in self._segments(curve, depth + 1)]
            return _reversed(base) if element.get("orientation") == "-" else base
        return [self._segment(element)]

    def _segment(self, element: etree._Element) -> Segment:
        name = _name(element)
        if name not in _BUILT and name not in ("LinearRing", "LineString", "Point"):
            self.fault, self.unread = self.fault or UNREAD, self.unread or name
        return Segment(name, _line(element), self._points(element))

    def _points(self, element: etree._Element) -> Points:
        """Every position below ``element``, two coordinates each."""
        found = [self._position(p) for p in element.iter() if _name(p) in _POSITIONS]
        return np.concatenate(found) if found else np.empty((0, 2))

    def _position(self, element: etree._Element) -> Points:
        single = _name(element) == "pos"
        text = element.text or ""
        if _name(element) == "coordinates":
            tuples = text.split()
            numbers = _numbers(text.replace(",", " ").split())
            dimension = len(numbers) // len(tuples) if tuples else 2
        else:
            numbers = _numbers(text.split())
            dimension = len(numbers) if single else self._declared(element)
        if len(numbers) % dimension if dimension >= 2 else True:  # noqa: PLR2004
            self.fault = self.fault or "reason.coordinates_odd"
            return np.empty((0, 2))
        self.dimension = max(self.dimension, dimension)
        if not np.isfinite(numbers).all():
            self.fault = self.fault or "reason.coordinate_no_number"
            numbers[~np.isfinite(numbers)] = np.nan
        return numbers.reshape(-1, dimension)[:, :2]

    def _declared(self, element: etree._Element) -> int:
        """The srsDimension of the position or of what it stands in, else that of the envelope."""
        around: etree._Element | None = element
        while around is not None:
            if declared := around.get("srsDimension"):
                return int(declared) if declared in _DIMENSIONS else 0
            around = around.getparent()
        return self.inherited

    def _children(self, element: etree._Element) -> list[etree._Element]:
        """Child elements; what is only linked to is a fault."""
        children = [child for child in element if isinstance(child.tag, str)]
        if not children and element.get(_HREF) is not None:
            self.fault = self.fault or "reason.geometry_linked"
        return children


def _numbers(words: list[str]) -> Points:
    """Numbers as written; NaN for what is none, and for what lies nowhere on Earth."""
    try:
        numbers = np.array(words, dtype=np.float64)
    except ValueError:
        numbers = np.array([_number(word) for word in words], dtype=np.float64)
    return np.where(np.abs(numbers) <= FARTHEST, numbers, np.nan)


def _number(word: str) -> float:
    try:
        return float(word)
    except ValueError:
        return float("nan")


def _reversed(segments: list[Segment]) -> list[Segment]:
    return [Segment(s.kind, s.line, s.points[::-1]) for s in reversed(segments)]


def _name(element: Any) -> str:
    """Name without namespace; empty for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _line(element: etree._Element) -> int:
    return cast("int | None", element.sourceline) or 0
