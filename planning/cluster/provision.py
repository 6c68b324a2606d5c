"""Roles, database and extension inside the embedded server; all of it may be run again."""

from __future__ import annotations

import secrets
from typing import Final, LiteralString

import psycopg
from psycopg import sql

from planning.cluster.account import Account
from planning.cluster.folder import ClusterFolder
from planning.cluster.server import SUPERUSER, connect

DATABASE: Final = "planabgleich"
WRITER: Final = "planabgleich"
MAP_READER: Final = "map_reader"

_IS_PROVISIONED = """
SELECT count(*) = 1 FROM pg_extension, pg_roles
WHERE extname = 'postgis' AND rolname = 'map_reader'
"""


def is_provisioned(folder: ClusterFolder) -> bool:
    """Whether the server answers and holds all that is needed; a few milliseconds."""
    try:
        with connect(folder, WRITER, DATABASE) as connection:
            return connection.execute(_IS_PROVISIONED).fetchone() == (True,)
    except psycopg.OperationalError:
        return False


def provision(folder: ClusterFolder) -> None:
    """Make the two roles, neither a superuser, the writer's database, and PostGIS in it."""
    with connect(folder, SUPERUSER, "postgres") as connection:
        for role in (WRITER, MAP_READER):
            if not _exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = %s", role):
                connection.execute(_named("CREATE ROLE {0} LOGIN", role))
        connection.execute(_named("GRANT {0} TO {1}", MAP_READER, WRITER))  # to act as it
        if not _exists(connection, "SELECT 1 FROM pg_database WHERE datname = %s", DATABASE):
            connection.execute(_named("CREATE DATABASE {0} OWNER {1}", DATABASE, WRITER))
        connection.execute(_named("REVOKE ALL ON DATABASE {0} FROM PUBLIC", DATABASE))
        connection.execute(_named("GRANT CONNECT ON DATABASE {0} TO {1}", DATABASE, MAP_READER))
    with connect(folder, SUPERUSER, DATABASE) as connection:
        connection.execute("CREATE EXTENSION IF NOT EXISTS postgis")
        connection.execute("ALTER EXTENSION postgis UPDATE")  # after the system's own update


def set_password(folder: ClusterFolder, account: Account) -> None:
    """Give the writer a password of its own: over TCP nobody is trusted without one."""
    if not folder.password.exists():
        account.run(["tee", folder.password], folder.root, stdin=secrets.token_urlsafe(24))
    with connect(folder, SUPERUSER, "postgres") as connection:
        statement = sql.SQL("ALTER ROLE {} PASSWORD {}")
        secret = sql.Literal(folder.password.read_text())
        connection.execute(statement.format(sql.Identifier(WRITER), secret))


def _exists(
    connection: psycopg.Connection[tuple[object, ...]], query: LiteralString, name: str
) -> bool:
    return connection.execute(query, [name]).fetchone() is not None


def _named(statement: LiteralString, *names: str) -> sql.Composed:
    return sql.SQL(statement).format(*map(sql.Identifier, names))
