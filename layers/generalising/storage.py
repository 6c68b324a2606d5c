"""Zones out of the database, and what stands for them back into it, by COPY."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final

import numpy as np
import pandas as pd
import shapely
import sqlalchemy as sa
from numpy.typing import NDArray
from pyproj import Transformer
from sqlalchemy import Connection

from layers.generalising.bands import RECIPE, Band
from layers.generalising.grid import on_grid
from planning.geometry import CRS
from planning.plans.amended import AMENDED_LOCK

_LOCKS: Final = 41_180
"""First of the two numbers of the lock on a version."""
_FACTS: Final = {
    "class": "text",
    "accuracy_m": "float8",
    "valid_from": "date",
    "valid_to": "date",
    "begins": "date",
    "ends": "date",
    "previous_ends": "date",
}
"""What zones that become one must have in common, with its type in PostgreSQL."""
_MADE: Final = {
    "version_id": "int8",
    "zoom": "int8",
    "zones": "int8",
    "lumped_m2": "float8",
    "geometry": "bytea",
}
_TILE_SRID: Final = 3857


def reserved(connection: Connection, version: int) -> bool:
    """Whether this transaction alone is at this version."""
    taken = sa.text("SELECT pg_try_advisory_xact_lock(:locks, :version)")
    return bool(connection.scalar(taken, {"locks": _LOCKS, "version": version % 2**31}))


def amended_state(connection: Connection, version: int) -> Any:
    """What tells whether amendments of a version were worked out anew."""
    return connection.execute(sa.text(_AMENDED), {"version": version}).one()


def amending_held_off(connection: Connection) -> bool:
    """Whether nobody works out amendments, which then none can until this transaction ends.

    Does not wait: who holds the lock may wait for what this transaction deleted.
    """
    taken = sa.text("SELECT pg_try_advisory_xact_lock(:key)")
    return bool(connection.scalar(taken, {"key": AMENDED_LOCK}))


_AMENDED = "SELECT count(*), max(id) FROM planning.amended_zone WHERE version_id = :version"


def zones_of(connection: Connection, version: int) -> pd.DataFrame:
    """Every shape that a version has on some day: the facts, and ``shape`` in EPSG:3857."""
    cursor = _driver(connection).cursor(binary=True)
    cursor.execute(_ZONES, [version])
    rows = pd.DataFrame(cursor.fetchall(), columns=[*_FACTS, "shape"], dtype=object)
    shapes = shapely.from_wkb(rows["shape"].to_numpy())
    return rows.assign(shape=shapely.transform(shapes, _to_tiles))


_ZONES = f"""
SELECT {", ".join(_FACTS)}, ST_AsBinary(geometry)
FROM shown.drawn WHERE version_id = %s AND NOT amended
"""


def keep(
    connection: Connection,
    version: int,
    generalised: Callable[[NDArray[np.object_], NDArray[np.int64]], Iterator[Band]],
    zones: pd.DataFrame,
) -> None:
    """Store what stands for the zones of a version at each zoom, in place of what did before."""
    forget = sa.text("DELETE FROM planning.generalisation WHERE version_id = :version")
    told = sa.text("INSERT INTO planning.generalisation (version_id, recipe) VALUES (:version, :r)")
    connection.execute(forget, {"version": version})
    connection.execute(told, {"version": version, "r": RECIPE})
    facts = list(_FACTS)
    key = zones.groupby(facts, dropna=False, sort=False).ngroup()
    told_apart = zones[facts].groupby(key).first().astype(object)
    rows = told_apart.where(told_apart.notna(), None).to_numpy().tolist()
    names = [*_FACTS, *_MADE]
    columns = ", ".join(f'"{name}"' for name in names)
    copied = f"COPY planning.generalised_zone ({columns}) FROM STDIN (FORMAT binary)"
    with _driver(connection).cursor() as cursor, cursor.copy(copied) as copy:
        copy.set_types([*_FACTS.values(), *_MADE.values()])
        for band in generalised(zones["shape"].to_numpy(), key.to_numpy(np.int64)):
            for row in _rows(version, band, rows):
                copy.write_row(row)


def _rows(version: int, band: Band, facts: list[list[Any]]) -> Iterator[list[Any]]:
    placed = shapely.set_srid(on_grid(band.shape, band.zoom), _TILE_SRID)
    shapes = shapely.to_wkb(placed, include_srid=True)
    lumped = [None if np.isnan(area) else area for area in band.lumped_m2.tolist()]
    columns = (band.key.tolist(), band.zones.tolist(), lumped, shapes)
    for key, zones, area, shape in zip(*columns, strict=True):
        yield [*facts[key], version, band.zoom, zones, area, shape]


def _driver(connection: Connection) -> Any:
    """The connection of psycopg below that of SQLAlchemy."""
    return connection.connection.driver_connection


def _to_tiles(coordinates: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.column_stack(_transformer().transform(coordinates[:, 0], coordinates[:, 1]))


@cache
def _transformer() -> Transformer:
    return Transformer.from_crs(CRS, "EPSG:3857", always_xy=True)
