"""Zones as low zooms draw them, made once for each version and kept in the database.

Apart from the import, which it would slow down. Until it is done for a version, the tiles that
the version meets show zones as they are stored.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

import shapely
import sqlalchemy as sa
from sqlalchemy import Engine

from layers.generalising.bands import RECIPE, bands
from layers.generalising.storage import (
    amended_state,
    amending_held_off,
    keep,
    reserved,
    zones_of,
)

_log = logging.getLogger("planabgleich.layers")


def prepare(database: Engine, done: Callable[[int, int], None] | None = None) -> int:
    """Generalise every version that is not yet, one transaction each; how many it were.

    ``done`` is called with how many are behind us, of how many. A version that another process
    is at, or whose geometry cannot be generalised, is left out.
    """
    versions = waiting(database)
    made = 0
    for number, version in enumerate(versions, start=1):
        made += generalise(database, version)
        if done is not None:
            done(number, len(versions))
    return made


def waiting(database: Engine) -> list[int]:
    """The keys of the versions that are not generalised, or by an older rule."""
    with database.connect() as connection:
        return list(connection.scalars(sa.text(_WAITING), {"recipe": RECIPE}))


_WAITING = """
SELECT version.id FROM planning.plan_version AS version
LEFT JOIN planning.generalisation AS made ON made.version_id = version.id
WHERE made.recipe IS DISTINCT FROM :recipe AND NOT version.withdrawn
ORDER BY version.id
"""


def generalise(database: Engine, version: int) -> bool:
    """Generalise one version; False where another process is at it or it cannot be done.

    What amendments leave of it may change meanwhile: then nothing is kept, and it waits on.
    """
    with database.connect() as connection, connection.begin() as transaction:
        if not reserved(connection, version):
            return False
        before = amended_state(connection, version)
        try:
            keep(connection, version, bands, zones_of(connection, version))
        except shapely.GEOSException as error:
            _log.warning("version %s cannot be generalised: %s", version, error)
            transaction.rollback()
            return False
        if not amending_held_off(connection) or amended_state(connection, version) != before:
            transaction.rollback()
            return False
    return True
