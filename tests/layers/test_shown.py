"""Layers as of a day or an interval."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from layers.layer import catalog
from layers.shown import show
from planning import plans
from planning.berlin import today
from planning.terms import LegalStatus, State
from tests.factories import source_plan, square, stored

TODAY = today()
FIRST, SECOND = date(2020, 1, 1), date(2024, 7, 1)
DRAFT = {"status": LegalStatus.PUBLISHED}


@pytest.fixture
def history(session: Session) -> Session:
    """A plan in two versions, one that ended, a draft whose day lies ahead."""
    stored(session, source_plan({"geometry": square(0, 0), "id": "a"}, valid_from=FIRST), _SH)
    stored(session, source_plan({"geometry": square(0, 0), "id": "b"}, valid_from=SECOND), _SH)
    ended = source_plan(
        {"geometry": square(200, 0), "id": "c"},
        name="Alt",
        valid_from=FIRST,
        valid_to=SECOND,
        extent=square(200, 0),
    )
    draft = source_plan(
        {"geometry": square(400, 0), "id": "d"},
        name="Neu",
        valid_from=date(2999, 1, 1),
        extent=square(400, 0),
        **DRAFT,
    )
    dated = source_plan(
        {"geometry": square(600, 0), "id": "e", "valid_from": SECOND},
        {"geometry": square(800, 0), "id": "f", "valid_to": SECOND},
        name="Stufen",
        valid_from=FIRST,
    )
    for plan in (ended, draft, dated):
        stored(session, plan, _SH)
    return session


_SH = State.SCHLESWIG_HOLSTEIN


def shown(session: Session, first: date | None, last: date | None = None) -> str:
    show(session.connection(), first, last)
    found = session.scalars(sa.text("SELECT source_id FROM layers.zones ORDER BY source_id"))
    return "".join(found)


def of_day(session: Session, day: date) -> str:
    return "".join(sorted(plans.zones_of_day(session, day)["id"]))


@pytest.mark.parametrize(
    "day", [date.min, FIRST - timedelta(1), FIRST, SECOND - timedelta(1), SECOND, TODAY, date.max]
)
def test_a_day_shows_what_the_plans_of_the_day_say(history: Session, day: date) -> None:
    assert shown(history, day) == of_day(history, day)
    extents = history.scalar(sa.text("SELECT count(*) FROM layers.plans"))
    assert extents == len(plans.extents_of_day(history, day))


def test_today_is_what_is_not_asked_for(history: Session) -> None:
    unasked = "".join(sorted(history.scalars(sa.text("SELECT source_id FROM layers.zones"))))
    assert unasked == shown(history, None) == shown(history, TODAY) == "bde"


def test_an_interval_shows_what_any_of_its_days_shows(history: Session) -> None:
    assert shown(history, FIRST, SECOND) == "abcdef"
    assert shown(history, FIRST, SECOND - timedelta(1)) == "acdf"
    assert shown(history, date.min, FIRST - timedelta(1)) == "d"
    assert shown(history, date.min, date.max) == "abcdef"


def test_a_day_holds_for_one_transaction(history: Session) -> None:
    show(history.connection(), FIRST)
    with history.connection().engine.connect() as other:
        day = other.scalar(sa.text("SELECT current_setting('planabgleich.shown_from', true)"))
    assert not day


@pytest.mark.parametrize("name", sorted(catalog()))
def test_every_item_has_an_id_of_its_own(history: Session, name: str) -> None:
    show(history.connection(), date.min, date.max)
    count = f"SELECT count(*), count(DISTINCT id), count(geometry) FROM layers.{name}"
    items, ids, geometries = history.execute(sa.text(count)).one()
    assert items == ids == geometries
