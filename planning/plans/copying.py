"""Zones into the table ``zone`` by COPY, not row by row."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv
import shapely
from sqlalchemy.orm import Session

from planning import geometry
from planning.model import SCHEMA, PlanVersion
from planning.terms import AccuracyBasis

_AT_ONCE: Final = 10_000
"""Zones that are spelled at once."""
_COPIED: Final = (
    "name",
    "subclass",
    "flags",
    "designation",
    "legal_nature",
    "noise_code",
    "sensitive",
    "tiling",
    "voltage_kv",
    "road_class",
    "height_m",
    "source_type",
    "legal_nature_code",
)
_IN_ORDER: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True)
_NO_HEADER: Final = pyarrow.csv.WriteOptions(include_header=False)


def copy_zones(session: Session, zones: gpd.GeoDataFrame, version: PlanVersion) -> None:
    """Store a zone table as the zones of ``version``, which has its key already."""
    driver = session.connection().connection.driver_connection
    assert driver is not None  # noqa: S101 - a connection in use
    facts = (version.id, version.accuracy_m, version.accuracy_basis)
    names = [*_spelled(zones.iloc[:0], facts), "geometry"]
    columns = ", ".join(f'"{name}"' for name in names)
    with (
        driver.cursor() as cursor,
        cursor.copy(f"COPY {SCHEMA}.zone ({columns}) FROM STDIN (FORMAT csv)") as copy,
    ):
        for part in _ahead(zones, facts):
            copy.write(part)


_Facts = tuple[int, float, AccuracyBasis]
"""Key of the version; its accuracy and the basis, for zones that declare none."""


def _ahead(zones: gpd.GeoDataFrame, facts: _Facts) -> Iterator[bytes]:
    """The rows in parts; the next one is spelled while the server stores the last."""
    starts = range(_AT_ONCE, len(zones), _AT_ONCE)
    with ThreadPoolExecutor(max_workers=1) as thread:
        coming = thread.submit(_csv, zones.iloc[:_AT_ONCE], facts)
        for start in starts:
            part = coming.result()
            coming = thread.submit(_csv, zones.iloc[start : start + _AT_ONCE], facts)
            yield part
        yield coming.result()


def _csv(zones: gpd.GeoDataFrame, facts: _Facts) -> bytes:
    """Rows as PostgreSQL reads them: text quoted, what is missing empty."""
    columns = {**_spelled(zones, facts), "geometry": _ewkb(zones)}
    spelled = io.BytesIO()
    pyarrow.csv.write_csv(pa.table(columns), spelled, _NO_HEADER)
    return spelled.getvalue()


def _spelled(zones: gpd.GeoDataFrame, facts: _Facts) -> dict[str, pa.Array]:
    """Every column of the table but the geometry."""
    version, accuracy_m, otherwise = facts
    declared = zones["accuracy_m"].notna()
    basis = zones["accuracy_basis"].fillna(AccuracyBasis.DECLARED.value)
    columns = {
        "version_id": pd.Series(version, index=zones.index, dtype="int64"),
        "source_id": zones["id"],
        "class": zones["class"],
        **{name: zones[name] for name in _COPIED if name in zones},
        **{name: zones[name].dt.date.astype(object) for name in ("valid_from", "valid_to")},
        "accuracy_m": geometry.with_datum_shift(zones["accuracy_m"].fillna(accuracy_m), zones),
        "accuracy_basis": basis.where(declared, otherwise.value),
        "attributes": attributes(zones),
        "mending": _mendings(zones),
    }
    arrays = {name: pa.array(column, from_pandas=True) for name, column in columns.items()}
    return {name: _text_where_empty(array) for name, array in arrays.items()}


def _text_where_empty(array: pa.Array) -> pa.Array:
    return array.cast(pa.string()) if pa.types.is_null(array.type) else array


def attributes(zones: gpd.GeoDataFrame) -> pd.Series:
    """The original attributes of each zone as JSON, their names in order."""
    given = zones.get("attributes", [None] * len(zones))
    told = [each if isinstance(each, dict) else {} for each in given]
    spelled = [_IN_ORDER.encode(each) if each else "{}" for each in told]
    return pd.Series(spelled, index=zones.index, dtype="string")


def _mendings(zones: gpd.GeoDataFrame) -> pd.Series:
    given = zones.get("mending", [None] * len(zones))
    spelled = [json.dumps(_mending(m)) if isinstance(m, geometry.Mending) else None for m in given]
    return pd.Series(spelled, index=zones.index, dtype="string")


def _mending(mending: geometry.Mending) -> dict[str, Any]:
    return {
        "reason": mending.reason,
        "area_change_m2": mending.area_change_m2,
        "before_wkt": shapely.to_wkt(mending.before, rounding_precision=-1),
    }


def _ewkb(zones: gpd.GeoDataFrame) -> pa.Array:
    """Geometry with its reference system, hexadecimal.

    GEOS takes nine times as long to write hexadecimal as to write bytes, so all bytes are turned
    at once, and cut where each geometry ends.
    """
    placed = shapely.set_srid(zones.geometry.to_numpy(), geometry.SRID)
    written = shapely.to_wkb(placed, include_srid=True)
    ends = np.cumsum([0, *(2 * len(each) for each in written)], dtype=np.int64)
    digits = b"".join(written).hex().encode("ascii")
    buffers = [pa.py_buffer(ends), pa.py_buffer(digits)]
    return pa.LargeStringArray.from_buffers(len(written), *buffers)
