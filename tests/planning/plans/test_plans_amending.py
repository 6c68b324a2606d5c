"""The plan of a day is its base with its amendments applied."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
import shapely
from sqlalchemy.orm import Session

from planning import intake, plans
from planning.geometry import CRS
from planning.intake.source import Amendment, Direction
from planning.lonlat import to_lonlat
from planning.model import PlanVersion
from planning.plans.standing import now
from planning.settings import Settings
from planning.terms import LegalStatus, State
from planning.territory import shipped
from tests.factories import ORIGIN, source_file, source_plan, square, stored

DAY = date(2026, 11, 23)
REPLACES = ("6.0 XP_Aenderungsarten", "2000")
OLD_REPLACES = ("5.4 XP_RechtscharakterPlanaenderung", "1000")
SUPPLEMENTS = ("5.4 XP_RechtscharakterPlanaenderung", "1100")
IN_PARTS = ("6.0 XP_Aenderungsarten", "1000")
REPEALS = ("6.0 XP_Aenderungsarten", "3000")


def amends(name: str, what: tuple[str, str], **facts: Any) -> tuple[Amendment, ...]:
    return (Amendment(Direction.AMENDS, "p", name, kind=what[1], scheme=what[0], **facts),)


def base(session: Session, **facts: Any) -> PlanVersion:
    """A square of 100 m, 10,000 m2."""
    given = {"valid_from": date(2000, 1, 1), **facts}
    return stored(
        session,
        source_plan({"geometry": square(0, 0), "id": "base"}, name="Basis", **given),
        State.HAMBURG,
    )


def amendment(session: Session, name: str, *shapes: shapely.Polygon, **facts: Any) -> PlanVersion:
    """A plan that changes others; without ``extent`` it reaches as far as its zones."""
    rows = [{"geometry": shape, "id": f"{name}{n}"} for n, shape in enumerate(shapes)]
    given = {"valid_from": date(2010, 1, 1), **facts}
    return stored(session, source_plan(*rows, name=name, **given), State.HAMBURG)


def areas(session: Session, day: date = DAY, known_at: Any = None) -> dict[str, float]:
    table = plans.zones_of_day(session, day, known_at)
    return dict(zip(table["id"], table.geometry.area.round(3), strict=True))


@pytest.mark.parametrize("what", [REPLACES, OLD_REPLACES])
def test_what_is_replaced_goes_within_the_extent(session: Session, what: tuple[str, str]) -> None:
    base(session)
    before = now(session)
    amendment(session, "1. Änderung", square(60, 0), amendments=amends("Basis", what))
    assert areas(session) == {"base": 6_000, "1. Änderung0": 10_000}
    assert areas(session, date(2009, 12, 31)) == {"base": 10_000}
    assert areas(session, DAY, before) == {"base": 10_000}
    table = plans.zones_of_day(session, DAY).set_index("id")
    assert table["amended_by"]["base"] == "1. Änderung"
    assert table["amended_by"].isna()["1. Änderung0"]


@pytest.mark.parametrize("what", [SUPPLEMENTS, IN_PARTS])
def test_what_is_supplemented_or_changed_in_parts_stays(
    session: Session, what: tuple[str, str]
) -> None:
    base(session)
    amendment(session, "Ergänzung", square(60, 0), amendments=amends("Basis", what))
    assert areas(session) == {"base": 10_000, "Ergänzung0": 10_000}


def test_what_is_repealed_leaves_a_hole(session: Session) -> None:
    base(session)
    amendment(session, "Aufhebung", extent=square(50, 0), amendments=amends("Basis", REPEALS))
    assert areas(session) == {"base": 5_000}
    amendment(session, "Ganz", extent=square(-10, -10, 200), amendments=amends("Basis", REPEALS))
    assert areas(session) == {}


def test_a_later_amendment_replaces_an_earlier_one_of_the_same_plan(session: Session) -> None:
    base(session)
    amendment(session, "B", square(40, 0), amendments=amends("Basis", REPLACES))
    amendment(
        session,
        "C",
        square(80, 0),
        amendments=amends("Basis", REPLACES),
        valid_from=date(2015, 1, 1),
    )
    assert areas(session) == {"base": 4_000, "B0": 4_000, "C0": 10_000}
    assert areas(session, date(2012, 1, 1)) == {"base": 4_000, "B0": 10_000}


def test_an_amendment_of_an_amendment_changes_what_it_names(session: Session) -> None:
    base(session)
    amendment(session, "B", square(40, 0), amendments=amends("Basis", REPLACES))
    amendment(
        session, "C", square(90, 0), amendments=amends("B", REPLACES), valid_from=date(2015, 1, 1)
    )
    assert areas(session) == {"base": 4_000, "B0": 5_000, "C0": 10_000}


def test_a_plan_may_tell_by_whom_it_was_amended(session: Session) -> None:
    told = Amendment(Direction.AMENDED_BY, "p", "1. Änderung", kind="2000", scheme=REPLACES[0])
    base(session, amendments=(told,))
    amendment(session, "1. Änderung", square(60, 0))
    assert areas(session) == {"base": 6_000, "1. Änderung0": 10_000}


def test_a_section_amends_within_its_outline(session: Session) -> None:
    section = gpd.GeoDataFrame(
        {"id": ["s"], "geometry": [square(90, 0)]}, geometry="geometry", crs=CRS
    )
    told = Amendment(Direction.AMENDS, "s", "Basis", kind="2000", scheme=REPLACES[0])
    base(session)
    amendment(session, "B", square(50, 0), amendments=(told,), sections=section)
    assert areas(session) == {"base": 9_000, "B0": 10_000}


@pytest.mark.parametrize(
    "facts",
    [
        {"status": LegalStatus.PUBLISHED},
        {"valid_from": date(1990, 1, 1)},
        {"valid_to": date(2020, 1, 1)},
    ],
    ids=["a draft", "older than its base", "no longer valid"],
)
def test_what_is_not_in_force_after_its_base_changes_nothing(
    session: Session, facts: dict[str, Any]
) -> None:
    base(session)
    amendment(session, "B", square(50, 0), **{"amendments": amends("Basis", REPLACES), **facts})
    assert areas(session)["base"] == 10_000


def test_touching_takes_nothing_and_names_that_mean_nobody_change_nothing(
    session: Session,
) -> None:
    base(session)
    amendment(session, "B", square(100, 0), amendments=amends("Basis", REPLACES))
    amendment(session, "C", square(50, 0), amendments=amends("Niemand", REPLACES))
    table = plans.zones_of_day(session, DAY).set_index("id")
    assert table.geometry["base"].equals(square(0, 0))
    assert table["amended_by"].isna().all()


def test_a_zone_at_a_place_is_what_the_amendments_left(session: Session) -> None:
    base(session)
    amendment(session, "B", square(60, 0), amendments=amends("Basis", REPLACES))

    def found(x: float) -> list[tuple[str, tuple[str, ...]]]:
        place = to_lonlat(shapely.Point(ORIGIN[0] + x, ORIGIN[1] + 50))
        at = plans.zones_at(session, place.x, place.y, 0, day=DAY)
        return [(zone.zone.source_id, zone.amended_by) for zone in at]

    assert found(30) == [("base", ("B",))]
    assert found(80) == [("B0", ())]


@pytest.mark.real
def test_the_real_chain_of_langenhorn(session: Session, real_data: Path) -> None:
    path = real_data / "xplan/real_hh/xplan-multipleInstances.gml"
    file = intake.read(path, Settings())
    for plan in file.plans:
        in_force = {**vars(plan), "status": LegalStatus.IN_FORCE}
        plan_in_force = type(plan)(**in_force)
        plans.register(session, source_file(plan_in_force), plan_in_force, shipped(), plans.Owner())
    table = plans.zones_of_day(session, DAY)
    cut = table[table["amended_by"].notna()]
    assert set(cut["plan"]) == {"Langenhorn51"}
    assert "Langenhorn51(2Aend)" in cut["amended_by"].iloc[0]
    amending = table[table["plan"] == "Langenhorn51(2Aend)"].geometry.union_all()
    assert cut.geometry.union_all().intersection(amending).area == pytest.approx(0, abs=0.01)


def test_of_two_undated_plans_that_change_each_other_the_later_recorded_does(
    session: Session,
) -> None:
    undated: dict[str, Any] = {"valid_from": None}
    base(session, amendments=amends("Gegenstück", REPLACES), **undated)
    half = square(0, 0, 50)
    amendment(session, "Gegenstück", half, amendments=amends("Basis", REPLACES), **undated)
    assert areas(session) == {"base": 7500.0, "Gegenstück0": 2500.0}
