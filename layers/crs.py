"""Coordinate reference systems in which layers are given out, and the way back from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy as np
import shapely
from pyproj import Transformer

from planning.geometry import CRS


@dataclass(frozen=True)
class OfferedCrs:
    """One system: its address (OGC), its number, the order of its axes, decimal places of 1 mm."""

    uri: str
    srid: int
    latitude_first: bool
    digits: int


CRS84: Final = OfferedCrs("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 4326, False, 8)
STORED: Final = OfferedCrs("http://www.opengis.net/def/crs/EPSG/0/25832", 25832, False, 3)
OFFERED: Final[Mapping[str, OfferedCrs]] = {
    crs.uri: crs
    for crs in (
        CRS84,
        STORED,
        OfferedCrs("http://www.opengis.net/def/crs/EPSG/0/4326", 4326, True, 8),
        OfferedCrs("http://www.opengis.net/def/crs/EPSG/0/3857", 3857, False, 3),
    )
}
"""By address, the standard's own first (OGC API Features part 1, 6.3; part 2)."""

MAPPED: Final = (-4.0, 43.0, 22.0, 60.0)
"""Degrees: Germany and its neighbours. No plan lies elsewhere, and UTM ends not far from it."""
_ELSEWHERE: Final = shapely.Point(0.0, 0.0)
_STEP_DEGREES: Final = 0.1
"""An edge of this length along a parallel bends little more than 1 m in UTM at 54 degrees."""


def on_ground(asked: shapely.Geometry, crs: OfferedCrs) -> shapely.Geometry:
    """The same place in EPSG:25832, as far as plans can lie there; else a point far from all.

    The order of the axes is that of ``crs``. Raises GEOSException where rings cross themselves.
    """
    if crs is STORED:
        return asked
    turned = shapely.transform(asked, np.fliplr) if crs.latitude_first else asked
    degrees = shapely.transform(turned, _between(crs.srid, "OGC:CRS84"), interleaved=False)
    mapped = shapely.segmentize(shapely.intersection(degrees, shapely.box(*MAPPED)), _STEP_DEGREES)
    if mapped.is_empty:
        return _ELSEWHERE
    return shapely.transform(mapped, _between("OGC:CRS84", CRS), interleaved=False)


@cache
def _between(one: int | str, other: int | str) -> Callable[..., Any]:
    return Transformer.from_crs(one, other, always_xy=True).transform
