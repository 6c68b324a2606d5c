"""What of a layer is asked for, and the query that answers it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import shapely
from cql2 import Expr

from layers import cql2
from layers.contents import ColumnType, LayerColumn
from layers.crs import CRS84, OFFERED, OfferedCrs, on_ground
from layers.layer import Layer
from planning import errors
from planning.geometry import SRID

SYSTEMS: Final = (25832, 25833, 4647, 3857, 4326, 4258)
"""EPSG codes in which layers are given out; degrees have the longitude first."""


@dataclass(frozen=True)
class Box:
    """West, south, east, north in degrees (EPSG:4326), or in metres of 25832 or 3857."""

    west: float
    south: float
    east: float
    north: float
    srid: int = 4326

    @classmethod
    def parse(cls, words: str, srid: int = 4326) -> Box:
        """From ``west,south,east,north``. Raises InvalidRequest."""
        try:
            west, south, east, north = (float(word) for word in words.split(","))
        except ValueError:
            raise errors.InvalidRequest(reason="reason.box", value=words[:80]) from None
        box = cls(west, south, east, north, srid)
        if not all(map(math.isfinite, (west, south, east, north))):
            raise errors.InvalidRequest(reason="reason.box", value=words[:80])
        if not (west <= east and south <= north):
            raise errors.InvalidRequest(reason="reason.box", value=words[:80])
        return box

    def ground(self) -> shapely.Geometry:
        """The box in EPSG:25832, bent where its edges are none there."""
        system = _box_system(self.srid)
        return on_ground(shapely.box(self.west, self.south, self.east, self.north), system)


def _box_system(srid: int) -> OfferedCrs:
    for system in OFFERED.values():
        if system.srid == srid and not system.latitude_first:
            return system
    raise errors.UnknownCoordinateSystem(value=f"EPSG:{srid}")


@dataclass(frozen=True)
class Extract:
    """A layer on a day (None: today), what meets the box and passes the filter (CQL2).

    ``srid`` None stands for the system that suits the format: EPSG:4326 for GeoJSON, as
    RFC 7946 wants it, else EPSG:25832.
    """

    layer: Layer
    day: date | None = None
    box: Box | None = None
    where: str | None = None
    srid: int | None = None


def query(extract: Extract, columns: Sequence[LayerColumn], srid: int, shape: str) -> str:
    """The SELECT; ``shape`` is the condition on the geometry that a format makes, or empty.

    Names come from the catalog. What was asked is in it only as cql2 writes it: values
    quoted, attributes and operators known (layers.cql2).
    """
    wanted = ", ".join(_selected(column) for column in columns)
    geometry = "geometry" if srid == SRID else f"ST_Transform(geometry, {srid})"
    conditions = [*_conditions(extract, columns), *([shape] if shape else [])]
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    view = f"layers.{extract.layer.name}"
    return f"SELECT {wanted}, ST_AsBinary({geometry}) FROM {view}{where} ORDER BY id"


def _selected(column: LayerColumn) -> str:
    plain = column.type not in {ColumnType.TEXT, ColumnType.UUID}
    return column.name if plain else f"{column.name}::text"


def _conditions(extract: Extract, columns: Sequence[LayerColumn]) -> list[str]:
    asked: list[Expr] = []
    if extract.box:
        place = cql2.placed(extract.box.ground())
        asked.append(Expr(_meeting(place)))
    if extract.where is not None:
        named = [*(column.name for column in columns), "geometry"]
        asked.append(cql2.read(extract.where, cql2.Filtered(named, CRS84)))
    return [f"({expression.to_sql()})" for expression in asked]


def _meeting(place: dict[str, Any]) -> dict[str, Any]:
    return {"op": "s_intersects", "args": [{"property": "geometry"}, place]}
