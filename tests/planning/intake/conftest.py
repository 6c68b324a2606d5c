"""Files to read: written by the tests, in a folder of each test's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from planning.settings import Settings

Write = Callable[..., Path]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings without a database: reading needs none."""
    return Settings(home=tmp_path / "home")


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write ``content`` into a file of this name in the test's folder."""

    def file(content: str | bytes, name: str = "plan.gml") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return path

    return file
