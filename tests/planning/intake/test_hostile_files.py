"""Hostile files at every entrance: read, or refused with one line, within time and memory.

Each is read in a process of its own. What the guard alone refuses is in test_intake_guard.
"""

from __future__ import annotations

import json
import socket
import sqlite3
import struct
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import geopandas as gpd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import shapely

from planning import errors, intake
from planning.conflicts import rules
from planning.intake import mapping
from planning.intake.reader import Declared
from planning.settings import Settings
from tests.planning.intake.bounded import Ending, Reader, Verdict, reader
from tests.planning.intake.builder import document, plan, section, square, tag, zone
from tests.planning.intake.conftest import Write

SOUND = document(plan(), section(), zone("BP_GruenFlaeche", square(0, 0)))
BOX = shapely.box(580_000, 5_940_000, 580_100, 5_940_100)
ROAD = '{"id": "a", "class": "road"}'
HEADER = "id;class;wkt;epsg\n"
TABLE = gpd.GeoDataFrame({"id": ["a"], "class": ["road"]}, geometry=[BOX], crs=25832)


def ring(positions: str) -> str:
    return (
        "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>"
        f"{positions}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>"
    )


def drawn(geometry: str, srs: str = "EPSG:25832", *content: str) -> str:
    return document(plan(), section(), zone("BP_GruenFlaeche", geometry, *content), srs=srs)


def geojson(coordinates: str, kind: str = "Point", properties: str = ROAD, head: str = "") -> str:
    geometry = f'{{"type": "{kind}", "coordinates": {coordinates}}}'
    feature = f'{{"type": "Feature", "properties": {properties}, "geometry": {geometry}}}'
    return f'{{"type": "FeatureCollection", {head} "features": [{feature}]}}'


def nested(before: str, inner: str, after: str, depth: int) -> str:
    return before * depth + inner + after * depth


@pytest.fixture(scope="module")
def read() -> Iterator[Reader]:
    with reader(seconds=30) as opened:
        yield opened


def refused(verdicts: list[Verdict]) -> str:
    """What the file was refused with, at the entrances for plans and without a failure at any."""
    told = {v.entrance: v for v in verdicts}
    assert all(v.clean for v in verdicts), next(v for v in verdicts if not v.clean).told
    assert told["read"].ending is Ending.REFUSED
    return told["read"].told


ABSURD = {
    "huge": "1e308 1e308 1e308 -1e308 -1e308 0 1e308 1e308",
    "beyond doubles": "1e999 1 2 3 4 5 1e999 1",
    "far": "1e20 1e20 2e20 1e20 2e20 2e20 1e20 1e20",
    "no number": "NaN 1 2 NaN 3 4 NaN 1",
    "infinite": "inf 1 2 inf 3 4 inf 1",
    "nothing": "0 0 0 0 0 0 0 0",
    "words": "0x1p3 1 a b 4 5 0x1p3 1",
}


@pytest.mark.parametrize("srs", ["EPSG:25832", "EPSG:31467", "EPSG:4326"])
@pytest.mark.parametrize("positions", ABSURD.values(), ids=ABSURD)
def test_coordinates_that_are_nowhere(positions: str, srs: str, read: Reader, write: Write) -> None:
    refused(read(write(drawn(ring(positions), srs))))


MARKUP: dict[str, str | bytes] = {
    "deep attributes": SOUND.replace(
        "</xplan:BP_GruenFlaeche>",
        nested("<xplan:a>", "x", "</xplan:a>", 200_000) + "</xplan:BP_GruenFlaeche>",
    ),
    "deep geometry": drawn(
        nested(
            "<gml:MultiGeometry><gml:geometryMember>",
            square(0, 0),
            "</gml:geometryMember></gml:MultiGeometry>",
            100,
        )
    ),
    "deep curve": drawn(
        "<gml:Polygon><gml:exterior><gml:Ring><gml:curveMember>"
        + nested(
            "<gml:CompositeCurve><gml:curveMember>",
            "",
            "</gml:curveMember></gml:CompositeCurve>",
            100,
        )
        + "</gml:curveMember></gml:Ring></gml:exterior></gml:Polygon>"
    ),
    "huge attribute": SOUND.replace('gml:id="P"', f'gml:id="P" a="{"x" * 11_000_000}"'),
    "attribute twice": SOUND.replace('gml:id="P"', 'gml:id="P" gml:id="Q"'),
    "another encoding": SOUND.replace("UTF-8", "utf-7"),
    "unknown encoding": SOUND.replace("UTF-8", "x-none"),
    "not its encoding": SOUND.replace("Musterplan", "Müsterplan").encode("latin-1"),
    "undeclared entity": SOUND.replace("Musterplan", "&secret;"),
    "endless dimension": SOUND.replace(
        "<gml:posList>", f'<gml:posList srsDimension="{"9" * 5000}">'
    ),
    "no base surface": drawn("<gml:OrientableSurface/>"),
    "cut": SOUND[:-40],
}


@pytest.mark.parametrize("content", MARKUP.values(), ids=MARKUP)
def test_markup_out_of_bounds(content: str | bytes, read: Reader, write: Write) -> None:
    assert str(write(content)) in refused(read(write(content)))


@pytest.mark.parametrize(
    "attribute",
    [
        tag("rechtsstand", "9" * 5000),
        tag("inkrafttretensDatum", "0000-99-99"),
        tag("erstellungsMassstab", "1e999"),
        tag("gemeinde", "<xplan:XP_Gemeinde><xplan:ags>²</xplan:ags></xplan:XP_Gemeinde>"),
        tag("aendert", "<xplan:a/>") + tag("aendert", "x"),
        tag("bereich", nested("<xplan:a>", "1", "</xplan:a>", 100)),
    ],
)
def test_a_plan_with_senseless_attributes_is_read(
    attribute: str, read: Reader, write: Write
) -> None:
    path = write(SOUND.replace("</xplan:BP_Plan>", f"{attribute}</xplan:BP_Plan>"))
    assert [v.ending for v in read(path)][:2] == [Ending.READ, Ending.READ]


OBJECTS = {
    "deep coordinates": geojson(nested("[", "", "]", 100_000), "Polygon"),
    "deep properties": geojson("[10, 53]", properties=nested('{"a":', "1", "}", 100_000)),
    "deep reference system": geojson("[10, 53]", head=f'"crs": {nested("[", "", "]", 4000)},'),
    "deep collection": geojson("[10, 53]").replace(
        '"coordinates": [10, 53]',
        '"geometries": '
        + nested('[{"type": "GeometryCollection", "geometries": ', "[]", "}]", 20_000),
    ),
    "nowhere": geojson("[1e308, 1e308]"),
    "beyond doubles": geojson("[1e999, 1]"),
    "no numbers": geojson('["a", "b"]'),
    "many fields": geojson(
        "[10, 53]",
        properties=json.dumps({"id": "a"} | {f"k{n}": 1 for n in range(50_000)}),
    ),
    "lists for words": geojson("[10, 53]", properties='{"id": [1], "class": {"a": 1}}'),
    "list for a number": geojson(
        "[10, 53]", properties='{"id": "a", "class": "road", "height_m": []}'
    ),
    "ring of one point": geojson("[[[10, 53]]]", "Polygon"),
    "line of one point": geojson("[[10, 53]]", "LineString"),
    "no features": '{"type": "FeatureCollection", "features": [null, 1, []]}',
    "in UTF-16": geojson("[10, 53]").encode("utf-16").decode("latin-1"),
    "cut": geojson("[10, 53]")[:-9],
}


@pytest.mark.parametrize("content", OBJECTS.values(), ids=OBJECTS)
def test_geojson_out_of_bounds(content: str, read: Reader, write: Write) -> None:
    path = write(content.encode("latin-1"), "zones.geojson")
    assert str(path) in refused(read(path))


def wkb_nested(depth: int) -> str:
    return "010700000001000000" * depth


CELLS = {
    "a million fields": ";".join(f"c{n}" for n in range(1_000_000)) + "\n1;2\n",
    "deep text": HEADER
    + f"a;road;{nested('GEOMETRYCOLLECTION(', 'POINT(1 1)', ')', 300_000)};25832\n",
    "deep bytes": f"{HEADER}a;road;{wkb_nested(300_000)};25832\n",
    "short bytes": f"{HEADER}a;road;0106000000FFFFFF7F;25832\n",
    "curves": f"{HEADER}a;road;CURVEPOLYGON(CIRCULARSTRING(0 0,1 1,2 0,1 -1,0 0));25832\n",
    "nowhere": f"{HEADER}a;road;POLYGON((1e308 0,0 1e308,-1e308 0,1e308 0));25832\n",
    "no number": f"{HEADER}a;road;POINT(NaN NaN);25832\n",
    "no system": f"{HEADER}a;road;POINT(1 1);{'9' * 20}\n",
    "open quote": f'{HEADER}a;"road;POINT(1 1);25832\n',
    "head alone": HEADER,
    "quotes": HEADER + '"' * 1_000_001,
}


@pytest.mark.parametrize("content", CELLS.values(), ids=CELLS)
def test_csv_out_of_bounds(content: str, read: Reader, write: Write) -> None:
    path = write(content, "zones.csv")
    assert str(path) in refused(read(path))


STATEMENTS = {
    "virtual table": "CREATE /* */ VIRTUAL TABLE hidden USING fts5(words)",
    "endless view": "CREATE VIEW endless AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL "
    "SELECT n + 1 FROM c) SELECT n FROM c",
    "many features": "UPDATE gpkg_ogr_contents SET feature_count = 9999999999999",
    "geometry of bytes": "UPDATE zones SET geom = x'47500001e86400000103000000ffffffff'",
    "empty geometry": "UPDATE zones SET geom = zeroblob(20000000)",
    "no system": "UPDATE gpkg_spatial_ref_sys SET definition = 'x', organization = 'x'",
    "no column": "UPDATE gpkg_geometry_columns SET column_name = 'x'",
}


@pytest.mark.parametrize("statement", STATEMENTS.values(), ids=STATEMENTS)
def test_a_geopackage_that_lies(statement: str, read: Reader, tmp_path: Path) -> None:
    path = tmp_path / "zones.gpkg"
    TABLE.to_file(path)
    with closing(sqlite3.connect(path)) as database:
        named = database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (trigger,) in named.fetchall():
            database.execute(f"DROP TRIGGER {trigger}")
        database.execute(statement)
        database.commit()
    assert str(path) in refused(read(path))


LIES = {
    "length of the file": (".shp", 24, struct.pack(">i", 2**31 - 1)),
    "length of a record": (".shp", 104, struct.pack(">i", 2**31 - 1)),
    "kind": (".shp", 32, struct.pack("<i", 99)),
    "parts": (".shp", 144, struct.pack("<i", 2**31 - 1)),
    "points": (".shp", 148, struct.pack("<i", 2**31 - 1)),
    "records": (".dbf", 4, struct.pack("<I", 2**32 - 1)),
    "length of the head": (".dbf", 8, struct.pack("<H", 65_535)),
}


@pytest.mark.parametrize(("suffix", "at", "lie"), LIES.values(), ids=LIES)
def test_a_shapefile_that_lies(
    suffix: str, at: int, lie: bytes, read: Reader, tmp_path: Path
) -> None:
    path = tmp_path / "zones.shp"
    TABLE.to_file(path)
    content = bytearray(path.with_suffix(suffix).read_bytes())
    content[at : at + len(lie)] = lie
    path.with_suffix(suffix).write_bytes(content)
    assert all(v.clean for v in read(path))


@pytest.mark.parametrize("encoding", ["rot13", "hex", "idna", "undefined", "/etc/passwd"])
def test_a_shapefile_in_no_encoding_is_read(encoding: str, read: Reader, tmp_path: Path) -> None:
    TABLE.to_file(tmp_path / "zones.shp")
    (tmp_path / "zones.cpg").write_text(encoding)
    assert [v.ending for v in read(tmp_path / "zones.shp")] == [Ending.READ] * 3


def parquet(path: Path, head: bytes | None = None, **columns: pa.Array) -> Path:
    """TABLE with another head or other columns."""
    TABLE.to_parquet(path)
    table = pq.read_table(path)
    metadata = {**table.schema.metadata, **({b"geo": head} if head else {})}
    if columns:
        table = pa.table({n: columns.get(n, table[n]) for n in [*table.column_names, *columns]})
    pq.write_table(table.replace_schema_metadata(metadata), path)
    return path


def head(**changes: Any) -> bytes:
    geometry = {"encoding": "WKB", "geometry_types": [], **changes}
    whole = {"version": "1.0.0", "primary_column": "geometry", "columns": {"geometry": geometry}}
    return json.dumps(whole).encode()


HEADS = {
    "no document": b"xx",
    "a number": b"5",
    "deep": b"[" * 100_000,
    "no columns": b'{"version": "1.0.0", "primary_column": "x", "columns": {}}',
    "address for a system": head(crs="http://127.0.0.1:9/x"),
    "number for a system": head(crs=5),
    "other encoding": head(encoding="polygon"),
}


@pytest.mark.parametrize("content", HEADS.values(), ids=HEADS)
def test_a_geoparquet_whose_head_lies(content: bytes, read: Reader, tmp_path: Path) -> None:
    assert "zones.parquet" in refused(read(parquet(tmp_path / "zones.parquet", content)))


@pytest.mark.parametrize(
    "shape", [b"\1\3\0\0\0\xff\xff\xff\xff", bytes.fromhex(wkb_nested(300_000))]
)
def test_a_geoparquet_with_hostile_geometry(shape: bytes, read: Reader, tmp_path: Path) -> None:
    path = parquet(tmp_path / "zones.parquet", geometry=pa.array([shape]))
    assert str(path) in refused(read(path))


def test_a_geoparquet_that_repeats_one_long_text_is_too_large(read: Reader, tmp_path: Path) -> None:
    """100,000 times the same 100 kB: 10 GB in a file of less than 1 MB."""
    rows = 100_000
    table = pa.table(
        {
            "id": pa.array([str(n) for n in range(rows)]),
            "class": pa.array(["road"] * rows),
            "text": pa.DictionaryArray.from_arrays(pa.array([0] * rows), ["x" * 100_000]),
            "geometry": pa.array([BOX.wkb] * rows),
        }
    )
    path = tmp_path / "zones.parquet"
    pq.write_table(table.replace_schema_metadata({"geo": head()}), path)
    assert path.stat().st_size < 1_000_000
    assert "more than the 2048 MiB" in refused(read(path))


@pytest.mark.parametrize("suffix", [".gpkg", ".fgb", ".shp", ".parquet"])
@pytest.mark.parametrize("share", [0.01, 0.5, 0.99])
def test_vector_files_cut_short(suffix: str, share: float, read: Reader, tmp_path: Path) -> None:
    path = tmp_path / f"zones{suffix}"
    TABLE.to_parquet(path) if suffix == ".parquet" else TABLE.to_file(path)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    assert all(v.clean for v in read(path))


@pytest.mark.parametrize("suffix", [".gml", ".gpkg", ".shp", ".parquet", ".csv", ".zip", ".xyz"])
@pytest.mark.parametrize("true", [".gpkg", ".fgb", ".parquet"])
def test_a_wrong_suffix_changes_nothing(
    true: str, suffix: str, read: Reader, tmp_path: Path
) -> None:
    path = tmp_path / f"zones{true}"
    TABLE.to_parquet(path) if true == ".parquet" else TABLE.to_file(path)
    assert read(path.rename(tmp_path / f"other{suffix}"))[0].ending is Ending.READ


BOMB = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
DOCUMENTS = {
    "aliases of aliases": ("a0: &a0 [x]\n" + BOMB, "too large"),
    "merged aliases": (
        "a0: &a0 {x: 1}\n"
        + "".join(f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 9)),
        "too large",
    ),
    "alias of itself": ("version: 1\ncolumns: &a [*a]\nrules: &b [*b]\n", "stands in"),
    "deep": (f"version: {nested('[', '', ']', 100_000)}", "too deep"),
    "long": (f"version: {'x' * 5_000_000}", "too large"),
    "long number": (f"version: {'9' * 5_000}", "invalid"),
    "code": ("version: !!python/object/apply:os.system ['x']", "invalid"),
}


@pytest.mark.parametrize("parse", [mapping.parse, rules.parse], ids=["mapping", "rules"])
@pytest.mark.parametrize(("text", "reason"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_documents_out_of_bounds(parse: Callable[[str, str], Any], text: str, reason: str) -> None:
    with pytest.raises(errors.DocumentInvalid, match=reason) as refusal:
        parse(text, "own.yaml")
    assert "own.yaml, line" in str(refusal.value)
    assert len(str(refusal.value)) < 1_000


def test_gdal_connects_to_nobody(write: Write, settings: Settings) -> None:
    """A schema, a linked geometry and an include in GML that GDAL itself reads, by a mapping."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.3)
        host = f"http://127.0.0.1:{server.getsockname()[1]}"
        path = write(
            '<x:zones xmlns:x="urn:x" xmlns:gml="http://www.opengis.net/gml/3.2" '
            'xmlns:xlink="http://www.w3.org/1999/xlink" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
            f'xsi:schemaLocation="urn:x {host}/zones.xsd"><gml:featureMember><x:zone gml:id="z">'
            f'<x:kind>road</x:kind><x:link xlink:href="{host}/x.gml#a"/><x:shape>'
            f"{square(0, 0, srs='EPSG:25832')}</x:shape></x:zone></gml:featureMember></x:zones>"
        )
        told = mapping.parse(
            "version: 1\ncolumns: {id: {row: true}, class: {field: kind}}\n", "own.yaml"
        )
        (found,) = intake.read(path, settings, Declared(told)).plans
        assert found.zones["class"].tolist() == ["road"]
        with pytest.raises(TimeoutError):
            server.accept()


def test_a_link_in_an_archive_is_never_followed(read: Reader, tmp_path: Path) -> None:
    """It is unpacked as what it is: a few bytes that name another file."""
    link = zipfile.ZipInfo("xplan.gml")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    (tmp_path / "target.gml").write_text(SOUND)
    path = tmp_path / "plan.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, str(tmp_path / "target.gml"))
    assert "format is not known" in refused(read(path))


def test_two_fields_of_one_name_are_refused(read: Reader, tmp_path: Path) -> None:
    TABLE.assign(clasz="x").to_file(tmp_path / "zones.shp")
    content = (tmp_path / "zones.dbf").read_bytes()
    (tmp_path / "zones.dbf").write_bytes(content.replace(b"clasz", b"class"))
    assert "two fields are called 'class'" in refused(read(tmp_path / "zones.shp"))
