"""A database that is there, running, current and filled with the territory."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

from layers import views
from planning import cluster, database, plans
from planning.settings import Settings
from planning.territory import storage


@dataclass(frozen=True)
class Databases:
    """The same database as two roles: one writes, one sees the schema ``layers`` alone."""

    writer: Engine
    map_reader: Engine

    def close(self) -> None:
        """Give all connections back."""
        self.writer.dispose()
        self.map_reader.dispose()


def open_databases(settings: Settings) -> Databases:
    """Start the embedded server where none is set, upgrade, publish, load the territory.

    Quick where all is current. Raises PostgisMissing, ClusterFailed, DatabaseUnavailable.
    """
    addresses = cluster.ensure_running(settings)
    databases = Databases(database.engine(addresses.writer), database.engine(addresses.map_reader))
    database.upgrade(databases.writer, _derive)
    with database.session(databases.writer) as session:
        storage.load_shipped(session)
    views.renew(databases.writer)
    return databases


def _derive(connection: Connection) -> None:
    """What migrations drop or cannot fill."""
    with Session(connection, join_transaction_mode="create_savepoint") as session:
        plans.keep_amended(session)
        session.commit()
    views.publish(connection)
