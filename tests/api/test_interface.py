"""The HTTP interface over stored plans and a stored run."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import shapely
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from planning import monitoring
from planning.conflicts import RuleBook, rules
from planning.lonlat import to_lonlat
from planning.terms import LegalNature, LegalStatus, PlanKind, State, Visibility
from planning.territory import shipped
from tests.factories import ORIGIN, source_plan, square, stored

TODAY = date(2026, 11, 23)
WIND = {"class": "wind_priority", "legal_nature": LegalNature.BINDING_GOAL, "accuracy_m": 1.0}
HOUSES = {"class": "residential", "legal_nature": LegalNature.REPRESENTATION, "accuracy_m": 1.0}


@pytest.fixture(scope="module")
def book() -> RuleBook:
    """A part of the shipped rule book: one rule that fires, one that waits, one that neither."""
    whole = rules.load()
    return replace(whole, rules=tuple(r for r in whole.rules if r.id in {"E01", "E02", "S01"}))


@pytest.fixture
def run(session: Session, book: RuleBook) -> monitoring.DetectionRun:
    """A wind area of Hamburg 300 m from houses of Schleswig-Holstein (rule E01)."""
    wind = source_plan(
        {"geometry": square(0, 0, 200), "id": "wind", **WIND}, name="Windplan", illustrative=True
    )
    houses = source_plan(
        {"geometry": square(500, 0, 200), "id": "houses", **HOUSES},
        name="F-Plan",
        status=LegalStatus.PUBLISHED,
    )
    stored(session, wind, State.HAMBURG)
    stored(session, houses, State.SCHLESWIG_HOLSTEIN, authority="Gemeinde Stapelfeld")
    return monitoring.detect(session, shipped(), book, TODAY)


def e01(client: TestClient) -> dict:
    items = client.get("/api/conflicts", params={"rule": "E01"}).json()["items"]
    assert len(items) == 1
    return items[0]


def test_health(client: TestClient) -> None:
    answer = client.get("/api/health").json()
    assert (answer["status"], answer["database"]) == ("ok", "ready")


def test_without_a_run_there_are_no_conflicts_and_no_claim(client: TestClient) -> None:
    assert client.get("/api/conflicts").json() == {"run": None, "total": 0, "items": []}


@pytest.mark.usefixtures("run")
def test_a_conflict_tells_both_sides_and_what_was_measured(client: TestClient) -> None:
    conflict = e01(client)
    assert conflict["distance_m"] == 300
    assert (conflict["a"]["source_id"], conflict["b"]["source_id"]) == ("wind", "houses")
    assert (conflict["a"]["state"], conflict["b"]["state"]) == ("HH", "SH")
    assert conflict["a"]["class"] == "wind_priority"
    assert conflict["b"]["authority"] == "Gemeinde Stapelfeld"
    assert conflict["b"]["phase"] == "draft"
    assert conflict["stage"] == "avoidable"
    assert conflict["illustrative"] is True
    assert "300 m" in conflict["explanation_de"]
    assert conflict["certainty"] == "certain"


@pytest.mark.usefixtures("run")
def test_a_conflict_in_full_has_its_geometry_and_its_grounds(client: TestClient) -> None:
    whole = client.get(f"/api/conflicts/{e01(client)['id']}").json()
    assert whole["geometry"]["type"] == "LineString"
    assert whole["a_geometry"]["type"] == "Polygon"
    assert "BauGB" in whole["basis_de"]
    assert whole["resolution_de"] != whole["resolution_en"]
    assert whole["rule_approved"] is False
    assert all(m["name_de"] and m["name_en"] for m in whole["severity_modifiers"])
    assert whole["run"]["border_accuracy_m"] == 125


@pytest.mark.usefixtures("run")
@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"rule": "E01"}, True),
        ({"rule": "S01"}, False),
        ({"theme": "energy"}, True),
        ({"theme": "climate"}, False),
        ({"certainty": "within_accuracy", "rule": "E01"}, False),
        ({"severity": 4, "rule": "E01"}, False),
        ({"ags": "09162000"}, False),
    ],
)
def test_conflicts_are_filtered(client: TestClient, wanted: dict, found: bool) -> None:
    answer = client.get("/api/conflicts", params=wanted).json()
    assert ("E01" in {item["rule_id"] for item in answer["items"]}) is found
    assert answer["total"] == len(answer["items"])


@pytest.mark.usefixtures("run")
def test_conflicts_are_filtered_by_municipality(client: TestClient) -> None:
    for municipality in e01(client)["municipalities"]:
        answer = client.get("/api/conflicts", params={"ags": municipality["ags"]}).json()
        assert "E01" in {item["rule_id"] for item in answer["items"]}


def test_a_conflict_with_a_private_plan_is_nowhere(
    session: Session, client: TestClient, book: RuleBook
) -> None:
    wind = source_plan({"geometry": square(0, 0, 200), **WIND}, name="Wind")
    houses = source_plan({"geometry": square(500, 0, 200), **HOUSES}, name="F-Plan")
    stored(session, wind, State.HAMBURG, visibility=Visibility.PRIVATE)
    stored(session, houses, State.SCHLESWIG_HOLSTEIN)
    run = monitoring.detect(session, shipped(), book, TODAY)
    hidden = [c for c in run.conflicts if c.rule_id == "E01"]
    assert len(hidden) == 1
    assert client.get("/api/conflicts", params={"rule": "E01"}).json()["total"] == 0
    assert client.get(f"/api/conflicts/{hidden[0].uid}").status_code == 404


@pytest.mark.usefixtures("run")
def test_the_same_inputs_are_not_compared_again(session: Session, book: RuleBook) -> None:
    first = monitoring.latest_run(session)
    again = monitoring.detect(session, shipped(), book, TODAY)
    assert first is again
    stored(session, source_plan({"geometry": square(9000, 0)}, name="C"), State.HAMBURG)
    assert monitoring.detect(session, shipped(), book, TODAY) is not first


@pytest.mark.usefixtures("run")
def test_plans_tell_status_accuracy_and_number_of_zones(client: TestClient) -> None:
    items = client.get("/api/plans").json()["items"]
    assert [(p["name"], p["state"], p["phase"], p["zones"]) for p in items] == [
        ("Windplan", "HH", "in_force", 1),
        ("F-Plan", "SH", "draft", 1),
    ]
    assert items[0]["illustrative"] is True
    assert items[0]["accuracy_basis"] == "assumed"
    drafts = client.get("/api/plans", params={"phase": "draft"}).json()["items"]
    assert [plan["name"] for plan in drafts] == ["F-Plan"]


@pytest.mark.usefixtures("run")
def test_zones_at_a_place(client: TestClient) -> None:
    place = to_lonlat(shapely.Point(ORIGIN[0] + 600, ORIGIN[1] + 100))
    items = client.get("/api/zones", params={"lon": place.x, "lat": place.y}).json()["items"]
    assert [(zone["source_id"], zone["state"]) for zone in items] == [("houses", "SH")]
    ring = shapely.geometry.shape(items[0]["geometry"])
    assert ring.contains(place)


def test_municipalities_tell_key_name_and_box(client: TestClient) -> None:
    items = {m["ags"]: m for m in client.get("/api/municipalities").json()["items"]}
    assert items["02000000"]["name"] == "Hamburg"
    assert items["01062071"]["name"] == "Stapelfeld"
    west, south, east, north = items["01062071"]["bbox"]
    assert 10.1 < west < east < 10.4
    assert 53.5 < south < north < 53.7


@pytest.mark.usefixtures("run")
def test_tiles_have_a_tag_that_spares_the_second_answer(client: TestClient) -> None:
    first = client.get("/tiles/territory/7/67/41")
    assert first.status_code == 200
    assert first.headers["content-type"] == "application/vnd.mapbox-vector-tile"
    again = client.get("/tiles/territory/7/67/41", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/tiles/zones/12/0/0").status_code == 204


def test_tilejson_points_back_at_this_service(client: TestClient) -> None:
    told = client.get("/tiles/zones").json()
    assert told["tiles"] == ["http://testserver/tiles/zones/{z}/{x}/{y}"]
    assert told["vector_layers"][0]["id"] == "zones"


def test_the_configuration_names_sources_and_rules(session: Session, client: TestClient) -> None:
    told = client.get("/api/configuration").json()
    assert "BKG" in told["attributions"][0]["text_de"]
    assert told["rule_book"]["approved"] is False
    assert told["basemap_style_url"] is None
    assert told["illustrative"] is False
    made_up = source_plan({"geometry": square(0, 0)}, illustrative=True, kind=PlanKind.REGIONAL)
    stored(session, made_up, State.HAMBURG)
    assert client.get("/api/configuration").json()["illustrative"] is True


def test_the_legend_has_every_list(client: TestClient) -> None:
    legend = client.get("/api/legend").json()
    assert len(legend["classes"]) == 26
    assert [entry["code"] for entry in legend["severities"]] == [4, 3, 2, 1]


def test_nothing_found_is_not_the_same_as_not_checked(
    session: Session, client: TestClient, run: monitoring.DetectionRun
) -> None:
    items = client.get("/api/coverage").json()["items"]
    statuses = {item["status"] for item in items}
    assert {"found", "neighbour_missing", "waiting_for_layer"} <= statuses
    e01 = client.get("/api/coverage", params={"rule": "E01"}).json()["items"]
    assert {item["rule_id"] for item in e01} == {"E01"}
    assert sum(item["conflicts"] for item in e01) == 1
    assert all(item["missing_b"] for item in e01 if item["status"] == "neighbour_missing")
    metres = monitoring.covered_metres(session, run)
    border = shipped().border.length
    ways = {(item["rule_id"], item["a_state"], item["b_state"]) for item in items}
    assert sum(metres.values()) == pytest.approx(border * len(ways), rel=0.01)
