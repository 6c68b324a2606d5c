"""The items of a layer as record batches, so that only some are in memory at a time."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import psycopg
import pyarrow as pa
from sqlalchemy import Connection

from layers.contents import ColumnType, LayerColumn
from planning import errors

BATCH: Final = 2000
"""Items read at a time."""
_TYPES: Final = {
    ColumnType.TEXT: pa.string(),
    ColumnType.UUID: pa.string(),
    ColumnType.INTEGER: pa.int64(),
    ColumnType.NUMBER: pa.float64(),
    ColumnType.BOOLEAN: pa.bool_(),
    ColumnType.DATE: pa.date32(),
}
_WRONG_TYPES: Final = (psycopg.ProgrammingError, psycopg.DataError)
"""A filter that compares a text with a number, for instance."""


@dataclass(frozen=True)
class Limits:
    """How long reading and writing may take, and how much may be read (2^20 bytes)."""

    seconds: float | None = None
    megabytes: float | None = None


def schema_of(columns: tuple[LayerColumn, ...]) -> pa.Schema:
    """The columns and, last, the geometry as WKB (ISO)."""
    fields = [pa.field(column.name, _TYPES[column.type]) for column in columns]
    shape = pa.field("geometry", pa.binary(), metadata={"ARROW:extension:name": "geoarrow.wkb"})
    return pa.schema([*fields, shape])


class Stream:
    """Batches of one query through a cursor of the server; ``count`` items have been read.

    ``digest`` (SHA-256) is the same for the same items in the same system.

    ``failure`` is what stopped it: who pulls the batches through a C interface hears only that
    something did.
    """

    def __init__(self, connection: Connection, schema: pa.Schema, limits: Limits) -> None:
        self._connection = connection
        self._schema = schema
        self._limits = limits
        self._deadline = time.monotonic() + (limits.seconds or float("inf"))
        self._read = 0
        self._digest = hashlib.sha256(schema.serialize())
        self.count = 0
        self.failure: BaseException | None = None

    @property
    def digest(self) -> str:
        """Of what has been read."""
        return self._digest.hexdigest()

    def reader(self, query: str) -> pa.RecordBatchReader:
        """The answer to a query. Raises InvalidRequest, ExportTooLarge when it is read."""
        return pa.RecordBatchReader.from_batches(self._schema, self._kept(query))

    def _kept(self, query: str) -> Iterator[pa.RecordBatch]:
        try:
            yield from self._batches(query)
        except GeneratorExit:
            raise
        except _WRONG_TYPES:
            self.failure = errors.InvalidRequest(reason="reason.filter_types")
            raise self.failure from None
        except psycopg.errors.QueryCanceled:
            self.failure = self._exceeded()
            raise self.failure from None
        except BaseException as failure:
            self.failure = failure
            raise

    def _batches(self, query: str) -> Iterator[pa.RecordBatch]:
        session: Any = self._connection.connection.driver_connection
        if self._limits.seconds:
            left = max(1, int((self._deadline - time.monotonic()) * 1000))
            session.execute(f"SET LOCAL statement_timeout = {left}")
        with session.cursor(name="export", binary=True) as cursor:
            cursor.execute(query)
            while rows := cursor.fetchmany(BATCH):
                batch = self._batch(rows)
                self._weigh(batch)
                yield batch

    def _batch(self, rows: list[tuple[Any, ...]]) -> pa.RecordBatch:
        columns = zip(*rows, strict=True)
        arrays = [
            pa.array(values, field.type)
            for values, field in zip(columns, self._schema, strict=True)
        ]
        return pa.RecordBatch.from_arrays(arrays, schema=self._schema)

    def _weigh(self, batch: pa.RecordBatch) -> None:
        self.count += batch.num_rows
        self._read += batch.nbytes
        self._digest.update(batch.serialize())
        most = self._limits.megabytes
        if time.monotonic() > self._deadline or (most and self._read > most * 2**20):
            raise self._exceeded()

    def _exceeded(self) -> errors.ExportTooLarge:
        return errors.ExportTooLarge(
            seconds=self._limits.seconds, limit_mb=self._limits.megabytes, value=self.count
        )
