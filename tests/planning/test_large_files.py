"""Large files in a child process whose memory and time are measured; scripts/test-slow runs them.

The database server is not counted: its memory is set by its own configuration.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely

from benchmarks.intake_files import write_xplangml
from planning.settings import Settings
from tests.planning.intake.builder import ORIGIN, document, plan, polygon, section, zone

pytestmark = pytest.mark.slow

MIB = 1024**2
GIB = 1024**3
VERTICES = 10_000_000
STATE = {"validate": (), "import": ("--state", "HH")}


@dataclass(frozen=True)
class Ended:
    """How a program ended: exit code, the most memory it held at once (bytes), seconds."""

    code: int
    memory: int
    seconds: float


@pytest.fixture
def run(
    settings: Settings, tmp_path: Path, record_property: Callable[[str, object], None]
) -> Callable[..., Ended]:
    """``planabgleich`` as a process of its own, its figures printed and in the report."""

    def ran(*words: object) -> Ended:
        command = [sys.executable, "-c", "from api.cli import main; main()", *map(str, words)]
        told = (os.POSIX_SPAWN_OPEN, 1, str(tmp_path / "out"), os.O_CREAT | os.O_RDWR, 0o600)
        environment = {**os.environ, "PLANABGLEICH_HOME": str(settings.home)}
        begun = time.perf_counter()
        child = os.posix_spawn(sys.executable, command, environment, file_actions=[told])
        try:
            _, status, usage = os.wait4(child, 0)
        except BaseException:  # interrupted: nobody waits for it any more
            os.kill(child, signal.SIGKILL)
            raise
        seconds = time.perf_counter() - begun
        ended = Ended(os.waitstatus_to_exitcode(status), usage.ru_maxrss * 1024, seconds)
        record_property(str(words[0]), str(ended))
        print(f"\n{words[0]}: {ended.memory / MIB:,.0f} MiB, {seconds:.0f} s, code {ended.code}")
        return ended

    return ran


@pytest.mark.parametrize("command", ["validate", "import"])
def test_200_mb_of_xplangml_take_less_than_2_gib(
    command: str, run: Callable[..., Ended], tmp_path: Path
) -> None:
    path = tmp_path / "large.gml"
    zones = write_xplangml(path, 201)
    assert path.stat().st_size > 200_000_000
    ended = run(command, path, "--json", *STATE[command])
    assert ended.code == 0
    assert f'"zones": {zones}' in (tmp_path / "out").read_text("utf-8")
    assert ended.memory < 2 * GIB


def circle(count: int, radius: float = 10_000.0) -> np.ndarray:
    angles = np.linspace(0, 2 * np.pi, count + 1)
    ring = np.column_stack([np.cos(angles), np.sin(angles)]) * radius
    ring[-1] = ring[0]
    return np.asarray(ring + ORIGIN)


def one_polygon(path: Path) -> Path:
    """All vertices in the ring of one polygon."""
    table = {"id": ["a"], "class": ["road"]}
    file = path / "zones.gpkg"
    gpd.GeoDataFrame(table, geometry=[shapely.Polygon(circle(VERTICES))], crs=25832).to_file(file)
    return file


def many_polygons(path: Path) -> Path:
    """The vertices in the rings of a hundred areas of XPlanGML."""
    rings = (circle(VERTICES // 100, 1000.0 + 10 * n) - ORIGIN for n in range(100))
    zones = (zone("BP_GruenFlaeche", polygon(r.tolist()), id=f"Z{n}") for n, r in enumerate(rings))
    file = path / "zones.gml"
    file.write_text(document(plan(), section(), *zones), encoding="utf-8")
    return file


@pytest.mark.parametrize("make", [one_polygon, many_polygons])
@pytest.mark.parametrize("command", ["validate", "import"])
def test_ten_million_vertices_are_read_or_refused_within_bounds(
    make: Callable[[Path], Path], command: str, run: Callable[..., Ended], tmp_path: Path
) -> None:
    ended = run(command, make(tmp_path), *STATE[command])
    assert ended.code in (0, 1, 2)
    assert ended.memory < 6 * GIB
    assert ended.seconds < 600
