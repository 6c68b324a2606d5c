from __future__ import annotations

import re
from pathlib import Path

import pytest

from planning.settings import Settings

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "settings.md"


def test_the_reference_names_every_setting_and_no_other():
    rows = re.findall(r"^\| `(PLANABGLEICH_\w+)`", REFERENCE.read_text(), re.MULTILINE)
    assert sorted(rows) == sorted(f"PLANABGLEICH_{name.upper()}" for name in Settings.model_fields)


def test_the_reference_gives_the_default_numbers():
    reference = REFERENCE.read_text()
    for name, field in Settings.model_fields.items():
        if isinstance(field.default, int):
            assert f"| `PLANABGLEICH_{name.upper()}` | {field.default} |" in reference


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PLANABGLEICH_HOME", "/srv/plans")
    monkeypatch.setenv("PLANABGLEICH_MAX_FILE_MB", "7")
    settings = Settings()
    assert (settings.home, settings.max_file_mb) == (Path("/srv/plans"), 7)


def test_an_empty_variable_is_not_set(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PLANABGLEICH_DATABASE_URL", "")
    assert Settings().database_url is None
