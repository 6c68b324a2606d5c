"""``planabgleich check``: files in, conflicts, coverage and check record out."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

import geopandas as gpd
import pytest
import shapely

from benchmarks.made_layers import write_inputs
from planning import checking
from planning.conflicts import COLUMNS, Findings
from planning.conflicts.coverage import COLUMNS as COVERAGE_COLUMNS
from tests.api.test_cli import CommandLine, layer
from tests.factories import square

SAMPLES = Path(__file__).parent.parent.parent / "samples" / "plans"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture) -> CommandLine:
    monkeypatch.setenv("PLANABGLEICH_LANGUAGE", "en")
    return CommandLine(monkeypatch, capsys)


@pytest.fixture
def pair(tmp_path: Path) -> list[str]:
    """A wind area 300 m from housing, over the border."""
    hamburg = layer(
        tmp_path / "hh.gpkg", square(0, 0), accuracy_m=0.5, **{"class": "wind_priority"}
    )
    holstein = layer(
        tmp_path / "sh.gpkg", square(400, 0), accuracy_m=0.5, **{"class": "residential"}
    )
    return ["--zones", f"HH={hamburg}", "--zones", f"SH={holstein}"]


def test_one_json_document_on_standard_output(run: CommandLine, pair: list[str]) -> None:
    outcome = run("check", *pair, "--json")
    assert outcome.code == 0
    told = outcome.json
    assert told["total"] == sum(row["count"] for row in told["counts"]) > 0
    assert {"rule_id", "severity", "certainty", "count"} <= told["counts"][0].keys()
    assert told["situations"]["total"] == sum(told["situations"]["by_stage"].values())
    e01 = [row for row in told["coverage"] if row["rule_id"] == "E01" and row["a_state"] == "HH"]
    assert "found" in {row["status"] for row in e01}


def test_exit_one_from_the_severity_asked_for(run: CommandLine, pair: list[str]) -> None:
    gravest = max(row["severity"] for row in run("check", *pair, "--json").json["counts"])
    assert run("check", *pair, "--fail-on", gravest).code == 1
    if gravest < 4:
        assert run("check", *pair, "--fail-on", gravest + 1).code == 0


def test_nothing_found_is_said_in_words(run: CommandLine, tmp_path: Path) -> None:
    alike = [layer(tmp_path / f"{n}.gpkg", square(n * 9_000, 0)) for n in range(2)]
    rules = tmp_path / "rules.yaml"
    rules.write_text(
        "version: 1\nrules: [{id: X, title: {de: X, en: X}, a: {class: [residential]}, "
        "b: {class: [residential]}, relation: overlap, params: {}, severity: 1}]"
    )
    zones = ["--zones", f"HH={alike[0]}", "--zones", f"SH={alike[1]}"]
    outcome = run("check", *zones, "--rules", rules)
    assert outcome.out.startswith("Nothing found by these rules and data.")


def test_options_of_a_drawn_map_are_refused_for_a_mapping(run: CommandLine) -> None:
    refused = run("map", "areas.gpkg", "--language", "de")
    assert refused.code == 2
    assert "OUT.html" in refused.err


def conflicts_in(file: Path) -> gpd.GeoDataFrame:
    if file.suffix == ".parquet":
        return gpd.read_parquet(file)
    return gpd.read_file(file, **{"layer": "conflicts"} if file.suffix == ".gpkg" else {})


@pytest.mark.parametrize("suffix", ["gpkg", "geojson", "fgb", "parquet", "shp", "csv"])
def test_every_format_holds_every_conflict(
    run: CommandLine, pair: list[str], tmp_path: Path, suffix: str
) -> None:
    out = tmp_path / f"found.{suffix}"
    outcome = run("check", *pair, "--out", out, "--json")
    assert outcome.code == 0
    parts = sorted(tmp_path.glob(f"found*.{suffix}"))
    tables = [conflicts_in(part) for part in parts]
    assert sum(len(table) for table in tables) == outcome.json["total"]
    if suffix not in ("shp", "csv"):
        assert tables[0].crs.to_epsg() == 25832
    if suffix != "shp":
        assert {column.name for column in COLUMNS} <= set(tables[0].columns)
    if suffix == "gpkg":
        assert gpd.list_layers(out)["name"].tolist() == ["conflicts", "coverage"]
        coverage = gpd.read_file(out, layer="coverage")
        assert {column.name for column in COVERAGE_COLUMNS} <= set(coverage.columns)
    else:
        beside = json.loads((tmp_path / f"found.{suffix}.coverage.json").read_text("utf-8"))
        assert beside["coverage"][0].keys() == {column.name for column in COVERAGE_COLUMNS}
    assert list(tmp_path.glob(".planabgleich-*")) == []


def test_ids_are_those_of_the_file(run: CommandLine, tmp_path: Path) -> None:
    wind = {"class": "wind_priority"}
    hamburg = layer(tmp_path / "a.gpkg", square(0, 0), id=["007 Süd/ä"], **wind)
    holstein = layer(tmp_path / "b.gpkg", square(50, 0), id=[12], **{"class": "residential"})
    out = tmp_path / "found.parquet"
    assert (
        run("check", "--zones", f"HH={hamburg}", "--zones", f"SH={holstein}", "--out", out).code
        == 0
    )
    ids = gpd.read_parquet(out)[["a_id", "b_id"]].stack().dropna().unique()
    assert set(ids) == {"007 Süd/ä", "12"}


def test_the_same_id_twice_within_a_state_is_refused(run: CommandLine, tmp_path: Path) -> None:
    files = [layer(tmp_path / f"{name}.gpkg", square(0, 0)) for name in ("a", "b", "c")]
    words = ["--zones", f"HH={files[0]}", "--zones", f"HH={files[1]}", "--zones", f"SH={files[2]}"]
    outcome = run("check", *words)
    assert outcome.code == 2
    assert "z0" in outcome.err
    assert "a.gpkg, b.gpkg" in outcome.err


def test_a_collection_counts_by_its_highest_dimension(run: CommandLine, tmp_path: Path) -> None:
    mixed = shapely.GeometryCollection([square(0, 0), shapely.LineString([(0, 0), (1, 1)])])
    hamburg = layer(tmp_path / "hh.gpkg", mixed, **{"class": "wind_priority"})
    holstein = layer(tmp_path / "sh.gpkg", square(400, 0), **{"class": "residential"})
    outcome = run("check", "--zones", f"HH={hamburg}", "--zones", f"SH={holstein}", "--json")
    assert "E01" in {row["rule_id"] for row in outcome.json["counts"]}
    assert "hh.gpkg: 1 geometry collections" in outcome.err


def test_zones_far_from_both_states_are_compared(run: CommandLine, tmp_path: Path) -> None:
    munich = shapely.box(690_000, 5_330_000, 690_100, 5_330_100)
    hamburg = layer(tmp_path / "hh.gpkg", munich, **{"class": "wind_priority"})
    holstein = layer(tmp_path / "sh.gpkg", munich, **{"class": "residential"})
    told = run("check", "--zones", f"HH={hamburg}", "--zones", f"SH={holstein}", "--json").json
    assert "E01" in {row["rule_id"] for row in told["counts"]}
    found = [row for row in told["coverage"] if row["status"] == "found"]
    assert {row["stretches"] for row in found} == {""}


def test_bad_input_leaves_no_file(run: CommandLine, pair: list[str], tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    missing = tmp_path / "missing" / "found.gpkg"
    assert run("check", *pair, "--out", missing).code == 2
    assert run("check", *pair, "--report", tmp_path / "record.docx").code == 2
    assert run("check", *pair, "--language", "fr").code == 2
    assert run("check", "--zones", "NI=x.gpkg", "--out", tmp_path / "found.gpkg").code == 2
    assert sorted(tmp_path.iterdir()) == before


def test_an_interruption_leaves_the_file_of_before(
    run: CommandLine, pair: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "found.csv"
    out.write_text("before")

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("planning.results_file._beside", interrupted)
    outcome = run("check", *pair, "--out", out)
    assert outcome.code == 130
    assert out.read_text() == "before"
    assert list(tmp_path.glob(".planabgleich-*")) == []


def test_ctrl_c_while_writing_ends_a_real_process_with_one_line(tmp_path: Path) -> None:
    write_inputs(tmp_path, 4000, seed=1)
    out = tmp_path / "results" / "found.gpkg"
    out.parent.mkdir()
    out.write_text("before")
    words = [f"{state}={tmp_path / state.lower()}.parquet" for state in ("HH", "SH")]
    command = [sys.executable, "-c", "from api.cli import main; main()", "check", "--out", out]
    command += ["--zones", words[0], "--zones", words[1], "--rules", tmp_path / "rules.yaml"]
    told = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    process = subprocess.Popen(command, env=os.environ | {"PLANABGLEICH_LANGUAGE": "en"}, **told)
    while not list(out.parent.glob(".planabgleich-*/*")):
        assert process.poll() is None, process.communicate()
        sleep(0.005)
    process.send_signal(signal.SIGINT)
    assert process.communicate() == ("", "planabgleich: Interrupted; no file was changed.\n")
    assert process.returncode == 130
    assert [(file.name, file.read_text()) for file in out.parent.iterdir()] == [
        ("found.gpkg", "before")
    ]


def test_progress_is_shown_on_standard_error_only(pair: list[str]) -> None:
    """A terminal on both: the bar is drawn on one of them."""
    code = "from api.cli import main; main()"
    command = [sys.executable, "-c", code, "check", *pair, "--json"]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"FORCE_COLOR": "1", "TERM": "xterm", "PLANABGLEICH_LANGUAGE": "en"},
    )
    assert json.loads(done.stdout)["total"] > 0
    assert "Checking rules" in done.stderr


def test_the_sample_region_is_told_by_the_names_of_its_plans(
    run: CommandLine, tmp_path: Path
) -> None:
    out = tmp_path / "found.parquet"
    files = [
        f"{state}={SAMPLES / file}" for state, file in (("HH", "hh-wind.gml"), ("SH", "sh-rp.gml"))
    ]
    told = run("check", "--zones", files[0], "--zones", files[1], "--out", out)
    assert "Opportunities to cooperate" not in told.out
    found = gpd.read_parquet(out)
    rissen = found[found["a_id"].str.contains("rissen") & (found["rule_id"] == "E01")].iloc[0]
    assert rissen["a_name"] == "Vorranggebiet Windenergie Rissen/Sülldorf"
    finding, *_ = rissen["explanation_de"].split("\n")
    assert finding.startswith(f"Windenergiegebiet „{rissen['a_name']}“ (Hamburg) liegt ca. ")
    assert finding.endswith("Abstandsmaßstab: 500 m (Hamburg), 800 m (Schleswig-Holstein).")


def test_a_rule_that_fails_is_told_and_the_others_go_on(
    run: CommandLine, pair: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    find = checking.conflicts.find

    def with_failure(*given: object, on_error: object, **more: object) -> Findings:
        on_error("E06", MemoryError("out of memory"))
        return find(*given, on_error=on_error, **more)

    monkeypatch.setattr(checking.conflicts, "find", with_failure)
    outcome = run("check", *pair, "--json")
    assert outcome.code == 0
    assert outcome.json["failed"]["E06"] == "MemoryError: out of memory"
    statuses = {row["status"] for row in outcome.json["coverage"] if row["rule_id"] == "E06"}
    assert statuses == {"failed"}
    assert "E06" in outcome.err


@pytest.mark.parametrize("suffix", ["html", "pdf"])
@pytest.mark.parametrize("words", ["de", "en"])
def test_the_check_record_is_written(
    run: CommandLine, pair: list[str], tmp_path: Path, suffix: str, words: str
) -> None:
    to = tmp_path / f"record.{suffix}"
    assert run("check", *pair, "--report", to, "--language", words).code == 0
    head = to.read_bytes()[:15]
    assert head.startswith(b"%PDF" if suffix == "pdf" else b"<!doctype html>")


def test_the_profile_names_steps(run: CommandLine, pair: list[str]) -> None:
    told = run("check", *pair, "--profile", "--workers", 1).err
    assert "coverage" in told
    assert "further steps below 0.01 s" in told
    assert "│     0.00 │" not in told


_WITHOUT = """
import importlib.abc, sys

class Blocked(importlib.abc.MetaPathFinder):
    names = {blocked!r}
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in self.names:
            raise ImportError(f"{{name}} is blocked")

sys.meta_path.insert(0, Blocked())
for name in Blocked.names:
    sys.modules.pop(name, None)
sys.argv = {words!r}
from api.cli import main
main()
"""
DATABASE = {"sqlalchemy", "psycopg", "geoalchemy2", "alembic", "fastapi"}
POSIX = {"fcntl", "pwd", "grp", "resource", "termios"}


def test_check_needs_no_database_driver_and_no_posix(pair: list[str], tmp_path: Path) -> None:
    words = ["planabgleich", "check", *pair, "--out", str(tmp_path / "found.gpkg"), "--json"]
    code = _WITHOUT.format(blocked=DATABASE | POSIX, words=words)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["total"] > 0


def test_a_cluster_without_its_package_says_how_to_get_it(
    run: CommandLine, pair: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "dask.distributed", None)
    outcome = run("check", *pair, "--dask", "tcp://localhost:1")
    assert outcome.code == 3
    assert "planabgleich[cluster]" in outcome.err
