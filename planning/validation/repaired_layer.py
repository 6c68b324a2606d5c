"""A repaired file as a GeoPackage: its zones, and beside them what each was before."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio

from planning.geometry import CRS
from planning.intake.repair import Repair, Repaired
from planning.texts import Language, text
from planning.zones import NAMES

COLUMNS = ["file", "plan", "feature", "line", "steps", "area_change_m2", "geometry"]


def geopackage(done: Sequence[Repaired], language: Language) -> bytes:
    """Layer ``zones``, which import reads, and layer ``repairs``: the geometry before."""
    zones = [p.zones[[*NAMES, "geometry"]] for each in done for p in each.file.plans]
    table = gpd.GeoDataFrame(pd.concat(zones, ignore_index=True), crs=CRS)
    rows = [_row(each, repair, language) for each in done for repair in each.repairs]
    repairs = gpd.GeoDataFrame(rows, columns=COLUMNS, geometry="geometry", crs=CRS)
    with tempfile.TemporaryDirectory(prefix="planabgleich-") as folder:
        file = Path(folder) / "repaired.gpkg"
        for layer, written in (("zones", table), ("repairs", repairs)):
            pyogrio.write_dataframe(written, file, layer=layer, geometry_type="Unknown")
        return file.read_bytes()


def _row(done: Repaired, repair: Repair, language: Language) -> dict[str, object]:
    return {
        "file": done.file.path.name,
        "plan": repair.plan,
        "feature": repair.feature,
        "line": repair.line,
        "steps": ", ".join(text(step, language) for step in repair.steps),
        "area_change_m2": repair.area_change_m2,
        "geometry": repair.before,
    }
