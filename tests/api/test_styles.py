"""Styles over HTTP: self-contained, open to maps elsewhere, asked again only when changed."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.startup import Databases
from layers.layer import catalog
from planning import database
from planning.settings import Settings


@pytest.fixture(scope="module")
def client() -> TestClient:
    """A client of a service without a database: a style needs none."""
    nowhere = database.engine("postgresql+psycopg://")
    app = create_app(Settings(), Databases(nowhere, nowhere))
    return TestClient(app, base_url="https://plans.example:8443", raise_server_exceptions=False)


def test_a_style_leads_to_its_images_fonts_and_tiles(client: TestClient) -> None:
    style = client.get("/styles/overview.json").json()
    assert style["sprite"] == "https://plans.example:8443/styles/sprite"
    for suffix, kind in [(".json", "application/json"), ("@2x.png", "image/png")]:
        answer = client.get(style["sprite"] + suffix)
        assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
    for font in style["font-faces"].values():
        assert client.get(font).headers["content-type"] == "font/woff2"
    webfont = style["metadata"]["ol:webfonts"].replace("{font-family}", "fira-sans")
    assert "FiraSans-Medium.woff2" in client.get(webfont.replace("{fontweight}", "500")).text
    paths = {urlsplit(source["url"]).path for source in style["sources"].values()}
    assert paths <= {f"/tiles/{name}" for name in catalog()}


@pytest.mark.parametrize(
    "path",
    ["plans.json", "sprite.json", "sprite.png", "legend/forest.svg", "legend/mark-4.png"],
)
def test_maps_on_other_hosts_may_ask_and_ask_again_at_no_cost(
    client: TestClient, path: str
) -> None:
    first = client.get(f"/styles/{path}")
    assert first.status_code == 200
    assert first.headers["access-control-allow-origin"] == "*"
    for known in (first.headers["etag"], f'"other", W/{first.headers["etag"]}'):
        again = client.get(f"/styles/{path}", headers={"If-None-Match": known})
        assert (again.status_code, again.content) == (304, b"")


def test_dense_screens_get_twice_the_dots(client: TestClient) -> None:
    plain = client.get("/styles/sprite.json").json()
    dense = client.get("/styles/sprite@2x.json").json()
    assert dense["mark-4"]["width"] == 2 * plain["mark-4"]["width"]


@pytest.mark.parametrize(
    "path", ["nothing.json", "legend/nothing.svg", "fonts/nothing.woff2", "fonts/x/500.css"]
)
def test_what_is_not_there_is_said_with_the_choices(client: TestClient, path: str) -> None:
    answer = client.get(f"/styles/{path}", headers={"Accept-Language": "en"})
    assert answer.status_code == 404
    assert "nothing" in answer.json()["detail"] or "x 500" in answer.json()["detail"]
