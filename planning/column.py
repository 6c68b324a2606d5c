"""The one column type through which shapely objects reach PostGIS."""

from __future__ import annotations

from typing import Any

import shapely
from geoalchemy2 import Geometry, WKBElement
from geoalchemy2.shape import from_shape, to_shape
from shapely.geometry.base import BaseGeometry
from sqlalchemy import Dialect
from sqlalchemy.types import TypeDecorator

from planning.geometry import SRID


class Shape(TypeDecorator[BaseGeometry]):
    """A shapely geometry in EPSG:25832, stored as ``geometry(<kind>, 25832)``."""

    impl = Geometry
    cache_ok = True

    def __init__(self, kind: str = "GEOMETRY") -> None:
        super().__init__(geometry_type=kind, srid=SRID, spatial_index=False)

    def process_bind_param(self, value: BaseGeometry | None, _: Dialect) -> Any:
        """Shapely to EWKB."""
        return None if value is None else from_shape(value, srid=SRID, extended=True)

    def process_result_value(self, value: Any | None, _: Dialect) -> BaseGeometry | None:
        """EWKB to shapely."""
        if value is None:
            return None
        return to_shape(value) if isinstance(value, WKBElement) else shapely.from_wkb(value)
