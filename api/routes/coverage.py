"""What the newest run checked, and where."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import OfRun, Read
from api.schemas.coverage import BorderCoverage, CoverageTable
from planning import monitoring

router = APIRouter(prefix="/api/coverage", tags=["conflicts"])


RuleId = Annotated[str | None, Query(description="such as E01; all without")]


@router.get("")
def coverage(session: Read, of: OfRun, rule: RuleId = None) -> CoverageTable:
    """For each rule and stretch of the border: found, nothing found, not checked and why."""
    run = monitoring.latest_run(session, of.as_of, of.known_at)
    if run is None:
        return CoverageTable(run=None, items=[])
    return CoverageTable.of(run, monitoring.coverage_of(session, run, rule))


@router.get("/border")
def border(session: Read, of: OfRun, rule: RuleId = None) -> BorderCoverage:
    """How much of the border could be checked, stretch by stretch, by one rule or by all."""
    run = monitoring.latest_run(session, of.as_of, of.known_at)
    if run is None:
        return BorderCoverage(run=None, shares=[], items=[], rules=[])
    return BorderCoverage.of(
        run,
        monitoring.covered_metres(session, run, rule),
        monitoring.stretches_of(session, run, rule),
        monitoring.rule_coverage(session, run),
    )
