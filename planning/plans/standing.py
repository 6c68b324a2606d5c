"""The table ``stand``: kept equal to what the versions of a plan tell, nothing forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from planning.berlin import BERLIN
from planning.model import Plan, PlanVersion, Stand
from planning.plans.validity import ALWAYS, EVER, Told, stands
from planning.terms import LegalStatus

_Days = tuple[int, date | None, date | None]
"""A version and the days on which it stands, an open end as None."""


def now(session: Session) -> datetime:
    """The database's clock, which runs on within a transaction."""
    at: datetime = session.execute(select(func.clock_timestamp())).scalar_one()
    return at


def standing(day: date, known_at: datetime | None = None) -> ColumnElement[bool]:
    """The stands of a day: what was valid then, as known at a time (None: as known now)."""
    return and_(
        _recorded(known_at),
        or_(Stand.valid_from.is_(None), Stand.valid_from <= day),
        or_(Stand.valid_to.is_(None), Stand.valid_to > day),
    )


def _recorded(known_at: datetime | None) -> ColumnElement[bool]:
    if known_at is None:
        return Stand.recorded_until.is_(None)
    open_then = or_(Stand.recorded_until.is_(None), Stand.recorded_until > known_at)
    return and_(Stand.recorded_at <= known_at, open_then)


def restand(session: Session, plan: Plan, at: datetime) -> None:
    """Record from ``at`` on which version stands when; what was recorded before is kept.

    Every version that was not withdrawn is told again in its order.
    """
    session.flush()
    versions = session.scalars(
        select(PlanVersion)
        .where(PlanVersion.plan_id == plan.id, ~PlanVersion.withdrawn)
        .order_by(PlanVersion.sequence)
    )
    wanted = {_open_ended(*days) for days in _days(plan, versions.all())}
    kept = _close_others(session, plan, wanted, at)
    for version, begin, end in sorted(wanted - kept, key=str):
        session.add(Stand(version_id=version, valid_from=begin, valid_to=end, recorded_at=at))
    session.flush()


def _days(plan: Plan, versions: Sequence[PlanVersion]) -> list[tuple[int, date, date]]:
    told = [_told(plan, version) for version in versions]
    return [(stand.version, stand.begin, stand.end) for stand in stands(told)]


def _told(plan: Plan, version: PlanVersion) -> Told:
    """Reference data hold from the day they describe, as what is in force does."""
    return Told(
        version=version.id,
        status=LegalStatus.IN_FORCE if plan.layer else version.status,
        valid_from=version.surveyed_on if plan.layer else version.valid_from,
        valid_to=version.valid_to,
        told_on=version.recorded_at.astimezone(BERLIN).date(),
    )


def _open_ended(version: int, begin: date, end: date) -> _Days:
    return version, None if begin == EVER else begin, None if end == ALWAYS else end


def _close_others(session: Session, plan: Plan, wanted: set[_Days], at: datetime) -> set[_Days]:
    """Close what no longer stands; returns what still does."""
    of_plan = select(PlanVersion.id).where(PlanVersion.plan_id == plan.id)
    current = select(Stand).where(Stand.version_id.in_(of_plan), Stand.recorded_until.is_(None))
    kept = set()
    for stand in session.scalars(current).all():
        days = (stand.version_id, stand.valid_from, stand.valid_to)
        if days in wanted:
            kept.add(days)
        else:
            stand.recorded_until = at
    session.flush()
    return kept
