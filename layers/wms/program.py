"""MapServer as a program of the system, and what it needs to run."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from psycopg import pq

from layers.wms.answers import templates
from layers.wms.images import images
from layers.wms.mapfile import mapfile
from layers.wms.offer import Offer
from planning import errors
from planning.texts import Language

LANGUAGES: Final[tuple[Language, ...]] = ("de", "en")

_OWN: Final = "mapserver.conf"
_PLACES: Final = ("/usr/lib/cgi-bin/mapserv", "/usr/libexec/mapserv")
_INSTALL: Final = "apt install mapserver-bin"
_CONFIGURATION: Final = """CONFIG
  ENV
    MS_MAP_NO_PATH "1"
  END
END
"""
"""MapServer 8 does not run without one; this one lets no request name a mapfile."""


def find_mapserver() -> Path:
    """The CGI program ``mapserv``. Raises MapServerMissing."""
    found = shutil.which("mapserv") or next(filter(shutil.which, _PLACES), None)
    if found is None:
        raise errors.MapServerMissing(reason=_INSTALL)
    return Path(found)


def write_configuration(folder: Path, offer: Offer) -> None:
    """The mapfiles of both languages and what they need, in a folder that is there."""
    written = {f"{language}.map": mapfile(offer, language) for language in LANGUAGES}
    for name, text in {**written, **templates(offer), _OWN: _CONFIGURATION}.items():
        (folder / name).write_text(text, encoding="utf-8")
    for name, png in images():
        (folder / f"{name}.png").write_bytes(png)


def environment(folder: Path, address: str) -> dict[str, str]:
    """What every run of MapServer finds in its environment.

    ``address`` is libpq's, of the role map_reader. It goes here in parts, password included,
    and into no file; only the process's own user can read it. What it leaves open is libpq's
    affair, so the variables of libpq are handed on.
    """
    inherited = {name: value for name, value in os.environ.items() if name.startswith("PG")}
    parts = pq.Conninfo.parse(address.encode())
    found = {
        part.envvar.decode(): part.val.decode()
        for part in parts
        if part.envvar is not None and part.val is not None
    }
    return inherited | found | {"MAPSERVER_CONFIG_FILE": str(folder / _OWN)}


def chosen_days(settings: Mapping[str, str], first: str, last: str) -> dict[str, str]:
    """PGOPTIONS of a run that shows these days (ISO 8601), see layers.shown."""
    days = f"-c planabgleich.shown_from={first} -c planabgleich.shown_to={last}"
    return {"PGOPTIONS": f"{settings.get('PGOPTIONS', '')} {days}".strip()}
