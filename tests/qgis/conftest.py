"""Fixtures of the tests with QGIS and MapServer; scripts/test-qgis installs both."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from planning import errors
from tests.qgis.sheet import sheet

PROGRAM = Path(sys.executable).with_name("planabgleich")
PYTHON = "/usr/bin/python3"
Qgis = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def qgis() -> Qgis:
    """Runs a job of in_qgis.py and gives its answer."""
    environment = {
        "QT_QPA_PLATFORM": "offscreen",
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "HOME": tempfile.gettempdir(),
    }
    asked = [PYTHON, "-c", "import qgis.core"]
    if subprocess.run(asked, env=environment, capture_output=True, check=False).returncode:
        pytest.skip("QGIS is not installed (python3-qgis); scripts/test-qgis installs it")

    def run(job: str, **parameters: Any) -> dict[str, Any]:
        command = [PYTHON, str(Path(__file__).with_name("in_qgis.py")), job]
        done = subprocess.run(
            command,
            input=json.dumps(parameters),
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
        return answer

    return run


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home whose database holds the sheet: a square of each class, in force and as a draft."""
    folder = Path(tempfile.mkdtemp(prefix="planabgleich-"))
    folder.chmod(0o755)  # the server's account must be able to enter
    file = sheet(tmp_path_factory.mktemp("sheet") / "sheet.gpkg")
    try:
        command(folder, "import", str(file), "--state", "HH")
        yield folder
    finally:
        command(folder, "db", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def service(home: Path) -> Iterator[str]:
    """Address of the running service."""
    with running(home, "serve", "--port", "0") as address:
        yield address.rstrip("/")


@pytest.fixture(scope="session")
def wms(home: Path) -> Iterator[str]:
    """Address of the running WMS, without language."""
    from layers.wms.program import find_mapserver  # noqa: PLC0415

    try:
        find_mapserver()
    except errors.MapServerMissing as missing:
        pytest.skip(f"{missing}; scripts/test-qgis does")
    with running(home, "wms", "--port", "0") as address:
        yield address


def command(home: Path, *words: str) -> str:
    """What the command line prints."""
    environment = {**os.environ, "PLANABGLEICH_HOME": str(home)}
    asked = [str(PROGRAM), *words]
    done = subprocess.run(asked, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@contextmanager
def running(home: Path, *words: str) -> Iterator[str]:
    """A command that serves, and the first address that it tells."""
    environment = {**os.environ, "PLANABGLEICH_HOME": str(home)}
    with tempfile.TemporaryFile("w+") as told:
        process = subprocess.Popen([str(PROGRAM), *words], env=environment, stderr=told)
        try:
            yield _address(process, told)
        finally:
            process.terminate()
            process.wait(timeout=30)


def _address(process: subprocess.Popen[bytes], told: Any) -> str:
    for _ in range(300):
        told.seek(0)
        text = told.read()
        if found := re.search(r"http://[\d.:]+", text):
            return found[0]
        assert process.poll() is None, text
        try:
            process.wait(timeout=0.1)
        except subprocess.TimeoutExpired:
            continue
    raise AssertionError("it does not say where it serves")
