from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
import shapely

from planning import errors, intake
from planning.intake.source import Weight
from planning.settings import Settings
from planning.terms import LegalStatus, PlanKind, State
from tests.planning.intake.builder import ORIGIN, small
from tests.planning.intake.conftest import Write


def box(x: float, y: float, side: float = 100.0) -> shapely.Polygon:
    left, bottom = ORIGIN[0] + x, ORIGIN[1] + y
    return shapely.box(left, bottom, left + side, bottom + side)


def frame(*rows: dict[str, Any], crs: int | None = 25832) -> gpd.GeoDataFrame:
    filled = [
        {"id": f"z{n}", "class": "residential", "geometry": box(200 * n, 0), **row}
        for n, row in enumerate(rows)
    ]
    return gpd.GeoDataFrame(filled, geometry="geometry", crs=crs)


def saved(zones: gpd.GeoDataFrame, path: Path) -> Path:
    if path.suffix == ".parquet":
        zones.to_parquet(path)
    else:
        zones.to_file(path)
    return path


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("zones.gpkg", "GeoPackage"),
        ("zones.geojson", "GeoJSON"),
        ("zones.shp", "Shapefile"),
        ("zones.parquet", "GeoParquet"),
        ("zones.fgb", "FlatGeobuf"),
    ],
)
def test_every_format_gives_the_same_zones(
    name: str, label: str, settings: Settings, tmp_path: Path
) -> None:
    rows = frame({"name": "Nord"}, {"class": "nature_protection", "subclass": "strict"})
    source = intake.read(saved(rows, tmp_path / name), settings)
    assert source.format == label
    (found,) = source.plans
    assert found.name == "zones"
    zones = found.zones.set_index("id").loc[["z0", "z1"]]
    assert zones["class"].tolist() == ["residential", "nature_protection"]
    assert zones["subclass"].tolist()[1] == "strict"
    assert zones.geometry.normalize().tolist() == rows.geometry.normalize().tolist()
    assert zones["attributes"]["z0"] == {"name": "Nord"}


def test_rows_are_grouped_into_plans(settings: Settings, tmp_path: Path) -> None:
    rows = frame(
        {"plan": "LEP", "plan_level": "regional_plan", "status": "in_force", "state": "SH"},
        {"plan": "LEP", "plan_level": "RP", "status": "11_in_force", "state": "SH"},
        {"plan": "F1", "plan_level": "FP", "status": "6_published", "valid_from": "2026-01-01"},
        {"plan": "F1", "plan_level": "FP", "illustrative": True},
    )
    plans = {p.name: p for p in intake.read(saved(rows, tmp_path / "a.gpkg"), settings).plans}
    assert plans["LEP"].kind is PlanKind.REGIONAL
    assert plans["LEP"].status is LegalStatus.IN_FORCE
    assert plans["LEP"].state is State.SCHLESWIG_HOLSTEIN
    assert not plans["LEP"].illustrative
    assert plans["F1"].status is None
    assert plans["F1"].illustrative
    assert plans["F1"].zones["valid_from"][0].date() == date(2026, 1, 1)


def test_every_layer_with_the_columns_is_read(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "zones.gpkg"
    frame({"id": "a"}).to_file(path, layer="one")
    frame({"id": "b"}).to_file(path, layer="two")
    frame({"id": "c"})[["id", "geometry"]].to_file(path, layer="other")
    (found,) = intake.read(path, settings).plans
    assert sorted(found.zones["id"]) == ["a", "b"]


def test_a_zipped_shapefile(settings: Settings, tmp_path: Path) -> None:
    rows = frame({"id": "a"})
    rows.to_file(tmp_path / "z.shp.zip", driver="ESRI Shapefile")
    source = intake.read(tmp_path / "z.shp.zip", settings)
    assert source.format == "Shapefile"
    assert source.plans[0].zones["id"].tolist() == ["a"]


def test_mended_zones_are_told_and_rows_without_geometry_left_out(
    settings: Settings, tmp_path: Path
) -> None:
    touching = [(0, 0), (50, 50), (0, 100), (100, 100), (50, 50), (100, 0)]
    ring = shapely.Polygon([(x + ORIGIN[0], y + ORIGIN[1]) for x, y in touching])
    path = saved(frame({"geometry": None}, {"geometry": ring}), tmp_path / "a.gpkg")
    source = intake.read(path, settings)
    assert source.plans[0].zones["id"].tolist() == ["z1"]
    assert source.plans[0].zones.geometry[0].area == pytest.approx(5000)
    told = {f.check: (f.feature, f.weight) for f in source.findings}
    assert told["zone.no_geometry"] == ("z0", Weight.WARNING)
    assert told["geometry.mended"] == ("z1", Weight.INFO)


BOW_TIE = shapely.Polygon(
    [(x + ORIGIN[0], y + ORIGIN[1]) for x, y in [(0, 0), (100, 100), (100, 0), (0, 100)]]
)


@pytest.mark.parametrize(
    ("rows", "error", "match"),
    [
        (frame({}).drop(columns="class"), errors.MissingColumn, "'class' is missing"),
        (frame({"class": "residental"}), errors.UnknownValue, "row 1.*residential"),
        (
            frame({}, {"class": "flood", "subclass": "strict"}),
            errors.UnknownValue,
            "row 2.*'strict' is no value of subclass.*designated",
        ),
        (frame({"status": "valid"}), errors.UnknownValue, "no value of status"),
        (frame({}, crs=None), errors.NoCoordinateSystem, "none is guessed"),
        (frame({"geometry": None}), errors.NoGeometry, "no geometry"),
        (frame({"id": "a"}, {"id": "a"}), errors.DuplicateId, "row 2.*'a'"),
        (frame({}, {"geometry": BOW_TIE}), errors.UnmendableGeometry, "row 2, feature z1"),
    ],
)
def test_refusals(
    rows: gpd.GeoDataFrame,
    error: type[errors.InputError],
    match: str,
    settings: Settings,
    tmp_path: Path,
) -> None:
    path = saved(rows, tmp_path / "a.parquet")
    with pytest.raises(error, match=match) as refused:
        intake.read(path, settings)
    assert str(path) in str(refused.value)


def test_the_same_id_in_two_plans_is_no_fault(settings: Settings, tmp_path: Path) -> None:
    rows = frame({"id": "a", "plan": "x"}, {"id": "a", "plan": "y"})
    assert len(intake.read(saved(rows, tmp_path / "a.gpkg"), settings).plans) == 2


def test_a_lenient_reading_collects(settings: Settings, tmp_path: Path) -> None:
    rows = frame({}, {"geometry": BOW_TIE}, {"id": "z0"})
    source = intake.validate(saved(rows, tmp_path / "a.gpkg"), settings)
    faults = [f.check for f in source.findings if f.weight is Weight.ERROR]
    assert sorted(faults) == ["feature.duplicate_id", "geometry.unmendable"]
    assert source.plans[0].zones["id"].tolist() == ["z0"]


def test_a_shapefile_without_prj_is_refused(settings: Settings, tmp_path: Path) -> None:
    path = saved(frame({}), tmp_path / "a.shp")
    path.with_suffix(".prj").unlink()
    with pytest.raises(errors.NoCoordinateSystem):
        intake.read(path, settings)


def test_a_geojson_with_metres_and_no_system_is_refused(write: Write, settings: Settings) -> None:
    collection = json.loads(frame({}).to_json(drop_id=True))
    collection.pop("crs", None)
    path = write(json.dumps(collection), "a.geojson")
    with pytest.raises(errors.NoCoordinateSystem):
        intake.read(path, settings)


def test_a_parquet_that_unpacks_beyond_the_limit_is_refused(
    settings: Settings, tmp_path: Path
) -> None:
    rows = frame(*({"name": " " * 100_000 + str(n)} for n in range(20)))
    path = saved(rows, tmp_path / "a.parquet")
    with pytest.raises(errors.FileTooLarge):
        intake.read(path, small(settings, max_unpacked_mb=1))


@pytest.mark.parametrize("name", ["a.gpkg", "a.fgb", "a.parquet", "a.shp", "a.geojson"])
def test_a_cut_file_is_one_clear_error(name: str, settings: Settings, tmp_path: Path) -> None:
    path = saved(frame({}, {}), tmp_path / name)
    path.write_bytes(path.read_bytes()[:120])
    with pytest.raises(errors.InputError) as refused:
        intake.read(path, settings)
    assert str(path) in str(refused.value)
    assert "planabgleich-" not in str(refused.value)


@pytest.mark.parametrize("suffix", [".geojson", ".gpkg", ".fgb", ".parquet", ".shp"])
def test_swapped_degrees_are_told_with_their_place_and_not_turned(
    suffix: str, settings: Settings, tmp_path: Path
) -> None:
    sound = frame({}).to_crs(4326)
    turned = shapely.transform(sound.geometry.to_numpy(), lambda xy: xy[:, ::-1])
    saved(sound, tmp_path / f"sound{suffix}")
    saved(sound.set_geometry(gpd.GeoSeries(turned, crs=4326)), tmp_path / f"swapped{suffix}")
    (plan,) = intake.read(tmp_path / f"sound{suffix}", settings).plans
    assert plan.zones.geometry[0].hausdorff_distance(box(0, 0)) < 0.01
    with pytest.raises(errors.ContradictoryCoordinateSystem, match=r"53\.\d+, 10\.\d+.*swapped"):
        intake.read(tmp_path / f"swapped{suffix}", settings)
    told = intake.validate(tmp_path / f"swapped{suffix}", settings)
    (found,) = [f for f in told.findings if f.check == "crs.contradictory"]
    assert "vertauscht" in found.message("de")
    assert told.plans[0].zones.geometry[0].distance(box(0, 0)) > 1_000_000
