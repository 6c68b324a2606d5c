"""Amendment chains: the plan of a day is its base with its amendments applied.

Within the extent of a plan that replaces (XP_RechtscharakterPlanaenderung 1000 and 2000,
XP_Aenderungsarten 2000 and 3000) the content of the plans it names goes, and so does that of
earlier amendments of the same plans. Content that is supplemented stays. So does content that is
changed in parts (XP_Aenderungsarten 1000): which parts, no file says. Only what is in force on
the day changes anything, and only what was in force before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

import shapely
from shapely.geometry.base import BaseGeometry
from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, contains_eager

from planning.model import Amendment, Plan, PlanVersion, Stand
from planning.plans.cutting import Cut, Taken
from planning.plans.standing import standing
from planning.provenance import AmendmentEffect
from planning.terms import Phase, PlanKind, State, Visibility

AMENDING: Final = (Phase.IN_FORCE, Phase.ENDED)
"""What changes other plans: what is in force, or was on the day that is asked for."""
PUBLIC: Final = PlanVersion.visibility == Visibility.PUBLIC


def cuts(
    session: Session, day: date, known_at: datetime | None = None, *, public: bool = False
) -> Mapping[int, Cut]:
    """What the amendments of a day take from each version that stands on it, by its key.

    With ``public`` what is not public changes nothing.
    """
    stands = (standing(day, known_at), *([PUBLIC] if public else []))
    told = session.scalars(
        select(Amendment)
        .join(PlanVersion, PlanVersion.id == Amendment.version_id)
        .join(Stand, Stand.version_id == PlanVersion.id)
        .where(*stands)
        .order_by(Amendment.id)
    ).all()
    return cuts_of(told, _in_force(session, stands)) if told else {}


@dataclass(frozen=True)
class _Change:
    """One version changes another within an area."""

    by: PlanVersion
    of: PlanVersion
    area: BaseGeometry
    effect: AmendmentEffect | None


def _in_force(session: Session, stands: Iterable[ColumnElement[bool]]) -> dict[int, PlanVersion]:
    rows = session.scalars(
        select(PlanVersion)
        .join(PlanVersion.plan)
        .join(Stand, Stand.version_id == PlanVersion.id)
        .options(contains_eager(PlanVersion.plan))
        .where(*stands, PlanVersion.phase.in_(AMENDING))
    )
    return {version.id: version for version in rows.unique()}


def cuts_of(told: Iterable[Amendment], in_force: Mapping[int, PlanVersion]) -> dict[int, Cut]:
    """What amendments take from the versions in force on a day, both given."""
    return _cuts(_one_way(list(_changes(told, in_force))))


def _one_way(changes: Sequence[_Change]) -> list[_Change]:
    """Of two versions that each say they change the other, the younger one is taken at its word.

    Without days of validity, or with the same, it is the one that was recorded later.
    """
    pairs = {(change.by.id, change.of.id) for change in changes}
    return [
        change
        for change in changes
        if (change.of.id, change.by.id) not in pairs or _age(change.by) > _age(change.of)
    ]


def _changes(told: Iterable[Amendment], in_force: Mapping[int, PlanVersion]) -> Iterator[_Change]:
    """What changes what, as far as both are in force; what both tell, as the newer one says."""
    named = _by_name(in_force.values())
    seen = set()
    for amendment in sorted(told, key=lambda each: each.inverse):
        one = in_force.get(amendment.version_id)
        other = one and _named(amendment, one.plan, named)
        if one is None or other is None:
            continue
        by, of = (other, one) if amendment.inverse else (one, other)
        if (by.id, of.id) not in seen and _may_change(by, of):
            seen.add((by.id, of.id))
            yield _Change(by, of, _area(amendment, by), amendment.effect)


_Name = tuple[State, PlanKind | None, str]


def _by_name(versions: Iterable[PlanVersion]) -> Mapping[_Name, list[PlanVersion]]:
    found: dict[_Name, list[PlanVersion]] = defaultdict(list)
    for version in versions:
        plan = version.plan
        found[plan.state, plan.kind, plan.normalised_name].append(version)
    return found


def _named(
    amendment: Amendment, plan: Plan, named: Mapping[_Name, list[PlanVersion]]
) -> PlanVersion | None:
    """The one version in force of the plan that is meant: same state, name and kind."""
    found = [
        version
        for version in named.get((plan.state, plan.kind, amendment.normalised_name), [])
        if version.plan_id != plan.id and amendment.number in (None, version.plan.number)
    ]
    return found[0] if len(found) == 1 else None


def _may_change(by: PlanVersion, of: PlanVersion) -> bool:
    """Whether a version can have been changed by another: not by one that began before it."""
    if by.valid_from is None or of.valid_from is None:
        return True
    return by.valid_from >= of.valid_from


def _area(amendment: Amendment, by: PlanVersion) -> BaseGeometry:
    """Where a change holds: in the changing plan, and in the section that tells of it."""
    if amendment.extent is None:
        return by.extent
    return (
        shapely.intersection(amendment.extent, by.extent)
        if amendment.inverse
        else (amendment.extent)
    )


def _cuts(changes: Sequence[_Change]) -> dict[int, Cut]:
    """For each version the union of what replaces it or the plans that it changes itself."""
    versions = {change.by.id: change.by for change in changes}
    amended_by = _amended_by(changes)
    taken: dict[int, list[_Change]] = defaultdict(list)
    for change in changes:
        if change.effect is AmendmentEffect.REPLACES:
            taken[change.of.id].append(change)
            for key in amended_by[change.of.id] - {change.by.id}:
                if _age(versions[key]) < _age(change.by):
                    taken[key].append(change)
    return {
        version: tuple(dict.fromkeys(Taken(change.by.plan.name, change.area) for change in by))
        for version, by in taken.items()
    }


def _amended_by(changes: Iterable[_Change]) -> Mapping[int, set[int]]:
    """The versions that change each one, directly or through those they change."""
    direct: dict[int, set[int]] = defaultdict(set)
    for change in changes:
        direct[change.by.id].add(change.of.id)
    found: dict[int, set[int]] = defaultdict(set)
    for key in direct:
        for base in _reached(key, direct):
            found[base].add(key)
    return found


def _reached(start: int, direct: Mapping[int, set[int]]) -> set[int]:
    """What a version changes, and what those change in turn, without itself."""
    reached: set[int] = set()
    ahead = [start]
    while ahead:
        new = direct.get(ahead.pop(), set()) - reached
        reached |= new
        ahead += new
    return reached - {start}


def _age(version: PlanVersion) -> tuple[date, datetime, int]:
    return version.valid_from or date.min, version.recorded_at, version.id
