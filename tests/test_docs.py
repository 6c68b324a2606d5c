"""The documentation says what the program does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from api.cli import app
from planning.conflicts import COLUMNS as CONFLICT_COLUMNS
from planning.conflicts.coverage import COLUMNS as COVERAGE_COLUMNS
from planning.conflicts.relations import RELATIONS
from planning.zones import COLUMNS as ZONE_COLUMNS
from tests.conftest import REPOSITORY

DOCS = REPOSITORY / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), REPOSITORY / "README.md"])


def test_the_tutorial_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.chdir(tmp_path)
    text = (DOCS / "tutorial/first-check.md").read_text("utf-8")
    blocks = re.findall(r"```python\n(.*?)```", text, flags=re.DOTALL)
    exec(compile("\n".join(blocks), "first-check.md", "exec"), {})
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "300.0 certain"
    assert "300 m" in told[1]
    assert "2 1" in told  # two rows, one situation
    assert told[-1] == "True"


def test_the_page_on_certainty_tells_of_every_relation() -> None:
    page = (DOCS / "explanation/certainty.md").read_text("utf-8")
    told = {
        name
        for row in re.findall(r"^\| ([a-z_, ]+?)(?: with .*?)? \|", page, re.M)
        for name in row.split(", ")
    }
    assert told - {"relation"} == set(RELATIONS)


@pytest.mark.parametrize(
    ("page", "columns"),
    [
        ("zone-table.md", ZONE_COLUMNS),
        ("conflict-table.md", CONFLICT_COLUMNS),
        ("coverage-table.md", COVERAGE_COLUMNS),
    ],
)
def test_every_column_is_documented_as_the_program_says(page: str, columns: tuple) -> None:
    rows = re.findall(
        r"^\| `(\w+)` \| .+? \| (.+?) \|", (DOCS / "reference" / page).read_text("utf-8"), re.M
    )
    assert dict(rows) == {column.name: column.meaning for column in columns}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(REPOSITORY)))
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8"))
    missing = [link for link in links if not (page.parent / link).exists()]
    assert missing == []


def commands(command: Any, words: str = "planabgleich") -> Iterator[str]:
    """Every command below this one as a person types it."""
    if not hasattr(command, "list_commands"):
        yield words
        return
    for name in command.list_commands(None):
        child = command.get_command(None, name)
        if not child.hidden:
            yield from commands(child, f"{words} {name}")


def test_every_command_is_documented() -> None:
    page = (DOCS / "reference/command-line.md").read_text("utf-8")
    rows = re.findall(r"^\| `(planabgleich[a-z ]+?)(?: --?[A-Za-z].*?| [A-Z].*?)?` \|", page, re.M)
    assert set(rows) == set(commands(typer.main.get_command(app)))
