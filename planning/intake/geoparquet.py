"""GeoParquet, whose head may promise anything: measured before it is unpacked."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pyproj
import shapely

from planning.intake import guard, nesting

_AT_ONCE: Final = 1_000
"""Rows unpacked at once."""
_HEAD_FAULTS: Final = (
    KeyError,
    AttributeError,
    TypeError,
    RecursionError,
    NotImplementedError,
    shapely.errors.ShapelyError,
    pyproj.exceptions.ProjError,
)
"""What geopandas raises where the metadata are not what they should be."""


def read(private: Path, label: str, limit_mb: int) -> gpd.GeoDataFrame:
    """The table of a file whose unpacked size is within the limit.

    Raises UnreadableFile (too many fields), FileTooLarge, ValueError or pyarrow's errors.
    """
    file = pq.ParquetFile(private)
    guard.bound_fields(file.metadata.num_columns, label)
    groups = [file.metadata.row_group(n) for n in range(file.metadata.num_row_groups)]
    guard.bound(sum(group.total_byte_size for group in groups), limit_mb, label)
    for unpacked in _unpacked(file):
        guard.bound(unpacked, limit_mb, label)
    try:
        return _read(file, private)
    except _HEAD_FAULTS as fault:
        raise ValueError(f"{type(fault).__name__}: {fault}") from fault


def _unpacked(file: pq.ParquetFile) -> Iterator[int]:
    """Bytes so far of values that the file holds once and repeats by their number."""
    named: set[str] = set()
    for group in range(file.metadata.num_row_groups):
        for number in range(file.metadata.num_columns):
            column = file.metadata.row_group(group).column(number)
            if column.physical_type == "BYTE_ARRAY" and column.has_dictionary_page:
                named.add(column.path_in_schema.partition(".")[0])
    total = 0
    for batch in file.iter_batches(_AT_ONCE, columns=sorted(named)) if named else ():
        yield (total := total + sum(_written_out(column) for column in batch.columns))


def _written_out(column: pa.Array) -> int:
    """Bytes of a column, each value by itself."""
    if not pa.types.is_dictionary(column.type):
        return int(column.nbytes)
    lengths = pc.binary_length(column.dictionary)
    return pc.sum(lengths.take(column.indices)).as_py() or 0


def _read(file: pq.ParquetFile, private: Path) -> gpd.GeoDataFrame:
    """The table; WKB is made into geometry batch by batch.

    All of it beside all geometry would double the need of memory.
    """
    like = _without_rows(file)
    name = like.geometry.name
    kind = file.schema_arrow.field(name).type
    if not (pa.types.is_binary(kind) or pa.types.is_large_binary(kind)):
        return gpd.read_parquet(private)  # the coordinates themselves, as GeoArrow
    columns = [column for column in like.columns if column != name]
    frame = file.read(columns=columns).to_pandas(ignore_metadata=True)
    return gpd.GeoDataFrame(frame, geometry=_shapes(file, name), crs=like.crs)


def _without_rows(file: pq.ParquetFile) -> gpd.GeoDataFrame:
    """The columns and the reference system as geopandas reads them."""
    buffer = io.BytesIO()
    pq.write_table(file.schema_arrow.empty_table(), buffer)
    return gpd.read_parquet(buffer)


def _shapes(file: pq.ParquetFile, column: str) -> npt.NDArray[np.object_]:
    """The geometry in a column of WKB."""
    parts = [np.empty(0, dtype=object)]
    for batch in file.iter_batches(_AT_ONCE, columns=[column]):
        written = batch.column(0).to_numpy(zero_copy_only=False)
        if _may_nest(batch.column(0)) and any(map(nesting.too_deep, filter(None, written))):
            raise ValueError("reason.geometry_nested")
        parts.append(shapely.from_wkb(written))
    return np.concatenate(parts)


def _may_nest(written: pa.Array) -> bool:
    """Whether any of the WKB begins as a geometry that holds others, told at one glance."""
    heads = pc.unique(pc.binary_slice(written.drop_null(), 0, nesting.HEAD_BYTES))
    return not all(map(nesting.is_single, heads.to_pylist()))
