"""What the map shows of amended plans is what the plans of the day are."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
import shapely
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from layers.shown import show
from planning import plans
from planning.intake.source import Amendment, Direction
from planning.lonlat import to_lonlat
from planning.model import PlanVersion
from planning.terms import State, Visibility
from tests.factories import ORIGIN, source_plan, square, stored

DAYS = [date(2000 + 5 * n, 1, 1) for n in range(1, 5)]
REPLACES, SUPPLEMENTS = "2000", "1100"


def base(session: Session) -> PlanVersion:
    """Three zones, the second until the third of DAYS, the third out of reach."""
    plan = source_plan(
        {"geometry": square(0, 0), "id": "a"},
        {"geometry": square(100, 0), "id": "b", "valid_to": DAYS[2]},
        {"geometry": square(0, 900), "id": "c"},
        name="Basis",
        valid_from=date(2000, 1, 1),
    )
    return stored(session, plan, State.HAMBURG)


def amendment(
    session: Session,
    name: str,
    shape: shapely.Polygon,
    of: str = "Basis",
    effect: str = REPLACES,
    begin: date | None = DAYS[0],
    end: date | None = None,
    **owner: Any,
) -> PlanVersion:
    """A plan that changes another within its only zone."""
    told = Amendment(Direction.AMENDS, "p", of, kind=effect, scheme="6.0 XP_Aenderungsarten")
    facts = {"name": name, "valid_from": begin, "valid_to": end, "amendments": (told,)}
    plan = source_plan({"geometry": shape, "id": name}, **facts)
    return stored(session, plan, State.HAMBURG, **owner)


Drawn = dict[str, tuple[str | None, shapely.Geometry]]
"""By id of the zone the plans that amended it, and what they left."""


def shown(session: Session, first: date, last: date | None = None) -> Drawn:
    show(session.connection(), first, last)
    query = "SELECT source_id, amended_by, ST_AsBinary(geometry) FROM layers.zones"
    rows = session.execute(sa.text(query)).all()
    assert len(rows) == len({row[0] for row in rows})
    return {id_: (by, shapely.from_wkb(bytes(shape))) for id_, by, shape in rows}


def of_day(session: Session, day: date) -> Drawn:
    table = plans.zones_of_day(session, day)
    names = table["amended_by"].astype(object).where(table["amended_by"].notna(), None)
    return dict(zip(table["id"], zip(names, table.geometry, strict=True), strict=True))


def same(one: Drawn, other: Drawn) -> bool:
    return one.keys() == other.keys() and all(
        by == other[id_][0] and shape.symmetric_difference(other[id_][1]).area < 1e-6
        for id_, (by, shape) in one.items()
    )


def around(days: list[date]) -> list[date]:
    return sorted({day + timedelta(n) for day in days for n in (-1, 0)} | {date.min, date.max})


@st.composite
def chains(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Up to four plans, each of which changes the base or one of those before it."""
    names = ["Basis"]
    found = []
    for number in range(draw(st.integers(1, 4))):
        corner = st.integers(-4, 4).map(lambda n: 25.0 * n)
        begin, end = draw(st.sampled_from([*DAYS, None])), draw(st.sampled_from([*DAYS, None]))
        if begin is not None and end is not None and begin >= end:
            end = None
        shape = square(draw(corner), draw(corner), draw(st.sampled_from([40.0, 130.0, 400.0])))
        of, effect = draw(st.sampled_from(names)), draw(st.sampled_from([REPLACES, SUPPLEMENTS]))
        name = f"{number + 1}. Änderung"
        found.append({"name": name, "shape": shape, "of": of, "effect": effect, "begin": begin})
        found[-1]["end"] = end
        names.append(name)
    return found


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(chains())
def test_every_day_shows_the_plans_of_the_day(session: Session, chain: list[Any]) -> None:
    with session.begin_nested() as nested:
        base(session)
        for facts in chain:
            amendment(session, **facts)
        plans.keep_amended(session)
        by_day = {day: of_day(session, day) for day in around(DAYS)}
        for day, expected in by_day.items():
            assert same(shown(session, day), expected), day
        ever = {id_ for expected in by_day.values() for id_ in expected}
        assert set(shown(session, date.min, date.max)) == ever
        nested.rollback()


def test_an_interval_shows_an_amended_zone_as_it_was_first(session: Session) -> None:
    base(session)
    amendment(session, "Ganz", square(-50, -50, 200), begin=DAYS[0], end=DAYS[1])
    amendment(session, "Halb", square(50, 0), begin=DAYS[2])
    plans.keep_amended(session)
    within = {
        (date.min, DAYS[0]): 10_000,  # whole, then nothing of it
        (DAYS[0], DAYS[3]): 10_000,  # nothing, whole again, half
        (DAYS[2], DAYS[3]): 5_000,
    }
    for (first, last), area in within.items():
        assert shown(session, first, last)["a"][1].area == pytest.approx(area)
    assert "a" not in shown(session, DAYS[0], DAYS[1] - timedelta(1))


def test_what_is_not_public_changes_nothing_in_public(session: Session) -> None:
    version = base(session)
    hidden = amendment(session, "Geheim", square(50, 0), visibility=Visibility.PRIVATE)
    plans.keep_amended(session)
    whole = shown(session, DAYS[1])["a"]
    assert whole == (None, square(0, 0))
    place = to_lonlat(shapely.Point(ORIGIN[0] + 80, ORIGIN[1] + 50))
    (found,) = plans.zones_at(session, place.x, place.y, 0, day=DAYS[1])
    assert found.amended_by == ()
    assert plans.publish(session, hidden, "Erika Muster")
    assert shown(session, DAYS[1])["a"] == (
        "Geheim",
        square(0, 0).difference(square(50, 0)),
    )
    assert plans.withdraw(session, hidden, "Erika Muster", None)
    assert shown(session, DAYS[1])["a"] == whole
    assert plans.withdraw(session, version, "Erika Muster", None)
    assert shown(session, DAYS[1]) == {}


def test_to_keep_it_again_changes_nothing(session: Session) -> None:
    base(session)
    amendment(session, "Halb", square(50, 0))
    plans.keep_amended(session)
    rows = sa.text(
        "SELECT zone_id, begins, ends, previous_ends, amended_by FROM planning.amended_zone"
    )
    before = session.execute(rows.columns()).all()
    plans.keep_amended(session)
    assert session.execute(rows.columns()).all() == before != []
