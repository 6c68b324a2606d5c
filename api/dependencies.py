"""What a route is handed: a session that only reads, a connection of the map's reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from api.startup import Databases
from planning import database
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
    with databases.map_reader.connect() as connection:
        yield connection


CurrentSettings = Annotated[Settings, Depends(_settings)]
Read = Annotated[Session, Depends(read)]
MapReader = Annotated[Connection, Depends(map_reader)]
