"""The traps of a Shapefile: encodings, cut names and texts, a missing or other .prj."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pytest

from planning import errors, intake
from planning.intake import coordinates
from planning.intake.coordinates import Planar
from planning.intake.reader import Declared
from planning.settings import Settings
from tests.planning.intake.test_intake_vector import frame


def shapefile(
    path: Path, zones: gpd.GeoDataFrame, encoding: str = "UTF-8", cpg: str | None = None
) -> Path:
    """A Shapefile whose .cpg says ``cpg``, or that has none where that is empty."""
    zones.to_file(path, encoding=encoding)
    beside = path.with_suffix(".cpg")
    if cpg == "":
        beside.unlink(missing_ok=True)
    elif cpg is not None:
        beside.write_text(cpg)
    return path


@pytest.mark.parametrize(
    ("encoding", "cpg", "told"),
    [
        ("UTF-8", "UTF-8", False),
        ("ISO-8859-1", "ISO-8859-1", False),
        ("ISO-8859-1", "88591", False),
        ("CP1252", "1252", False),
        ("ISO-8859-1", "UTF-8", True),
        ("UTF-8", "ISO-8859-1", True),
        ("UTF-8", "", True),
    ],
)
def test_umlauts_are_read_right_whatever_the_cpg_says(
    encoding: str, cpg: str, told: bool, settings: Settings, tmp_path: Path
) -> None:
    path = shapefile(tmp_path / "a.shp", frame({"name": "Grünzug Süd"}, {}), encoding, cpg)
    source = intake.read(path, settings)
    assert source.plans[0].zones["name"].tolist()[0] == "Grünzug Süd"
    assert ("text.encoding" in {f.check for f in source.findings}) is told


def test_names_cut_at_ten_characters_are_whole_again(settings: Settings, tmp_path: Path) -> None:
    zones = frame({"designatio": "priority", "legal_natu": "principle"})
    source = intake.read(shapefile(tmp_path / "a.shp", zones), settings)
    (zone,) = source.plans[0].zones.to_dict("records")
    assert (zone["designation"], zone["legal_nature"]) == ("priority", "principle")


def test_texts_that_fill_their_field_are_told(settings: Settings, tmp_path: Path) -> None:
    zones = frame({"name": "x" * 254}, {"name": "short"})
    findings = intake.read(shapefile(tmp_path / "a.shp", zones), settings).findings
    (cut,) = [f for f in findings if f.check == "text.cut"]
    assert (cut.facts["value"], cut.facts["count"]) == ("name", 1)


def test_without_prj_the_system_can_be_given(settings: Settings, tmp_path: Path) -> None:
    path = shapefile(tmp_path / "a.shp", frame({}))
    path.with_suffix(".prj").unlink()
    with pytest.raises(errors.NoCoordinateSystem, match=r"\.prj"):
        intake.read(path, settings)
    zones = intake.read(path, settings, Declared(crs="EPSG:25832")).plans[0].zones
    assert zones.geometry.iloc[0].equals(frame({}).geometry.iloc[0])


def test_a_system_that_contradicts_the_file_is_refused(settings: Settings, tmp_path: Path) -> None:
    path = shapefile(tmp_path / "a.shp", frame({}))
    assert len(intake.read(path, settings, Declared(crs="EPSG:25832")).plans) == 1
    with pytest.raises(errors.OtherCoordinateSystem, match="EPSG:31467"):
        intake.read(path, settings, Declared(crs="EPSG:31467"))


def test_eastings_with_the_zone_number(settings: Settings, tmp_path: Path) -> None:
    moved = frame({}).set_geometry(frame({}).translate(32e6))
    source = intake.read(shapefile(tmp_path / "a.shp", moved), settings)
    assert source.plans[0].zones.geometry.iloc[0].equals(frame({}).geometry.iloc[0])
    assert "crs.zone_prefix" in {f.check for f in source.findings}


@pytest.mark.parametrize("epsg", [31467, 4314])
def test_a_datum_shift_without_its_grid_joins_the_accuracy(
    epsg: int, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shifted = Planar(frame({}).geometry.to_numpy(dtype=object), ("no_grid",), 3.0)
    monkeypatch.setattr(coordinates, "to_planar", lambda *_, **__: shifted)
    path = shapefile(tmp_path / "a.shp", frame({}).to_crs(epsg))
    source = intake.read(path, settings)
    assert "crs.no_grid" in {f.check for f in source.findings}
    assert source.plans[0].zones["datum_accuracy_m"].tolist() == [3.0]
