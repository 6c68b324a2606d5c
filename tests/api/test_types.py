"""The viewer's types are those of this interface."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from api.app import create_app
from api.startup import Databases
from planning import database
from planning.settings import Settings
from tests.conftest import REPOSITORY

WEB = REPOSITORY / "web"
GENERATOR = WEB / "node_modules" / "openapi-typescript" / "bin" / "cli.js"


@pytest.mark.skipif(not GENERATOR.exists(), reason="the viewer's packages are not installed")
def test_the_types_of_the_viewer_are_current(tmp_path: Path) -> None:
    nowhere = database.engine("postgresql+psycopg://")
    document = create_app(Settings(), Databases(nowhere, nowhere)).openapi()
    source, made = tmp_path / "openapi.json", tmp_path / "schema.d.ts"
    source.write_text(json.dumps(document), encoding="utf-8")
    node = shutil.which("node", path=str(REPOSITORY / ".venv" / "bin")) or "node"
    subprocess.run(
        [node, GENERATOR, source, "--output", made], check=True, capture_output=True, cwd=WEB
    )
    assert made.read_text("utf-8") == (WEB / "src" / "api" / "schema.d.ts").read_text("utf-8")
