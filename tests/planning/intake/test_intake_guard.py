"""Hostile and damaged files: one clear error, no connection, nothing written beside them."""

from __future__ import annotations

import io
import json
import socket
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from planning import errors, intake
from planning.intake.source import SourceFile
from planning.settings import Settings
from tests.planning.intake.builder import (
    ORIGIN,
    document,
    plan,
    section,
    small,
    square,
    tag,
    zone,
)
from tests.planning.intake.conftest import Write

SOUND = document(plan(), section(), zone("BP_GruenFlaeche", square(0, 0)))

FEATURES = (
    '"features": [{"type": "Feature", "properties": {"id": "a", "class": "road"}, '
    '"geometry": {"type": "Point", "coordinates": [10.2, 53.6]}}]'
)


def zipped(*members: tuple[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return buffer.getvalue()


def refusal(path: Path, settings: Settings) -> str:
    """The one line of the error, which names the file and is the same for both entrances."""
    with pytest.raises(errors.InputError) as refused:
        intake.read(path, settings)
    with pytest.raises(type(refused.value)):
        intake.validate(path, settings)
    line = str(refused.value)
    assert str(path) in line
    assert "\n" not in line
    assert str(path) in refused.value.message("de")
    return line


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A loopback address that notices whoever connects."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.3)
        yield server


def heard(server: socket.socket) -> bool:
    try:
        server.accept()[0].close()
    except TimeoutError:
        return False
    return True


def test_external_entities_are_refused_with_their_line(
    write: Write, settings: Settings, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    head = f'<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>\n'
    path = write(head + SOUND.split("?>", 1)[1].replace("Musterplan", "&e;"))
    assert "line 2" in refusal(path, settings)


def test_an_entity_bomb_is_refused_before_it_grows(write: Write, settings: Settings) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 30))
    head = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]>'
    path = write(head + SOUND.split("?>", 1)[1].replace("Musterplan", "&l29;"))
    assert "document type" in refusal(path, settings)


def test_a_doctype_is_found_behind_another_encoding(write: Write, settings: Settings) -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY e "1">]><x>&e;</x>'
    assert "document type" in refusal(write(text.encode("utf-16")), settings)


def test_no_schema_and_no_link_is_ever_fetched(
    write: Write, settings: Settings, listener: socket.socket
) -> None:
    host = f"http://127.0.0.1:{listener.getsockname()[1]}"
    location = (
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xsi:schemaLocation="http://www.xplanung.de/xplangml/6/0 {host}/schema.xsd"'
    )
    linked = square(0, 0).replace(
        "<gml:Polygon", f'<gml:Polygon xlink:href="{host}/g.gml" {location}'
    )
    path = write(document(plan(), section(), zone("BP_GruenFlaeche", linked), extra=location))
    intake.read(path, settings)
    assert not heard(listener)


def test_no_curve_is_fetched_from_another_document(
    write: Write, settings: Settings, listener: socket.socket
) -> None:
    host = f"http://127.0.0.1:{listener.getsockname()[1]}"
    ring = f'<gml:Ring><gml:curveMember xlink:href="{host}/curve.gml#c"/></gml:Ring>'
    linked = f"<gml:Polygon><gml:exterior>{ring}</gml:exterior></gml:Polygon>"
    path = write(document(plan(), section(), zone("BP_GruenFlaeche", linked)))
    with pytest.raises(errors.UnmendableGeometry):
        intake.read(path, settings)
    assert not heard(listener)


@pytest.mark.parametrize(
    "content",
    [
        '{"type": "gdal_streamed_alg", "command_line": "gdal vector convert /vsicurl/%s/x"}',
        '<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>/vsicurl/%s/x'
        "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>",
        "<OGRWFSDataSource><URL>%s/wfs</URL></OGRWFSDataSource>",
    ],
    ids=["pipeline", "vrt", "service"],
)
def test_files_that_point_elsewhere_are_refused(
    content: str, write: Write, settings: Settings, listener: socket.socket
) -> None:
    path = write(content % f"http://127.0.0.1:{listener.getsockname()[1]}", "zones.geojson")
    refusal(path, settings)
    assert not heard(listener)


@pytest.mark.parametrize("key", ['"crs"', '"CRS"', '"\\u0063rs"', '"c\\u0072\\u0073" '])
@pytest.mark.parametrize("kind", ["link", "url", "name"])
def test_no_reference_system_is_fetched(
    key: str, kind: str, write: Write, settings: Settings, listener: socket.socket
) -> None:
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/crs"
    values = {"href": address, "url": address, "name": address, "type": "ogcwkt"}
    crs = json.dumps({"type": kind, "properties": values})
    path = write(f'{{"type": "FeatureCollection", {key}: {crs}, {FEATURES}}}', "a.geojson")
    assert "not known" in refusal(path, settings)
    assert not heard(listener)


@pytest.mark.parametrize(
    "crs",
    [
        '"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}',
        '"crs" : {"type": "name", "properties": {"name": "EPSG:4326"}}',
        '"crs": null',
        '"name": "crs"',
    ],
)
def test_a_reference_system_by_name_is_read(crs: str, write: Write, settings: Settings) -> None:
    path = write(f'{{"type": "FeatureCollection", {crs}, {FEATURES}}}', "a.geojson")
    assert len(intake.read(path, settings).plans[0].zones) == 1


def test_a_geopackage_with_a_virtual_table_is_refused(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "zones.gpkg"
    frame = gpd.GeoDataFrame(
        {"id": ["a"], "class": ["road"]}, geometry=[shapely.Point(ORIGIN)], crs=25832
    )
    frame.to_file(path)
    with sqlite3.connect(path) as database:
        database.execute("CREATE VIRTUAL TABLE hidden USING fts5(words)")
    database.close()
    assert "virtual tables" in refusal(path, settings)


@pytest.mark.parametrize(
    "name", ["../xplan.gml", "/etc/xplan.gml", "a/../../xplan.gml", "..\\xplan.gml", "C:/x.gml"]
)
def test_an_entry_that_leads_outside_is_refused(
    name: str, write: Write, settings: Settings
) -> None:
    assert "leads out" in refusal(write(zipped((name, SOUND)), "plan.zip"), settings)


def test_a_bomb_is_refused_by_what_it_declares(write: Write, settings: Settings) -> None:
    path = write(zipped(("xplan.gml", b" " * 5_000_000)), "bomb.zip")
    assert path.stat().st_size < 10_000
    assert "5 MiB is more than the 1 MiB" in refusal(path, small(settings, max_unpacked_mb=1))


def test_a_bomb_that_declares_less_than_it_holds_is_damaged(
    write: Write, settings: Settings
) -> None:
    content = bytearray(zipped(("xplan.gml", b" " * 5_000_000)))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.index(signature) + offset
        content[at : at + 4] = (1000).to_bytes(4, "little")
    refusal(write(bytes(content), "liar.zip"), small(settings, max_unpacked_mb=1))


def test_an_encrypted_archive_is_refused(write: Write, settings: Settings) -> None:
    content = bytearray(zipped(("xplan.gml", SOUND)))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + offset] |= 1
    assert "encrypted" in refusal(write(bytes(content), "plan.zip"), settings)


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ([("inner.zip", zipped(("xplan.gml", SOUND)))], "archives within archives"),
        ([("plan.pdf", b"%PDF")], "no file that can be read"),
        ([("a.gml", SOUND), ("b.gml", SOUND)], "several plans in separate files"),
        ([("xplan.gml", b"no xml at all")], "format is not known"),
    ],
)
def test_archives_with_nothing_to_read(
    members: list[tuple[str, str | bytes]], reason: str, write: Write, settings: Settings
) -> None:
    assert reason in refusal(write(zipped(*members), "plan.zip"), settings)


def test_the_plan_is_found_among_documents(write: Write, settings: Settings) -> None:
    content = zipped(("text.pdf", b"%PDF"), ("XPlan.gml", SOUND), ("other.gml", SOUND))
    source: SourceFile = intake.read(write(content, "plan.zip"), settings)
    assert [p.name for p in source.plans] == ["Musterplan"]
    assert source.path.name == "plan.zip"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (SOUND[: len(SOUND) // 2].encode(), "line"),
        (zipped(("xplan.gml", SOUND))[:200], "format is not known"),
        (b"\x00\x01\x02 nothing in particular", "format is not known"),
        (b"<html><body>503</body></html>", "no XPlanGML"),
        (b"<!-- only -->", "line 1"),
        (b"<?xml version='1.0'?><!--" + b" " * 3_000_000 + b"--><x/>", "no root"),
        (document(plan(), version="3.0").encode(), "only 4.0 to 6.1"),
        (document(zone("BP_GruenFlaeche", "")).encode(), "no geometry"),
        (document(plan(), srs=None).encode(), "no coordinate reference system"),
        (document(plan(), srs="LOCAL:7").encode(), "'LOCAL:7' is not known"),
        (("<a>" * 5000).encode(), "line"),
    ],
    ids=[
        "empty",
        "cut xml",
        "cut zip",
        "bytes",
        "html",
        "comment",
        "long prolog",
        "old version",
        "no geometry",
        "no crs",
        "unknown crs",
        "deep",
    ],
)
def test_damaged_and_foreign_files(
    content: bytes, reason: str, write: Write, settings: Settings
) -> None:
    path = write(content)
    with pytest.raises(errors.InputError, match=reason) as refused:
        intake.read(path, settings)
    assert str(path) in str(refused.value)


def test_the_content_counts_and_not_the_suffix(write: Write, settings: Settings) -> None:
    feature = {
        "type": "Feature",
        "properties": {"id": "a", "class": "road"},
        "geometry": {"type": "Point", "coordinates": [10.2, 53.6]},
    }
    collection = json.dumps({"type": "FeatureCollection", "features": [feature]})
    assert intake.read(write(collection, "zones.gml"), settings).format == "GeoJSON"
    assert intake.read(write(SOUND, "plan.shp"), settings).format == "XPlanGML"


def test_what_is_no_file_is_refused(settings: Settings, tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "absent.gml", settings)
    assert "no such file" in refusal(tmp_path, settings)


def test_a_file_above_the_limit_is_refused(write: Write, settings: Settings) -> None:
    path = write(SOUND + " " * 2_000_000)
    assert "2 MiB is more than the 1 MiB" in refusal(path, small(settings, max_file_mb=1))


def test_nothing_is_written_beside_the_input(write: Write, settings: Settings) -> None:
    path = write(SOUND)
    frame = gpd.GeoDataFrame(
        {"id": ["a"], "class": ["road"]}, geometry=[shapely.Point(ORIGIN)], crs=25832
    )
    frame.to_file(path.with_name("zones.gpkg"))
    before = {f: f.stat().st_mtime_ns for f in path.parent.iterdir()}
    intake.read(path, settings)
    intake.read(path.with_name("zones.gpkg"), settings)
    assert {f: f.stat().st_mtime_ns for f in path.parent.iterdir()} == before


def test_hidden_attributes_of_a_sound_plan_stay_data(write: Write, settings: Settings) -> None:
    """A text that looks like markup or a path is kept as text."""
    name = "&lt;!DOCTYPE x&gt; ../../etc/passwd"
    path = write(
        document(plan(), section(), zone("BP_GruenFlaeche", square(0, 0), tag("text", name)))
    )
    (found,) = intake.read(path, settings).plans
    assert found.zones["attributes"][0]["text"] == "<!DOCTYPE x> ../../etc/passwd"
