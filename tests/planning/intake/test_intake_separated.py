"""CSV as spreadsheets and databases write it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pyproj
import pytest
import shapely

from planning import errors, intake
from planning.intake.reader import Declared
from planning.settings import Settings
from tests.planning.intake.conftest import Write
from tests.planning.intake.test_intake_vector import box

SQUARE = box(0, 0)
WKT = SQUARE.wkt
IN_25832 = Declared(crs="EPSG:25832")


def csv(*rows: tuple[str, ...], separator: str = ";") -> str:
    """A header and rows; every cell quoted as a spreadsheet would."""
    quoted = [separator.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    return "\n".join([separator.join(rows[0]), *quoted[1:]]) + "\n"


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_every_separator_and_encoding(
    separator: str, encoding: str, write: Write, settings: Settings
) -> None:
    text = csv(
        ("WKT", "id", "class", "name", "accuracy_m"),
        (WKT, "a", "forest", "Gehölz, klein; groß", "0,5"),
        separator=separator,
    )
    path = write(text.encode(encoding), "a.csv")
    source = intake.read(path, settings, IN_25832)
    assert source.format == "CSV"
    (zone,) = source.plans[0].zones.to_dict("records")
    assert zone["name"] == "Gehölz, klein; groß"
    assert zone["accuracy_m"] == 0.5
    assert zone["geometry"].equals(SQUARE)
    told = [f.check for f in source.findings if f.check == "text.encoding"]
    assert bool(told) is (encoding == "cp1252")


def test_each_row_by_its_own_system(write: Write, settings: Settings) -> None:
    degrees = "POINT (10.2 53.6)"
    text = csv(
        ("id", "class", "geometry", "epsg"),
        ("a", "forest", WKT, "25832"),
        ("b", "forest", degrees, "4326"),
        ("c", "forest", f"SRID=4326;{degrees}", ""),
        ("d", "forest", SQUARE.centroid.wkb_hex, "EPSG:25832"),
    )
    source = intake.read(write(text, "a.csv"), settings)
    shapes = source.plans[0].zones.set_index("id").geometry
    assert shapes["a"].equals(SQUARE)
    assert shapes["b"].equals(shapes["c"])
    expected = pyproj.Transformer.from_crs(4326, 25832, always_xy=True).transform(10.2, 53.6)
    assert shapely.distance(shapes["b"], shapely.Point(*expected)) < 0.001
    assert shapes["d"].equals(SQUARE.centroid)


def test_a_cell_that_a_spreadsheet_cut_is_named_with_its_row(
    write: Write, settings: Settings
) -> None:
    ring = shapely.Point(580_000, 5_940_000).buffer(500, quad_segs=2000)
    cut = ring.wkt[:32_759]
    text = csv(("id", "class", "WKT"), ("a", "forest", WKT), ("b", "forest", cut))
    with pytest.raises(errors.UnreadableFile, match=r"row 2.*cut after 32,759 characters"):
        intake.read(write(text, "a.csv"), settings, IN_25832)


@pytest.mark.parametrize(
    ("rows", "declared", "error", "match"),
    [
        (
            [("id", "class", "WKT"), ("a", "forest", WKT)],
            Declared(),
            errors.NoCoordinateSystem,
            "--crs",
        ),
        (
            [("id", "class", "WKT", "srid"), ("a", "forest", WKT, "25832"), ("b", "x", WKT, "")],
            Declared(),
            errors.NoCoordinateSystem,
            "row 2",
        ),
        (
            [("id", "class", "WKT", "srid"), ("a", "forest", WKT, "1")],
            Declared(),
            errors.UnknownCoordinateSystem,
            "row 1.*EPSG:1",
        ),
        (
            [("id", "class", "WKT", "srid"), ("a", "forest", WKT, "31467")],
            IN_25832,
            errors.OtherCoordinateSystem,
            "row 1.*EPSG:31467",
        ),
        ([("id", "class"), ("a", "forest")], IN_25832, errors.MissingColumn, "WKT"),
        (
            [("id", "class", "WKT"), ("a", "forest", "POLYGON ((1 2, 3")],
            IN_25832,
            errors.UnreadableFile,
            "row 1",
        ),
    ],
)
def test_refusals(
    rows: list[tuple[str, ...]],
    declared: Declared,
    error: type[errors.InputError],
    match: str,
    write: Write,
    settings: Settings,
) -> None:
    with pytest.raises(error, match=match):
        intake.read(write(csv(*rows), "a.csv"), settings, declared)


def test_in_an_archive(write: Write, settings: Settings, tmp_path: Path) -> None:
    text = csv(("id", "class", "WKT"), ("a", "forest", WKT))
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("inner/areas.csv", text)
        archive.writestr("read.me", "words")
    (plan,) = intake.read(tmp_path / "a.zip", settings, IN_25832).plans
    assert plan.zones["id"].tolist() == ["a"]


@pytest.mark.real
def test_the_border_of_hamburg(real_data: Path, settings: Settings) -> None:
    folder = real_data / "boundaries/hh_alkis_2025_csv_wkt"
    frame = intake.table(
        folder / "app_landesgrenze_EPSG_4326.csv", settings, Declared(crs="EPSG:4326")
    )
    assert frame.crs.to_epsg() == 25832
    assert frame.geometry.area.sum() == pytest.approx(754.576e6, rel=1e-5)
