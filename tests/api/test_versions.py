"""The HTTP interface over versions: times, differences, originals, documents."""

from __future__ import annotations

import io
from datetime import date

from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from planning import files, plans
from planning.intake.source import PlanDocument, PlanText, SourceFile
from planning.model import PlanVersion
from planning.plans import Owner
from planning.plans.standing import now
from planning.settings import Settings
from planning.terms import State, Visibility
from planning.territory import shipped
from tests.factories import source_file, source_plan, square, stored


def first_and_second(session: Session) -> tuple[PlanVersion, PlanVersion, str]:
    """Two versions in force, and the moment between them."""
    begin = date(2020, 1, 1)
    a = stored(session, source_plan({"geometry": square(0, 0)}, valid_from=begin), State.HAMBURG)
    between = now(session).isoformat()
    wider = source_plan({"geometry": square(0, 0, 110)}, valid_from=date(2025, 1, 1))
    return a, stored(session, wider, State.HAMBURG), between


def test_plans_are_those_of_a_day_as_known_at_a_time(client: TestClient, session: Session) -> None:
    _, _, between = first_and_second(session)

    def versions(**asked: str) -> list[int]:
        items = client.get("/api/plans", params=asked).json()["items"]
        return [item["version"] for item in items]

    assert versions() == [2]
    assert versions(known_at=between) == [1]
    assert versions(as_of="2024-12-31") == [1]
    assert versions(as_of="2019-12-31") == []
    assert client.get("/api/plans", params={"as_of": "gestern"}).status_code == 422


def test_versions_tell_where_they_come_from(client: TestClient, session: Session) -> None:
    first, _, _ = first_and_second(session)
    items = client.get(f"/api/plans/{first.plan.uid}/versions").json()["items"]
    assert [item["version"] for item in items] == [1, 2]
    stands = [(s["valid_from"], s["valid_to"], s["recorded_until"]) for s in items[0]["stands"]]
    assert stands[0][:2] == ("2020-01-01", None)
    assert stands[1] == ("2020-01-01", "2025-01-01", None)
    assert items[0]["acts"][0]["deed"] == "imported"
    assert items[0]["source_sha256"] == "0" * 64


def test_versions_are_those_of_a_day_as_known_at_a_time(
    client: TestClient, session: Session
) -> None:
    first, _, between = first_and_second(session)

    def versions(**asked: str) -> list[int]:
        answer = client.get(f"/api/plans/{first.plan.uid}/versions", params=asked)
        return [item["version"] for item in answer.json().get("items", [])]

    assert versions() == [1, 2]
    assert versions(as_of="2024-12-31") == [1]
    assert versions(as_of="2025-01-01") == [2]
    assert versions(as_of="2025-01-01", known_at=between) == versions(known_at=between) == [1]
    assert versions(as_of="2019-12-31") == []


def test_a_difference_is_told_with_its_geometry(client: TestClient, session: Session) -> None:
    first, _, _ = first_and_second(session)
    address = f"/api/plans/{first.plan.uid}/diff"
    told = client.get(address, params={"a": 1, "b": 2}).json()
    assert (told["changed"], told["added"], told["removed"], told["unchanged"]) == (1, 0, 0, 0)
    assert told["items"][0]["area_change_m2"] == 2_100
    assert told["items"][0]["geometry"]["type"] == "Polygon"
    assert client.get(address, params={"a": 1, "b": 9}).status_code == 404


def with_document(session: Session, settings: Settings) -> PlanVersion:
    """A plan whose document claims to be a page for a browser."""
    content = b"<script>alert(1)</script>"
    sha256 = files.keep(io.BytesIO(content), settings)
    plan = source_plan(
        {"geometry": square(0, 0)},
        texts=(PlanText("t", "1.2", "Wald bleibt Wald.", refers=("z0",)),),
        documents=(
            PlanDocument(
                "Begründung", "a/Begründung.html", "text", "p", mime="text/html", sha256=sha256
            ),
            PlanDocument("Umweltbericht", "https://example.org/u.pdf", "text", "p"),
        ),
    )
    file = SourceFile(source_file().path, sha256, "XPlanGML", "6.0", (plan,))
    return plans.register(session, file, plan, shipped(), Owner(State.HAMBURG)).version


def test_a_document_is_saved_and_never_shown(
    client: TestClient, session: Session, settings: Settings
) -> None:
    version = with_document(session, settings)
    told = client.get(f"/api/plans/{version.plan.uid}/versions").json()["items"][0]
    assert told["texts"][0]["text"] == "Wald bleibt Wald."
    there, missing = told["documents"]
    assert (there["stored"], missing["stored"]) == (True, False)
    address = f"/api/plans/{version.plan.uid}/documents"
    answer = client.get(f"{address}/{there['id']}")
    assert answer.content == b"<script>alert(1)</script>"
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert "Begr%C3%BCndung.html" in answer.headers["content-disposition"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]
    assert client.get(f"{address}/{missing['id']}").status_code == 404


def test_an_original_is_public_only_where_all_in_it_is(
    client: TestClient, session: Session, settings: Settings
) -> None:
    version = with_document(session, settings)
    address = f"/api/plans/{version.plan.uid}/versions/1/original"
    answer = client.get(address)
    assert (answer.status_code, answer.headers["x-content-type-options"]) == (200, "nosniff")
    beside = source_plan({"geometry": square(500, 0)}, name="Nichtöffentlich")
    file = SourceFile(source_file().path, version.source_sha256, "XPlanGML", "6.0", (beside,))
    hidden = Owner(State.HAMBURG, visibility=Visibility.PRIVATE)
    plans.register(session, file, beside, shipped(), hidden)
    assert client.get(address).status_code == 404


def test_what_is_withdrawn_is_not_told(client: TestClient, session: Session) -> None:
    first, second, _ = first_and_second(session)
    plans.withdraw(session, second, "Erika Muster", None)
    items = client.get(f"/api/plans/{first.plan.uid}/versions").json()["items"]
    assert [item["version"] for item in items] == [1]
    plans.withdraw(session, first, "Erika Muster", None)
    assert client.get(f"/api/plans/{first.plan.uid}/versions").status_code == 404
    assert client.get("/api/plans").json()["items"] == []
