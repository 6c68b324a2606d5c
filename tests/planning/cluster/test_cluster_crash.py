"""The embedded cluster after a crash, and where it cannot start."""

from __future__ import annotations

import os
import signal
import subprocess
import time

import pytest

from planning import cluster, errors
from planning.cluster import account
from planning.cluster.folder import ClusterFolder


@pytest.fixture
def crash(postmaster):
    """Kill the server as the kernel would: no clean-up, the lock files stay."""

    def kill(settings):
        pid = postmaster(settings)
        os.kill(pid, signal.SIGKILL)
        deadline = time.monotonic() + 10
        while _exists(pid) and time.monotonic() < deadline:
            time.sleep(0.02)

    return kill


@pytest.fixture
def bystander(settings):
    """A living process of the server's user that is no server."""
    owner = account.server_account(settings.home / "postgres")
    user = owner.uid if owner.foreign else None
    process = subprocess.Popen(["sleep", "600"], user=user)
    yield process
    assert process.poll() is None, "a stranger was killed"
    process.kill()
    process.wait()


def test_a_killed_server_is_found_again_with_its_data(settings, start, query, crash, postmaster):
    query(cluster.ensure_running(settings).writer, "CREATE TABLE kept AS SELECT 7 AS n")
    before = postmaster(settings)
    crash(settings)
    assert ClusterFolder.of(settings).postmaster(), "no stale lock file: not a crash"
    assert not cluster.status(settings).running

    assert query(start(settings).writer, "SELECT n FROM kept") == 7
    assert postmaster(settings) != before


def test_a_stranger_with_the_dead_servers_number_is_left_alone(
    settings, start, query, crash, bystander
):
    start(settings)
    crash(settings)
    folder = ClusterFolder.of(settings)
    stale = [str(bystander.pid), *folder.postmaster()[1:]]
    (folder.data() / "postmaster.pid").write_text("\n".join(stale) + "\n")
    (folder.socket / ".s.PGSQL.5432.lock").write_text("\n".join(stale) + "\n")

    assert cluster.stop(settings) is False
    assert query(start(settings).writer, "SELECT 1") == 1


def test_an_interrupted_initialisation_is_begun_again(settings, start, query):
    data = ClusterFolder.of(settings).data()
    data.rename(data.with_suffix(".new"))
    (data.with_suffix(".new") / "global" / "pg_control").unlink()

    assert query(start(settings).writer, "SELECT 1") == 1
    assert not data.with_suffix(".new").exists()


def test_a_start_that_fails_says_why(settings, start):
    with (ClusterFolder.of(settings).data() / "postgresql.conf").open("a") as configuration:
        configuration.write("shared_buffers = 'plenty'\n")

    with pytest.raises(errors.ClusterFailed, match=r"postgresql\.conf.* contains errors"):
        start(settings)


def test_a_home_out_of_reach_is_named(make_home, start):
    outer = make_home("outer")
    outer.home.mkdir(mode=0o500)
    inner = make_home("outer/inner")

    with pytest.raises(errors.HomeUnusable, match=str(inner.home)):
        start(inner)


def _exists(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
