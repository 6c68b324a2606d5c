"""The rule book on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.api.test_cli import CommandLine
from tests.planning.conflicts.test_conflicts_rules import EXAMPLE, MINIMAL


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture) -> CommandLine:
    monkeypatch.setenv("PLANABGLEICH_LANGUAGE", "en")
    return CommandLine(monkeypatch, capsys)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    file = tmp_path / "mine.yaml"
    file.write_text(MINIMAL, encoding="utf-8")
    return file


def test_the_list_names_each_rule_whole_and_what_waits(run: CommandLine) -> None:
    told = run("rules", "list").out
    assert all(f" {name} " in told for name in ("E01", "C17", "T11", "S15", "D06"))
    assert "waiting for" in told


def test_a_rule_is_explained_in_german(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANABGLEICH_LANGUAGE", "de")
    told = run("rules", "explain", "E02").out
    assert "Abstand (distance_m): 400 m (ungeprüft; Schwelle; Planungskonzept Wind" in told
    assert "Wartet auf: Wohngebäude im Außenbereich (ALKIS)" in told


def test_check_runs_the_examples_beside_the_book(run: CommandLine, book: Path) -> None:
    assert "1 rules, 0 examples" in run("rules", "check", book).out
    beside = book.with_suffix(".tests.yaml")
    beside.write_text(EXAMPLE.replace("301", "300"), encoding="utf-8")
    assert "1 rules, 1 examples" in run("rules", "check", book).out
    beside.write_text(EXAMPLE, encoding="utf-8")
    failed = run("rules", "check", book)
    assert failed.code == 1
    assert "E01, far apart: expected" in failed.err


def test_check_tells_every_fault_with_line_and_column(run: CommandLine, book: Path) -> None:
    wrong = MINIMAL.replace("[wind_priority]", "[wind_prority]").replace(
        "severity: 3", "severity: 9"
    )
    book.write_text(wrong, encoding="utf-8")
    told = run("rules", "check", book)
    assert told.code == 2
    first, second = told.err.splitlines()
    assert "line 5, column 17" in first
    assert "nearest: wind_priority" in first
    assert "line 9, column 5" in second


def test_the_form_and_the_page_are_printed(run: CommandLine, book: Path) -> None:
    assert "Rule" in json.loads(run("rules", "schema").out)["$defs"]
    assert "# Regelwerk mine" in run("rules", "doc", "--rules", book, "--de").out
