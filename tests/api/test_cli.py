"""The command line, from a bare home to conflicts."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import geopandas as gpd
import numpy as np
import psycopg
import pytest
import shapely

from api.cli import main
from planning import cluster
from planning.berlin import BERLIN, today
from planning.settings import Settings
from planning.territory import shipped
from tests.conftest import REPOSITORY
from tests.factories import square

SAMPLES = REPOSITORY / "samples" / "plans"


@dataclass
class Outcome:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict:
        return json.loads(self.out)


class CommandLine:
    """Runs ``planabgleich`` in this process."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *words: object) -> Outcome:
        self._monkeypatch.setattr("sys.argv", ["planabgleich", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        told = self._capsys.readouterr()
        return Outcome(int(ended.value.code or 0), told.out, told.err)


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    """A home of its own with a server that only these tests use."""
    base = Path(tempfile.mkdtemp(prefix="planabgleich-cli-"))
    base.chmod(0o755)
    settings = Settings(home=base)
    cluster.ensure_running(settings, durable=False)
    yield base
    cluster.stop(settings)
    shutil.rmtree(base, ignore_errors=True)


@pytest.fixture
def run(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture) -> CommandLine:
    monkeypatch.setenv("PLANABGLEICH_HOME", str(home))
    monkeypatch.setenv("PLANABGLEICH_LANGUAGE", "en")
    return CommandLine(monkeypatch, capsys)


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch, run: CommandLine, tmp_path: Path) -> Path:
    """A home that does not exist and must not come into being."""
    absent = tmp_path / "absent"
    monkeypatch.setenv("PLANABGLEICH_HOME", str(absent))
    return absent


def layer(file: Path, *shapes: shapely.Geometry, **columns: object) -> Path:
    """A GeoPackage of zones."""
    facts = {"id": [f"z{n}" for n in range(len(shapes))], "class": "forest", **columns}
    gpd.GeoDataFrame(facts, geometry=list(shapes), crs=25832).to_file(file)
    return file


def plans(run: CommandLine) -> int:
    """How many plan versions are stored."""
    url = run("db", "url").out.strip()
    with psycopg.connect(cluster.libpq_address(url)) as connection:
        row = connection.execute("SELECT count(*) FROM planning.plan_version").fetchone()
    assert row is not None
    return int(row[0])


def test_the_samples_go_in_once(run: CommandLine) -> None:
    files = sorted(SAMPLES.glob("*.gml"))
    first = run("import", *files, "--json")
    assert first.code == 0
    told = [plan for file in first.json["files"] for plan in file["plans"]]
    assert {plan["state"] for plan in told} == {"HH", "SH"}
    assert all(plan["new"] for plan in told)
    again = run("import", *files, "--json")
    assert not any(plan["new"] for file in again.json["files"] for plan in file["plans"])
    assert plans(run) == len(told)


def test_import_repairs_only_on_demand_and_keeps_what_was(run: CommandLine, tmp_path: Path) -> None:
    apart = shapely.transform(square(100, 0), lambda points: np.add(points, (0.001, 0)))
    file = layer(tmp_path / "apart.gpkg", square(0, 0), apart, tiling=True)
    assert "repaired" not in run("import", file, "--state", "SH").err
    outcome = run("import", file, "--state", "SH", "--repair", "--json")
    assert "features repaired: 1" in outcome.err
    with psycopg.connect(cluster.libpq_address(run("db", "url").out.strip())) as connection:
        (before,) = connection.execute(
            "SELECT mending->>'before_wkt' FROM planning.zone"
            " WHERE mending->>'reason' = 'step.snapped'"
        ).fetchall()
    assert shapely.from_wkt(before[0]).equals(apart)


def test_detection_is_told_as_json_and_stored_once(run: CommandLine) -> None:
    run("import", *sorted(SAMPLES.glob("*.gml")))
    first = run("detect", "--json").json
    assert first["total"] == sum(entry["count"] for entry in first["counts"]) > 0
    assert run("detect", "--json").json["run"]["id"] == first["run"]["id"]


def test_plans_are_compared_as_they_were_known_without_a_new_run(
    run: CommandLine, tmp_path: Path
) -> None:
    run("import", *sorted(SAMPLES.glob("*.gml")))
    stored = run("detect", "--json").json
    now = f"{datetime.now(BERLIN) + timedelta(seconds=1):%Y-%m-%dT%H:%M:%S}"
    out = tmp_path / "then.gpkg"
    told = run("detect", "--known-at", now, "--out", out, "--json").json
    assert told["total"] == stored["total"] == len(gpd.read_file(out, layer="conflicts"))
    assert run("detect", "--known-at", "2020-01-01", "--json").json["total"] == 0
    assert run("detect", "--json").json["run"]["id"] == stored["run"]["id"]
    assert run("detect", "--out", out).code == 2


def test_the_summary_begins_every_row_with_an_uncut_rule_id(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("import", *sorted(SAMPLES.glob("*.gml")))
    found = {entry["rule_id"] for entry in run("detect", "--json").json["counts"]}
    shown = run("detect").out.splitlines()
    first_cells = {line.split("│")[1].strip() for line in shown if line.startswith("│")}
    assert first_cells - {""} == found


def test_a_bad_file_among_good_ones_leaves_nothing(run: CommandLine, tmp_path: Path) -> None:
    before = plans(run)
    good = layer(tmp_path / "good.gpkg", square(0, 0))
    bad = tmp_path / "bad.gml"
    bad.write_text("<gml:broken")
    outcome = run("import", good, bad)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.count("\n") == 1
    assert "bad.gml" in outcome.err
    assert plans(run) == before


def test_an_unknown_class_is_named_with_its_row_and_the_nearest(
    run: CommandLine, tmp_path: Path
) -> None:
    file = layer(tmp_path / "a.gpkg", square(0, 0), **{"class": "forrest"})
    outcome = run("import", file)
    assert outcome.code == 2
    assert "row 1" in outcome.err
    assert "Possible: forest" in outcome.err


def test_a_plan_outside_both_states_needs_a_state(run: CommandLine, tmp_path: Path) -> None:
    munich = layer(tmp_path / "munich.gpkg", shapely.box(690_000, 5_330_000, 690_100, 5_330_100))
    outcome = run("import", munich)
    assert outcome.code == 2
    assert "--state" in outcome.err
    taken = run("import", munich, "--state", "HH", "--json").json
    assert taken["files"][0]["plans"][0]["state"] == "HH"


def test_a_state_that_is_none_is_refused(run: CommandLine, tmp_path: Path) -> None:
    file = layer(tmp_path / "a.gpkg", square(0, 0))
    assert run("import", file, "--state", "NI").code == 2


def test_an_unforeseen_error_is_one_line_and_a_log(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("the roof is on fire")

    monkeypatch.setattr("api.cli.rules.rules.load", fail)
    outcome = run("rules", "list")
    assert outcome.code == 70
    assert outcome.err.count("\n") == 1
    log = Path(outcome.err.split("Details are in ")[1].strip().rstrip("."))
    assert "Traceback" in log.read_text("utf-8")
    assert "Traceback" not in outcome.err
    log.unlink()


def test_a_setting_that_cannot_be_used_is_named(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANABGLEICH_MAX_FILE_MB", "much")
    outcome = run("db", "status")
    assert outcome.code == 3
    assert "PLANABGLEICH_MAX_FILE_MB = 'much'" in outcome.err


def test_messages_are_german_where_asked(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PLANABGLEICH_LANGUAGE", "de")
    outcome = run("import", tmp_path / "fehlt.gml")
    assert outcome.code == 2
    assert "lässt sich nicht lesen" in outcome.err


def test_versions_from_import_to_withdrawal(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PLANABGLEICH_ACTOR", "Erika Muster")
    monkeypatch.chdir(tmp_path)
    told = {"plan": "Waldplan", "status": "in_force", "id": ["z0", "z1"]}
    first = layer(tmp_path / "first.gpkg", square(0, 0), square(200, 0), **told)
    second = layer(tmp_path / "second.gpkg", square(0, 0, 110), **{**told, "id": ["z0"]})
    imported = run("import", first, "--state", "HH", "--json").json["files"][0]
    assert (imported["classes"], imported["unmapped"]) == ({"forest": 2}, 0)
    run("import", second, "--state", "HH")

    def listed(*words: str) -> list[int]:
        rows = run("plans", "list", "--json", *words).json["plans"]
        return [row["version"] for row in rows if row["name"] == "Waldplan"]

    assert listed() == [2]
    assert listed("--known-at", "2020-01-01") == []
    assert run("plans", "show", "Waldplan", "--known-at", "2020-01-01").code == 2
    between = run("plans", "show", "Waldplan@1", "--json").json["versions"][0]["acts"][0]["at"]
    first_alone = run("plans", "show", "Waldplan", "--known-at", between, "--json").json
    assert [len(each["acts"]) for each in first_alone["versions"]] == [1]
    of_day = run(
        "plans", "diff", f"waldplan@{today()}", "Waldplan@1", "--known-at", between, "--json"
    )
    assert of_day.json["unchanged"] == 2
    difference = run("plans", "diff", "waldplan@1", "Waldplan@2", "--out", "d.gpkg", "--json")
    told = {key: difference.json[key] for key in ("added", "removed", "changed", "unchanged")}
    assert told == {"added": 0, "removed": 1, "changed": 1, "unchanged": 0}
    written = gpd.read_file(tmp_path / "d.gpkg", layer="difference")
    assert sorted(written["change"]) == ["changed", "removed"]
    assert run("plans", "withdraw", "Waldplan@2", "--reason", "wrong file").code == 0
    assert listed() == [1]
    assert run("import", second, "--state", "HH", "--json").json["files"][0]["plans"][0][
        "withdrawn"
    ]
    shown = run("plans", "show", "Waldplan", "--json").json["versions"][1]
    acts = [(act["deed"], act["actor"], act["reason"]) for act in shown["acts"]]
    assert acts == [
        ("imported", "Erika Muster", None),
        ("withdrawn", "Erika Muster", "wrong file"),
    ]
    assert run("plans", "original", "Waldplan@1", "--out", "again.gpkg").code == 0
    assert (tmp_path / "again.gpkg").read_bytes() == first.read_bytes()


def test_reference_data_have_owner_date_and_licence(run: CommandLine, tmp_path: Path) -> None:
    file = layer(tmp_path / "houses.gpkg", square(900, 0, 10), **{"class": "residential"})
    words = ["import", "--reference", file, "--theme", "buildings", "--state", "SH", "--json"]
    outcome = run(*words)
    assert outcome.code == 2
    assert "--licence" in outcome.err
    told = ("--owner", "Vermessungsamt", "--date", "2026-01-01", "--licence", "dl-de/zero-2-0")
    assert run(*words, *told).code == 0
    listed = run("plans", "list", "--reference", "--json").json["plans"]
    (row,) = (row for row in listed if row["name"] == "houses")
    assert (row["layer"], row["surveyed_on"]) == ("buildings", "2026-01-01")
    assert run("import", file, "--theme", "buildings").code == 2


def test_a_plan_that_is_not_there_is_named_with_its_versions(run: CommandLine) -> None:
    run("import", *sorted(SAMPLES.glob("*.gml")))
    name = run("plans", "list", "--json").json["plans"][0]["name"]
    assert run("plans", "show", "Niemand").code == 2
    outcome = run("plans", "show", f"{name}@9")
    assert outcome.code == 2
    assert f"{name}@1" in outcome.err


def test_validate_needs_no_database(run: CommandLine, nowhere: Path) -> None:
    outcome = run("validate", *sorted(SAMPLES.glob("*.gml")), "--json")
    assert outcome.code == 0
    for file in outcome.json["files"]:
        assert file["format"] == "XPlanGML"
        assert {finding["severity"] for finding in file["findings"]} <= {"warning", "info"}
    assert not nowhere.exists()


def test_check_needs_no_database_and_writes_its_conflicts(
    run: CommandLine, nowhere: Path, tmp_path: Path
) -> None:
    hamburg = layer(tmp_path / "hh.gpkg", square(0, 0), **{"class": "wind_priority"})
    holstein = layer(tmp_path / "sh.gpkg", square(400, 0), **{"class": "residential"})
    out = tmp_path / "found.gpkg"
    outcome = run(
        "check", "--zones", f"HH={hamburg}", "--zones", f"SH={holstein}", "--out", out,
        "--accuracy-m", "0.5", "--json",
    )  # fmt: skip
    assert outcome.code == 0
    found = gpd.read_file(out, layer="conflicts")
    assert len(found) == outcome.json["total"]
    near = found[found.rule_id == "E01"].iloc[0]
    assert (near.a_id, near.b_id, near.distance_m) == ("z0", "z0", 300.0)
    assert not nowhere.exists()


def test_check_refuses_an_output_it_cannot_write(
    run: CommandLine, nowhere: Path, tmp_path: Path
) -> None:
    file = layer(tmp_path / "hh.gpkg", square(0, 0))
    out = tmp_path / "found.docx"
    outcome = run("check", "--zones", f"HH={file}", "--zones", f"SH={file}", "--out", out)
    assert outcome.code == 2
    assert ".gpkg" in outcome.err
    assert not out.exists()


def test_check_with_a_finer_boundary(run: CommandLine, nowhere: Path, tmp_path: Path) -> None:
    file = layer(tmp_path / "hh.gpkg", square(0, 0))
    boundary = tmp_path / "boundary.gpkg"
    land = next(iter(shipped().land.values()))
    gpd.GeoDataFrame(geometry=[land], crs=25832).to_file(boundary)
    outcome = run(
        "check", "--zones", f"HH={file}", "--zones", f"SH={file}",
        "--territory", f"HH={boundary}", "--json",
    )  # fmt: skip
    assert outcome.code == 0


def test_the_rules_are_listed_and_explained(run: CommandLine, nowhere: Path) -> None:
    assert "E01" in run("rules", "list").out
    told = run("rules", "explain", "E01").out
    assert "BauGB" in told
    assert "near" in told
    unknown = run("rules", "explain", "Z99")
    assert unknown.code == 2
    assert "E01" in unknown.err
    assert not nowhere.exists()


def test_a_broken_rule_book_is_refused_with_its_line(run: CommandLine, tmp_path: Path) -> None:
    book = tmp_path / "book.yaml"
    book.write_text("version: 1\nrules:\n  - id: A1\n    relation: nearr\n")
    outcome = run("rules", "check", book)
    assert outcome.code == 2
    assert "book.yaml" in outcome.err
    assert "line" in outcome.err


def test_a_finer_boundary_replaces_the_shipped_one(run: CommandLine, tmp_path: Path) -> None:
    boundary = tmp_path / "hh.gpkg"
    land = shipped().land
    gpd.GeoDataFrame(geometry=[next(iter(land.values()))], crs=25832).to_file(boundary)
    outcome = run(
        "territory", "import", boundary, "--state", "HH", "--accuracy-m", 5, "--source", "Probe"
    )
    assert outcome.code == 0
    assert "5 m" in outcome.err
    assert run("detect", "--json").json["run"]["border_accuracy_m"] == 5


def test_the_server_is_told_of_and_stopped(run: CommandLine) -> None:
    assert "is running" in run("db", "status").out
    assert run("db", "url").out.startswith("postgresql")
    assert run("db", "stop").code == 0
    assert run("db", "status").code == 3
    assert run("db", "upgrade").code == 0
    assert run("db", "status").code == 0


def test_the_interface_is_described_without_a_database(run: CommandLine, nowhere: Path) -> None:
    document = run("openapi").json
    assert "/api/conflicts" in document["paths"]
    assert not nowhere.exists()
