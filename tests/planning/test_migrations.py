"""The migrations and the model say the same."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine

from api.startup import Databases
from layers import views
from planning import cluster, database
from planning.cluster.installation import find_installation
from planning.model import SCHEMA, Base
from planning.settings import Settings


@pytest.fixture
def from_model(databases: Databases, settings: Settings) -> Iterator[Engine]:
    """A schema made from the model alone, set beside the migrated one."""
    engine = databases.writer
    with engine.begin() as connection:
        connection.execute(sa.text(f"ALTER SCHEMA {SCHEMA} RENAME TO migrated"))
        connection.execute(sa.text(f"CREATE SCHEMA {SCHEMA}"))
        Base.metadata.create_all(connection)
    yield engine
    with engine.begin() as connection:
        connection.execute(sa.text(f"DROP SCHEMA {SCHEMA} CASCADE"))
        connection.execute(sa.text(f"ALTER SCHEMA migrated RENAME TO {SCHEMA}"))


def dump(settings: Settings, schema: str) -> list[str]:
    """The schema as pg_dump tells it, in an order of its own."""
    program = find_installation().binaries / "pg_dump"
    address = cluster.libpq_address(cluster.addresses(settings).writer)
    told = subprocess.run(
        [
            program,
            "--schema-only",
            "--no-owner",
            "--no-privileges",
            f"--schema={schema}",
            "--exclude-table=*.alembic_version",
            address,
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.replace(f"{schema}.", f"{SCHEMA}.")
    lines = (line.strip().rstrip(",") for line in told.splitlines())
    ignored = re.compile(r"^(--|SET |SELECT |\\|CREATE SCHEMA|$)")
    return sorted(line for line in lines if not ignored.match(line))


def test_pg_dump_of_model_and_migrations_is_equal(from_model: Engine, settings: Settings) -> None:
    modelled = dump(settings, SCHEMA)
    assert len(modelled) > 100
    assert dump(settings, "migrated") == modelled


def test_autogenerate_finds_nothing_to_do(databases: Databases) -> None:
    with databases.writer.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "version_table_schema": SCHEMA,
                "include_schemas": True,
                "include_name": lambda name, kind, _: kind != "schema" or name == SCHEMA,
            },
        )
        assert compare_metadata(context, Base.metadata) == []


def test_upgrade_of_a_current_schema_changes_nothing(databases: Databases) -> None:
    assert database.upgrade(databases.writer, views.publish) is False
