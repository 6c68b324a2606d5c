"""As of a day, as known at a time: versions, corrections, withdrawals."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from planning import errors, plans
from planning.model import Act, PlanVersion, Stand
from planning.plans.standing import now
from planning.plans.validity import Told
from planning.provenance import Deed
from planning.terms import LegalStatus, Phase, State, Visibility
from tests.factories import source_plan, square, stored
from tests.planning.plans.test_plans_validity import DAYS, FIRST, law_of

IN_FORCE = LegalStatus.IN_FORCE


def of_day(session: Session, day: date, known_at: datetime | None = None) -> list[int]:
    return plans.zones_of_day(session, day, known_at)["version"].tolist()


def test_a_correction_is_known_from_when_it_was_recorded(session: Session) -> None:
    before = now(session)
    wrong = source_plan({"geometry": square(0, 0)}, valid_from=FIRST)
    stored(session, wrong, State.HAMBURG)
    with_the_fault = now(session)
    right = source_plan({"geometry": square(0, 0, 90)}, valid_from=FIRST)
    stored(session, right, State.HAMBURG)
    assert of_day(session, DAYS[2]) == [2]
    assert of_day(session, DAYS[2], with_the_fault) == [1]
    assert of_day(session, DAYS[2], before) == []
    assert of_day(session, FIRST - timedelta(days=1)) == []


def test_a_recorded_interval_is_half_open(session: Session) -> None:
    version = stored(session, source_plan({"geometry": square(0, 0)}), State.HAMBURG)
    at = version.recorded_at
    assert of_day(session, FIRST, at) == [1]
    assert of_day(session, FIRST, at - timedelta(microseconds=1)) == []
    stored(session, source_plan({"geometry": square(0, 0, 90)}), State.HAMBURG)
    until = session.scalar(select(Stand.recorded_until).where(Stand.version_id == version.id))
    assert until is not None
    assert of_day(session, FIRST, until - timedelta(microseconds=1)) == [1]
    assert of_day(session, FIRST, until) == [2]


def test_a_zone_has_days_of_its_own(session: Session) -> None:
    plan = source_plan(
        {"geometry": square(0, 0), "valid_from": DAYS[1], "valid_to": DAYS[3]},
        {"geometry": square(200, 0)},
    )
    stored(session, plan, State.HAMBURG)
    counts = [len(plans.zones_of_day(session, day)) for day in DAYS[:5]]
    assert counts == [1, 2, 2, 1, 1]


def test_withdrawing_brings_back_what_was_replaced(session: Session) -> None:
    stored(session, source_plan({"geometry": square(0, 0)}), State.HAMBURG)
    second = stored(session, source_plan({"geometry": square(0, 0, 90)}), State.HAMBURG)
    with_both = now(session)
    assert plans.withdraw(session, second, "Erika Muster", "falsche Datei")
    assert not plans.withdraw(session, second, "Erika Muster", None)
    assert of_day(session, FIRST) == [1]
    assert of_day(session, FIRST, with_both) == [2]
    assert second.visibility is Visibility.PRIVATE
    assert plans.publish(session, second, "Erika Muster")
    assert of_day(session, FIRST) == [2]
    acts = session.scalars(select(Act).where(Act.version_id == second.id).order_by(Act.id))
    told = [(act.deed, act.actor, act.reason) for act in acts]
    assert told == [
        (Deed.IMPORTED, "", None),
        (Deed.WITHDRAWN, "Erika Muster", "falsche Datei"),
        (Deed.PUBLISHED, "Erika Muster", None),
    ]


_Fact = tuple[LegalStatus, int | None, int | None]
_STATUSES = st.sampled_from([IN_FORCE] * 4 + [LegalStatus.REPEALED, LegalStatus.VOID])
_DAY = st.none() | st.integers(0, 6)
_FACTS = st.tuples(_STATUSES, _DAY, _DAY).filter(
    lambda f: f[1] is None or f[2] is None or f[1] < f[2]
)
_STEPS = st.lists(_FACTS | st.integers(0, 5), min_size=1, max_size=6)
"""A version to register, or the place of one to withdraw or to take back in."""


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=_STEPS)
def test_as_of_as_known_at_equals_a_model_that_forgets_nothing(
    session: Session, steps: list[_Fact | int]
) -> None:
    with session.begin_nested() as example:
        known: list[tuple[datetime, list[Told]]] = []
        versions: list[PlanVersion] = []
        for step in steps:
            if isinstance(step, int):
                turn_over(session, versions, step)
            else:
                versions.append(registered(session, step, len(versions)))
            known.append((now(session), [told(v) for v in versions if not v.withdrawn]))
        for at, versions_then in known:
            for day in DAYS:
                law = law_of(versions_then, day)
                assert of_day(session, day, at) == ([] if law is None else [law])
        example.rollback()
    session.expire_all()


def registered(session: Session, fact: _Fact, number: int) -> PlanVersion:
    status, begin, end = fact
    days = [None if n is None else FIRST + timedelta(days=n) for n in (begin, end)]
    plan = source_plan(
        {"geometry": square(0, 0, 10 + number)},
        status=status,
        valid_from=days[0],
        valid_to=days[1],
    )
    return stored(session, plan, State.HAMBURG)


def turn_over(session: Session, versions: list[PlanVersion], place: int) -> None:
    """Withdraw a version, or take it back in where it was withdrawn."""
    if place >= len(versions):
        return
    version = versions[place]
    if version.withdrawn:
        plans.publish(session, version, "")
    else:
        plans.withdraw(session, version, "", None)


def told(version: PlanVersion) -> Told:
    return Told(
        version.sequence,
        version.status,
        version.valid_from,
        version.valid_to,
        version.recorded_at.date(),
    )


def test_every_track_is_told(session: Session) -> None:
    stored(session, source_plan({"geometry": square(0, 0)}), State.HAMBURG)
    draft = source_plan({"geometry": square(0, 0, 90)}, status=LegalStatus.PUBLISHED)
    stored(session, draft, State.HAMBURG)
    found = {row.PlanVersion.phase for row in plans.plans(session)}
    assert found == {Phase.IN_FORCE, Phase.DRAFT}


def test_a_version_is_found_by_number_by_day_and_as_known_at_a_time(session: Session) -> None:
    def version(address: str, known_at: datetime | None = None) -> int:
        return plans.find(session, address, known_at).sequence

    for n, (status, begin) in enumerate(
        [(IN_FORCE, FIRST), (IN_FORCE, DAYS[2]), (LegalStatus.PUBLISHED, None)]
    ):
        if n == 1:
            with_one = now(session)
        zone = {"geometry": square(0, 0, 100 + n)}
        stored(session, source_plan(zone, status=status, valid_from=begin), State.HAMBURG)
    assert version("Plan") == 3
    assert version(" plan @2") == 2
    assert version(f"Plan@{FIRST}") == 1
    assert version(f"Plan@{DAYS[2]}") == 2  # what is in force before the draft beside it
    assert version(f"Plan@{DAYS[2]}", with_one) == version("Plan", with_one) == 1
    assert version(f"Plan@{FIRST - timedelta(days=9)}") == 3  # a draft has no first day
    with pytest.raises(errors.NotFound):
        version("Plan@2", with_one)


@pytest.mark.parametrize("address", ["Plan@4", "@2", "Plan@x", "@", "Plan@2019-13-01"])
def test_an_address_that_names_no_version_is_refused(address: str, session: Session) -> None:
    stored(session, source_plan({"geometry": square(0, 0)}), State.HAMBURG)
    with pytest.raises(errors.NotFound):
        plans.find(session, address)
