"""One private PostgreSQL server: made, started, found again after a crash, stopped."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psycopg

from planning import errors
from planning.cluster.account import Account
from planning.cluster.folder import PORT, ClusterFolder
from planning.cluster.installation import Installation

SUPERUSER: Final = "postgres"
_PATIENCE_S: Final = 300
"""Recovery after a crash replays up to ``max_wal_size``; on a slow disk that takes minutes."""
_ORPHANS_PATIENCE_S: Final = 20
_LARGEST_LOG: Final = 10_000_000
_NO_PROCESS: Final = 2**31 - 1
"""Larger than any process number of any system."""

_CONFIGURATION = """
# Planabgleich: for a machine that has other work too. Edit freely; restart with `db stop`.
shared_buffers = 256MB
effective_cache_size = 1GB
work_mem = 32MB
maintenance_work_mem = 128MB
max_connections = 60
random_page_cost = 1.1
jit = off                          # compiling costs more than these queries take
timezone = 'UTC'
log_timezone = 'UTC'
log_checkpoints = off
log_error_verbosity = terse        # a detail or a statement can quote what citizens wrote
log_min_error_statement = panic
"""
_CARELESS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


@dataclass(frozen=True)
class Server:
    """The server of one folder, run by one account with one installation."""

    folder: ClusterFolder
    account: Account
    installation: Installation

    def initialise(self, *, durable: bool = True) -> None:
        """Make the data folder, whole or not at all. Raises ClusterFailed."""
        name = str(self.installation.major)
        unfinished = f"{name}.new"
        self._run("rm", "-rf", unfinished)
        made = self._run(
            *(self.installation.program("initdb"), "--pgdata", unfinished),
            *("--username", SUPERUSER, "--auth-local=trust", "--auth-host=scram-sha-256"),
            # Order by code point: an upgrade of the system never invalidates an index.
            *("--encoding=UTF8", "--locale=C.UTF-8", "--no-instructions"),
            *(() if durable else ("--no-sync",)),
        )
        if made.returncode:
            raise errors.ClusterFailed(reason=_last_line(made.stderr))
        self._run("tee", "-a", f"{unfinished}/postgresql.conf", stdin=_CONFIGURATION)
        (self.folder.root / unfinished).rename(self._data)

    def start(self, tcp_port: int | None = None, *, durable: bool = True) -> None:
        """Start the server, or wait for the one that is starting already.

        Raises ClusterFailed with the reason from the log.
        """
        if not self.is_alive():
            self._clear_away()
            self._launch(tcp_port, durable)
        self._wait()

    def stop(self) -> None:
        """End the server once open transactions are rolled back. Raises ClusterFailed."""
        stopped = self._pg_ctl("stop", "-m", "fast")
        if stopped.returncode:
            raise errors.ClusterFailed(reason=_last_line(stopped.stderr))

    def is_alive(self) -> bool:
        """Whether the process of the lock file is this server, not one that got its number."""
        pid = self._pid()
        if pid is None or not _exists(pid):
            return False
        if not Path("/proc/self").exists():  # not Linux: leave the judgement to PostgreSQL
            return True
        # Asked as the server's account: root in a container may not look into others' processes.
        place = self.account.run(["test", f"/proc/{pid}/cwd", "-ef", self._data], self.folder.root)
        return place.returncode == 0

    @property
    def _data(self) -> Path:
        return self.folder.root / str(self.installation.major)

    def _run(self, *command: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return self.account.run(command, self.folder.root, stdin)

    def _pg_ctl(self, action: str, *options: str) -> subprocess.CompletedProcess[str]:
        """``pg_ctl`` on the data by its relative name: it quotes nothing for its own shell."""
        program = self.installation.program("pg_ctl")
        data = str(self.installation.major)
        return self._run(program, action, "-w", "-t", str(_PATIENCE_S), "-D", data, *options)

    def _pid(self) -> int | None:
        lines = self.folder.postmaster()
        return abs(int(lines[0])) if lines else None  # negative in single-user mode

    def _clear_away(self) -> None:
        """Remove what a killed server left behind and PostgreSQL would stumble over.

        Where another process has got the dead server's number, PostgreSQL takes it for the
        server. The number is replaced, not the file removed: its other lines let PostgreSQL
        see whether children of the dead server still use the data.
        """
        lines = self.folder.postmaster()
        if lines:
            stale = "\n".join([str(_NO_PROCESS), *lines[1:]]) + "\n"
            self._run("tee", self._data / "postmaster.pid", stdin=stale)
        for left in self.folder.socket.glob(".s.PGSQL.*"):
            left.unlink(missing_ok=True)
        if self.folder.log.exists() and self.folder.log.stat().st_size > _LARGEST_LOG:
            self.folder.log.replace(self.folder.log.with_suffix(".log.1"))

    def _launch(self, tcp_port: int | None, durable: bool) -> None:
        """Start it; children of a killed server may need a moment to let go of the data."""
        known = self.folder.log.stat().st_size if self.folder.log.exists() else 0
        deadline = time.monotonic() + _ORPHANS_PATIENCE_S
        options = shlex.join(self._options(tcp_port, durable))
        while self._pg_ctl("start", "-l", self.folder.log.name, "-o", options).returncode:
            written = self.folder.log.read_bytes()[known:].decode(errors="replace")
            if "shared memory block" not in written or time.monotonic() > deadline:
                raise errors.ClusterFailed(reason=_last_line(written))
            time.sleep(0.2)

    def _options(self, tcp_port: int | None, durable: bool) -> list[str]:
        """What is decided at each start; everything else stands in postgresql.conf."""
        socket = str(self.folder.socket).replace('"', '""')  # an element of a list of names
        settings = [
            f'unix_socket_directories="{socket}"',
            f"listen_addresses={'127.0.0.1' if tcp_port else ''}",
            f"port={tcp_port or PORT}",
            *(() if durable else _CARELESS),
        ]
        return [part for setting in settings for part in ("-c", setting)]

    def _wait(self) -> None:
        """Until it answers."""
        deadline = time.monotonic() + _PATIENCE_S
        while True:
            try:
                connect(self.folder, SUPERUSER, "postgres").close()
            except psycopg.OperationalError as error:
                if time.monotonic() > deadline or not self.is_alive():
                    raise errors.ClusterFailed(reason=_last_line(str(error))) from error
                time.sleep(0.1)
            else:
                return


def connect(
    folder: ClusterFolder, user: str, database: str
) -> psycopg.Connection[tuple[object, ...]]:
    """A connection through the private socket, each statement its own transaction."""
    return psycopg.connect(
        host=str(folder.socket),
        hostaddr="",  # a PGHOSTADDR in the environment would lead to another server
        port=folder.port(),
        user=user,
        dbname=database,
        connect_timeout=10,
        autocommit=True,
    )


def _exists(pid: int) -> bool:
    """Whether there is such a process that could be the server's (not another user's)."""
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return True


def _last_line(output: str) -> str:
    """The line that says why: the last fatal one, else the last one."""
    lines = [line for line in output.splitlines() if line.strip()] or [""]
    fatal = [line for line in lines if re.search(r"FATAL|PANIC|error:", line)]
    return re.sub(r"^.*?(FATAL|PANIC|error): +", "", (fatal or lines)[-1]).strip()
