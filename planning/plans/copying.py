"""Zones into the table ``zone`` by COPY in PostgreSQL's binary form, not row by row."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import shapely
from numpy.typing import NDArray
from pgpq import ArrowToPostgresBinaryEncoder
from pgpq.encoders import LargeStringEncoderBuilder
from pgpq.schema import Jsonb
from sqlalchemy.orm import Session

from planning import geometry
from planning.geometry import Accuracy
from planning.model import SCHEMA
from planning.terms import AccuracyBasis

_AT_ONCE: Final = 10_000
"""Zones that are spelled at once."""
_TEXT: Final = pa.large_string()
_FORM: Final = pa.schema(
    [
        ("uid", pa.binary(16)),
        ("version_id", pa.int64()),
        ("source_id", _TEXT),
        ("source_type", _TEXT),
        ("name", _TEXT),
        ("class", _TEXT),
        ("subclass", _TEXT),
        ("flags", _TEXT),
        ("designation", _TEXT),
        ("legal_nature", _TEXT),
        ("legal_nature_code", _TEXT),
        ("noise_code", _TEXT),
        ("sensitive", pa.bool_()),
        ("tiling", pa.bool_()),
        ("voltage_kv", pa.float64()),
        ("road_class", _TEXT),
        ("height_m", pa.float64()),
        ("valid_from", pa.date32()),
        ("valid_to", pa.date32()),
        ("accuracy_m", pa.float64()),
        ("accuracy_basis", _TEXT),
        ("attributes", _TEXT),
        ("mending", _TEXT),
        ("geometry", pa.large_binary()),
    ]
)
"""The columns that are copied, as PostgreSQL's binary form has to have them."""
_JSON: Final = ("attributes", "mending")
_PLACED: Final = b"\x20" + geometry.SRID.to_bytes(4, "little")
"""The mark of a reference system, and which."""
_IN_ORDER: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True)


def copy_zones(session: Session, zones: gpd.GeoDataFrame, version: int, accuracy: Accuracy) -> None:
    """Store a zone table as the zones of the version that has, or will have, this key.

    ``accuracy`` is that of zones that declare none.
    """
    driver = session.connection().connection.driver_connection
    assert driver is not None  # noqa: S101 - a connection in use
    facts = (version, accuracy)
    columns = ", ".join(f'"{name}"' for name in _FORM.names)
    with (
        driver.cursor() as cursor,
        cursor.copy(f"COPY {SCHEMA}.zone ({columns}) FROM STDIN (FORMAT binary)") as copy,
    ):
        for part in _ahead(zones, facts):
            copy.write(part)


_Facts = tuple[int, Accuracy]
"""Key of the version; the accuracy of zones that declare none."""


def _ahead(zones: gpd.GeoDataFrame, facts: _Facts) -> Iterator[bytes]:
    """The rows in parts; the next one is spelled while the server stores the last."""
    encoder = _encoder()

    def spell(start: int) -> bytes:
        rows = _rows(zones.iloc[start : start + _AT_ONCE], facts)
        return b"".join(map(encoder.write_batch, rows.to_batches()))

    yield encoder.write_header()
    with ThreadPoolExecutor(max_workers=1) as thread:
        coming = thread.submit(spell, 0)
        for start in range(_AT_ONCE, len(zones), _AT_ONCE):
            part, coming = coming.result(), thread.submit(spell, start)
            yield part
        yield coming.result()
    yield encoder.finish()


def _encoder() -> ArrowToPostgresBinaryEncoder:
    builders = {f.name: ArrowToPostgresBinaryEncoder.infer_encoder(f) for f in _FORM}
    for name in _JSON:
        builders[name] = LargeStringEncoderBuilder.new_with_output(_FORM.field(name), Jsonb())
    return ArrowToPostgresBinaryEncoder.new_with_encoders(_FORM, builders)


def _rows(zones: gpd.GeoDataFrame, facts: _Facts) -> pa.Table:
    """The zones as rows of the table; columns that the zones do not have are empty."""
    told = {name: zones[name] for name in _FORM.names if name in zones} | _made(zones, facts)
    arrays = [
        pa.array(told[field.name], type=field.type, from_pandas=True)
        if field.name in told
        else pa.nulls(len(zones), field.type)
        for field in _FORM
    ]
    return pa.table(arrays, schema=_FORM)


def _made(zones: gpd.GeoDataFrame, facts: _Facts) -> dict[str, Any]:
    """The columns that are not simply those of the zone table."""
    version, otherwise = facts
    declared = zones["accuracy_m"].notna()
    basis = zones["accuracy_basis"].fillna(AccuracyBasis.DECLARED.value)
    return {
        "uid": _keys(len(zones)),
        "version_id": np.full(len(zones), version),
        "source_id": zones["id"],
        **{name: zones[name].astype("datetime64[s]") for name in ("valid_from", "valid_to")},
        "accuracy_m": geometry.with_datum_shift(
            zones["accuracy_m"].fillna(otherwise.metres), zones
        ),
        "accuracy_basis": basis.where(declared, otherwise.basis.value),
        "attributes": attributes(zones),
        "mending": _mendings(zones),
        "geometry": _ewkb(zones.geometry.to_numpy()),
    }


def _ewkb(shapes: NDArray[np.object_]) -> list[bytes]:
    """The shapes in two dimensions, with their reference system in place of the fifth byte.

    GEOS writes it too, but copies every geometry to give it a reference system first.
    """
    written = shapely.to_wkb(shapes, output_dimension=2, byte_order=1)
    return [wkb[:4] + _PLACED + wkb[5:] for wkb in written]


def _keys(count: int) -> list[bytes]:
    """Random UUIDs (version 4) in ascending order, in which an index takes them faster."""
    drawn = np.frombuffer(os.urandom(16 * count), dtype=np.uint8).reshape(count, 16).copy()
    drawn[:, 6] = drawn[:, 6] & 0x0F | 0x40
    drawn[:, 8] = drawn[:, 8] & 0x3F | 0x80
    return sorted(map(bytes, drawn))


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
