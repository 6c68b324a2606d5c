"""Damaged files at every entrance: read, or refused with one line, within time and memory.

The suite tries a few of each; ``scripts/fuzz`` as many as it is told. A failure names the number
of the damage, with which ``mutations.damaged`` makes the same file again.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely

from tests.planning.intake.bounded import Reader, reader
from tests.planning.intake.builder import document, plan, section, square, tag, zone
from tests.planning.intake.mutations import damaged

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "8"))
FIRST = int(os.environ.get("FUZZ_FIRST", "0"))
SUFFIXES = (".gml", ".gpkg", ".fgb", ".shp", ".dbf", ".parquet", ".geojson", ".csv")
REAL = (
    "xplan/real_hh/LA67.zip",
    "xplan/real_hh/hc7_bereich_2_V4.zip",
    "xplan/invalid/BPlan001_5-4_Sliver-Polygon.gml",
    "xplan/border_and_planlevels_synthetic/xplan60_Aenderungsplan_valide.gml",
    "inspire/PlannedLandUse_hafencity_76zones_latest.gml",
)

pytestmark = pytest.mark.fuzz


@pytest.fixture(scope="module")
def read() -> Iterator[Reader]:
    with reader(seconds=60) as opened:
        yield opened


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a sound file of each format, named ``zones``."""
    folder = tmp_path_factory.mktemp("sound")
    numbers = range(4)
    boxes = [
        shapely.box(580_000 + n * 100, 5_940_000, 580_100 + n * 100, 5_940_100) for n in numbers
    ]
    frame = gpd.GeoDataFrame(
        {"id": [f"z{n}" for n in numbers], "class": "road", "height_m": np.arange(4.0)},
        geometry=boxes,
        crs=25832,
    )
    for suffix in (".gpkg", ".fgb", ".shp"):
        frame.to_file(folder / f"zones{suffix}")
    frame.to_parquet(folder / "zones.parquet")
    frame.to_crs(4326).to_file(folder / "zones.geojson")
    frame.to_wkt().rename(columns={"geometry": "wkt"}).assign(epsg=25832).to_csv(
        folder / "zones.csv", index=False, sep=";"
    )
    zones = [
        zone("BP_GruenFlaeche", square(n * 100, 0), tag("ebene", n), id=f"Z{n}") for n in numbers
    ]
    (folder / "zones.gml").write_text(document(plan(), section(), *zones), encoding="utf-8")
    return folder


def survives(content: bytes, path: Path, read: Reader) -> None:
    """Whatever is made of each damaged file, it is no failure."""
    for number in range(FIRST, FIRST + EXAMPLES):
        path.write_bytes(damaged(content, number))
        for verdict in read(path):
            told = f"damage {number} of {path.name}, {verdict.entrance}: {verdict.told}"
            assert verdict.clean, told
            assert verdict.told.count("\n") == 0, told


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_damaged_files(suffix: str, sound: Path, read: Reader, tmp_path: Path) -> None:
    folder = shutil.copytree(sound, tmp_path / "damaged")
    path = folder / f"zones{suffix}"
    content = path.read_bytes()
    survives(content, path, read) if suffix != ".dbf" else _beside(content, path, read)


def _beside(content: bytes, path: Path, read: Reader) -> None:
    """Damage to what a Shapefile keeps beside it."""
    for number in range(FIRST, FIRST + EXAMPLES):
        path.write_bytes(damaged(content, number))
        for verdict in read(path.with_suffix(".shp")):
            assert verdict.clean, f"damage {number} of {path.name}: {verdict.told}"


@pytest.mark.real
@pytest.mark.parametrize("name", REAL)
def test_damaged_real_files(name: str, real_data: Path, read: Reader, tmp_path: Path) -> None:
    source = real_data / name
    survives(source.read_bytes(), tmp_path / source.name, read)
