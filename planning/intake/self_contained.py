"""Vector files that would make GDAL or SQLite reach beyond the file, found before they open it."""

from __future__ import annotations

import json
import mmap
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from planning import errors
from planning.intake.coordinates import resolve

_SQLITE_MODULES: Final = ("rtree",)
_CRS_KEY: Final = re.compile(
    rb"[\"'](?:c|\\u00[46]3)(?:r|\\u00[57]2)(?:s|\\u00[57]3)[\"']\s*", re.IGNORECASE
)
"""The word crs as GDAL would read it: any case, also with its letters escaped."""
_LONGEST_CRS: Final = 4096
_MOST_STEPS: Final = 20_000_000
"""Instructions of SQLite, about a second, to count the rows of views."""


def check_geopackage(path: Path, label: str) -> None:
    """Refuse a GeoPackage with virtual tables other than those of its spatial index."""
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as database:
            rows = database.execute(
                "SELECT lower(sql) FROM sqlite_master WHERE sql LIKE 'create virtual%'"
            ).fetchall()
            _bound_views(database)
    except (sqlite3.Error, UnicodeDecodeError) as fault:  # also where a statement is no text
        raise errors.UnreadableFile(file=label, reason=str(fault)) from fault
    for (statement,) in rows:
        module = statement.split(" using ", 1)[-1].split("(")[0].strip()
        if module not in _SQLITE_MODULES:
            raise errors.UnreadableFile(file=label, reason="reason.virtual_table")


def _bound_views(database: sqlite3.Connection) -> None:
    """Raise sqlite3.Error where a view has no end, or takes too long to count."""
    views = database.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall()
    database.set_progress_handler(lambda: 1, _MOST_STEPS)  # its first call interrupts
    for (name,) in views:
        quoted = str(name).replace('"', '""')
        database.execute(f'SELECT count(*) FROM "{quoted}"').fetchone()  # noqa: S608


def check_geojson(path: Path, label: str) -> None:
    """Refuse a GeoJSON whose reference system is anything but a name that is known.

    Of type ``link`` (GeoJSON 2008) GDAL would fetch it from the address given.
    """
    with (
        path.open("rb") as file,
        closing(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)) as m,
    ):
        for key in _CRS_KEY.finditer(m):
            after = m[key.end() : key.end() + _LONGEST_CRS].decode("utf-8", "replace")
            if after[:1] not in (",", "}", "]", "") and not _named(after):
                value = " ".join(after[1:60].split())
                raise errors.UnknownCoordinateSystem(file=label, value=value)


def _named(after: str) -> bool:
    """Whether a colon and then no object, or a reference system by a known name, follow."""
    if not after.startswith(":"):
        return False
    try:
        value: Any = json.JSONDecoder().raw_decode(after[1:].lstrip())[0]
    except (ValueError, RecursionError):
        return False
    if not isinstance(value, dict):
        return True
    properties = value.get("properties")
    name = properties.get("name") if isinstance(properties, dict) else None
    return set(value) == {"type", "properties"} and value["type"] == "name" and _known(name)


def _known(name: Any) -> bool:
    return isinstance(name, str) and (resolve(name) is not None or name.upper().endswith(":CRS84"))
