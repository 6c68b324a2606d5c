"""The embedded cluster in ordinary times."""

from __future__ import annotations

import socket
import subprocess
import sys

import psycopg
import pytest

from planning import cluster, errors


def test_ensure_running_gives_a_writer_that_is_no_superuser(make_home, start, query):
    writer = start(make_home()).writer

    assert query(writer, "SELECT PostGIS_Lib_Version()") >= "3"
    assert query(writer, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user") is False
    query(writer, "CREATE TABLE plans (id int)")
    assert query(writer, "SELECT tableowner FROM pg_tables WHERE tablename='plans'") == (
        "planabgleich"
    )


def test_map_reader_may_connect_and_nothing_else(settings, start, query):
    urls = start(settings)
    query(urls.writer, "CREATE TABLE plans (id int)")

    assert query(urls.map_reader, "SELECT current_user") == "map_reader"
    for forbidden in ("SELECT * FROM plans", "CREATE TABLE mine (id int)", "CREATE TEMP TABLE t()"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            query(urls.map_reader, forbidden)


def test_there_is_no_tcp_port(settings, start, query):
    assert query(start(settings).writer, "SHOW listen_addresses") == ""


def test_second_call_starts_nothing(settings, start, postmaster, monkeypatch):
    first = start(settings)
    before = postmaster(settings)
    monkeypatch.setattr(cluster, "_bring_up", None)

    assert start(settings) == first
    assert postmaster(settings) == before


def test_stop_and_start_keep_the_data(settings, start, query):
    query(start(settings).writer, "CREATE TABLE kept AS SELECT 7 AS n")

    assert cluster.stop(settings) is True
    assert cluster.stop(settings) is False
    assert query(start(settings).writer, "SELECT n FROM kept") == 7


def test_status(make_home, start):
    settings = make_home()
    before = cluster.status(settings)
    assert (before.running, before.data) == (False, None)

    start(settings)
    running = cluster.status(settings)
    assert running.running
    assert running.embedded
    assert int(running.version.split(".")[0]) == int(running.data.name)
    assert running.postgis.startswith("3.")
    assert running.size_bytes > 1_000_000
    assert running.socket == settings.home / "postgres" / "socket"
    assert running.tcp_port is None

    cluster.stop(settings)
    stopped = cluster.status(settings)
    assert not stopped.running
    assert stopped.version is None
    assert stopped.data == running.data


def test_another_cluster_is_never_touched(make_home, start, query, postmaster, monkeypatch):
    other, mine = make_home("other"), make_home("mine")
    theirs = start(other).writer
    query(theirs, "CREATE TABLE theirs (id int)")
    before = postmaster(other)
    with monkeypatch.context() as environment:
        environment.setenv("PGDATA", str(other.home / "postgres"))
        environment.setenv("PGHOST", str(other.home / "postgres" / "socket"))
        environment.setenv("PGHOSTADDR", "127.0.0.1")
        ours = start(mine).writer

    assert query(ours, "SELECT to_regclass('theirs')") is None
    assert cluster.stop(mine) is True
    assert postmaster(other) == before
    assert query(theirs, "SELECT to_regclass('theirs')") == "theirs"


def test_processes_that_start_at_once_share_one_server(make_home, start, postmaster):
    settings = make_home()
    program = (
        "import pathlib, sys; from planning.cluster import ensure_running;"
        "from planning.settings import Settings;"
        "print(ensure_running(Settings(home=pathlib.Path(sys.argv[1])), durable=False).writer)"
    )
    command = [sys.executable, "-c", program, str(settings.home)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    answers = [process.communicate(timeout=120)[0].strip() for process in both]

    assert [process.returncode for process in both] == [0, 0]
    assert answers == [cluster.addresses(settings).writer] * 2
    before = postmaster(settings)
    start(settings)
    assert postmaster(settings) == before


@pytest.mark.parametrize("name", ["h" * 120, "Pläne \"a\" 'b' $(false) & %c", "a,b"])
def test_any_path_will_do(make_home, start, query, name):
    settings = make_home(name)

    assert query(start(settings).writer, "SELECT 1") == 1
    assert len(bytes(cluster.status(settings).socket)) < 92
    assert cluster.stop(settings)


def test_a_foreign_socket_folder_in_tmp_is_refused(make_home, start, tmp_path):
    settings = make_home("h" * 120)
    place = cluster.status(settings).socket
    place.symlink_to(tmp_path, target_is_directory=True)
    try:
        with pytest.raises(errors.ClusterFailed, match=place.name):
            start(settings)
    finally:
        place.unlink()


class TestTcp:
    @pytest.fixture
    def port(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return probe.getsockname()[1]

    def test_opens_for_the_writer_with_its_password(self, settings, start, query, port):
        start(settings)
        urls = start(settings, tcp_port=port)

        assert query(urls.tcp, "SELECT current_user") == "planabgleich"
        assert query(urls.writer, "SHOW listen_addresses") == "127.0.0.1"
        assert cluster.status(settings).tcp_port == port
        assert start(settings) == urls

    def test_trusts_nobody_without_a_password(self, settings, start, port):
        start(settings, tcp_port=port)

        for role in ("planabgleich", "map_reader", "postgres"):
            with pytest.raises(psycopg.OperationalError, match="password"):
                psycopg.connect(f"postgresql://{role}@127.0.0.1:{port}/planabgleich")

    def test_a_taken_port_is_named_and_the_server_keeps_running(
        self, settings, start, postmaster, port
    ):
        start(settings)
        before = postmaster(settings)
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", port))
            taken.listen()
            with pytest.raises(errors.ClusterFailed, match=f"127.0.0.1:{port}"):
                start(settings, tcp_port=port)
        assert postmaster(settings) == before
        assert cluster.status(settings).running


def test_the_package_is_importable_without_posix():
    program = (
        "import sys; sys.modules.update(pwd=None, fcntl=None, grp=None);"
        "import planning.cluster as c; from planning.settings import Settings;"
        "print(c.addresses(Settings(database_url='postgresql://a@b/c')).writer)"
    )
    command = [sys.executable, "-c", program]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert answer.stdout.strip() == "postgresql+psycopg://a@b/c", answer.stderr
