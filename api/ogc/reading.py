"""The pool that tipg asks for a connection, over the synchronous one of this program."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

import psycopg
import sqlalchemy as sa
from sqlalchemy import Connection, Engine
from starlette.concurrency import run_in_threadpool

from api.ogc.days import Days
from layers import shown
from planning import errors

_LIMIT_MS: Final = 30_000
"""Longest statement."""
_ASKED_WRONGLY: Final = (
    psycopg.errors.DataError,
    psycopg.errors.UndefinedFunction,
    psycopg.errors.AmbiguousFunction,
    psycopg.errors.DatatypeMismatch,
    psycopg.errors.CannotCoerce,
    psycopg.errors.InternalError,
)
"""What only a filter can bring about, for the rest of each statement is ours."""


class Readers:
    """Connections of the map's reader."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(postgresql_readonly=True)

    @asynccontextmanager
    async def acquire(self) -> AsyncIterator[Reading]:
        """One connection, one transaction."""
        connection = await run_in_threadpool(self._database.connect)
        try:
            yield Reading(connection)
        finally:
            await run_in_threadpool(connection.close)


class Reading:
    """A transaction in which tipg reads."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def show(self, days: Days | None) -> None:
        """Let the layers show these days instead of today."""
        await run_in_threadpool(self._show, days)

    async def fetch(self, statement: str) -> list[dict[str, Any]]:
        """The rows. Raises InvalidRequest where a filter does not suit the columns."""
        return await run_in_threadpool(self._rows, statement)

    async def fetchval(self, statement: str) -> Any:
        """The first value of the first row."""
        return next(iter((await self.fetch(statement))[0].values()))

    def _show(self, days: Days | None) -> None:
        self._connection.exec_driver_sql(f"SET LOCAL statement_timeout = {_LIMIT_MS}")
        if days is not None:
            shown.show(self._connection, *days)

    def _rows(self, statement: str) -> list[dict[str, Any]]:
        options = {"no_parameters": True}  # a percent sign is only that
        try:
            result = self._connection.exec_driver_sql(statement, execution_options=options)
        except sa.exc.DBAPIError as error:
            if isinstance(error.orig, _ASKED_WRONGLY):
                raise errors.InvalidRequest(reason="reason.filter_types") from None
            raise
        return [dict(row) for row in result.mappings()]
