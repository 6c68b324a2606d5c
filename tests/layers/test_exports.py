"""Layers as files, read back with other libraries than wrote them."""

from __future__ import annotations

import csv
import json
import signal
import zipfile
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import geopandas as gpd
import pyarrow.parquet as pq
import pyogrio
import pytest
import shapely
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from layers import exports
from layers.exports import Box, Extract, Limits
from layers.layer import layer
from planning import errors
from planning.lonlat import to_lonlat
from planning.terms import LegalStatus, State, Visibility
from tests.factories import ORIGIN, source_plan, square, stored

LINE = shapely.LineString([ORIGIN, (ORIGIN[0] + 500, ORIGIN[1])])
POINT = shapely.Point(ORIGIN)


@pytest.fixture
def three(session: Session) -> Session:
    """An area, a line and a point, the names of which a spreadsheet would run."""
    stored(
        session,
        source_plan(
            {"id": "a", "geometry": square(0, 0), "class": "forest", "name": "=1+1"},
            {"id": "l", "geometry": LINE, "class": "road", "name": '@SUM(A1), "x"'},
            {"id": "p", "geometry": POINT, "class": "central_place", "name": "Mitte"},
        ),
        State.HAMBURG,
    )
    return session


def write(session: Session, out: Path, **asked: Any) -> exports.Exported:
    return exports.export(session.connection(), Extract(layer("zones"), **asked), out)


def ids(session: Session, folder: Path, **asked: Any) -> set[str]:
    written = write(session, folder / "found.fgb", **asked)
    found = set(pyogrio.read_dataframe(folder / "found.fgb")["source_id"])
    assert len(found) == written.count
    return found


@pytest.mark.parametrize("suffix", [".gpkg", ".fgb", ".parquet"])
@pytest.mark.parametrize("srid", [25832, 4326, 3857, 4647])
def test_what_was_stored_comes_back(three: Session, tmp_path: Path, suffix: str, srid: int) -> None:
    out = tmp_path / f"zones{suffix}"
    assert write(three, out, srid=srid).files == [out]
    read = gpd.read_parquet if suffix == ".parquet" else gpd.read_file
    found = read(out)
    assert found.crs.to_epsg() == srid
    found = found.to_crs(25832).set_index("source_id")
    for name, shape in {"a": square(0, 0), "l": LINE, "p": POINT}.items():
        assert found.geometry[name].hausdorff_distance(shape) < 1e-3
    assert found.loc["a", ["name", "class", "state"]].tolist() == ["=1+1", "forest", "HH"]
    assert not found.loc["a", "illustrative"]


def test_geojson_is_as_the_standard_wants_it(three: Session, tmp_path: Path) -> None:
    out = tmp_path / "zones.geojson"
    write(three, out)
    told = json.loads(out.read_text("utf-8"))
    assert "crs" not in told
    assert told["about"]["attribution"] == layer("zones").attribution
    lon, lat = to_lonlat(POINT).coords[0]
    points = [f["geometry"] for f in told["features"] if f["properties"]["source_id"] == "p"]
    assert points[0]["coordinates"] == pytest.approx([lon, lat], abs=1e-6)
    with pytest.raises(errors.InvalidRequest, match="RFC 7946"):
        write(three, out, srid=25832)


def test_each_file_says_whose_its_data_are(three: Session, tmp_path: Path) -> None:
    attribution = layer("zones").attribution
    for suffix in (".gpkg", ".fgb", ".parquet", ".xlsx"):
        write(three, tmp_path / f"zones{suffix}")
    info = pyogrio.read_info(tmp_path / "zones.gpkg")
    assert info["layer_metadata"]["attribution"] == attribution
    assert attribution.encode() in (tmp_path / "zones.fgb").read_bytes()
    metadata = pq.read_metadata(tmp_path / "zones.parquet").metadata
    assert json.loads(metadata[b"about"])["attribution"] == attribution
    with zipfile.ZipFile(tmp_path / "zones.xlsx") as book:
        assert attribution.encode() in book.read("docProps/core.xml")


def test_a_spreadsheet_runs_nothing(three: Session, tmp_path: Path) -> None:
    write(three, tmp_path / "zones.csv")
    with open(tmp_path / "zones.csv", encoding="utf-8", newline="") as file:
        rows = {row["source_id"]: row for row in csv.DictReader(file)}
    assert rows["a"]["name"] == "'=1+1"
    assert rows["l"]["name"] == '\'@SUM(A1), "x"'
    assert shapely.from_wkt(rows["a"]["geometry"]).equals(square(0, 0))
    write(three, tmp_path / "zones.xlsx")
    with zipfile.ZipFile(tmp_path / "zones.xlsx") as book:
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    assert sheet.findall(f".//{main}c")
    assert sheet.findall(f".//{main}f") == []
    assert "=1+1" in set(pyogrio.read_dataframe(tmp_path / "zones.xlsx", layer="zones")["name"])


def test_a_shapefile_tells_the_names_it_cut(three: Session, tmp_path: Path) -> None:
    written = write(three, tmp_path / "zones.shp")
    shapes = {file.stem for file in written.files if file.suffix == ".shp"}
    assert shapes == {"zones", "zones_lines", "zones_points"}
    assert written.count == 3
    found = gpd.read_file(tmp_path / "zones.shp")
    assert found.geometry[0].equals(square(0, 0))
    assert written.shortened["designation"] in found.columns
    assert all(len(short) <= 10 for short in written.shortened.values())
    assert "class" not in written.shortened


def test_a_day_a_box_and_a_filter_narrow_it(session: Session, tmp_path: Path) -> None:
    old = source_plan(
        {"id": "old", "geometry": square(0, 0)},
        name="Old",
        valid_from=date(2010, 1, 1),
        valid_to=date(2020, 1, 1),
    )
    new = source_plan(
        {"id": "new", "geometry": square(0, 0), "class": "forest"},
        {"id": "far", "geometry": square(5000, 0), "class": "forest"},
        name="New",
        valid_from=date(2020, 1, 1),
    )
    for plan in (old, new):
        stored(session, plan, State.HAMBURG)
    assert ids(session, tmp_path) == {"new", "far"}
    assert ids(session, tmp_path, day=date(2015, 5, 5)) == {"old"}
    x, y = ORIGIN
    metres = Box(x - 10, y - 10, x + 50, y + 50, 25832)
    west, south, east, north = to_lonlat(shapely.box(x - 10, y - 10, x + 50, y + 50)).bounds
    assert ids(session, tmp_path, box=metres) == {"new"}
    assert ids(session, tmp_path, box=Box(west, south, east, north)) == {"new"}
    assert ids(session, tmp_path, where="source_id LIKE 'f%'") == {"far"}
    assert ids(session, tmp_path, where="class IN ('forest', '100% o''x:y')") == {"new", "far"}
    assert ids(session, tmp_path, where="class = 'forest' AND NOT source_id = 'far'") == {"new"}


@pytest.mark.parametrize(
    "where",
    [
        "1; DROP TABLE planning.zone",
        "pg_sleep(5) = 1",
        "visibility = 'public'",
        "id IN (SELECT uid FROM planning.zone)",
        "class = 5",
        "accuracy_m = 'wide'",
        "",
        "'",
    ],
)
def test_a_filter_that_is_none_is_refused(three: Session, tmp_path: Path, where: str) -> None:
    with pytest.raises(errors.InvalidRequest):
        write(three, tmp_path / "zones.csv", where=where)
    assert list(tmp_path.iterdir()) == []


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(value=st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=60))
def test_a_value_is_never_sql(three: Session, tmp_path: Path, value: str) -> None:
    quoted = value.replace("'", "''")
    connection = three.connection()
    extract = Extract(layer("zones"), where=f"name = '{quoted}' OR source_id = 'a'")
    with connection.begin_nested():
        written = exports.export(connection, extract, tmp_path / "zones.csv")
    assert written.count == 1


@pytest.mark.parametrize(
    "words", ["", "1,2,3", "a,b,c,d", "1,2,nan,4", "9,53,8,54", "1,2,3,4,5", "9,54,10,53"]
)
def test_a_box_that_is_none_is_refused(words: str) -> None:
    with pytest.raises(errors.InvalidRequest):
        Box.parse(words)


def test_nothing_private_leaves(session: Session, tmp_path: Path) -> None:
    plan = source_plan({"geometry": square(0, 0)}, status=LegalStatus.DRAFT_DECIDED)
    stored(session, plan, State.HAMBURG, visibility=Visibility.PRIVATE)
    for suffix in exports.FORMATS:
        assert write(session, tmp_path / f"zones{suffix}").count == 0


def many(session: Session, count: int) -> None:
    """So many zones, copies of the first."""
    stored(session, source_plan({"id": "z", "geometry": square(0, 0)}), State.HAMBURG)
    session.execute(
        sa.text(
            "INSERT INTO planning.zone (version_id, source_id, class, accuracy_m,"
            " accuracy_basis, attributes, geometry)"
            " SELECT version_id, source_id || n, class, accuracy_m, accuracy_basis, attributes,"
            " geometry FROM planning.zone, generate_series(1, :count) AS n"
            " WHERE source_id = 'z'"
        ),
        {"count": count},
    )


@pytest.mark.parametrize("suffix", exports.FORMATS)
def test_what_was_there_stays_where_it_breaks_off(
    session: Session, tmp_path: Path, suffix: str
) -> None:
    many(session, 5000)
    out = tmp_path / f"zones{suffix}"
    out.write_text("before")
    for limits in (Limits(megabytes=0.5), Limits(seconds=1e-3)):
        with pytest.raises(errors.ExportTooLarge), session.begin_nested():
            exports.export(session.connection(), Extract(layer("zones")), out, limits)
        assert [file.name for file in tmp_path.iterdir()] == [out.name]
        assert out.read_text() == "before"


def test_interrupting_leaves_nothing(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many(session, 5000)
    batches = []

    def interrupted(self: Any, batch: Any) -> None:
        batches.append(batch)
        if len(batches) == 2:
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr("layers.exports.stream.Stream._weigh", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(session, tmp_path / "zones.gpkg")
    assert list(tmp_path.iterdir()) == []
