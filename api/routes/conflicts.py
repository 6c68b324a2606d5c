"""Conflicts of a stored run: the newest, or that of a day or of a time."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from api.dependencies import Read
from api.schemas.conflicts import ConflictDetail, ConflictItem, Conflicts, RunInfo
from planning import monitoring
from planning.monitoring import Wanted
from planning.territory import storage

router = APIRouter(prefix="/api/conflicts", tags=["conflicts"])


@router.get("")
def conflicts(session: Read, wanted: Annotated[Wanted, Query()]) -> Conflicts:
    """The conflicts of the newest run, or of the one asked for, the gravest first."""
    run = monitoring.latest_run(session, wanted.as_of, wanted.known_at)
    if run is None:
        return Conflicts(run=None, total=0, items=[])
    total, found = monitoring.conflicts_of(session, run, wanted)
    names = storage.names(session)
    items = [ConflictItem.of(conflict, names) for conflict in found]
    return Conflicts(run=RunInfo.of(run), total=total, items=items)


@router.get("/{uid}")
def conflict(session: Read, uid: UUID) -> ConflictDetail:
    """One conflict with its geometry, its grounds and what could be done."""
    return ConflictDetail.of(monitoring.conflict(session, uid), storage.names(session))
