"""The list of layers."""

from __future__ import annotations

from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from layers.layer import catalog
from layers.style import legend
from planning.terms import State
from tests.factories import source_plan, square, stored


def test_the_list_tells_what_a_legend_and_a_configuration_need(client: TestClient) -> None:
    items = client.get("/api/layers").json()["items"]
    assert [item["id"] for item in items] == list(catalog())
    terms = legend()
    for item in items:
        columns = {column["name"]: column["type"] for column in item["columns"]}
        assert "id" in columns
        assert "geometry" not in columns
        assert item["classes"] is None or item["classes"] in columns
        assert item["legend"] is None or terms[item["legend"]]
        assert 0 <= item["minzoom"] < item["maxzoom"]
        assert item["items"] is None
        if item["licence"] == "various" and item["dated"]:
            assert {"licence", "as_of"} & columns.keys(), item["id"]


def test_items_are_counted_where_asked_for(session: Session, client: TestClient) -> None:
    stored(session, source_plan({"geometry": square(0, 0)}), State.HAMBURG)
    counted = {i["id"]: i["items"] for i in client.get("/api/layers?count=true").json()["items"]}
    assert counted["zones"] == counted["zones_fp"] == 1
    assert counted["zones_bp"] == counted["conflicts"] == 0
    assert counted["territory"] == 3
    zones = client.get("/api/layers/zones", params={"as_of": "2020-01-01"}).json()
    assert zones["items"] == 1
    assert {"name": "accuracy_m", "type": "number"} in zones["columns"]
    assert {"name": "valid_from", "type": "date"} in zones["columns"]


def test_what_is_no_layer_is_not_found(client: TestClient) -> None:
    for name in ("zonen", "zones;DROP", "pg_class", "zones%20"):
        answer = client.get(f"/api/layers/{name}")
        assert answer.status_code == 404
        assert "zones_bp" in answer.json()["detail"]
