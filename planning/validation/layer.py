"""The findings as a layer of a GeoPackage, for a GIS."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import geopandas as gpd
import pyogrio

from planning.geometry import CRS
from planning.intake.checks import NUMBERS
from planning.intake.source import Finding
from planning.validation.outcome import Outcome


def geopackage(outcomes: Sequence[Outcome]) -> bytes:
    """One layer ``findings`` in EPSG:25832; findings without a place have no geometry."""
    rows = [_row(o.path.name, found) for o in outcomes for found in o.findings]
    columns = ["file", "number", "check", "severity", "message_de", "message_en"]
    frame = gpd.GeoDataFrame(
        rows, columns=[*columns, "feature", "line", "geometry"], geometry="geometry", crs=CRS
    )
    with tempfile.TemporaryDirectory(prefix="planabgleich-") as folder:
        file = Path(folder) / "findings.gpkg"
        pyogrio.write_dataframe(frame, file, layer="findings", geometry_type="Unknown")
        return file.read_bytes()


def _row(file: str, found: Finding) -> dict[str, object]:
    return {
        "file": file,
        "number": NUMBERS[found.check],
        "check": found.check,
        "severity": found.weight.value,
        "message_de": found.message("de"),
        "message_en": found.message("en"),
        "feature": found.feature,
        "line": found.line,
        "geometry": found.geometry,
    }
