"""How zones are spelled for COPY."""

from __future__ import annotations

import uuid

import numpy as np
import shapely

from planning.geometry import SRID
from planning.plans import copying

SHAPES = np.array(
    [
        shapely.Point(1, 2),
        shapely.Point(1, 2, 3),
        shapely.LineString([(0, 0), (1, 1)]),
        shapely.box(0, 0, 9, 9) - shapely.box(1, 1, 2, 2),
        shapely.MultiPolygon([shapely.box(0, 0, 1, 1), shapely.box(3, 3, 4, 4)]),
        shapely.GeometryCollection([shapely.Point(1, 1), shapely.box(0, 0, 1, 1)]),
    ]
)


def test_geometry_is_spelled_as_geos_spells_it() -> None:
    placed = shapely.set_srid(shapely.force_2d(SHAPES), SRID)
    expected = shapely.to_wkb(placed, include_srid=True, byte_order=1)
    assert copying._ewkb(SHAPES) == list(expected)


def test_keys_are_random_uuids_in_order() -> None:
    keys = copying._keys(1000)
    assert keys == sorted(set(keys))
    told = [uuid.UUID(bytes=key) for key in keys]
    assert {(key.version, key.variant) for key in told} == {(4, uuid.RFC_4122)}
