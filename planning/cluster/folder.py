"""Where a private cluster lies under the home, and who may take hold of it."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from planning import errors
from planning.cluster.account import Account
from planning.settings import Settings

PORT: Final = 5432
"""Number in the name of the socket; no TCP port unless one is asked for."""
_LONGEST_SOCKET_PATH: Final = 107
"""Bytes of ``sun_path`` on Linux without its closing zero (unix(7))."""


@dataclass(frozen=True)
class ClusterFolder:
    """``home/postgres``: the data of one major version, socket, log. Private to the server's user.

    Everything in it is written by the server's user, also where root calls.
    """

    root: Path

    @classmethod
    def of(cls, settings: Settings) -> ClusterFolder:
        """The folder under the home of these settings."""
        return cls(settings.home.expanduser().resolve() / "postgres")

    @property
    def log(self) -> Path:
        """What the server writes."""
        return self.root / "server.log"

    @property
    def password(self) -> Path:
        """The writer's password, needed over TCP only."""
        return self.root / "password"

    @property
    def socket(self) -> Path:
        """Folder of the Unix socket; one in /tmp where the path is too long or has a comma.

        PostgreSQL's clients read a comma as the end of a host. The folder in /tmp is named
        for this one, so that it is found again.
        """
        usual = self.root / "socket"
        length = len(os.fsencode(usual / ".s.PGSQL.65535"))
        if length <= _LONGEST_SOCKET_PATH and "," not in str(usual):
            return usual
        name = hashlib.sha256(os.fsencode(self.root)).hexdigest()[:16]
        return Path("/tmp", f"planabgleich-{name}")  # noqa: S108 - its owner is checked

    def data(self) -> Path | None:
        """The data of the newest major version that was initialised here."""
        found = [path.parent for path in self.root.glob("[0-9]*/PG_VERSION")]
        return max((path for path in found if path.name.isdigit()), key=_major, default=None)

    def postmaster(self) -> list[str]:
        """Lines of the server's lock file: pid, data, start, port, socket, TCP address ..."""
        data = self.data()
        file = data / "postmaster.pid" if data else None
        return file.read_text().splitlines() if file and file.exists() else []

    def port(self) -> int:
        """Number of the socket, and of the TCP port where there is one."""
        lines = self.postmaster()
        return int(lines[3]) if len(lines) > 3 else PORT  # noqa: PLR2004 - line 4

    def tcp_port(self) -> int | None:
        """The port on 127.0.0.1, None where the server listens on its socket alone."""
        lines = self.postmaster()
        return self.port() if len(lines) > 5 and lines[5] else None  # noqa: PLR2004 - line 6

    def is_private(self) -> bool:
        """Whether the socket's folder is the server's own: in /tmp anyone could have made it."""
        try:
            found = self.socket.lstat()
            return stat.S_ISDIR(found.st_mode) and found.st_uid == self.root.stat().st_uid
        except OSError:
            return False

    def prepare(self, account: Account) -> None:
        """Make the folders. Raises HomeUnusable where the account cannot reach or write them."""
        try:
            _make(self.root.parent, account)
            if not self.root.exists():
                self.root.mkdir(mode=0o700)
                os.chown(self.root, account.uid, account.gid)
        except OSError as error:
            raise self._unusable(account) from error
        if not account.can_write(self.root):
            raise self._unusable(account)
        account.run(["mkdir", "-p", "-m", "700", self.socket], self.root)
        if not self.is_private():
            raise errors.ClusterFailed(reason=f"{self.socket}: {self.socket.owner()}")

    def _unusable(self, account: Account) -> errors.HomeUnusable:
        return errors.HomeUnusable(value=str(self.root.parent), user=account.name)

    @contextmanager
    def locked(self, account: Account) -> Iterator[None]:
        """Hold the folder alone: of two processes that start at once, one waits.

        Raises HomeUnusable where the home cannot be written.
        """
        import fcntl  # noqa: PLC0415 - does not exist on Windows

        try:
            _make(self.root.parent, account)
            lock = (self.root.parent / "postgres.lock").open("w")
        except OSError as error:
            raise self._unusable(account) from error
        with lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _major(data: Path) -> int:
    return int(data.name)


def _make(folder: Path, account: Account) -> None:
    """Make a folder that the account can pass through, whatever root's umask is."""
    for path in reversed([folder, *folder.parents]):
        if not path.exists():
            path.mkdir(exist_ok=True)
            if account.foreign:
                path.chmod(0o711)
