"""Situations of the newest run."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import OfRun, Read
from api.schemas.conflicts import RunInfo
from api.schemas.situations import (
    SituationDetail,
    SituationItem,
    SituationNumber,
    Situations,
)
from planning import errors, monitoring
from planning.monitoring import Wanted
from planning.territory import storage

router = APIRouter(prefix="/api/situations", tags=["conflicts"])


@router.get("")
def situations(session: Read, wanted: Annotated[Wanted, Query()]) -> Situations:
    """The situations of the newest run: avoidable first, the gravest of them first."""
    run = monitoring.latest_run(session, wanted.as_of, wanted.known_at)
    if run is None:
        return Situations(run=None, total=0, counts=[], items=[])
    names = storage.names(session)
    counts = monitoring.situation_counts(session, run, wanted)
    found = monitoring.situations_of(session, run, wanted)
    return Situations(
        run=RunInfo.of(run),
        total=sum(
            count.situations
            for count in counts
            if wanted.weighs(count.kind, count.stage, count.severity)
        ),
        counts=[SituationNumber.model_validate(count, from_attributes=True) for count in counts],
        items=[SituationItem.of(situation, names) for situation in found],
    )


@router.get("/{id_}")
def situation(session: Read, of: OfRun, id_: str) -> SituationDetail:
    """One situation with its ground, dissolved when it is asked for."""
    run = monitoring.latest_run(session, of.as_of, of.known_at)
    if run is None:
        raise errors.NotFound(value=id_)
    found = monitoring.situation(session, run, id_)
    ground = monitoring.dissolved(session, run, id_)
    return SituationDetail.of_ground(found, storage.names(session), ground)
