"""The operating system's account that the embedded server runs as: PostgreSQL refuses root."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from planning import errors

_PACKAGED = "postgres"  # the account that the distribution's package creates
_ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
"""Nothing of the caller's: PGDATA or PROJ_DATA of another installation would mislead the server."""


@dataclass(frozen=True)
class Account:
    """A user of the operating system; ``foreign`` where this process is root and acts for it."""

    name: str
    uid: int
    gid: int
    foreign: bool

    def run(
        self, command: Sequence[str | Path], folder: Path, stdin: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """Run a command as this account in a folder, with everything it writes private to it."""
        return subprocess.run(  # noqa: S603 - a list, never a shell's line
            [str(part) for part in command],
            cwd=folder,
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
            env=_ENVIRONMENT,
            umask=0o077,
            user=self.uid if self.foreign else None,
            group=self.gid if self.foreign else None,
            extra_groups=[] if self.foreign else None,
        )

    def can_write(self, folder: Path) -> bool:
        """Whether the account reaches the folder and may write there."""
        return self.run(["test", "-w", folder, "-a", "-x", folder], Path("/")).returncode == 0


def server_account(folder: Path) -> Account:
    """Who the server of this folder runs as: the user itself; for root the folder's owner.

    A folder that is new, or root's, goes to the account ``postgres``. Raises ClusterFailed
    where the system has no such account.
    """
    import pwd  # noqa: PLC0415 - does not exist on Windows, where this package is imported too

    if os.geteuid() != 0:
        entry = pwd.getpwuid(os.geteuid())
        return Account(entry.pw_name, entry.pw_uid, entry.pw_gid, foreign=False)
    owner = folder.stat().st_uid if folder.exists() else 0
    try:
        entry = pwd.getpwuid(owner) if owner else pwd.getpwnam(_PACKAGED)
    except KeyError as error:
        raise errors.ClusterFailed(reason=str(error.args[0])) from error
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid, foreign=True)
