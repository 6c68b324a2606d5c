"""The statements that docs/how-to/install.md gives an administrator."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import psycopg
import pytest

from planning import cluster
from planning.cluster.folder import ClusterFolder
from planning.cluster.installation import find_installation
from planning.settings import Settings

GUIDE = Path(__file__).parents[3] / "docs" / "how-to" / "install.md"


@pytest.fixture
def own_server(settings, start) -> Settings:
    """A server on which only the guide's statements were run."""
    start(settings)
    folder = ClusterFolder.of(settings)
    _psql(folder, "DROP DATABASE planabgleich; DROP ROLE planabgleich; DROP ROLE map_reader;")
    statements = re.search(r"```sql\n(.*?)```", GUIDE.read_text(), re.DOTALL)
    _psql(folder, statements.group(1))
    host = f"host={folder.socket}"
    return Settings(
        database_url=f"postgresql://planabgleich@/planabgleich?{host}",
        map_database_url=f"postgresql://map_reader@/planabgleich?{host}",
    )


def test_both_roles_have_what_they_need(own_server, query):
    urls = cluster.addresses(own_server)

    assert query(urls.writer, "SELECT PostGIS_Lib_Version()").startswith("3.")
    query(urls.writer, "CREATE SCHEMA planning")
    assert query(urls.map_reader, "SELECT current_user") == "map_reader"
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        query(urls.map_reader, "CREATE SCHEMA mine")


def test_the_writers_address_serves_as_the_map_readers(own_server, query):
    derived = cluster.addresses(own_server.model_copy(update={"map_database_url": None}))
    assert query(derived.map_reader, "SELECT current_user") == "map_reader"


def _psql(folder, statements):
    command = [find_installation().program("psql"), "-h", folder.socket, "-U", "postgres", "-q"]
    options = ["-v", "ON_ERROR_STOP=1", "-d", "postgres"]
    subprocess.run([*map(str, command), *options], input=statements, text=True, check=True)
