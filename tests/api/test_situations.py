"""Situations, kinds, stages and coverage over HTTP: what the engine knows reaches a reader."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from planning import monitoring
from planning.conflicts import rules
from planning.model import DetectionRun
from planning.terms import LegalStatus, State, Visibility
from planning.territory import shipped
from tests.factories import source_plan, square, stored

TODAY = date(2026, 11, 23)
BOOK = """
version: 1
rules:
  - id: N1
    title: {de: Nähe, en: Nearness}
    a: {class: wind_priority}
    b: {class: residential}
    any:
      - relation: near
        params: {distance_m: {HH: {value: 500, evidence: S}, SH: {value: 800, evidence: O}}}
        severity: 4
      - relation: overlap
        params: {min_area_m2: {value: 100, unit: m2, evidence: D, role: noise_filter}}
        severity: 2
  - id: O1
    title: {de: Gemeinsam, en: Together}
    kind: opportunity
    a: {class: wind_priority}
    b: {class: wind_priority}
    relation: near
    params: {distance_m: 2000}
    severity: 1
  - id: C1
    title: {de: Rundblick, en: Panorama}
    a: {class: residential}
    b: {class: wind_priority}
    relation: encircle
    params: {radius_m: 2500, max_sum_deg: 20}
    severity: 3
  - id: W1
    title: {de: Wartend, en: Waiting}
    a: {class: wind_priority}
    b: {class: residential}
    relation: near
    params: {distance_m: 100}
    severity: 2
    waits_for: {de: Gebäude, en: buildings}
"""


@pytest.fixture
def run(session: Session) -> DetectionRun:
    """A wind area of Hamburg in force; two houses of a draft and wind in force opposite."""
    wind = {"class": "wind_priority", "accuracy_m": 1.0}
    houses = {"class": "residential", "accuracy_m": 1.0}
    plans = [
        source_plan({"geometry": square(0, 0, 200), "id": "w", **wind}, name="Wind HH"),
        source_plan(
            {"geometry": square(500, 0, 200), "id": "near", **houses},
            {"geometry": square(900, 0, 200), "id": "far", **houses},
            name="F-Plan",
            status=LegalStatus.PUBLISHED,
        ),
        source_plan({"geometry": square(0, 1000, 200), "id": "v", **wind}, name="Wind SH"),
    ]
    stored(session, plans[0], State.HAMBURG)
    for plan in plans[1:]:
        stored(session, plan, State.SCHLESWIG_HOLSTEIN)
    return monitoring.detect(session, shipped(), rules.parse(BOOK, "few.yaml"), TODAY)


def items(client: TestClient, path: str, **wanted: object) -> list[dict]:
    answer = client.get(path, params=wanted)
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


@pytest.mark.usefixtures("run")
def test_what_hangs_together_is_one_situation_avoidable_before_opportunities(
    client: TestClient,
) -> None:
    told = client.get("/api/situations").json()
    seen = [(i["rule_id"], i["kind"], i["stage"], i["conflicts"]) for i in told["items"]]
    assert seen == [
        ("N1", "conflict", "avoidable", 2),
        ("C1", "conflict", "avoidable", 2),
        ("O1", "opportunity", "legacy", 1),
    ]
    together = told["items"][0]
    assert (together["a"]["name"], together["b"]["name"]) == ("Wind HH", "F-Plan")
    assert (together["severity"], together["certain"]) == (4, 2)
    assert told["total"] == sum(count["situations"] for count in told["counts"]) == 3


@pytest.mark.usefixtures("run")
@pytest.mark.parametrize(
    ("wanted", "rule_ids"),
    [
        ({"kind": "opportunity"}, {"O1"}),
        ({"kind": "conflict"}, {"N1", "C1"}),
        ({"stage": "legacy"}, {"O1"}),
        ({"stage": ["legacy", "avoidable"]}, {"N1", "C1", "O1"}),
        ({"severity": [4, 1]}, {"N1", "O1"}),
        ({"severity": 2}, set()),
        ({"rule": "N1"}, {"N1"}),
    ],
)
def test_situations_and_conflicts_are_narrowed_alike(
    client: TestClient, wanted: dict, rule_ids: set[str]
) -> None:
    whole = {item["rule_id"] for item in items(client, "/api/situations", **wanted)}
    assert whole == rule_ids
    assert {item["rule_id"] for item in items(client, "/api/conflicts", **wanted)} == rule_ids
    # kind, stage and severity leave the numbers to choose by as they are
    counts = client.get("/api/situations", params=wanted).json()["counts"]
    assert sum(count["situations"] for count in counts) == (1 if "rule" in wanted else 3)


def test_answers_are_of_the_run_of_a_day_and_of_a_time(
    client: TestClient, session: Session, run: DetectionRun
) -> None:
    stored(session, source_plan({"geometry": square(0, 3000)}, name="Neu"), State.HAMBURG)
    book = rules.parse(BOOK, "few.yaml")
    later = monitoring.detect(session, shipped(), book, TODAY + timedelta(days=400))
    paths = ("/api/situations", "/api/conflicts", "/api/coverage", "/api/coverage/border")

    def asked(**at: object) -> set[str | None]:
        told = [client.get(path, params=at).json()["run"] for path in paths]
        return {each and each["id"] for each in told}

    assert asked() == {str(later.uid)}
    assert asked(as_of=TODAY) == {str(run.uid)}
    assert asked(known_at=run.finished_at.isoformat()) == {str(run.uid)}
    assert asked(known_at="2020-01-01T00:00") == {None}
    one = client.get("/api/situations", params={"as_of": TODAY}).json()["items"][0]["id"]
    assert client.get(f"/api/situations/{one}", params={"as_of": TODAY}).status_code == 200
    nothing = {"known_at": "2020-01-01"}
    assert client.get(f"/api/situations/{one}", params=nothing).status_code == 404


@pytest.mark.usefixtures("run")
def test_conflicts_are_asked_by_several_severities_by_situation_and_by_zone(
    client: TestClient,
) -> None:
    every = items(client, "/api/conflicts")
    severities = {item["severity"] for item in every}
    for chosen in ([4], [4, 1], sorted(severities)):
        found = items(client, "/api/conflicts", severity=chosen)
        assert [i["id"] for i in found] == [i["id"] for i in every if i["severity"] in chosen]
    near = next(item for item in every if item["rule_id"] == "N1")
    of_situation = items(client, "/api/conflicts", situation=near["situation_id"])
    assert {item["b"]["source_id"] for item in of_situation} == {"near", "far"}
    of_zone = items(client, "/api/conflicts", zone=[near["b"]["id"]])
    sides = [{item["a"]["id"], item["b"]["id"]} for item in of_zone]
    assert sides
    assert all(near["b"]["id"] in side for side in sides)


@pytest.mark.usefixtures("run")
def test_a_situation_is_dissolved_when_it_is_asked_for(client: TestClient) -> None:
    (listed,) = items(client, "/api/situations", rule="N1")
    whole = client.get(f"/api/situations/{listed['id']}").json()
    # the shortest lines, 300 m and 700 m from the wind area, lie on one another
    assert whole["geometry"]["type"] == "MultiLineString"
    assert whole["length_m"] == pytest.approx(700)
    assert whole["area_m2"] is None
    assert client.get("/api/situations/0000000000000000").status_code == 404


@pytest.mark.usefixtures("run")
def test_the_arcs_around_a_settlement_reach_the_reader(client: TestClient) -> None:
    found = {item["a"]["source_id"]: item for item in items(client, "/api/conflicts", rule="C1")}
    near_by = found["near"]
    # 200 m across, seen from the middle of the facing side 300 m away: 2 atan(100 / 300)
    assert near_by["block_hh_deg"] == pytest.approx(36.87, abs=0.01)
    assert near_by["block_sum_deg"] == pytest.approx(
        near_by["block_hh_deg"] + near_by["block_sh_deg"]
    )
    assert near_by["block_in_force_deg"] == near_by["block_sum_deg"]
    assert near_by["free_deg"] == pytest.approx(266.8, abs=0.1)
    near = items(client, "/api/conflicts", rule="N1")[0]
    assert near["block_sum_deg"] is None
    assert near["tolerance_m"] == pytest.approx(2**0.5)
    assert near["border_accuracy_m"] is None


@pytest.mark.usefixtures("run")
def test_a_threshold_is_told_by_state_with_unit_and_evidence(client: TestClient) -> None:
    near = items(client, "/api/conflicts", rule="N1")[0]
    whole = client.get(f"/api/conflicts/{near['id']}").json()
    assert whole["threshold"] == "distance_m HH=500 (S) SH=800 (O)"
    (told,) = whole["thresholds"]
    assert (told["parameter"], told["unit"], told["role"]) == ("distance_m", "m", "threshold")
    assert told["name_de"] != told["name_en"]
    values = [(part["state"], part["value"], part["evidence"]) for part in told["values"]]
    assert values == [("HH", 500, "S"), ("SH", 800, "O")]


@pytest.mark.usefixtures("run")
def test_the_border_tells_checked_from_not_checked(client: TestClient) -> None:
    whole = client.get("/api/coverage/border").json()
    assert {rule["rule_id"] for rule in whole["rules"]} == {"N1", "O1", "C1", "W1"}
    assert sum(part["share"] for part in whole["shares"]) == pytest.approx(1)
    assert "partly_checked" not in {part["status"] for part in whole["shares"]}
    waiting = client.get("/api/coverage/border", params={"rule": "W1"}).json()
    assert {stretch["status"] for stretch in waiting["items"]} == {"waiting_for_layer"}
    assert waiting["shares"] == [{"status": "waiting_for_layer", "share": 1.0}]
    assert waiting["items"][0]["waiting_for"] == [{"name_de": "Gebäude", "name_en": "buildings"}]
    near = client.get("/api/coverage/border", params={"rule": "N1"}).json()
    by_status = {stretch["status"]: stretch for stretch in near["items"]}
    assert "found" in by_status
    gap = by_status["neighbour_missing"]
    assert {part["state"] for part in gap["missing"]} == {"HH", "SH"}
    assert set(gap["missing"][0]["classes"]) <= {"wind_priority", "residential"}
    assert gap["geometry"]["type"] == "MultiLineString"


def test_situations_of_the_database_are_those_of_the_table(
    session: Session, run: DetectionRun
) -> None:
    """By stage and rule, private plans included: the command line counts them all."""
    rows = session.execute(
        sa.text(
            "SELECT stage, rule_id, count(DISTINCT situation_id), count(*) FROM planning.conflict "
            "WHERE run_id = :run GROUP BY 1, 2 ORDER BY 1, 2"
        ),
        {"run": run.id},
    ).all()
    counted = monitoring.stage_counts(session, run)
    assert [(c.stage, c.rule_id, c.situations, c.conflicts) for c in counted] == [*rows]


def test_a_situation_with_a_private_plan_is_nowhere(
    session: Session, client: TestClient, run: DetectionRun
) -> None:
    (situation,) = items(client, "/api/situations", rule="N1")
    session.execute(
        sa.text("UPDATE planning.plan_version SET visibility = :private"),
        {"private": Visibility.PRIVATE.value},
    )
    assert client.get("/api/situations").json()["total"] == 0
    assert client.get(f"/api/situations/{situation['id']}").status_code == 404
    assert sum(c.situations for c in monitoring.stage_counts(session, run)) == 3


def test_without_a_run_nothing_is_claimed(client: TestClient) -> None:
    told = client.get("/api/situations").json()
    assert told == {"run": None, "total": 0, "counts": [], "items": []}
    border = client.get("/api/coverage/border").json()
    assert border == {"run": None, "shares": [], "items": [], "rules": []}
    assert client.get("/api/situations/x").status_code == 404
