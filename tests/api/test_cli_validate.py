"""``planabgleich validate``: exit codes, the JSON document, reports in four formats."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
from rich.console import Console

from api.cli import main
from tests.conftest import REPOSITORY
from tests.planning.intake.builder import document, plan, polygon, section, square, tag, zone

SAMPLES = REPOSITORY / "samples" / "plans"
TILING = tag("flaechenschluss", "true")


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("sys.argv", ["planabgleich", "validate", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
    told = capsys.readouterr()
    return int(ended.value.code or 0), told.out, told.err


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A plan of which a strip of 10 m is left open, and one zone reaches beyond it by 50 m."""
    path = tmp_path / "plan.gml"
    path.write_text(
        document(
            plan("BP", tag("erstellungsMassstab", 1000)),
            section(),
            zone("BP_GruenFlaeche", square(0, 0, 990), TILING, id="FIELD"),
            zone("BP_GruenFlaeche", square(950, 0), id="OUT"),
        ),
        encoding="utf-8",
    )
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "broken.gml"
    path.write_text("<?xml version='1.0'?>\n<!DOCTYPE x [<!ENTITY y 'z'>]>\n<x>&y;</x>")
    return path


def test_the_exit_code_is_that_of_the_worst_file(
    faulty: Path, broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound = SAMPLES / "hh-wind.gml"
    assert run(capsys, sound)[0] == 0
    assert run(capsys, sound, faulty)[0] == 1
    assert run(capsys, sound, faulty, broken)[0] == 2


def test_several_files_end_with_a_table_of_them(
    faulty: Path, broken: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANABGLEICH_LANGUAGE", "en")
    monkeypatch.setattr("api.cli.validate.out", Console(width=120))
    alone = run(capsys, faulty)[1]
    assert "errors: 2, warnings: 2, notes: 0" in alone
    assert "line 9" in alone
    assert re.search(r"line 9, 581\d{3}\.\d\d 5940\d{3}\.\d\d]", alone)
    both, brief = run(capsys, faulty, broken)[1], run(capsys, faulty, broken, "--summary")[1]
    assert both.endswith(brief)
    (read,) = [row.split() for row in brief.splitlines() if "plan.gml" in row]
    assert read == ["plan.gml", "XPlanGML", "6.0", "1", "4", "2", "0", "2", "2", "0"]
    (unread,) = [row.split() for row in brief.splitlines() if "broken.gml" in row]
    assert unread == ["broken.gml", "unreadable", "1", "0", "0"]


def test_the_samples_are_sound(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, *sorted(SAMPLES.glob("*.gml")))[0] == 0


def test_the_document_has_the_form_that_was_agreed(
    faulty: Path, broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    read, unread = json.loads(run(capsys, faulty, broken, "--json")[1])["files"]
    assert list(read) == ["file", "format", "version", "plans", "findings"]
    assert (read["file"], read["format"], read["version"]) == (str(faulty), "XPlanGML", "6.0")
    assert read["plans"] == [
        {"name": "Musterplan", "kind": "BP", "features": 4, "zones": 2, "crs": "EPSG:25832"}
    ]
    told = {f["check"]: f for f in read["findings"]}
    assert told["302 tiling.gap"]["severity"] == "error"
    assert told["402 status.missing"]["severity"] == "warning"
    outside = told["303 zone.outside_extent"]
    assert list(outside) == [
        "check", "severity", "message_de", "message_en", "feature", "line", "geometry",
    ]  # fmt: skip
    assert (outside["feature"], outside["line"]) == ("OUT", 9)
    assert outside["geometry"]["type"] == "Polygon"
    ((west, south),) = {tuple(outside["geometry"]["coordinates"][0][0])}
    assert 10 < west < 11
    assert 53 < south < 54
    assert (unread["format"], unread["plans"]) == (None, [])
    (finding,) = unread["findings"]
    assert (finding["check"], finding["line"]) == ("101 file.unreadable", 2)


def test_profile_and_tolerance(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def checks(*words: object) -> dict[str, Any]:
        (file,) = json.loads(run(capsys, faulty, "--json", *words)[1])["files"]
        return {f["check"]: f["severity"] for f in file["findings"]}

    own = faulty.with_name("own.yaml")
    own.write_text("title: {de: Eigenes, en: Own}\nchecks: {zone.outside_extent: 'off'}\n")
    assert "303 zone.outside_extent" not in checks("--profile", own)
    assert "302 tiling.gap" in checks("--tolerance-mm", 900)
    assert run(capsys, faulty, "--profile", "none")[0] == 2
    assert run(capsys, faulty, "--tolerance-mm", 0)[0] == 2


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_shows_every_place_and_how_to_repair_it(
    language: str, faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = faulty.with_name("report.html")
    assert run(capsys, faulty, "--report", page, "--language", language)[0] == 1
    text = page.read_text("utf-8")
    words = {"de": ("Abhilfe", "Lücke", "Zeile 9"), "en": ("How to repair", "gap", "line 9")}
    assert all(word in text for word in words[language])
    assert text.count("<svg") >= 3
    assert 'src="' not in text
    assert "url(" not in text


def test_a_page_escapes_what_the_file_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "plan.gml"
    file.write_text(document(plan("BP", name="&lt;script&gt;alert(1)&lt;/script&gt;"), section()))
    run(capsys, file, "--report", tmp_path / "r.html")
    assert "<script" not in (tmp_path / "r.html").read_text("utf-8")


def test_the_other_formats(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for suffix in (".pdf", ".json", ".gpkg"):
        assert run(capsys, faulty, "--report", faulty.with_suffix(suffix))[0] == 1
    assert faulty.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
    written = json.loads(faulty.with_suffix(".json").read_text("utf-8"))
    assert written == json.loads(run(capsys, faulty, "--json")[1])
    layer = gpd.read_file(faulty.with_suffix(".gpkg"), layer="findings")
    assert len(layer) == len(written["files"][0]["findings"])
    gap = layer[layer["check"] == "tiling.gap"].iloc[0]
    assert gap.geometry.area == pytest.approx(1000**2 - 990**2, abs=1)


def test_a_report_that_cannot_be_written_is_refused_first(
    faulty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, faulty, "--report", "report.docx")[0] == 2
    assert run(capsys, faulty, "--report", faulty.parent / "nowhere" / "r.html")[0] == 2


def test_repair_writes_what_it_did_and_names_what_it_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ring = [(0, 0), (0, 500), (1000, 500), (1000, 0), (0, 0)]  # runs the wrong way round
    field = zone("BP_GruenFlaeche", polygon(ring), TILING, id="FIELD")
    above = zone("BP_GruenFlaeche", square(0, 500.001, 499), TILING, id="ABOVE")
    file = tmp_path / "plan.gml"
    file.write_text(document(plan("BP"), section(), field, above), encoding="utf-8")
    code, _, told = run(capsys, file, "--repair", tmp_path / "repaired.gpkg", "--language", "de")
    assert code == 1  # the file itself is as faulty as before
    assert "302" in told
    zones = gpd.read_file(tmp_path / "repaired.gpkg", layer="zones").set_index("id")
    repairs = gpd.read_file(tmp_path / "repaired.gpkg", layer="repairs").set_index("feature")
    assert repairs.loc["FIELD", "steps"].endswith("Laufrichtung umgekehrt")
    assert "angeschlossen" in repairs.loc["ABOVE", "steps"]
    assert repairs.geometry["ABOVE"].bounds[1] - 5_940_000 == pytest.approx(500.001, abs=1e-6)
    assert zones.geometry["ABOVE"].bounds[1] - 5_940_000 == pytest.approx(500, abs=1e-6)
    assert zones.geometry["FIELD"].exterior.is_ccw
    (again,) = json.loads(run(capsys, tmp_path / "repaired.gpkg", "--json")[1])["files"]
    assert [p["zones"] for p in again["plans"]] == [2]
    assert not {f["check"] for f in again["findings"]} & {"301 tiling.overlap"}
