"""A layer as tipg's collection: where it lies, in which system and of which days it is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import Any, Final

from cql2 import Expr
from sqlalchemy import Connection
from tipg.collections import Column, ItemList, PgCollection

from api.ogc.days import Days
from api.tile_cache import Key, Tile, TileCache
from layers.contents import ColumnType, columns_of
from layers.crs import CRS84, MAPPED, OfferedCrs
from layers.frame import Frame
from layers.layer import Layer
from planning import errors
from planning.berlin import today
from planning.geometry import SRID
from planning.texts import Language


@dataclass(frozen=True)
class Asked:
    """What a request asks of a collection beside what tipg hands on."""

    crs: OfferedCrs = CRS84
    days: Days | None = None
    language: Language = "en"
    as_csv: bool = False


class LayerCollection(PgCollection):
    """One layer for one request."""

    layer: Layer
    asked: Asked
    tiles: Any

    @classmethod
    def of(
        cls, connection: Connection, layer: Layer, asked: Asked, tiles: TileCache
    ) -> LayerCollection:
        """The collection of a layer."""
        columns = [
            Column(name=column.name, type=_TYPES[column.type])
            for column in columns_of(connection, layer)
        ]
        ground = Column(
            name="geometry", type="geometry", geometry_type="GEOMETRY", srid=SRID, bounds=[*MAPPED]
        )
        german = asked.language == "de"
        return cls(
            type="Table",
            id=layer.name,
            schema="layers",
            table=layer.name,
            title=layer.title_de if german else layer.title_en,
            description=layer.description_de if german else layer.description_en,
            table_columns=[*columns, ground],
            properties=[*columns, ground],
            id_column=next(column for column in columns if column.name == "id"),
            geometry_column=ground,
            layer=layer,
            asked=asked,
            tiles=tiles,
        )

    def cql_where(self, *_: Any, **asked: Any) -> Expr | None:
        """Filter and place are in the layer's own system already; the days are the views'."""
        ids, place = asked.get("ids"), asked.get("bbox")
        parts = [
            asked.get("cql"),
            None if ids is None else self._named(ids[0]),
            None if place is None else Expr({"op": "s_intersects", "args": [_GEOMETRY, place]}),
            super().cql_where(properties=asked.get("properties")),
        ]
        told = [part for part in parts if part is not None]
        return reduce(add, told) if told else None

    async def features(self, conn: Any, **asked: Any) -> ItemList:
        """A page of items, of the days that were asked for. Raises NoRows."""
        await conn.show(self.asked.days if self.layer.dated else None)
        page = await super().features(conn, **asked)
        if self.asked.as_csv and not page["items"]:
            raise NoRows(self.columns())
        return page

    async def get_tile(self, conn: Any, **asked: Any) -> bytes:  # noqa: ARG002
        """The tile as ``/tiles`` has it; of an interval its first day."""
        frame = Frame(asked["tile"].z, asked["tile"].x, asked["tile"].y)
        day = self.asked.days[0] if self.asked.days else today()
        key = Key(self.id, frame.z, frame.x, frame.y, day if self.layer.dated else None)
        tile: Tile = await self.tiles.tile(key, "identity")
        return tile.content

    def _named(self, name: str) -> Expr:
        """The item of this id. Raises NotFound where it cannot be one."""
        uuids = self.id_column is not None and self.id_column.type == ColumnType.UUID
        if "\0" in name or (uuids and not _UUID.fullmatch(name)):
            raise errors.NotFound(value=name[:80])
        return Expr({"op": "=", "args": [{"property": "id"}, name]})

    def _geom_expr(
        self,
        geometry_column: Column | None,  # noqa: ARG002
        bbox_only: bool | None,  # noqa: ARG002
        simplify: float | None,  # noqa: ARG002
    ) -> str:
        """The geometry in the system that was asked for.

        Without its number: GeoJSON and WKT of tipg would name it in forms of their own.
        """
        crs = self.asked.crs
        moved = f"ST_SetSRID(ST_Transform(geometry, {crs.srid}), 0)"
        return f"ST_FlipCoordinates({moved})" if crs.latitude_first else moved

    def _sort_expressions(self, sortby: str | None) -> list[tuple[str, str]]:
        """The columns asked for, then the id: without it pages would overlap."""
        names = [each.strip() for each in (sortby or "").split(",") if each.strip()]
        order = [(name.lstrip("+-"), " DESC" * name.startswith("-")) for name in names]
        for name, _ in order:
            if name not in self.columns():
                facts = {"value": name[:80], "choices": ", ".join(self.columns())}
                raise errors.InvalidRequest(reason="reason.filter_column", **facts)
        return [(name, f'"{name}"{down}') for name, down in [*order, ("id", "")]]


class NoRows(Exception):
    """There is no item, and tipg begins a CSV with its first one."""

    def __init__(self, columns: Sequence[str]) -> None:
        super().__init__()
        self.columns = ["collectionId", "itemId", *columns, "geometry"]


_GEOMETRY: Final = {"property": "geometry"}
_UUID: Final = re.compile(r"[0-9a-fA-F]{8}(-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}")
_TYPES: Final = {
    ColumnType.TEXT: "text",
    ColumnType.UUID: "uuid",
    ColumnType.INTEGER: "integer",
    ColumnType.NUMBER: "float8",
    ColumnType.BOOLEAN: "boolean",
    ColumnType.DATE: "date",
}
