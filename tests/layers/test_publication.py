"""A publication: its files, its catalog, and the one step that makes it the newest."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import geopandas as gpd
import pyogrio
import pystac.validation
import pytest
from pmtiles.reader import MmapSource, Reader, all_tiles
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from api.startup import Databases
from layers import publication, tiles
from layers.layer import catalog, layer
from layers.publication import Beside, archive
from layers.publication.catalog import sha256
from planning import errors
from planning.conflicts import RuleBook, rules
from planning.terms import State, Visibility
from tests.factories import source_plan, square, stored

DAY = date(2026, 11, 24)
Publish = Callable[[], publication.Publication]


@pytest.fixture(scope="module")
def book() -> RuleBook:
    whole = rules.load()
    return replace(whole, rules=whole.rules[:2])


def publisher(session: Session, site: Path, book: RuleBook, name: str = "Offen") -> Publish:
    """Publishes a public and a private plan into a site, with a page beside them."""
    zone = {"id": "wald", "geometry": square(0, 0, 500), "class": "forest"}
    stored(session, source_plan(zone, name=name), State.HAMBURG)
    secret = source_plan({**zone, "id": "secret-zone"}, name=f"Geheim {name}")
    stored(session, secret, State.HAMBURG, visibility=Visibility.PRIVATE)

    def page(folder: Path, name: str) -> None:
        (folder / "index.html").write_text(name)

    beside = Beside(page, "rules 1", frozenset({"index.html"}))
    return lambda: publication.publish(session.connection(), site, DAY, book, beside)


@pytest.fixture(autouse=True, scope="module")
def _shallow() -> Iterator[None]:
    """Tiles down to zoom 9, of land to 7."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(archive, "DEEPEST", 9)
        patch.setattr(archive, "_DEEPEST_OF_LAND", 7)
        yield


@pytest.fixture
def publish(session: Session, tmp_path: Path, book: RuleBook) -> Publish:
    return publisher(session, tmp_path / "site", book)


@pytest.fixture(scope="module")
def published(
    databases: Databases, tmp_path_factory: pytest.TempPathFactory, book: RuleBook
) -> Iterator[tuple[Path, Connection]]:
    """The folder of a publication, and what it was made of."""
    with databases.writer.connect() as connection:
        transaction = connection.begin()
        with Session(connection, join_transaction_mode="create_savepoint") as session:
            site = tmp_path_factory.mktemp("site")
            yield publisher(session, site, book, "Bleibt")().folder, connection
        transaction.rollback()


def test_it_holds_every_layer_and_nothing_private(published: tuple[Path, Connection]) -> None:
    folder, _ = published
    assert folder.name == "2026-11-24"
    for name in catalog():
        assert (folder / "tiles" / f"{name}.pmtiles").is_file()
        found = gpd.read_parquet(folder / "data" / f"{name}.parquet")
        assert len(found) == len(pyogrio.read_dataframe(folder / "data" / f"{name}.fgb"))
        assert (
            len(found)
            == pyogrio.read_info(folder / "data" / "planabgleich.gpkg", layer=name)["features"]
        )
    zones = gpd.read_parquet(folder / "data" / "zones.parquet")
    assert zones["source_id"].tolist() == ["wald"]
    for file in folder.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert b"secret-zone" not in content, file
            assert b"Geheim" not in content, file


def test_its_tiles_are_those_of_the_service(published: tuple[Path, Connection]) -> None:
    folder, connection = published
    with open(folder / "tiles" / "zones.pmtiles", "rb") as file:
        source = MmapSource(file)
        found = {number: gzip.decompress(data) for number, data in all_tiles(source)}
        told = Reader(source).metadata()
    assert {z for z, _, _ in found} == {7, 8, 9}
    for (z, x, y), content in found.items():
        assert content == tiles.tile(connection, layer("zones"), z, x, y)
    assert told["vector_layers"][0]["id"] == "zones"
    assert told["attribution"] == layer("zones").attribution


def test_its_catalog_is_stac_and_tells_each_file(published: tuple[Path, Connection]) -> None:
    folder, _ = published
    told = json.loads((folder / "catalog.json").read_text("utf-8"))
    core = {**told, "stac_extensions": []}  # their schemas are not in the package
    assert pystac.validation.validate_dict(core)
    assets = told["assets"]
    files = {
        path.relative_to(folder).as_posix()
        for part in ("data", "tiles")
        for path in (folder / part).iterdir()
    }
    assert set(assets) == files
    for address, asset in assets.items():
        path = folder / address
        assert asset["file:size"] == path.stat().st_size
        assert asset["file:checksum"] == "1220" + sha256(path)
        assert asset["planabgleich:rule_book"] == "rules 1"
        assert all((folder / page).is_file() for page in asset["planabgleich:method"])
        assert {"attribution", "licences", "data_date"} <= set(asset["planabgleich:sources"][0])
    assert assets["tiles/territory.pmtiles"]["planabgleich:sources"][0]["licences"] == ["GeoNutzV"]
    assert "<table>" in (folder / "method.de.html").read_text("utf-8")


def test_only_a_change_is_published(publish: Publish, session: Session, tmp_path: Path) -> None:
    site = tmp_path / "site"
    first = publish()
    again = publish()
    assert (first.new, again.new) == (True, False)
    assert again.folder.resolve() == first.folder.resolve()
    stored(session, source_plan({"geometry": square(900, 0)}, name="Neu"), State.HAMBURG)
    second = publish()
    assert second.new
    assert second.folder.name == "2026-11-24-2"
    assert sorted(os.listdir(site)) == ["2026-11-24", "2026-11-24-2", "latest"]
    assert (site / "latest").readlink() == Path("2026-11-24-2")
    assert (site / "latest" / "index.html").read_text() == "2026-11-24-2"
    assert (first.folder / "index.html").read_text() == "2026-11-24"
    assert first.folder.stat().st_mode & 0o777 == 0o755


def test_what_breaks_off_leaves_the_newest(
    publish: Publish, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish()
    stored(session, source_plan({"geometry": square(900, 0)}, name="Neu"), State.HAMBURG)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("layers.publication.writing.method.write", interrupted)
    with pytest.raises(KeyboardInterrupt):
        publish()
    assert sorted(os.listdir(tmp_path / "site")) == ["2026-11-24", "latest"]


def test_a_file_is_no_place_to_publish(publish: Publish, tmp_path: Path) -> None:
    (tmp_path / "site").write_text("")
    with pytest.raises(errors.UnreadableFile):
        publish()
