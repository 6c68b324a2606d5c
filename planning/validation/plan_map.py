"""The plans of a file with numbered places, and single places close up. SVG."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from planning.intake.source import SourceFile
from planning.pages.drawing import Frame, Layer, around, svg

WIDTH: Final = 760
HEIGHT: Final = 480
_CLOSE_UP: Final = (300, 200)
_MARGIN: Final = 0.06
_CLOSE_UP_MARGIN: Final = 0.6
_CLOSE_UP_LEAST_M: Final = 10.0
_LABEL: Final = 11.0
"""Radius of a numbered mark in pixels; closer ones share a mark."""
_SPOT: Final = 8.0
_ZONE: Final = 'fill="#cfd8dc" fill-opacity="0.6" stroke="#78909c" stroke-width="0.6"'
_FEATURE: Final = 'fill="#3f7fbf" fill-opacity="0.35" stroke="#1f4f80" stroke-width="1.4"'
_OUTLINE: Final = 'fill="none" stroke="#222222" stroke-width="1.6" stroke-dasharray="9 3 2 3"'
_FAULT: Final = 'fill="#d02020" fill-opacity="0.55" stroke="#d02020" stroke-width="2"'


def overview(source: SourceFile, places: Sequence[tuple[int, BaseGeometry]]) -> str:
    """All plans of the file with the numbered places; empty where nothing can be drawn."""
    shapes = [*_zones(source), *_outlines(source), *(place for _, place in places)]
    if not shapes:
        return ""
    frame = around(shapely.union_all(shapely.envelope(shapes)), WIDTH, HEIGHT, 50.0, _MARGIN)
    layers = [*_ground(source), *((place, _FAULT) for _, place in places)]
    return svg(frame, layers, "".join(_mark(at, text) for at, text in _marks(places, frame)))


def close_up(source: SourceFile, place: BaseGeometry, feature: str | None) -> tuple[str, float]:
    """A place with what lies around it, and how wide the ground is in metres."""
    frame = around(place, *_CLOSE_UP, _CLOSE_UP_LEAST_M, _CLOSE_UP_MARGIN)
    west, south, east, north = place.bounds
    small = max(east - west, north - south) * frame.scale < _SPOT
    own = [
        (geometry, _FEATURE)
        for plan in source.plans
        for geometry in plan.zones.geometry[plan.zones["id"] == feature]
    ]
    marked = [place, place.centroid] if small else [place]
    layers = [*_ground(source, frame), *own, *((mark, _FAULT) for mark in marked)]
    return svg(frame, layers), frame.width_m


def _ground(source: SourceFile, frame: Frame | None = None) -> list[Layer]:
    """Zones, then the outlines of plans and sections; within a frame only what it shows."""
    zones, outlines = _zones(source), _outlines(source)
    if frame is not None:
        zones = zones[shapely.intersects(zones, frame.ground)]
    return [*((zone, _ZONE) for zone in zones), *((line, _OUTLINE) for line in outlines)]


def _zones(source: SourceFile) -> np.ndarray[tuple[int], np.dtype[np.object_]]:
    shapes = [np.asarray(plan.zones.geometry.to_numpy(), dtype=object) for plan in source.plans]
    return np.concatenate(shapes) if shapes else np.empty(0, dtype=object)


def _outlines(source: SourceFile) -> list[BaseGeometry]:
    extents = [plan.extent for plan in source.plans if plan.extent is not None]
    sections = [section for plan in source.plans for section in plan.sections["geometry"].dropna()]
    return [*extents, *sections]


def _marks(
    places: Sequence[tuple[int, BaseGeometry]], frame: Frame
) -> list[tuple[tuple[float, float], str]]:
    """Where the numbers stand. Places too close to tell apart share the first one's, with +."""
    marks: list[tuple[tuple[float, float], str]] = []
    for number, place in places:
        at = frame.pixel(*shapely.get_coordinates(shapely.point_on_surface(place))[0])
        near = [n for n, (other, _) in enumerate(marks) if _distance(at, other) < 2 * _LABEL]
        if near:
            marks[near[0]] = (marks[near[0]][0], marks[near[0]][1].removesuffix("+") + "+")
        else:
            marks.append((at, str(number)))
    return marks


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return float(np.hypot(one[0] - other[0], one[1] - other[1]))


def _mark(at: tuple[float, float], text: str) -> str:
    x, y = at
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{_LABEL}" fill="#ffffff" stroke="#a01010"'
        f' stroke-width="1.6"/><text x="{x:.1f}" y="{y + 4:.1f}" font-size="11"'
        f' font-family="sans-serif" font-weight="600" fill="#a01010"'
        f' text-anchor="middle">{text}</text>'
    )
