"""The rows of AmendedZone, by which the map shows amended plans, kept equal to what is stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain, pairwise
from typing import Any, Final

import shapely
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session, aliased, contains_eager

from planning import geometry
from planning.model import AmendedZone, Amendment, Plan, PlanVersion, Stand, Zone
from planning.model.plans import ZoneFacts
from planning.plans.amending import AMENDING, PUBLIC, cuts_of
from planning.plans.cutting import Cut, named, remaining, taking
from planning.plans.validity import ALWAYS, EVER

AMENDED_LOCK: Final = 5_318_008_532_026
"""Held by the transaction that works these rows out."""
_FACTS: Final = tuple(ZoneFacts.__annotations__)

_Days = tuple[date, date]
"""The days [begin, end)."""


def keep_amended(session: Session, plans: Iterable[int] | None = None) -> None:
    """Work out anew what amendments leave of plans, and of all plans that they are linked to.

    To be called in the transaction that changes what stands or who may see it, with the keys
    of the plans it concerns; without them for all. Waits for another transaction at it.
    """
    session.flush()
    linked = _linked(session, plans)
    if not linked:
        return
    session.execute(select(func.pg_advisory_xact_lock(AMENDED_LOCK)))
    _forget(session, linked)
    for version, days in _calendar(session, linked).items():
        rows = list(_rows(session, version, days))
        if rows:
            session.execute(insert(AmendedZone), rows)


def _linked(session: Session, plans: Iterable[int] | None) -> set[int]:
    """The plans that change others or are changed, among these and those linked to them."""
    beside: dict[int, set[int]] = defaultdict(set)
    for one, other in _links(session):
        beside[one].add(other)
        beside[other].add(one)
    ahead = list(beside if plans is None else beside.keys() & set(plans))
    found: set[int] = set()
    while ahead:
        plan = ahead.pop()
        if plan not in found:
            found.add(plan)
            ahead += beside[plan]
    return found


def _links(session: Session) -> Iterable[Any]:
    """Each plan with those whose name it tells: who changes whom does not matter here."""
    told, meant = aliased(Plan), aliased(Plan)
    return session.execute(
        select(told.id, meant.id)
        .select_from(Amendment)
        .join(PlanVersion, PlanVersion.id == Amendment.version_id)
        .join(told, told.id == PlanVersion.plan_id)
        .join(
            meant,
            (meant.state == told.state)
            & meant.kind.is_not_distinct_from(told.kind)
            & (meant.normalised_name == Amendment.normalised_name)
            & (meant.id != told.id),
        )
    ).all()


def _forget(session: Session, plans: set[int]) -> None:
    versions = select(PlanVersion.id).where(PlanVersion.plan_id.in_(plans))
    session.execute(delete(AmendedZone).where(AmendedZone.version_id.in_(versions)))
    amended = update(Zone).where(Zone.version_id.in_(versions), Zone.amended)
    session.execute(amended.values(amended=False))


def _calendar(session: Session, plans: set[int]) -> Mapping[int, dict[_Days, Cut]]:
    """What is taken from each version on which days; of those from which something ever is."""
    standing = _standing(session, plans)
    told = session.scalars(
        select(Amendment)
        .where(Amendment.version_id.in_([version.id for version, _ in standing]))
        .order_by(Amendment.id)
    ).all()
    calendar: dict[int, dict[_Days, Cut]] = defaultdict(dict)
    changing = sorted(set(chain.from_iterable(days for _, days in standing)))
    for begin, end in pairwise(changing):
        of_day = {v.id: v for v, days in standing if days[0] <= begin < days[1]}
        taken = cuts_of([a for a in told if a.version_id in of_day], of_day)
        for version in of_day:
            calendar[version][begin, end] = taken.get(version, ())
    return {version: days for version, days in calendar.items() if any(days.values())}


def _standing(session: Session, plans: set[int]) -> list[tuple[PlanVersion, _Days]]:
    """The public versions that change others or are changed, with the days they stand on."""
    rows = session.execute(
        select(PlanVersion, Stand.valid_from, Stand.valid_to)
        .join(PlanVersion.plan)
        .join(Stand, Stand.version_id == PlanVersion.id)
        .options(contains_eager(PlanVersion.plan))
        .where(PlanVersion.plan_id.in_(plans), PUBLIC, PlanVersion.phase.in_(AMENDING))
        .where(Stand.recorded_until.is_(None))
    )
    return [(version, _days(begin, end)) for version, begin, end in rows]


def _days(begin: date | None, end: date | None) -> _Days:
    return begin or EVER, end or ALWAYS


def _rows(session: Session, version: int, days: Mapping[_Days, Cut]) -> Iterator[dict[str, Any]]:
    """The rows of each zone of a version from which something is taken on some day."""
    all_taken = tuple(dict.fromkeys(chain.from_iterable(days.values())))
    whole = shapely.union_all([taken.area for taken in all_taken])
    zones = session.scalars(
        select(Zone).where(
            Zone.version_id == version,
            func.ST_Intersects(Zone.geometry, func.ST_GeomFromWKB(whole.wkb, geometry.SRID)),
        )
    ).all()
    for zone, met in zip(zones, taking([z.geometry for z in zones], all_taken), strict=True):
        if met:
            zone.amended = True
            yield from _of_zone(zone, _merged(days, met))


def _merged(days: Mapping[_Days, Cut], met: Cut) -> dict[_Days, Cut]:
    """What of a zone is taken when; days on which it is the same are one stretch."""
    merged: dict[_Days, Cut] = {}
    wanted = set(met)
    first, last, before = EVER, EVER, None
    for (begin, end), taken in days.items():
        part = tuple(each for each in taken if each in wanted)
        if part == before and begin == last:
            del merged[first, last]
        else:
            first = begin
        merged[first, end] = part
        last, before = end, part
    return merged


def _of_zone(zone: Zone, stretches: Mapping[_Days, Cut]) -> Iterator[dict[str, Any]]:
    """A row for each stretch of the zone's own days on which something is left of it."""
    facts = {name: getattr(zone, name) for name in _FACTS}
    first, last = _days(zone.valid_from, zone.valid_to)
    previous: date | None = None
    for (begin, end), taken in stretches.items():
        begins, ends = max(begin, first), min(end, last)
        left = remaining(zone.geometry, taken)
        if begins < ends and not left.is_empty:
            yield facts | {
                "zone_id": zone.id,
                "uid": zone.uid,
                "begins": None if begins == EVER else begins,
                "ends": None if ends == ALWAYS else ends,
                "previous_ends": previous,
                "amended_by": named(taken),
                "geometry": left,
            }
            previous = ends
