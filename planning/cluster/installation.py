"""The PostgreSQL of this machine that the embedded cluster is made with."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from glob import glob
from pathlib import Path

from planning import errors

_PLACES = (
    "/usr/lib/postgresql/*/bin",  # Debian, Ubuntu
    "/usr/pgsql-*/bin",  # Fedora, Red Hat
    "/opt/homebrew/opt/postgresql@*/bin",
)
_PROGRAMS = ("postgres", "initdb", "pg_ctl")
_HINTS = {
    "apt-get": "apt-get install postgresql-postgis",
    "dnf": "dnf install postgis postgresql-server postgresql-server-devel",
    "brew": "brew install postgis",
}
_GUIDE = "https://postgis.net/documentation/getting_started/"


@dataclass(frozen=True)
class Installation:
    """PostgreSQL's binaries of one major version, and whether PostGIS belongs to them."""

    major: int
    binaries: Path
    has_postgis: bool

    def program(self, name: str) -> Path:
        """One of its programs; never the one that happens to be on the PATH."""
        return self.binaries / name


def find_installation(major: int | None = None) -> Installation:
    """The newest PostgreSQL with PostGIS, or the one of a major version.

    Raises PostgisMissing with what to install.
    """
    present = [found for found in _installations() if major in (None, found.major)]
    usable = [found for found in present if found.has_postgis]
    if not usable:
        lacking = major or max((found.major for found in present), default=None)
        raise errors.PostgisMissing(reason=_hint(lacking))
    return max(usable, key=lambda found: found.major)


def _installations() -> Iterator[Installation]:
    """Every PostgreSQL server on this machine."""
    if os.name != "posix":  # the server there is a service; its folders cannot be private
        return
    for place in _PLACES:
        for binaries in glob(place):
            yield from _installation(Path(binaries))
    on_path = shutil.which("pg_config")
    if on_path:
        yield from _installation(Path(_ask(Path(on_path), "--bindir")))


def _installation(binaries: Path) -> Iterator[Installation]:
    """The server in a folder of binaries; nothing where it is only a client."""
    if not all((binaries / name).is_file() for name in (*_PROGRAMS, "pg_config")):
        return
    config = binaries / "pg_config"
    version = _ask(config, "--version").removeprefix("PostgreSQL ")  # 15.18 (Debian ...), 18beta1
    digits = version[: len(version) - len(version.lstrip("0123456789"))]
    control = Path(_ask(config, "--sharedir"), "extension", "postgis.control")
    yield Installation(int(digits), binaries, control.is_file())


def _ask(pg_config: Path, question: str) -> str:
    answer = subprocess.run(  # noqa: S603 - a list, never a shell's line
        [str(pg_config), question], capture_output=True, text=True, check=True
    )
    return answer.stdout.strip()


def _hint(major: int | None) -> str:
    """The command that installs what is missing, by the package system that is there."""
    system = next((name for name in _HINTS if shutil.which(name)), None)
    if system == "apt-get" and major:
        return f"apt-get install postgresql-{major}-postgis-3"
    return _HINTS[system] if system else _GUIDE
