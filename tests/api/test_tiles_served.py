"""Tiles over a database that others write to: what they show, when their tags change."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import brotli
import geopandas as gpd
import pytest
import sqlalchemy as sa
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from api.app import create_app
from api.generaliser import Generaliser
from api.startup import Databases
from api.tile_cache import Key, TileCache
from layers import generalising
from layers.changes import tables_of
from layers.layer import catalog
from planning import database, plans
from planning.berlin import today
from planning.model import AmendedZone, PlanVersion, Zone
from planning.settings import Settings
from planning.terms import State, Visibility
from tests.factories import ORIGIN, source_plan, square, stored
from tests.layers.test_tiles import read, tile_at

HERE = tile_at(ORIGIN[0] + 50, ORIGIN[1] + 50, 14)
FAR = tile_at(ORIGIN[0] + 20_050, ORIGIN[1] + 50, 14)
ABOVE = tile_at(ORIGIN[0] + 50, ORIGIN[1] + 50, 9)
PATIENCE_S = 60
"""Most that a busy machine may take; they go on as soon as it is true."""


class _Asleep:
    """In place of the process that generalises: these tests call it themselves."""

    def __init__(self, _: object) -> None:
        """Nothing is kept."""

    def start(self) -> None: ...

    wake = stop = start


@pytest.fixture
def writer(databases: Databases) -> Iterator[Databases]:
    """The database, to be written to for good; emptied of plans at the end."""
    yield databases
    with databases.writer.begin() as connection:
        connection.execute(sa.text("TRUNCATE planning.plan, planning.authority CASCADE"))


@pytest.fixture
def served(
    writer: Databases, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[TestClient]:
    """A client of the service as it runs, listening."""
    monkeypatch.setattr("api.tiles.Generaliser", _Asleep)
    app = create_app(settings, writer)
    with TestClient(app, raise_server_exceptions=False) as client:
        until(lambda: app.state.tiles._hearing)
        yield client


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < deadline, "it did not come true"
        time.sleep(0.02)


def store(databases: Databases, x: float = 0, **facts: object) -> PlanVersion:
    owner = {name: facts.pop(name) for name in ("visibility",) if name in facts}
    zone = {"geometry": square(x, 0), "id": "z", "class": facts.pop("use", "forest")}
    with database.session(databases.writer) as session:
        plan = source_plan(zone, **{"name": f"Plan {x}", **facts})
        return stored(session, plan, State.HAMBURG, **owner)


def path(where: tuple[int, int, int], layer: str = "zones") -> str:
    return "/tiles/{}/{}/{}/{}".format(layer, *where)


def tag(client: TestClient, where: tuple[int, int, int]) -> str:
    return client.get(path(where)).headers["etag"]


def kept(client: TestClient, where: tuple[int, int, int]) -> bool:
    tiles: TileCache = client.app.state.tiles
    return tiles.kept(Key("zones", *where, today()), "br") is not None


def content(client: TestClient, folder: Path, where: tuple[int, int, int]) -> gpd.GeoDataFrame:
    return read(client.get(path(where)).content, folder, *where)


def test_a_publication_changes_the_tags_of_the_tiles_it_changes_and_no_others(
    served: TestClient, writer: Databases
) -> None:
    store(writer, 0)
    store(writer, 20_000)
    until(lambda: served.get(path(FAR)).status_code == 200)
    here, far = tag(served, HERE), tag(served, FAR)
    assert kept(served, HERE)
    assert kept(served, FAR)
    store(writer, 0, use="residential")
    until(lambda: tag(served, HERE) != here)
    assert kept(served, FAR)
    assert tag(served, FAR) == far


def test_a_draft_that_is_private_is_in_no_tile_and_changes_none(
    served: TestClient, writer: Databases
) -> None:
    store(writer, 20_000)
    until(lambda: served.get(path(FAR)).status_code == 200)
    assert served.get(path(HERE)).status_code == 204
    assert kept(served, HERE)
    secret = store(writer, 0, visibility=Visibility.PRIVATE)
    store(writer, 20_000, use="residential")  # told after it
    until(lambda: not kept(served, FAR))
    assert kept(served, HERE)
    assert served.get(path(HERE)).status_code == 204
    with database.session(writer.writer) as session:
        plans.publish(session, session.get_one(PlanVersion, secret.id), "test")
    until(lambda: served.get(path(HERE)).status_code == 200)
    with database.session(writer.writer) as session:
        plans.withdraw(session, session.get_one(PlanVersion, secret.id), "test", None)
    until(lambda: served.get(path(HERE)).status_code == 204)


def test_a_tile_shows_the_day_asked_for_and_midnight_comes_by_itself(
    served: TestClient, writer: Databases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tomorrow = today() + timedelta(days=1)
    store(writer, 0, valid_from=date(2020, 1, 1), valid_to=tomorrow)
    until(lambda: served.get(path(HERE)).status_code == 200)
    shown = {
        day: served.get(path(HERE), params={"day": str(day)}).status_code
        for day in (date(2019, 12, 31), date(2020, 1, 1), today(), tomorrow, date.min, date.max)
    }
    assert list(shown.values()) == [204, 200, 200, 204, 204, 204]
    monkeypatch.setattr("api.routes.tiles.today", lambda: tomorrow)
    assert served.get(path(HERE)).status_code == 204
    told = served.get("/tiles/zones", params={"day": "2020-01-01"}).json()
    assert told["tiles"] == ["http://testserver/tiles/zones/{z}/{x}/{y}?day=2020-01-01"]


def test_an_answer_that_the_client_knows_is_spared(served: TestClient, writer: Databases) -> None:
    store(writer, 0)
    until(lambda: served.get(path(HERE)).status_code == 200)
    first = served.get(path(HERE))
    assert first.headers["cache-control"] == "public, no-cache"
    known = first.headers["etag"]
    for names in (known, f"W/{known}", f'"other", {known}', "*"):
        again = served.get(path(HERE), headers={"if-none-match": names})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == known
    assert served.get(path(HERE), headers={"if-none-match": '"other"'}).status_code == 200
    nothing = served.get(path(FAR))
    assert (nothing.status_code, nothing.content) == (204, b"")


def test_a_tile_is_packed_as_the_client_takes_it(client: TestClient) -> None:
    where = "/tiles/territory/7/67/41"
    bodies, tags = {}, set()
    for asked, got in [
        ("br, gzip", "br"),
        ("gzip, deflate", "gzip"),
        ("gzip;q=0, *", None),
        ("br;q=0.000, gzip;q=0.5", "gzip"),
        ("", None),
        ("identity", None),
    ]:
        with client.stream("GET", where, headers={"accept-encoding": asked}) as answer:
            assert answer.headers.get("content-encoding") == got
            assert "accept-encoding" in answer.headers["vary"].lower()
            bodies[got] = b"".join(answer.iter_raw())
            tags.add(answer.headers["etag"])
    assert brotli.decompress(bodies["br"]) == gzip.decompress(bodies["gzip"]) == bodies[None]
    assert len(bodies["br"]) < len(bodies["gzip"]) < len(bodies[None])
    assert len(tags) == 3


@pytest.mark.parametrize(
    ("where", "status"),
    [
        ("14/-1/0", 400),
        ("23/0/0", 400),
        ("3/8/0", 400),
        ("99999999999999999999999/0/0", 400),
        (f"{'9' * 5000}/0/0", 422),
        ("3/x/0", 422),
        ("3/1;DROP/0", 422),
        ("3/1.5/0", 422),
        ("3/4/2?day=gestern", 422),
        ("3/4/2?day=2026-02-30", 422),
        ("3/4/2?day=';SELECT 1", 422),
        ("0/0/0", 200),
        ("1/0/0", 200),
        ("5/0/0", 204),
        ("22/0/4194303", 204),
    ],
)
def test_absurd_tiles_are_refused_or_empty(client: TestClient, where: str, status: int) -> None:
    assert client.get(f"/tiles/territory/{where}").status_code == status
    assert client.get("/tiles/zones%22/3/4/2").status_code == 404


def test_after_a_broken_connection_nothing_stale_is_kept(
    served: TestClient, writer: Databases
) -> None:
    store(writer, 0)
    until(lambda: served.get(path(HERE)).status_code == 200)
    before = tag(served, HERE)
    tiles: TileCache = served.app.state.tiles
    with writer.writer.begin() as connection:
        listening = "SELECT pid FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"
        ended = f"SELECT pg_terminate_backend(pid) FROM ({listening}) AS it"
        assert connection.scalar(sa.text(ended))
    until(lambda: not tiles._hearing)
    assert tiles.size == 0
    store(writer, 0, use="residential")
    assert tag(served, HERE) != before
    until(lambda: tiles._hearing)
    assert tag(served, HERE) != before
    assert kept(served, HERE)


def test_low_zooms_show_every_zone_before_and_after_it_is_generalised(
    served: TestClient, writer: Databases, tmp_path: Path
) -> None:
    rows = [{"geometry": square(30 * n, 0, 25), "id": f"z{n}", "class": "forest"} for n in range(9)]
    rows += [{"geometry": square(3_000, 0, 900), "id": "large", "class": "water_body"}]
    with database.session(writer.writer) as session:
        stored(session, source_plan(*rows), State.HAMBURG)
    until(lambda: served.get(path(ABOVE)).status_code == 200)
    plain = content(served, tmp_path, ABOVE)
    assert sorted(plain["class"]) == ["forest"] * 9 + ["water_body"]
    assert "source_id" not in plain
    before = tag(served, ABOVE)
    assert generalising.prepare(writer.writer) == 1
    until(lambda: tag(served, ABOVE) != before)
    found = content(served, tmp_path, ABOVE).set_index("class")
    assert found["zones"].to_dict() == {"forest": 9, "water_body": 1}
    assert set(found["phase"]) == {"in_force"}
    assert found.geometry["forest"].area > 9 * 25**2
    assert found.geometry["water_body"].area == pytest.approx(900**2, rel=0.1)
    assert generalising.prepare(writer.writer) == 0


def test_the_same_data_give_the_same_bytes_in_another_process(
    writer: Databases, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.tiles.Generaliser", _Asleep)
    store(writer, 0)
    generalising.prepare(writer.writer)
    tags = []
    for _ in range(2):
        with TestClient(create_app(settings, writer)) as client:
            tags.append([tag(client, where) for where in (HERE, ABOVE)])
    assert tags[0] == tags[1]


def test_what_amendments_change_is_generalised_again(writer: Databases) -> None:
    version = store(writer, 0)
    assert generalising.prepare(writer.writer) == 1
    with database.session(writer.writer) as session:
        zone = session.scalars(sa.select(Zone).filter_by(version_id=version.id)).one()
        facts = {name: getattr(zone, name) for name in ("source_id", "use", "accuracy_m")}
        left = AmendedZone(
            zone_id=zone.id,
            uid=zone.uid,
            version_id=version.id,
            accuracy_basis=zone.accuracy_basis,
            geometry=square(0, 0, 50),
            **facts,
        )
        session.add(left)
        zone.amended = True
    assert generalising.waiting(writer.writer) == [version.id]
    assert generalising.prepare(writer.writer) == 1
    with Session(writer.writer) as session:
        areas = "SELECT ST_Area(geometry) FROM planning.generalised_zone WHERE zoom = 12"
        mercator = 50**2 * 2.85  # at 53.6 degrees north an area is 1 / cos^2 as large
        assert session.scalars(sa.text(areas)).all() == pytest.approx([mercator], rel=0.02)


def test_the_service_generalises_what_was_imported_in_a_process_of_its_own(
    writer: Databases,
) -> None:
    store(writer, 0)
    generaliser = Generaliser(writer.writer)
    generaliser.start()
    try:
        generaliser.wake()
        until(lambda: generalising.waiting(writer.writer) == [])
    finally:
        generaliser.stop()


def test_changes_of_every_table_that_a_layer_reads_are_told(databases: Databases) -> None:
    told_with = {"zone": "stand", "conflict": "detection_run", "coverage": "detection_run"}
    query = "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE '%tells%'"
    with databases.writer.connect() as connection:
        telling = set(connection.scalars(sa.text(query)))
    for layer in catalog().values():
        for table in tables_of(layer):
            assert f"planning.{told_with.get(table, table)}" in telling, (layer.name, table)
