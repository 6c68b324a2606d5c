"""Plans."""

from fastapi import APIRouter

from api.dependencies import Read
from api.schemas.plans import PlanItem, Plans
from planning import plans as stored
from planning.terms import Phase, PlanKind, State

router = APIRouter(prefix="/api/plans", tags=["plans"])


@router.get("")
def plans(
    session: Read,
    state: State | None = None,
    kind: PlanKind | None = None,
    phase: Phase | None = None,
    ags: str | None = None,
) -> Plans:
    """Public plans of both states, each with its current version."""
    rows = stored.plans(session, state=state, kind=kind, phase=phase, ags=ags)
    return Plans(items=[PlanItem.of(version, zones) for version, zones in rows])
