"""Lands whose border bends, with a strip of ground between them that is neither state's."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np
import shapely
from shapely.geometry import MultiLineString, MultiPolygon

from planning.conflicts.examples import square_territory
from planning.terms import State
from planning.territory import Territory
from tests.planning.conflicts.squares import EAST, NORTH

_HALF_M: Final = 30_000.0


def winding_territory(seed: int, border_accuracy_m: float = 0.0) -> Territory:
    """Hamburg west of a border that winds around x = 0, an exclave in the east, no man's land.

    North of y = 10 km the lands share the border; south of it 300 m of river lie between.
    """
    rng = np.random.default_rng(seed)
    y = np.linspace(-_HALF_M, _HALF_M, 300)
    x = 80 * np.sin(y / 700) + rng.normal(0, 15, len(y))
    river = np.where(y < 10_000, 300.0, 0.0)
    west = _land([*zip(x, y, strict=True), (-_HALF_M, _HALF_M), (-_HALF_M, -_HALF_M)])
    east = _land([*zip(x + river, y, strict=True), (_HALF_M, _HALF_M), (_HALF_M, -_HALF_M)])
    exclave = _land([(700, 4_000), (900, 4_050), (950, 4_300), (690, 4_210)])
    border = shapely.LineString(np.stack([x + EAST, y + NORTH], axis=1)[y >= 10_000])
    lands = {
        State.HAMBURG: MultiPolygon([west, exclave]),
        State.SCHLESWIG_HOLSTEIN: MultiPolygon([east.difference(exclave)]),
    }
    return replace(
        square_territory(border_accuracy_m), land=lands, border=MultiLineString([border])
    )


def _land(ring: list[tuple[float, float]]) -> shapely.Polygon:
    return shapely.Polygon(np.array(ring) + np.array([EAST, NORTH]))
