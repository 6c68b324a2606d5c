"""MapServer on the sheet: pictures, places, days and attributes, and what a request cannot do."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import urlencode

import httpx2
import pytest
from lxml import etree
from pyproj import Transformer

from layers.symbology import parts
from planning.terms import Use
from tests.qgis.conftest import Qgis, command
from tests.qgis.sheet import (
    ORIGIN,
    PIXELS,
    WHITE,
    area_rule,
    box,
    extent,
    ground,
    number_of,
    share,
    square,
)

pytestmark = pytest.mark.qgis

NAMESPACES = {"wms": "http://www.opengis.net/wms", "wfs": "http://www.opengis.net/wfs/2.0"}
DRAFTS = 4
"""Row from which on drafts stand."""
PAST = len(Use)
"""Number of the square that stood from 2001 to 2004."""
BANDED = ("nature_protection", "water_protection")


def ask(wms: str, language: str = "de", **parameters: object) -> httpx2.Response:
    return httpx2.get(f"{wms}/{language}?{urlencode(parameters)}", timeout=60)


def get_map(wms: str, to: Path, **changed: object) -> Path:
    """A picture of the sheet."""
    asked = {
        "SERVICE": "WMS",
        "VERSION": "1.3.0",
        "REQUEST": "GetMap",
        "LAYERS": "zones",
        "STYLES": "",
        "CRS": "EPSG:25832",
        "BBOX": ",".join(map(str, extent())),
        "WIDTH": PIXELS,
        "HEIGHT": PIXELS,
        "FORMAT": "image/png",
    }
    answer = ask(wms, **(asked | changed))
    assert answer.headers["content-type"] == "image/png", answer.text
    file = to / "map.png"
    file.write_bytes(answer.content)
    return file


def at(wms: str, number: int, row: int = 0, **changed: object) -> httpx2.Response:
    """What GetFeatureInfo tells of the middle of a square."""
    left, top, right, bottom = box(number, row)
    asked = {
        "SERVICE": "WMS",
        "VERSION": "1.3.0",
        "REQUEST": "GetFeatureInfo",
        "LAYERS": "zones",
        "QUERY_LAYERS": "zones",
        "STYLES": "",
        "CRS": "EPSG:25832",
        "BBOX": ",".join(map(str, extent())),
        "WIDTH": PIXELS,
        "HEIGHT": PIXELS,
        "FORMAT": "image/png",
        "INFO_FORMAT": "text/html",
        "I": (left + right) // 2,
        "J": (top + bottom) // 2,
    }
    return ask(wms, **(asked | changed))


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_capabilities_name_every_layer(wms: str, language: str) -> None:
    answer = ask(wms, language, SERVICE="WMS", VERSION="1.3.0", REQUEST="GetCapabilities")
    root = etree.fromstring(answer.content)
    named = root.xpath("//wms:Layer[not(wms:Layer)]/wms:Name/text()", namespaces=NAMESPACES)
    assert set(named) == set(parts())
    titles = root.xpath("//wms:Layer/wms:Title/text()", namespaces=NAMESPACES)
    assert ("Bebauungspläne" in titles) == (language == "de")
    systems = root.xpath("/*/wms:Capability/wms:Layer/wms:CRS/text()", namespaces=NAMESPACES)
    assert {"EPSG:25832", "EPSG:3857", "EPSG:4326"} <= set(systems)


def test_each_class_has_its_colour_and_a_draft_a_fainter_one(
    wms: str, qgis: Qgis, tmp_path: Path
) -> None:
    places = [(use, row) for row in (0, DRAFTS) for use in Use]
    boxes = [box(number_of(use), row) for use, row in places]
    looked = qgis("picture", picture=str(get_map(wms, tmp_path)), boxes=boxes)["boxes"]
    for (use, row), colours in zip(places, looked, strict=True):
        rule = area_rule("zones", f"{use}-draft" if row else str(use))
        least = 0.1 if use in BANDED else 0.4
        assert share(colours, ground(rule)) > least, rule.name


@pytest.mark.parametrize("system", ["EPSG:4326", "EPSG:4258", "EPSG:3857"])
def test_north_is_up_in_every_system(wms: str, qgis: Qgis, tmp_path: Path, system: str) -> None:
    forest, number = area_rule("zones", "forest"), number_of(Use.FOREST)
    moved = Transformer.from_crs("EPSG:25832", system)  # axes as the system orders them
    west, south, east, north = square(number).buffer(-50).bounds
    corners = sorted([moved.transform(west, south), moved.transform(east, north)])
    bounds = ",".join(f"{value}" for corner in corners for value in corner)
    file = get_map(wms, tmp_path, CRS=system, BBOX=bounds, WIDTH=60, HEIGHT=60)
    (colours,) = qgis("picture", picture=str(file), boxes=[(0, 0, 60, 60)])["boxes"]
    assert share(colours, ground(forest)) > 0.4
    assert share(colours, WHITE) < 0.1  # the halo of its letter


def test_qgis_opens_it(wms: str, qgis: Qgis) -> None:
    source = f"crs=EPSG:25832&format=image/png&layers=zones&styles=&url={wms}/de"
    boxes = [box(number_of(Use.FOREST))]
    answer = qgis(
        "source", provider="wms", source=source, extent=extent(), size=[PIXELS] * 2, boxes=boxes
    )
    assert answer["valid"]
    assert share(answer["boxes"][0], ground(area_rule("zones", "forest"))) > 0.4


def test_another_day_shows_what_stood_then(wms: str, qgis: Qgis, tmp_path: Path) -> None:
    drawn = {}
    for time in ("", "2003-06-01", "2001-01-01/2003-12-31", "2019-01-01"):
        file = get_map(wms, tmp_path, TIME=time)
        boxes = [box(PAST), box(number_of(Use.FOREST))]
        past, forest = qgis("picture", picture=str(file), boxes=boxes)["boxes"]
        drawn[time] = (share(past, WHITE) < 1, share(forest, WHITE) < 1)
    assert drawn == {
        "": (False, True),
        "2003-06-01": (True, False),
        "2001-01-01/2003-12-31": (True, False),
        "2019-01-01": (False, False),
    }


def test_a_place_is_told_and_nothing_in_it_runs(wms: str) -> None:
    page = at(wms, number_of(Use.FOREST)).text
    assert "<td>forest</td>" in page
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert "<td>11_in_force</td>" in page
    told = at(wms, number_of(Use.FOREST), INFO_FORMAT="application/vnd.ogc.gml")
    assert etree.fromstring(told.content).findtext(".//class") == "forest"
    assert "class = 'forest'" in at(wms, number_of(Use.FOREST), INFO_FORMAT="text/plain").text


def test_the_legend_is_a_picture(wms: str) -> None:
    answer = ask(
        wms,
        SERVICE="WMS",
        VERSION="1.3.0",
        REQUEST="GetLegendGraphic",
        LAYER="conflicts_area",
        FORMAT="image/png",
        SLD_VERSION="1.1.0",
    )
    assert answer.content.startswith(b"\x89PNG")


def test_features_come_by_wfs_page_by_page(wms: str) -> None:
    asked = {
        "SERVICE": "WFS",
        "VERSION": "2.0.0",
        "REQUEST": "GetFeature",
        "TYPENAMES": "zones_area",
        "OUTPUTFORMAT": "geojson",
    }
    whole = ask(wms, **asked).json()["features"]
    assert len(whole) == 2 * len(Use)
    pages = [ask(wms, **asked, COUNT=30, STARTINDEX=start).json() for start in (0, 30)]
    ids = [each["properties"]["id"] for page in pages for each in page["features"]]
    assert len(set(ids)) == len(ids) == len(whole)
    assert whole[0]["geometry"]["coordinates"][0][0][0] > ORIGIN[0] - 1


@pytest.mark.parametrize(
    "changed",
    [
        {"LAYERS": "zones' OR '1'='1"},
        {"LAYERS": "planning.zone"},
        {"BBOX": "1,2,3"},
        {"BBOX": "nan,nan,nan,nan"},
        {"CRS": "EPSG:99999"},
        {"WIDTH": "100000"},
        {"FORMAT": "image/../../etc/passwd"},
        {"STYLES": "/etc/passwd"},
    ],
)
def test_a_bad_request_is_told_without_what_is_inside(wms: str, changed: dict[str, str]) -> None:
    asked = {
        "SERVICE": "WMS",
        "VERSION": "1.3.0",
        "REQUEST": "GetMap",
        "LAYERS": "zones",
        "STYLES": "",
        "CRS": "EPSG:25832",
        "BBOX": ",".join(map(str, extent())),
        "WIDTH": 10,
        "HEIGHT": 10,
        "FORMAT": "image/png",
    }
    answer = ask(wms, **(asked | changed))
    assert "ServiceException" in answer.text
    assert not re.search(r"(?i)select |map_reader|layers\.\w|/tmp|password", answer.text)


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    """Another server, and the paths that it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    thread.join()
    server.server_close()


def test_no_request_sends_it_elsewhere(
    wms: str, tmp_path: Path, elsewhere: tuple[str, list[str]]
) -> None:
    address, asked = elsewhere
    get_map(wms, tmp_path, SLD=f"{address}/style.sld")
    entity = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{address}/entity">]>'
    query = '<wfs:Query typeNames="zones_area"/>'
    request = (
        f'{entity}<wfs:GetFeature xmlns:wfs="{NAMESPACES["wfs"]}" service="WFS" version="2.0.0"'
        f' count="1">{query}&e;</wfs:GetFeature>'
    )
    httpx2.post(f"{wms}/de", content=request.encode(), headers={"content-type": "text/xml"})
    assert asked == []


def test_a_post_is_answered(wms: str) -> None:
    request = (
        f'<wfs:GetFeature xmlns:wfs="{NAMESPACES["wfs"]}" service="WFS" version="2.0.0" count="1">'
        '<wfs:Query typeNames="zones_area"/></wfs:GetFeature>'
    )
    answer = httpx2.post(
        f"{wms}/de", content=request.encode(), headers={"content-type": "text/xml"}
    )
    root = etree.fromstring(answer.content)
    assert root.get("numberReturned") == "1"


def test_it_comes_back_with_the_database(wms: str, home: Path, tmp_path: Path) -> None:
    command(home, "db", "stop")
    try:
        answer = at(wms, number_of(Use.FOREST))
        assert "forest" not in answer.text
        assert "socket" not in answer.text
    finally:
        command(home, "db", "start")
    assert "<td>forest</td>" in at(wms, number_of(Use.FOREST)).text
