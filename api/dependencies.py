"""What a route is handed: a session that only reads, a connection of the map's reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from fastapi import Depends, Query, Request
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from api.startup import Databases
from planning import database
from planning.berlin import in_berlin
from planning.settings import Settings


def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


def _databases(request: Request) -> Databases:
    databases: Databases = request.app.state.databases
    return databases


def read(databases: Annotated[Databases, Depends(_databases)]) -> Iterator[Session]:
    """One read-only transaction a request."""
    with database.session(databases.writer, read_only=True) as session:
        yield session


def map_reader(databases: Annotated[Databases, Depends(_databases)]) -> Iterator[Connection]:
    """A connection that sees the schema ``layers`` alone."""
    with database.connection(databases.map_reader) as connection:
        yield connection


@dataclass(frozen=True)
class Moment:
    """Of which day and as known when an answer is asked for; None stands for now."""

    as_of: date | None = None
    known_at: datetime | None = None


def moment(
    as_of: Annotated[
        date | None, Query(description="what was valid that day (Berlin); default: today")
    ] = None,
    known_at: Annotated[
        datetime | None,
        Query(description="what was recorded then, Berlin time where no zone is given"),
    ] = None,
) -> Moment:
    """The moment that a request asks for."""
    return Moment(as_of, known_at and in_berlin(known_at))


def run_moment(
    as_of: Annotated[
        date | None,
        Query(description="the newest run over the plans of that day; default: the newest run"),
    ] = None,
    known_at: Annotated[
        datetime | None,
        Query(description="the newest run there was then, Berlin time where no zone is given"),
    ] = None,
) -> Moment:
    """The run that a request asks for."""
    return Moment(as_of, known_at and in_berlin(known_at))


CurrentSettings = Annotated[Settings, Depends(_settings)]
AtMoment = Annotated[Moment, Depends(moment)]
OfRun = Annotated[Moment, Depends(run_moment)]
# Given back before the answer is sent: a slow client holds no connection, and one that is lost
# at its end is still told.
Read = Annotated[Session, Depends(read, scope="function")]
MapReader = Annotated[Connection, Depends(map_reader, scope="function")]
