"""``planabgleich harvest`` from end to end, against a real OGC API server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from api.cli import app
from api.startup import Databases
from planning import errors
from planning.settings import Settings
from tests.planning.harvest.test_harvest_runs import MAPPING


@pytest.fixture
def command_line(
    databases: Databases, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[CliRunner]:
    """A command line on the test's database; what it stores is removed again."""
    monkeypatch.setenv("PLANABGLEICH_HOME", str(settings.home))
    monkeypatch.setenv("PLANABGLEICH_HARVEST_PRIVATE_ADDRESSES", "true")
    monkeypatch.setenv("PLANABGLEICH_HARVEST_PAUSE_S", "0")
    monkeypatch.setenv("PLANABGLEICH_LANGUAGE", "de")
    yield CliRunner()
    with databases.writer.begin() as connection:
        connection.execute(
            sa.text("TRUNCATE planning.plan, planning.harvest_source RESTART IDENTITY CASCADE")
        )


def test_a_service_is_added_fetched_listed_and_removed(
    command_line: CliRunner,
    ogc_api: str,
    tmp_path: Path,
) -> None:
    mapping = tmp_path / "areas.yaml"
    mapping.write_text(MAPPING, encoding="utf-8")

    def run(*words: str) -> str:
        done = command_line.invoke(app, ["harvest", *words])
        assert done.exit_code == 0, done.output + str(done.exception)
        return done.stdout

    run("add", ogc_api, "--name", "Muster", "--state", "HH", "--map", str(mapping), "--every", "1d")
    assert run("run", "--due") == "Muster: 25 Objekte, neue Planfassungen: 1\n"
    assert run("run", "--due") == ""
    assert run("run", "Muster") == "Muster: 25 Objekte, nichts Neues\n"
    (listed,) = json.loads(run("list", "--json"))["sources"]
    assert (listed["name"], listed["every"], listed["mapping"]) == (
        "Muster",
        "1d",
        "areas.yaml",
    )
    assert listed["last_run"]["outcome"] == "unchanged"
    assert "offered.areas" in run("list")
    run("remove", "Muster")
    assert json.loads(run("list", "--json"))["sources"] == []


def test_a_failed_source_ends_with_one_and_says_why(
    command_line: CliRunner,
    ogc_api: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert command_line.invoke(app, ["harvest", "add", ogc_api, "--name", "Muster"]).exit_code == 0
    failed = command_line.invoke(app, ["harvest", "run"])
    assert failed.exit_code == 1
    assert "der letzte gute Stand bleibt" in failed.stdout
    assert "'class'" in failed.stdout or "„class“" in failed.stdout
    monkeypatch.delenv("PLANABGLEICH_HARVEST_PRIVATE_ADDRESSES")
    refused = command_line.invoke(app, ["harvest", "add", ogc_api])
    assert isinstance(refused.exception, errors.PlanabgleichError)
    assert "inneren Netz" in refused.exception.message("de")
