"""Reference data are kept and versioned like plans, and are none."""

from __future__ import annotations

from datetime import date

from fastapi.testclient import TestClient
from sqlalchemy import text
from sqlalchemy.orm import Session

from planning import monitoring, plans
from planning.conflicts import rules
from planning.model import PlanVersion
from planning.plans import Owner
from planning.provenance import ReferenceLayer
from planning.terms import LegalStatus, PlanKind, State
from planning.territory import shipped
from tests.factories import source_file, source_plan, square, stored

DAY = date(2026, 11, 23)


def surveyed(session: Session, day: date, *rows: dict) -> PlanVersion:
    """Buildings as they stood on a day."""
    source = source_plan(*rows, name="Gebäude", kind=None, status=None)
    owner = Owner(
        State.SCHLESWIG_HOLSTEIN,
        "Landesamt für Vermessung",
        accuracy_m=1.0,
        layer=ReferenceLayer.BUILDINGS,
        surveyed_on=day,
        licence="dl-de/by-2-0",
    )
    return plans.register(session, source_file(source), source, shipped(), owner).version


def house(x: float, **facts: object) -> dict:
    return {"geometry": square(x, 0, 10), "id": "house", **facts}


def test_they_hold_from_the_day_they_describe(session: Session) -> None:
    first = surveyed(session, date(2024, 1, 1), house(300))
    second = surveyed(session, date(2026, 1, 1), house(305))
    assert (first.plan.id, first.licence) == (second.plan.id, "dl-de/by-2-0")
    assert second.status is None

    def xs(day: date) -> list[float]:
        return plans.zones_of_day(session, day).geometry.bounds["minx"].round().tolist()

    assert xs(date(2023, 12, 31)) == []
    assert xs(date(2025, 6, 1)) == [580_300]
    assert xs(DAY) == [580_305]
    table = plans.zones_of_day(session, DAY)
    assert table["reference_layer"].tolist() == ["buildings"]
    assert table["surveyed_on"].tolist() == [date(2026, 1, 1)]


def test_the_same_data_of_another_day_are_a_new_version(session: Session) -> None:
    first = surveyed(session, date(2024, 1, 1), house(300))
    assert surveyed(session, date(2024, 1, 1), house(300)) is first
    assert surveyed(session, date(2025, 1, 1), house(300)).sequence == 2


def test_they_are_no_plans(session: Session, client: TestClient) -> None:
    surveyed(session, date(2026, 1, 1), house(300))
    assert client.get("/api/plans").json()["items"] == []
    listed = client.get("/api/plans", params={"reference": True}).json()["items"]
    assert [item["name"] for item in listed] == ["Gebäude"]
    assert plans.extents_of_day(session, DAY).empty
    counts = {
        layer: session.scalar(text(f"SELECT count(*) FROM layers.{layer}"))
        for layer in ("zones", "plans", "reference")
    }
    assert counts == {"zones": 0, "plans": 0, "reference": 1}


def test_a_detection_takes_them_and_tells_how_old_they_are(session: Session) -> None:
    wind = source_plan(
        {"geometry": square(0, 0), "class": "wind_priority", "accuracy_m": 1.0},
        name="Windplan",
        kind=PlanKind.REGIONAL,
        status=LegalStatus.IN_FORCE,
    )
    stored(session, wind, State.HAMBURG)
    surveyed(session, date(2019, 2, 1), house(400))
    run = monitoring.detect(session, shipped(), rules.load(), DAY)
    _, found = monitoring.conflicts_of(session, run, monitoring.Wanted(rule="E02"))
    assert len(found) == 1
    assert "data of 01 February 2019" in found[0].explanation_en
    assert run.rules["E02"]["data_note"]["de"].startswith("Die Regel beruht auf Daten")
