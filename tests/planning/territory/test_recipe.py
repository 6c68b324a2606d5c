"""The recipe on a package in miniature."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
from shapely.geometry import Polygon, box, mapping

from planning.geometry import CRS
from planning.territory.recipe import territory_table

X, Y = 565_000.0, 5_934_000.0


def feature(key: str, name: str, area: Polygon, land: int = 4) -> dict[str, Any]:
    """A feature as the package holds it: WGS 84, with VG250's columns."""
    wgs84 = gpd.GeoSeries([area], crs=CRS).to_crs(4326).iloc[0]
    properties = {"RS": key, "AGS": key[:5] + key[9:], "GEN": name, "GF": land}
    return {"type": "Feature", "properties": properties, "geometry": mapping(wgs84)}


def square(left: float, right: float) -> Polygon:
    """1 km high; left and right in km east of the border."""
    return box(X + 1000 * left, Y, X + 1000 * right, Y + 1000)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    layers = {
        "laender": [
            feature("01", "Schleswig-Holstein", square(0, 30)),
            {
                "type": "FeatureCollection",
                "features": [
                    feature("02", "Hamburg", square(-1, 0)),
                    feature("02", "Hamburg", square(-2, -1), land=2),
                    feature("03", "Niedersachsen", square(-9, -2)),
                ],
            },
        ],
        "kreise": [
            feature("02000", "Hamburg", square(-1, 0)),
            feature("01062", "Stormarn", square(0, 30)),
        ],
        "gemeinden": [
            feature("020000000000", "Hamburg", square(-1, 0)),
            feature("010625218071", "Stapelfeld", square(0, 14)),
            feature("010620000001", "Fern", square(16, 30)),
        ],
    }
    for name, members in layers.items():
        (tmp_path / f"{name}.geo.json").write_text(json.dumps(members), encoding="utf-8")
    return tmp_path


def test_recipe_keeps_land_border_and_near_municipalities(package: Path) -> None:
    table = territory_table(package)
    land = table[table.kind == "land"].set_index("state").geometry
    border = table[table.kind == "border"].geometry.iloc[0]
    municipalities = table[table.kind == "municipality"]
    assert land["HH"].area == pytest.approx(1e6, rel=1e-5)
    assert land["HH"].intersection(land["SH"]).area == 0
    assert border.length == pytest.approx(1000, abs=0.01)
    assert list(municipalities.ags) == ["01062071", "02000000"]
    assert list(municipalities.district) == ["Stormarn", "Hamburg"]
    assert table.crs.to_string() == CRS
