from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import psycopg
import pytest

from planning import cluster
from planning.cluster.folder import ClusterFolder
from planning.settings import Settings

Query = Callable[..., object]


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("PLANABGLEICH_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def make_home() -> Iterator[Callable[[str], Settings]]:
    """Settings with a home of their own, which the server's user can reach (tmp_path is 0700)."""
    base = Path(tempfile.mkdtemp(prefix="pa-", dir="/tmp"))
    base.chmod(0o711)
    made: list[Settings] = []

    def make(name: str = "home") -> Settings:
        made.append(Settings(home=base / name))
        return made[-1]

    yield make
    for settings in made:
        cluster.stop(settings)
        socket = ClusterFolder.of(settings).socket
        if not socket.is_relative_to(base):
            shutil.rmtree(socket, ignore_errors=True)
    shutil.rmtree(base)


@pytest.fixture(scope="session")
def stopped_cluster() -> Iterator[Path]:
    """A cluster that was made and stopped, to be copied: making one takes a second."""
    home = Path(tempfile.mkdtemp(prefix="pa-", dir="/tmp"))
    home.chmod(0o711)
    cluster.ensure_running(Settings(home=home), durable=False)
    cluster.stop(Settings(home=home))
    yield home / "postgres"
    shutil.rmtree(home)


@pytest.fixture
def settings(make_home: Callable[[str], Settings], stopped_cluster: Path) -> Settings:
    """Settings whose cluster is there but not running."""
    found = make_home("home")
    found.home.mkdir()
    found.home.chmod(0o711)
    subprocess.run(["cp", "-a", stopped_cluster, found.home], check=True)
    return found


@pytest.fixture
def start() -> Callable[..., cluster.Addresses]:
    return partial(cluster.ensure_running, durable=False)


@pytest.fixture
def query() -> Query:
    """Run one statement at an address and give its first value."""

    def run(address: str, statement: str) -> object:
        with psycopg.connect(cluster.libpq_address(address), autocommit=True) as connection:
            found = connection.execute(statement)
            row = found.fetchone() if found.description else None
            return row[0] if row else None

    return run


@pytest.fixture
def postmaster() -> Callable[[Settings], int]:
    """Process number of the server of these settings."""
    return lambda settings: int(ClusterFolder.of(settings).postmaster()[0])
