"""The stored plans compared as they were known at a time: told, not stored as a run."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from planning import checking, conflicts
from planning.checking import Check, Ground
from planning.plans import extents_of_day, zones_of_day


def look_back(
    session: Session,
    ground: Ground,
    known_at: datetime,
    progress: conflicts.Progress | None = None,
) -> Check:
    """Compare what was valid on the day of ``ground`` by what was recorded at ``known_at``.

    Rules and border are those of now. The newest run stays what it is.
    """
    zones = zones_of_day(session, ground.as_of, known_at)
    extents = extents_of_day(session, ground.as_of, known_at)
    return checking.compare(zones, extents, ground, progress=progress)
