"""What of the data a mapfile names: where they lie, and from which day to which they speak."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy import Connection

from layers.shown import show


@dataclass(frozen=True)
class Offer:
    """What a mapfile needs to know besides the catalog.

    ``address`` is the public one, without a slash at its end; ``extent`` west, south, east, north
    of both states in EPSG:25832 (m); ``days`` the first and last day on which something begins or
    ends (ISO 8601); ``columns`` the attributes of each layer.
    """

    address: str
    extent: tuple[float, float, float, float]
    days: tuple[str, str]
    columns: Mapping[str, Sequence[str]]


def offer(connection: Connection, address: str) -> Offer:
    """The offer of a database, in a transaction of its own: it lets the views show all days."""
    show(connection, date.min, date.max)
    west, south, east, north = connection.execute(_EXTENT).one()
    first, last = connection.execute(_DAYS).one()
    days = (first.isoformat(), last.isoformat())
    columns = {name: list(names) for name, names in connection.execute(_COLUMNS)}
    return Offer(address.rstrip("/"), (west, south, east, north), days, columns)


_EXTENT = sa.text(
    "SELECT ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)"
    " FROM (SELECT ST_Extent(geometry) AS box FROM layers.territory) AS territory"
)
_DAYS = sa.text(
    "SELECT least(min(valid_from), current_date),"
    " greatest(max(valid_from), max(valid_to), current_date) FROM layers.zones"
)
_COLUMNS = sa.text(
    "SELECT relname, array_agg(attname::text ORDER BY attnum)"
    " FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid"
    " WHERE relnamespace = to_regnamespace('layers') AND attnum > 0 AND attname <> 'geometry'"
    " GROUP BY relname"
)
