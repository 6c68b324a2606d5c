"""OGC API Features and Tiles at ``/ogc``, over stored plans."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from layers.layer import catalog
from tests.factories import ORIGIN

EPSG = "http://www.opengis.net/def/crs/EPSG/0"
ITEMS = "/ogc/collections/zones/items"


def names(client: TestClient, **asked: object) -> list[str]:
    answer = client.get(ITEMS, params={"sortby": "name", **asked})
    assert answer.status_code == 200, answer.text
    return [feature["properties"]["name"] for feature in answer.json()["features"]]


def test_every_layer_of_the_catalog_is_a_collection_with_its_texts(ogc: TestClient) -> None:
    answer = ogc.get("/ogc/collections", headers={"Accept-Language": "de"}).json()
    told = {each["id"]: (each["title"], each["description"]) for each in answer["collections"]}
    assert told == {
        name: (layer.title_de, layer.description_de) for name, layer in catalog().items()
    }
    zones = ogc.get("/ogc/collections/zones", headers={"Accept-Language": "en"}).json()
    assert zones["title"] == catalog()["zones"].title_en
    assert zones["storageCrs"] == f"{EPSG}/25832"
    assert f"{EPSG}/3857" in zones["crs"]


def test_every_link_of_the_documents_leads_somewhere(ogc: TestClient) -> None:
    documents = ["/ogc/", "/ogc/collections", "/ogc/collections/zones", f"{ITEMS}?limit=2"]
    links = [link for each in documents for link in ogc.get(each).json()["links"]]
    followed = {link["href"] for link in links if "{" not in link["href"] and "://" in link["href"]}
    assert len(followed) > 12
    for href in followed:
        assert ogc.get(href).status_code == 200, href


@pytest.mark.parametrize(
    ("datetime", "found"),
    [
        (None, ["Feld 1", "Feld 2", "Feld 3", "Feld 4"]),
        ("2012-06-01", ["Alt"]),
        ("2014-12-31T22:59:59Z", ["Alt"]),
        ("2014-12-31T23:00:00Z", ["Feld 1", "Feld 2", "Feld 3", "Feld 4"]),  # midnight in Berlin
        ("../2014-12-31", ["Alt"]),
        ("2014-12-31/2015-01-01", ["Alt", "Feld 1", "Feld 2", "Feld 3", "Feld 4"]),
        ("2014-06-01/..", ["Alt", "Feld 1", "Feld 2", "Feld 3", "Feld 4"]),
        ("/2009-01-01", []),
    ],
)
def test_datetime_shows_what_stood_then(
    ogc: TestClient, datetime: str | None, found: list[str]
) -> None:
    assert names(ogc, **({"datetime": datetime} if datetime else {})) == found


def test_a_layer_without_validity_is_the_same_at_any_time(ogc: TestClient) -> None:
    path = "/ogc/collections/municipalities/items"
    now, then = (ogc.get(path, params=asked).json() for asked in ({}, {"datetime": "1800-01-01"}))
    assert now["numberMatched"] == then["numberMatched"] > 0


def test_a_box_in_any_system_finds_the_same(ogc: TestClient) -> None:
    x, y = ORIGIN
    metres = f"{x + 150},{y - 10},{x + 450},{y + 90}"
    assert names(ogc, bbox=metres, **{"bbox-crs": f"{EPSG}/25832"}) == ["Feld 1", "Feld 2"]
    for crs, flipped in ((f"{EPSG}/4326", True), (f"{EPSG}/3857", False), (None, False)):
        one = ogc.get(ITEMS, params={"filter": "name = 'Feld 3'"} | ({"crs": crs} if crs else {}))
        assert one.headers["content-crs"] == f"<{crs or CRS84}>"
        ring = one.json()["features"][0]["geometry"]["coordinates"][0]
        axes = list(zip(*ring, strict=True))
        box = [min(axes[0]), min(axes[1]), max(axes[0]), max(axes[1])]
        assert (box[0] > box[1]) == flipped or crs == f"{EPSG}/3857"
        asked = {"bbox-crs": crs} if crs else {}
        assert names(ogc, bbox=",".join(map(str, box)), **asked) == ["Feld 3"]


CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"


def test_the_stored_coordinates_come_back_unchanged(ogc: TestClient) -> None:
    answer = ogc.get(ITEMS, params={"crs": f"{EPSG}/25832", "filter": "name = 'Feld 1'"}).json()
    ring = answer["features"][0]["geometry"]["coordinates"][0]
    assert sorted(map(tuple, ring[:4])) == sorted(
        (ORIGIN[0] + x, ORIGIN[1] + y) for x in (200, 300) for y in (0, 100)
    )


@pytest.mark.parametrize("everywhere", ["-180,-90,180,90", "5,-90,4,90", "-180,-90,0,180,90,9"])
def test_the_whole_world_holds_everything(ogc: TestClient, everywhere: str) -> None:
    assert len(names(ogc, bbox=everywhere)) == 4


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("name LIKE 'Feld %' AND NOT name IN ('Feld 1','Feld 2')", ["Feld 3", "Feld 4"]),
        ("CASEI(name) = CASEI('feld 2') OR name = 'Feld 4'", ["Feld 2", "Feld 4"]),
        ("valid_from > DATE('2015-01-01')", []),
        ("accuracy_m IS NULL OR name BETWEEN 'Feld 2' AND 'Feld 3'", ["Feld 2", "Feld 3"]),
    ],
)
def test_filters_in_text(ogc: TestClient, asked: str, found: list[str]) -> None:
    assert names(ogc, filter=asked) == found


def test_a_filter_in_json_with_a_place(ogc: TestClient) -> None:
    x, y = ORIGIN[0] + 250, ORIGIN[1] + 50
    meets = {
        "op": "s_intersects",
        "args": [{"property": "geometry"}, {"type": "Point", "coordinates": [x, y]}],
    }
    asked = {"filter": json.dumps(meets), "filter-lang": "cql2-json"}
    assert names(ogc, **asked, **{"filter-crs": f"{EPSG}/25832"}) == ["Feld 1"]
    assert names(ogc, **asked) == []


def test_pages_follow_one_another_without_gap(ogc: TestClient) -> None:
    address: str | None = f"{ITEMS}?limit=3&sortby=-plan&crs={EPSG}/25832"
    seen = []
    while address:
        page = ogc.get(address).json()
        assert page["numberMatched"] == 4
        seen += [feature["id"] for feature in page["features"]]
        address = next((link["href"] for link in page["links"] if link["rel"] == "next"), None)
    assert len(seen) == len(set(seen)) == 4


def test_more_than_the_largest_page_is_the_largest_page(ogc: TestClient) -> None:
    assert len(names(ogc, limit=10**12)) == 4


def test_one_item_by_its_id(ogc: TestClient) -> None:
    listed = ogc.get(ITEMS, params={"limit": 1}).json()["features"][0]
    one = ogc.get(f"{ITEMS}/{listed['id']}").json()
    assert (one["id"], one["properties"]) == (listed["id"], listed["properties"])
    assert ogc.get(f"{ITEMS}/00000000-0000-0000-0000-000000000000").status_code == 404
    assert ogc.get(f"{ITEMS}/nothing").status_code == 404
    assert ogc.get("/ogc/collections/municipalities/items/01062076").status_code == 200


def test_csv_has_its_header_also_without_a_row(ogc: TestClient) -> None:
    full = ogc.get(ITEMS, params={"f": "csv"}).text.splitlines()
    empty = ogc.get(ITEMS, params={"f": "csv", "filter": "name = 'none'"}).text.splitlines()
    assert (len(full), empty) == (5, full[:1])
    assert "POLYGON((" in full[1]


def test_tiles_are_those_of_the_map(ogc: TestClient) -> None:
    place = "10/541/329"
    tileset = ogc.get("/ogc/collections/zones/tiles/WebMercatorQuad").json()
    assert any(link.get("templated") for link in tileset["links"])
    tile = ogc.get(f"/ogc/collections/zones/tiles/WebMercatorQuad/{place}")
    assert tile.headers["content-type"] == "application/vnd.mapbox-vector-tile"
    assert tile.content == ogc.get(f"/tiles/zones/{place}").content


PAGES = ["/", "/conformance", "/api.html", "/collections", "/collections/zones"]
PAGES += [f"/collections/zones/{each}" for each in ("queryables", "items", "tiles")]
PAGES += ["/collections/coverage/items", "/collections/zones/tiles/WebMercatorQuad"]
PAGES += ["/tileMatrixSets", "/tileMatrixSets/WebMercatorQuad"]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    "path",
    PAGES,
)
def test_pages_load_nothing_from_elsewhere(ogc: TestClient, path: str, language: str) -> None:
    headers = {"Accept": "text/html", "Accept-Language": language}
    page = ogc.get(f"/ogc{path}", headers=headers)
    assert page.status_code == 200
    assert f'<html lang="{language}">' in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert not any(sign in page.text for sign in ("<script", "src=", "@import", "url("))


def test_pages_draw_areas_closed_and_name_every_parameter(ogc: TestClient) -> None:
    html = {"Accept": "text/html"}
    drawn = ogc.get(ITEMS, headers=html).text
    assert drawn.count("<path") == drawn.count('Z"/>') == 4
    definition = ogc.get("/ogc/api.html", headers=html).text
    assert all(f">{name}<" in definition for name in ("bbox-crs", "filter-crs", "datetime"))


def test_another_site_may_read_and_head_has_no_body(ogc: TestClient) -> None:
    origin = {"Origin": "https://geoportal.example"}
    answer = ogc.head(ITEMS, headers=origin)
    assert (answer.status_code, answer.content) == (200, b"")
    for path in (ITEMS, "/tiles/zones", "/tiles/zones/10/541/329", "/styles/zones.json"):
        assert ogc.get(path, headers=origin).headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/collections/nothing", 404),
        ("/collections/nothing/items", 404),
        ("/collections/zones/items?unknown=1", 400),
        ("/collections/zones?crs=x", 400),
        ("/collections?bbox=1,2,3,4", 400),
        ("/collections/zones/items?limit=0", 400),
        ("/collections/zones/items?limit=few", 400),
        ("/collections/zones/items?sortby=nothing", 400),
        ("/collections/zones/items?bbox=9,54,10,53", 400),
        ("/collections/zones/items?datetime=2024-13-01", 400),
        ("/collections/zones/items?f=exe", 400),
        ("/collections/zones/items?filter=pg_sleep(5)=1", 400),
        ("/collections/zones/items?filter='pg_sleep(5)=1'", 400),
        ("/collections/zones/items?filter=id='x'", 400),
        ("/collections/zones/items?filter=name=1", 400),
        ("/collections/zones/items?valid_from=soon", 400),
        ("/collections/zones/tiles/WebMercatorQuad/3/99/0", 400),
    ],
)
def test_what_is_asked_wrongly_is_said(ogc: TestClient, path: str, status: int) -> None:
    answer = ogc.get(f"/ogc{path}", headers={"Accept-Language": "de"})
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    leaks(answer.text)


@pytest.mark.parametrize("hostile", ["(", "NOT ", "-", "1+", "f(", "[", '{"op":"not","args":['])
def test_no_nesting_ends_the_process(ogc: TestClient, hostile: str) -> None:
    for times in (30, 1500):
        assert ogc.get(ITEMS, params={"filter": hostile * times}).status_code == 400


WORDS = ["name", "state", "'HH'", "=", "(", ")", "AND", "NOT", "IN", "pg_sleep", "--", ";", "'"]
WORDS += ['"', "\\", "%", "DATE('2020-01-01')", "POINT(10 53)", "S_INTERSECTS", "geometry", ","]
WORDS += ["CASEI", "LIKE", "IS NULL", "1e999", "$1", "{}", "id", "illustrative", "true", "null"]
ASKED = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join))
NAMES = ["bbox", "datetime", "filter", "limit", "offset", "sortby", "crs", "bbox-crs", "properties"]
NAMES += ["name", "valid_from", "f", "filter-lang", "filter-crs"]


@hypothesis_settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(asked=st.dictionaries(st.sampled_from(NAMES), ASKED, max_size=3), item=ASKED)
def test_no_question_breaks_in(ogc: TestClient, asked: dict[str, str], item: str) -> None:
    for path in (ITEMS, f"{ITEMS}/{quote(item or 'x', safe='')}"):
        answer = ogc.get(path, params=asked)
        assert answer.status_code in (200, 400, 404), (asked, item, answer.text)
        if answer.status_code != 200:
            leaks(answer.text)


def leaks(text: str) -> None:
    """What only a careless answer tells."""
    lowered = text.lower()
    for secret in ("select ", "psycopg", "traceback", "st_", "layers.", "line 1"):
        assert secret not in lowered.split("there are")[0], text
