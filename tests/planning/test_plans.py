"""Registering plans and reading them back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import shapely
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from planning import errors, plans
from planning.geometry import Mending
from planning.lonlat import to_lonlat
from planning.model import Plan, PlanVersion, Zone
from planning.plans import Owner
from planning.terms import (
    AccuracyBasis,
    LegalStatus,
    Phase,
    PlanKind,
    State,
    Use,
    Visibility,
)
from planning.territory import shipped
from tests.factories import ORIGIN, source_file, source_plan, square, stored, zones

TODAY = date(2026, 11, 23)


def count(session: Session, table: type) -> int:
    return session.scalar(select(func.count()).select_from(table)) or 0


def test_a_plan_is_stored_with_its_zones(session: Session) -> None:
    plan = source_plan(
        {"geometry": square(0, 0), "class": "forest", "attributes": {"text": "Wald"}},
        {"geometry": square(100, 0), "name": "WA 3"},
    )
    version = stored(session, plan, State.HAMBURG)
    found = session.scalars(select(Zone).order_by(Zone.source_id)).all()
    assert [(z.source_id, z.use, z.geometry.area) for z in found] == [
        ("z0", Use.FOREST, 10_000),
        ("z1", Use.RESIDENTIAL, 10_000),
    ]
    assert found[0].attributes == {"text": "Wald"}
    assert [zone.name for zone in found] == [None, "WA 3"]
    assert plans.zones_of_day(session, TODAY)["name"].dropna().tolist() == ["WA 3"]
    assert version.extent.area == 20_000
    assert version.plan.state is State.HAMBURG


def test_a_plan_without_zones_is_its_extent(session: Session) -> None:
    version = stored(session, source_plan(extent=square(0, 0)), State.HAMBURG)
    assert version.extent.area == 10_000
    assert count(session, Zone) == 0


def test_the_same_content_changes_nothing(session: Session) -> None:
    plan = source_plan({"geometry": square(0, 0)})
    first = stored(session, plan, State.HAMBURG)
    again = plans.register(
        session, source_file(plan, sha256="1" * 64), plan, shipped(), Owner(State.HAMBURG)
    )
    assert not again.new
    assert again.version is first
    assert (count(session, Plan), count(session, PlanVersion), count(session, Zone)) == (1, 1, 1)


def test_other_content_is_a_new_version_of_the_same_plan(session: Session) -> None:
    stored(session, source_plan({"geometry": square(0, 0)}, name="F-Plan  Nord"), State.HAMBURG)
    second = stored(
        session, source_plan({"geometry": square(0, 50)}, name="f-plan nord"), State.HAMBURG
    )
    assert count(session, Plan) == 1
    assert second.sequence == 2
    assert plans.zones_of_day(session, TODAY)["version"].tolist() == [2]


@pytest.mark.parametrize(
    ("first", "second", "compared"),
    [
        (LegalStatus.IN_FORCE, LegalStatus.PUBLISHED, [1, 2]),
        (LegalStatus.PUBLISHED, LegalStatus.REPUBLISHED, [2]),
        (LegalStatus.PUBLISHED, LegalStatus.IN_FORCE, [2]),
        (LegalStatus.IN_FORCE, LegalStatus.IN_FORCE, [2]),
        (LegalStatus.IN_FORCE, None, [1, 2]),
    ],
)
def test_a_draft_never_replaces_what_is_in_force(
    session: Session, first: LegalStatus, second: LegalStatus | None, compared: list[int]
) -> None:
    stored(session, source_plan({"geometry": square(0, 0)}, status=first), State.HAMBURG)
    stored(session, source_plan({"geometry": square(5, 0)}, status=second), State.HAMBURG)
    assert sorted(plans.zones_of_day(session, TODAY)["version"]) == compared


def test_a_plan_that_has_ended_is_not_of_the_day(session: Session) -> None:
    plan = source_plan({"geometry": square(0, 0)}, valid_to=TODAY)
    stored(session, plan, State.HAMBURG)
    assert plans.zones_of_day(session, TODAY).empty
    assert len(plans.zones_of_day(session, date(2026, 11, 22))) == 1


def test_a_plan_without_kind_ags_or_number_has_one_identity(session: Session) -> None:
    for side in (100, 90):
        plan = source_plan({"geometry": square(0, 0, side)}, kind=None)
        stored(session, plan, State.HAMBURG)
    assert count(session, Plan) == 1
    assert count(session, PlanVersion) == 2


def test_the_state_is_found_by_the_ground(session: Session) -> None:
    kiel = shapely.box(572_000, 6_019_000, 573_000, 6_020_000)
    plan = source_plan({"geometry": kiel})
    result = plans.register(session, source_file(plan), plan, shipped(), Owner())
    assert result.version.plan.state is State.SCHLESWIG_HOLSTEIN


def test_what_a_plan_says_of_itself_comes_before_the_ground(session: Session) -> None:
    kiel = shapely.box(572_000, 6_019_000, 573_000, 6_020_000)
    plan = source_plan({"geometry": kiel}, ags="02000000")
    result = plans.register(session, source_file(plan), plan, shipped(), Owner())
    assert result.version.plan.state is State.HAMBURG


def test_a_plan_outside_both_states_is_refused_unless_a_state_is_given(session: Session) -> None:
    plan = source_plan({"geometry": shapely.box(600_000, 5_400_000, 600_100, 5_400_100)})
    with pytest.raises(errors.OutsideBothStates, match=r"plans\.gpkg"):
        plans.register(session, source_file(plan), plan, shipped(), Owner())
    result = plans.register(session, source_file(plan), plan, shipped(), Owner(State.HAMBURG))
    assert result.new


@pytest.mark.parametrize(
    ("facts", "row", "metres", "basis"),
    [
        ({"scale_denominator": 20_000.0}, {}, 10.0, AccuracyBasis.FROM_SCALE),
        ({"scale_denominator": 20_000.0}, {"accuracy_m": 0.0}, 0.0, AccuracyBasis.DECLARED),
        ({"accuracy_m": 3.0}, {}, 3.0, AccuracyBasis.DECLARED),
        ({"kind": PlanKind.REGIONAL}, {}, 50.0, AccuracyBasis.ASSUMED),
    ],
)
def test_accuracy_is_declared_from_scale_or_assumed(
    session: Session, facts: dict, row: dict, metres: float, basis: AccuracyBasis
) -> None:
    stored(session, source_plan({"geometry": square(0, 0), **row}, **facts), State.HAMBURG)
    zone = session.scalars(select(Zone)).one()
    assert (zone.accuracy_m, zone.accuracy_basis) == (metres, basis)


def test_a_given_accuracy_fills_only_what_is_missing(session: Session) -> None:
    plan = source_plan({"geometry": square(0, 0), "accuracy_m": 7.0}, {"geometry": square(200, 0)})
    stored(session, plan, State.HAMBURG, accuracy_m=0.5)
    accuracies = session.scalars(select(Zone.accuracy_m).order_by(Zone.source_id)).all()
    assert accuracies == [7.0, 0.5]


def test_a_mending_is_recorded_with_the_geometry_before(session: Session) -> None:
    x, y = ORIGIN
    before = shapely.Polygon([(x, y), (x + 1, y), (x + 1, y + 1), (x, y)])
    plan = source_plan({"geometry": square(0, 0)})
    mended = zones({"geometry": square(0, 0)}).assign(
        mending=[Mending("Self-intersection", before, 0.05)]
    )
    stored(session, replace(plan, zones=mended), State.HAMBURG)
    record = session.scalars(select(Zone.mending)).one()
    assert record is not None
    assert record["reason"] == "Self-intersection"
    assert shapely.from_wkt(record["before_wkt"]).equals(before)


def test_plans_are_listed_by_state_kind_phase_and_municipality(session: Session) -> None:
    hamburg = shapely.box(565_000, 5_934_000, 565_100, 5_934_100)
    stored(session, source_plan({"geometry": hamburg}, name="A"), State.HAMBURG)
    draft = source_plan({"geometry": square(0, 0)}, name="B", status=LegalStatus.PUBLISHED)
    stored(session, draft, State.SCHLESWIG_HOLSTEIN)
    hidden = source_plan({"geometry": hamburg}, name="C")
    stored(session, hidden, State.HAMBURG, visibility=Visibility.PRIVATE)

    def names(**wanted: object) -> list[str]:
        return [version.plan.name for version, _ in plans.plans(session, **wanted)]

    assert names() == ["A", "B"]
    assert names(state=State.HAMBURG) == ["A"]
    assert names(phase=Phase.DRAFT) == ["B"]
    assert names(kind=PlanKind.BINDING) == []
    assert names(ags="02000000") == ["A"]


def test_zones_at_a_place_come_from_both_states_the_smallest_first(session: Session) -> None:
    stored(session, source_plan({"geometry": square(0, 0, 400)}, name="A"), State.HAMBURG)
    stored(
        session, source_plan({"geometry": square(0, 0, 100)}, name="B"), State.SCHLESWIG_HOLSTEIN
    )
    far = source_plan({"geometry": square(5000, 0)}, name="C")
    stored(session, far, State.SCHLESWIG_HOLSTEIN)
    place = to_lonlat(shapely.Point(ORIGIN[0] + 50, ORIGIN[1] + 50))
    found = plans.zones_at(session, place.x, place.y, 0)
    assert [at.zone.version.plan.name for at in found] == ["B", "A"]
