"""The rules of the house: who may import whom, and how long things may get."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from tests.conftest import REPOSITORY

LONGEST_FILE = 300
LONGEST_FUNCTION = 50
PACKAGES = ("planning", "layers", "api", "samples")


def sources() -> Iterator[Path]:
    for package in PACKAGES:
        for file in sorted((REPOSITORY / package).rglob("*.py")):
            if "versions" not in file.parts:
                yield file


def test_imports_go_one_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY)
    assert lint_imports(no_cache=True) == 0


def test_no_file_is_too_long() -> None:
    lengths = {file: len(file.read_text("utf-8").splitlines()) for file in sources()}
    assert {str(f): n for f, n in lengths.items() if n > LONGEST_FILE} == {}


def test_no_function_is_too_long() -> None:
    long = {
        f"{file}:{node.lineno} {node.name}": length
        for file in sources()
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert long == {}
