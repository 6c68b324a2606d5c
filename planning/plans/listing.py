"""Plans and their versions: listed, found by name or key."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date, datetime

from shapely.geometry.base import BaseGeometry
from sqlalchemy import ColumnElement, Row, ScalarSelect, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session, joinedload

from planning import errors
from planning.berlin import today
from planning.model import Document, Municipality, Plan, PlanVersion, Stand, Zone
from planning.plans.naming import normalised
from planning.plans.standing import standing
from planning.terms import Phase, PlanKind, State, Visibility


def plans(
    session: Session,
    *,
    state: State | None = None,
    kind: PlanKind | None = None,
    phase: Phase | None = None,
    ags: str | None = None,
    day: date | None = None,
    known_at: datetime | None = None,
    public: bool = True,
    reference: bool = False,
) -> Sequence[Row[PlanVersion, int]]:
    """Plan versions of a day (today) with the number of their zones, by state, kind and name.

    ``ags`` keeps the plans whose extent meets the municipality's ground. ``public`` leaves out
    what not everybody may see; ``reference`` asks for reference data instead of plans.
    """
    wanted = {Plan.state: state, Plan.kind: kind, PlanVersion.phase: phase}
    query = (
        select(PlanVersion, _zone_count())
        .join(PlanVersion.plan)
        .join(Stand, Stand.version_id == PlanVersion.id)
        .options(joinedload(PlanVersion.plan).joinedload(Plan.authority))
        .where(standing(day or today(), known_at), Plan.layer.is_(None) != reference)
        .where(*(column == value for column, value in wanted.items() if value is not None))
        .order_by(Plan.state, Plan.kind, Plan.name, PlanVersion.sequence)
    )
    if public:
        query = query.where(PlanVersion.visibility == Visibility.PUBLIC)
    if ags is not None:
        query = query.where(_meets(PlanVersion.extent, ags))
    return session.execute(query).all()


def versions(
    session: Session, uid: uuid.UUID, day: date | None = None, known_at: datetime | None = None
) -> Sequence[Row[PlanVersion, int]]:
    """The public versions of a plan, the oldest first, each with the number of its zones.

    With ``day`` those that stood on it; with ``known_at`` those recorded by then. Raises
    NotFound.
    """
    query = (
        select(PlanVersion, _zone_count())
        .join(PlanVersion.plan)
        .options(joinedload(PlanVersion.plan).joinedload(Plan.authority))
        .where(Plan.uid == uid, PlanVersion.visibility == Visibility.PUBLIC)
        .order_by(PlanVersion.sequence)
    )
    if day is not None:
        stood = select(Stand).where(Stand.version_id == PlanVersion.id, standing(day, known_at))
        query = query.where(stood.exists())
    if known_at is not None:
        query = query.where(PlanVersion.recorded_at <= known_at)
    rows = session.execute(query).all()
    if not rows:
        raise errors.NotFound(value=uid)
    return rows


def version(session: Session, uid: uuid.UUID, sequence: int) -> PlanVersion:
    """One public version of a plan by its number. Raises NotFound."""
    found = {row.sequence: row for row, _ in versions(session, uid)}
    if sequence not in found:
        raise errors.NotFound(value=sequence, choices=", ".join(map(str, found)))
    return found[sequence]


def find(session: Session, address: str, known_at: datetime | None = None) -> PlanVersion:
    """The version under an address: name or key of the plan, ``@`` and a number or a day.

    A number names a version, a day (``@2019-06-30``) the version that stood then: of several
    what was in force before a draft. Without either it is the newest version. With ``known_at``
    all of it as recorded at that time. Raises NotFound or AmbiguousName.
    """
    name, wanted = _parted(address)
    plan = _plan(session, name)
    recorded = [v for v in plan.versions if known_at is None or v.recorded_at <= known_at]
    if isinstance(wanted, date):
        found = [*_stood(session, plan, wanted, known_at)]
    else:
        found = [v for v in recorded if wanted in (None, v.sequence)]
    if not found:
        choices = ", ".join(f"{name}@{version.sequence}" for version in recorded)
        raise errors.NotFound(value=address, choices=choices)
    return found[-1]


def _parted(address: str) -> tuple[str, int | date | None]:
    """The name of the plan, and the number or day after the last ``@``."""
    name, _, wanted = address.rpartition("@")
    if not name.strip():
        return address.strip(), None
    try:
        return name.strip(), int(wanted) if wanted.isdecimal() else date.fromisoformat(wanted)
    except ValueError:
        return address.strip(), None


def _stood(
    session: Session, plan: Plan, day: date, known_at: datetime | None
) -> Sequence[PlanVersion]:
    """The versions that stood on a day, what was in force last."""
    rows = session.scalars(
        select(PlanVersion)
        .join(Stand, Stand.version_id == PlanVersion.id)
        .where(PlanVersion.plan_id == plan.id, standing(day, known_at))
        .order_by(PlanVersion.sequence)
    )
    return sorted(rows, key=lambda version: version.phase is not Phase.DRAFT)


def _plan(session: Session, name: str) -> Plan:
    """The one plan with that key or name."""
    try:
        named = Plan.uid == uuid.UUID(name)
    except ValueError:
        named = Plan.normalised_name == normalised(name)
    found = session.scalars(select(Plan).where(named).order_by(Plan.id)).all()
    if len(found) > 1:
        choices = ", ".join(f"{plan.uid} ({plan.state} {plan.kind or ''})" for plan in found)
        raise errors.AmbiguousName(value=name, choices=choices)
    if not found:
        raise errors.NotFound(value=name)
    return found[0]


def original_is_public(session: Session, version: PlanVersion) -> bool:
    """Whether everything that came in the same file may be seen by everybody."""
    hidden = select(PlanVersion).where(
        PlanVersion.source_sha256 == version.source_sha256,
        PlanVersion.visibility != Visibility.PUBLIC,
    )
    return not session.scalar(select(hidden.exists()))


def document(session: Session, plan: uuid.UUID, uid: uuid.UUID) -> Document:
    """A document of a public version of the plan. Raises NotFound."""
    found = session.scalar(
        select(Document)
        .join(PlanVersion, PlanVersion.id == Document.version_id)
        .join(PlanVersion.plan)
        .where(Document.uid == uid, Plan.uid == plan, PlanVersion.visibility == Visibility.PUBLIC)
    )
    if found is None:
        raise errors.NotFound(value=uid)
    return found


def _zone_count() -> ScalarSelect[int]:
    counted = select(func.count()).where(Zone.version_id == PlanVersion.id)
    return counted.correlate(PlanVersion).scalar_subquery()


def _meets(shape: InstrumentedAttribute[BaseGeometry], ags: str) -> ColumnElement[bool]:
    """Whether a geometry meets the ground of a municipality."""
    met = select(Municipality).where(
        Municipality.ags == ags, func.ST_Intersects(Municipality.geometry, shape)
    )
    return met.exists()
