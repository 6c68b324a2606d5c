"""What the newest run checked, and where."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import Read
from api.schemas.conflicts import CoverageTable
from planning import monitoring

router = APIRouter(prefix="/api/coverage", tags=["conflicts"])


@router.get("")
def coverage(
    session: Read, rule: Annotated[str | None, Query(description="such as E01")] = None
) -> CoverageTable:
    """For each rule and stretch of the border: found, nothing found, not checked and why."""
    run = monitoring.latest_run(session)
    if run is None:
        return CoverageTable(run=None, items=[])
    return CoverageTable.of(run, monitoring.coverage_of(session, run, rule))
