"""What services answer, and what becomes of it: no database, answers given by the test."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest

from planning import errors, harvest, intake
from planning.harvest.collecting import Collected, collect
from planning.harvest.ogc_features import OGC_FEATURES
from planning.harvest.protocol import Protocol, Request
from planning.harvest.transfer import permitted
from planning.harvest.wfs import WFS
from planning.intake import mapping
from planning.intake.reader import Declared
from planning.settings import Settings
from tests.planning.harvest.conftest import Asked, Reply, Server
from tests.planning.intake import builder
from tests.planning.intake.builder import ORIGIN

IN_25832 = "http://www.opengis.net/def/crs/EPSG/0/25832"


def square(n: int) -> list[list[list[float]]]:
    x, y = ORIGIN[0] + 200 * n, ORIGIN[1]
    return [[[x, y], [x + 100, y], [x + 100, y + 100], [x, y + 100], [x, y]]]


def feature(n: int) -> dict[str, Any]:
    geometry = {"type": "Polygon", "coordinates": square(n)}
    return {"type": "Feature", "id": f"a{n}", "properties": {"use": "Wald"}, "geometry": geometry}


class Areas:
    """An OGC API with areas 0 .. count-1; pages can fail once or be unchanged."""

    def __init__(self, count: int, matched: int | None = None) -> None:
        self.count = count
        self.matched = count if matched is None else matched
        self.fails_at: int | None = None
        self.next = "/collections/areas/items"
        self.headers = {"Content-Crs": f"<{IN_25832}>"}
        self.etags = False
        self.systems = [IN_25832]

    def __call__(self, path: str, asked: Asked, headers: dict[str, str]) -> Reply:
        if path == "/collections/areas":
            return as_json({"id": "areas", "crs": self.systems, "links": []})
        if path == "/collections":
            return as_json({"collections": [], "crs": [IN_25832]})
        start, limit = int(asked.get("OFFSET", 0)), int(asked["LIMIT"])
        if start == self.fails_at:
            self.fails_at = None
            return Reply(status=500)
        etag = f'"{start}-{self.count}"'
        if self.etags and headers.get("If-None-Match") == etag:
            return Reply(status=304)
        numbers = range(start, min(start + limit, self.count))
        following = f"{self.next}?limit={limit}&offset={start + limit}&crs={IN_25832}"
        links = [{"rel": "next", "href": following}] if start + limit < self.count else []
        page = {
            "type": "FeatureCollection",
            "features": [feature(n) for n in numbers],
            "links": links,
            "numberMatched": self.matched,
        }
        told = {**self.headers, "ETag": etag} if self.etags else self.headers
        return as_json(page, told)


def as_json(content: object, headers: dict[str, str] | None = None) -> Reply:
    return Reply(json.dumps(content).encode(), headers=headers or {})


def harvested(
    server: Server, settings: Settings, protocol: Protocol = OGC_FEATURES, name: str = "areas"
) -> Collected:
    with harvest.client(settings) as client:
        return collect(client, protocol, Request(server.url, name, 4), settings.home / "pages")


def test_pages_become_one_file_in_the_system_of_the_house(server: Server, asking: Settings) -> None:
    server.answer = Areas(10)
    got = harvested(server, asking)
    frame = gpd.read_file(got.file)
    assert frame.crs.to_epsg() == 25832
    assert frame["id"].tolist() == [f"a{n}" for n in range(10)]
    assert frame.area.tolist() == [10_000] * 10
    assert got.features == 10


def test_systems_named_once_for_all_collections(server: Server, asking: Settings) -> None:
    areas = Areas(3)
    areas.systems = ["#/crs"]
    server.answer = areas
    assert gpd.read_file(harvested(server, asking).file).crs.to_epsg() == 25832


def test_a_harvest_goes_on_where_it_broke_off(server: Server, asking: Settings) -> None:
    areas = Areas(10)
    areas.fails_at = 8
    server.answer = areas
    with pytest.raises(errors.ServiceFailed, match="HTTP 500"):
        harvested(server, asking)
    before = len(server.asked)
    got = harvested(server, asking)
    assert got.features == 10
    assert got.resumed == 2
    assert [path for path in server.asked[before:] if "offset=8" in path] == server.asked[before:]


def test_unchanged_pages_are_not_sent_again(server: Server, asking: Settings) -> None:
    areas = Areas(10)
    areas.etags = True
    server.answer = areas
    first = harvested(server, asking)
    assert not first.unchanged
    again = harvested(server, asking)
    assert again.unchanged
    assert again.sha256 == first.sha256
    areas.count = areas.matched = 11
    assert harvested(server, asking).features == 11


def test_features_that_do_not_add_up_are_refused_and_asked_for_anew(
    server: Server, asking: Settings
) -> None:
    server.answer = Areas(10, matched=12)
    with pytest.raises(errors.ServiceFailed, match="10 / 12"):
        harvested(server, asking)
    server.answer = Areas(12)
    assert harvested(server, asking).features == 12


def test_the_next_page_lies_on_the_same_server(server: Server, asking: Settings) -> None:
    areas = Areas(10)
    areas.next = "http://169.254.169.254/latest/meta-data"
    server.answer = areas
    with pytest.raises(errors.AddressRefused, match="another server"):
        harvested(server, asking)


def test_pages_in_a_circle_come_to_an_end(server: Server, asking: Settings) -> None:
    def circling(path: str, asked: Asked, headers: dict[str, str]) -> Reply:
        if path == "/collections/areas":
            return as_json({"id": "areas"})
        links = [{"rel": "next", "href": "/collections/areas/items?limit=4"}]
        return as_json({"features": [feature(1)], "links": links})

    server.answer = circling
    with pytest.raises(errors.ServiceFailed, match="circle"):
        harvested(server, asking)


def test_a_system_asked_for_must_be_told(server: Server, asking: Settings) -> None:
    areas = Areas(3)
    areas.headers = {}
    server.answer = areas
    with pytest.raises(errors.ServiceFailed, match="Content-Crs"):
        harvested(server, asking)


def test_a_busy_server_is_asked_again_when_it_says(
    server: Server, asking: Settings, waits: list[float]
) -> None:
    areas = Areas(3)
    busy = [Reply(status=503, headers={"Retry-After": "7"}), Reply(status=429)]
    server.answer = lambda *asked: busy.pop() if busy else areas(*asked)
    polite = asking.model_copy(update={"harvest_pause_s": 0.5})
    assert harvested(server, polite).features == 3
    assert 7 in waits
    assert all(wait >= 0.5 for wait in waits[1:])


def test_time_and_size_are_limited(server: Server, asking: Settings, waits: list[float]) -> None:
    server.answer = Areas(10)
    with pytest.raises(errors.ServiceFailed, match="minutes"):
        harvested(server, asking.model_copy(update={"harvest_minutes": 1e-9}))
    padded = json.dumps({"features": [], "padding": "x" * 3_000_000}).encode()
    server.answer = lambda *_: Reply(padded)
    with pytest.raises(errors.FileTooLarge):
        harvested(server, asking.model_copy(update={"max_file_mb": 2}))


@pytest.mark.parametrize(
    "target", ["ftp://127.0.0.1/areas", "file:///etc/passwd", "http://[::ffff:10.0.0.1]/areas"]
)
def test_redirections_lead_nowhere_else(target: str, server: Server, asking: Settings) -> None:
    server.answer = lambda *_: Reply(status=302, headers={"Location": target})
    with pytest.raises((errors.AddressRefused, errors.ServiceFailed)):
        harvested(server, asking)
    assert len(server.asked) <= 4


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, socket.socket]]:
    """Another server of the same network, its address, and the socket on which it would hear."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}", listening


def leads_on(to: str) -> Areas:
    areas = Areas(10)
    areas.next = to
    return areas


REFUSED: dict[str, Callable[[str], Callable[..., Reply]]] = {
    "next page": lambda to: leads_on(f"{to}/collections/areas/items"),
    "next page in a file": lambda _: leads_on("file:///etc/passwd"),
    "redirect": lambda to: lambda *_: Reply(b"", 302, {"Location": f"{to}/collections/areas"}),
}


@pytest.mark.parametrize("leading", REFUSED.values(), ids=REFUSED)
@pytest.mark.usefixtures("waits")
def test_an_answer_that_leads_to_another_server_is_refused(
    leading: Callable[[str], Callable[..., Reply]],
    server: Server,
    asking: Settings,
    elsewhere: tuple[str, socket.socket],
) -> None:
    """Also where services inside the own network may be asked."""
    address, listening = elsewhere
    server.answer = leading(address)
    with pytest.raises(errors.AddressRefused):
        harvested(server, asking)
    with pytest.raises(BlockingIOError):
        listening.accept()


def test_what_an_answer_merely_names_is_never_fetched(
    server: Server, asking: Settings, elsewhere: tuple[str, socket.socket]
) -> None:
    address, listening = elsewhere

    def described(path: str, asked: Asked, headers: dict[str, str]) -> Reply:
        if path != "/collections/areas":
            return Areas(10)(path, asked, headers)
        links = [{"rel": rel, "href": f"{address}/x"} for rel in ("items", "self", "next")]
        return as_json({"id": "areas", "crs": [IN_25832, f"{address}/crs"], "links": links})

    def linked(path: str, asked: Asked, headers: dict[str, str]) -> Reply:
        body = wfs(path, asked, headers).body.decode()
        body = body.replace("http://schemas.opengis.net", address)
        return Reply(
            body.replace("numberMatched", f'next="{address}/page" numberMatched')
            .replace("<app:art>", f'<app:art xlink:href="{address}/art.gml#a">')
            .replace("xmlns:app=", 'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:app=')
            .encode()
        )

    own = "version: 1\ncolumns: {id: {row: true}, class: {constant: forest}}\n"
    told = Declared(mapping.parse(own, "own.yaml"))
    for protocol, name, answer in (
        (OGC_FEATURES, "areas", described),
        (WFS, "app:schutzgebiete", linked),
    ):
        server.answer = answer
        got = harvested(server, asking, protocol, name)
        (plan,) = intake.read(got.file, asking, told).plans
        assert len(plan.zones) == got.features
    with pytest.raises(BlockingIOError):
        listening.accept()


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://10.1.2.3/",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[2002:7f00:1::]/",
        "http://0.0.0.0/",
        "http://2130706433/",
    ],
)
def test_inner_addresses_are_refused(address: str) -> None:
    with pytest.raises((errors.AddressRefused, errors.ServiceFailed)):
        permitted(address, private=False)


def test_public_addresses_are_asked() -> None:
    assert permitted("https://93.184.216.34/ogc", private=False) == "93.184.216.34"


CAPABILITIES = (Path(__file__).parent / "wfs_capabilities.xml").read_bytes()
PAGE = (Path(__file__).parent / "wfs_page.xml").read_text("utf-8")


def wfs(path: str, asked: Asked, headers: dict[str, str]) -> Reply:
    """The recorded answers: five areas, three of them in the first page."""
    if asked.get("REQUEST") == "GetCapabilities":
        return Reply(CAPABILITIES)
    assert asked["SRSNAME"] == "urn:ogc:def:crs:EPSG::25832"
    assert asked["NAMESPACES"] == "xmlns(app,http://www.deegree.org/app)"
    start = int(asked["STARTINDEX"])
    numbers = range(start, min(start + 3, 5))
    corners = {n: " ".join(f"{x} {y}" for x, y in square(n)[0]) for n in numbers}
    members = "".join(PAGE_MEMBER.format(n=n, corners=corners[n]) for n in numbers)
    return Reply(PAGE.replace("<!-- members -->", members).encode())


PAGE_MEMBER = """<wfs:member><app:schutzgebiete gml:id="APP_{n}"><app:name>Gebiet {n}</app:name>
<app:art>NSG</app:art><app:geom><gml:Polygon srsName="urn:ogc:def:crs:EPSG::25832"><gml:exterior>
<gml:LinearRing><gml:posList>{corners}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>
</app:geom></app:schutzgebiete></wfs:member>"""


def test_a_wfs_is_read_page_by_page(server: Server, asking: Settings) -> None:
    server.answer = wfs
    with harvest.client(asking) as client:
        service = harvest.discover(client, f"{server.url}/HH_WFS_Schutzgebiete?service=WFS")
    assert service.protocol == "WFS 2.0"
    assert [each.id for each in service.collections] == ["app:schutzgebiete", "app:andere"]
    got = harvested(server, asking, WFS, "app:schutzgebiete")
    assert got.features == 5
    frame = gpd.read_file(got.file)
    assert frame["name"].tolist() == [f"Gebiet {n}" for n in range(5)]
    assert frame.crs.to_epsg() == 25832
    assert frame.area.sum() == pytest.approx(50_000)


@pytest.mark.parametrize(
    ("answer", "match"),
    [
        (b"<ows:ExceptionReport xmlns:ows='x'>No such type</ows:ExceptionReport>", "No such type"),
        (b"<html>", "HTML|html|end tag|Premature"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "document type"),
        (b"<a/>", "no features"),
    ],
)
def test_what_is_no_answer_is_told(
    answer: bytes, match: str, server: Server, asking: Settings
) -> None:
    server.answer = lambda path, asked, _: Reply(
        CAPABILITIES if asked.get("REQUEST") == "GetCapabilities" else answer
    )
    with pytest.raises(errors.InputError, match=match):
        harvested(server, asking, WFS, "app:schutzgebiete")


def test_where_nothing_known_answers(server: Server, asking: Settings) -> None:
    server.answer = lambda *_: Reply(b"<html>Hello</html>")
    with harvest.client(asking) as client, pytest.raises(errors.ServiceFailed, match="neither"):
        harvest.discover(client, server.url)


def test_xplangml_of_a_wfs_keeps_its_plan_over_the_pages(server: Server, asking: Settings) -> None:
    zones = [
        builder.zone("BP_WaldFlaeche", builder.square(100 * n, 0), id=f"Z{n}") for n in range(6)
    ]
    features = [builder.plan(), builder.section(), *zones]
    whole = builder.document(*features, root="wfs:FeatureCollection", member="wfs:member")
    head, *members = whole.removesuffix("</wfs:FeatureCollection>").split("<wfs:member>")
    tail = "</wfs:FeatureCollection>"

    def answer(path: str, asked: Asked, headers: dict[str, str]) -> Reply:
        if asked["REQUEST"] == "GetCapabilities":
            return Reply(CAPABILITIES.replace(b"app:schutzgebiete", b"xplan:BP_Plan"))
        start = int(asked["STARTINDEX"])
        some = "".join(f"<wfs:member>{member}" for member in members[start : start + 3])
        return Reply(f"{head}{some}{tail}".encode())

    server.answer = answer
    got = harvested(server, asking, WFS, "xplan:BP_Plan")
    assert got.features == len(features)
    (plan,) = intake.read(got.file, asking).plans
    assert plan.name == "Musterplan"
    assert len(plan.zones) == 6
