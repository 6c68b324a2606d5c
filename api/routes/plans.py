"""Plans, their versions, what changed between them, and the files they came in."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from fastapi.responses import FileResponse

from api.dependencies import AtMoment, CurrentSettings, Read
from api.schemas.plans import PlanItem, Plans
from api.schemas.versions import VersionDifference, VersionItem, Versions
from api.stored import stored_file
from planning import errors
from planning import plans as stored
from planning.terms import Phase, PlanKind, State

router = APIRouter(prefix="/api/plans", tags=["plans"])


@router.get("")
def plans(
    session: Read,
    at: AtMoment,
    state: State | None = None,
    kind: PlanKind | None = None,
    phase: Phase | None = None,
    ags: str | None = None,
    *,
    reference: Annotated[bool, Query(description="reference data instead of plans")] = False,
) -> Plans:
    """Public plans of both states, each with the versions that stand on the day."""
    rows = stored.plans(
        session,
        state=state,
        kind=kind,
        phase=phase,
        ags=ags,
        day=at.as_of,
        known_at=at.known_at,
        reference=reference,
    )
    return Plans(items=[PlanItem.of(version, zones) for version, zones in rows])


@router.get("/{uid}/versions")
def versions(session: Read, uid: UUID, at: AtMoment) -> Versions:
    """The public versions of a plan: provenance, texts, documents, amendments.

    Without ``as_of`` all of them, with it those that stood on that day.
    """
    rows = stored.versions(session, uid, at.as_of, at.known_at)
    return Versions(items=[VersionItem.of(version, zones) for version, zones in rows])


@router.get("/{uid}/diff")
def diff(session: Read, uid: UUID, a: int, b: int) -> VersionDifference:
    """Which zones were added, removed or changed from version ``a`` to version ``b``."""
    one, other = stored.version(session, uid, a), stored.version(session, uid, b)
    return VersionDifference.of(stored.diff(session, one, other))


@router.get("/{uid}/versions/{sequence}/original", response_class=FileResponse)
def original(session: Read, settings: CurrentSettings, uid: UUID, sequence: int) -> FileResponse:
    """The file that a version came in; only where everything in it is public."""
    version = stored.version(session, uid, sequence)
    if not stored.original_is_public(session, version):
        raise errors.NotFound(value=version.source_name)
    return stored_file(version.source_sha256, version.source_name, None, settings)


@router.get("/{uid}/documents/{document}", response_class=FileResponse)
def document(session: Read, settings: CurrentSettings, uid: UUID, document: UUID) -> FileResponse:
    """A document that came with a plan, to be saved, never shown in place."""
    found = stored.document(session, uid, document)
    return stored_file(found.content_sha256, found.file_name, found.media_type, settings)
