"""Real plans, sound and unsound (marker ``real``)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from planning import errors, intake
from planning.intake.coordinates import find_grids
from planning.intake.source import SourceFile, SourcePlan
from planning.intake.written import Written
from planning.settings import Settings
from planning.terms import PlanKind, State

pytestmark = pytest.mark.real


class Read(NamedTuple):
    """What a file holds of a plan."""

    features: int
    zones: int
    unmapped: int
    texts: int = 0
    documents: int = 0
    in_the_archive: int = 0
    amendments: int = 0


SOUND = {
    "real_hh/BP_5.3_MultiplePlansWfsFc.gml": [Read(512, 297, 248, 34), Read(125, 73, 56, 2)],
    "real_hh/BPlan41_HH_Bergedorf110_1Aend_soapui-webservices.zip": [Read(14, 1, 1, 11, 1, 1, 1)],
    "real_hh/Blankenese29_Test_60.zip": [Read(491, 255, 206, 12, 1, 1, 6)],
    "real_hh/HafenCity7.gml": [Read(234, 127, 119, 25, 1)],
    "real_hh/LA67.zip": [Read(146, 126, 111)],
    "real_hh/Osdorf48_Test_60.zip": [Read(75, 38, 34, 18, 1, 1)],
    "real_hh/xplan-multipleInstances.gml": [
        Read(5, 0, 0, 3, 1, 0, 1),
        Read(20, 11, 11, 7, 1, 0, 2),
        Read(488, 389, 332, 5, 2, 0, 1),
    ],
    "sh_and_neighbours/FNP_Test_60.zip": [Read(1031, 689, 25, 1)],
    "sh_and_neighbours/RROP_Landkreis_Test_51.zip": [Read(2885, 2883, 24)],
    "same_plan_six_versions/BPlan004_4-1.zip": [Read(64, 24, 19, 9, 2, 2)],
    "same_plan_six_versions/BPlan004_5-1.zip": [Read(63, 24, 19, 9, 2, 2)],
    "same_plan_six_versions/BPlan004_6-0.zip": [Read(63, 24, 19, 9, 2, 2)],
    "border_and_planlevels_synthetic/LP-Test_60.zip": [Read(18, 15, 11, 1)],
    "border_and_planlevels_synthetic/xplan51-5_1_4_1_Flaechenschlussfehler.gml": [Read(12, 10, 0)],
    "border_and_planlevels_synthetic/xplan60_Aenderungsplan_valide.gml": [
        Read(4, 1, 0, amendments=1)
    ],
    "out_of_area_other_crs/BP2070.zip": [Read(314, 302, 215)],
    "out_of_area_other_crs/FNP_031545401000_Zusammenzeichnung.gml": [Read(780, 494, 14)],
}
"""Of each plan in the file; those of Langenhorn 51 sum to the 513 features of their file."""
REFUSED = {
    "real_hh/hc7_bereich_2_V4.zip": "line 2466.*Ring Self-intersection",
    "invalid/BP_6-0_false_2.2.2.1_PolygonPatch_doppelt_nicht_zusammenhaengend.gml": "line 88",
    "invalid/BPlan001_5-4_Sliver-Polygon.gml": "line 152.*Too few points",
    "invalid/Blankenese29_Test_60_withEntity.zip": "line 2: .*document type",
    "invalid/V4_1_ID_103-noXPlanGmlCollection.gml": "line 10268: .*tag mismatch",
    "invalid/plans__BP_6.0_syntaxErrors.gml": "line 81.*Non closed ring",
}


@cache
def once(path: Path) -> SourceFile:
    """The file, read for several tests."""
    return intake.read(path, Settings(home=path.parent))


def plans(real_data: Path, name: str) -> tuple[SourcePlan, ...]:
    return once(real_data / "xplan" / name).plans


@pytest.mark.parametrize("name", SOUND)
def test_every_sound_file_is_read(name: str, real_data: Path) -> None:
    source = once(real_data / "xplan" / name)
    assert [counted(plan) for plan in source.plans] == SOUND[name]
    assert all(plan.extent is not None for plan in source.plans)
    assert all(plan.zones.geometry.is_valid.all() for plan in source.plans)


def counted(plan: SourcePlan) -> Read:
    return Read(
        features=plan.features or 0,
        zones=len(plan.zones),
        unmapped=int((plan.zones["class"] == "unspecified").sum()),
        texts=len(plan.texts),
        documents=len(plan.documents),
        in_the_archive=sum(d.sha256 is not None for d in plan.documents),
        amendments=len(plan.amendments),
    )


@pytest.mark.parametrize("name", SOUND)
def test_the_outlines_as_written_are_what_gdal_built(name: str, real_data: Path) -> None:
    """Two readers of the same rings: where no arc is, every vertex is the same."""
    source = once(real_data / "xplan" / name)
    drawn = {}
    for plan in source.plans:
        before = plan.zones["drawn"].where(plan.zones["drawn"].notna(), plan.zones.geometry)
        drawn |= dict(zip(plan.zones["id"], before, strict=True))
    straight = [w for w in source.written if w.feature in drawn and not curved(w)]
    assert len(straight) > len(drawn) / 2 or not drawn
    for written in straight:
        points = np.concatenate([ring.points() for ring in written.rings])
        built = shapely.get_coordinates(drawn[written.feature])
        assert np.array_equal(np.unique(points, axis=0), np.unique(built, axis=0))


def curved(written: Written) -> bool:
    return any(s.kind.startswith(("Arc", "Circle")) for r in written.rings for s in r.segments)


@pytest.mark.parametrize("name", REFUSED)
def test_every_unsound_file_is_one_clear_line(
    name: str, real_data: Path, settings: Settings
) -> None:
    path = real_data / "xplan" / name
    with pytest.raises(errors.InputError, match=REFUSED[name]) as refused:
        intake.read(path, settings)
    assert str(path) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_whatever_is_thrown_at_it_a_file_is_read_or_refused(
    real_data: Path, settings: Settings
) -> None:
    files = [f for f in (real_data / "xplan" / "invalid").iterdir() if f.suffix != ".gfs"]
    unread = []
    for file in files:
        try:
            assert intake.validate(file, settings).plans
        except errors.InputError:
            unread.append(file.name)
    assert len(files) == 26
    assert sorted(unread) == [
        "Blankenese29_Test_60_withEntity.zip",
        "V4_1_ID_103-noXPlanGmlCollection.gml",
    ]


def test_the_land_use_plan_of_elmshorn(real_data: Path, settings: Settings) -> None:
    (plan,) = plans(real_data, "sh_and_neighbours/FNP_Test_60.zip")
    assert (plan.kind, plan.scale_denominator) == (PlanKind.PREPARATORY, 10_000)
    assert plan.extent is not None
    assert plan.extent.area / 10_000 == pytest.approx(2135, abs=1)
    assert set(plan.zones["class"]) >= {"residential", "open_space", "water_protection", "forest"}
    assert (plan.zones["class"] == "unspecified").mean() < 0.2
    assert plan.zones.loc[plan.zones["tiling"].fillna(value=False)].area.sum() == pytest.approx(
        plan.extent.area, rel=0.01
    )


def test_the_wind_priority_areas_of_uelzen(real_data: Path, settings: Settings) -> None:
    (plan,) = plans(real_data, "sh_and_neighbours/RROP_Landkreis_Test_51.zip")
    wind = plan.zones[plan.zones["class"] == "wind_priority"]
    assert len(wind) == 36
    assert wind.area.sum() / 10_000 == pytest.approx(1921, abs=1)
    assert set(wind["designation"]) == {"priority"}
    assert set(wind["legal_nature"]) == {"binding_goal"}
    assert set(wind["legal_nature_code"]) == {"5.1 RP_Rechtscharakter 1000"}


def test_a_plan_is_the_same_in_every_version(real_data: Path, settings: Settings) -> None:
    tables = [
        plans(real_data, f"same_plan_six_versions/BPlan004_{version}.zip")[0].zones
        for version in ("4-1", "5-1", "6-0")
    ]
    first, *others = [comparable(table) for table in tables]
    assert len(first) == 24
    assert all(other.equals(first) for other in others)


def comparable(zones: gpd.GeoDataFrame) -> pd.DataFrame:
    """What must not depend on the version, every digit of the geometry included."""
    words = zones[["class", "subclass", "noise_code", "tiling", "legal_nature", "designation"]]
    table = pd.DataFrame(words).assign(wkt=zones.geometry.normalize().to_wkt())
    return table.sort_values(["wkt", "class", "legal_nature"]).reset_index(drop=True)


def test_a_gauss_krueger_plan_lies_at_norderstedt(real_data: Path, settings: Settings) -> None:
    source = intake.read(real_data / "xplan/real_hh/LA67.zip", settings)
    norderstedt = gpd.read_file(
        real_data / "boundaries/vg250_2016_hh_sh.gpkg", layer="gemeinden"
    ).query("GEN == 'Norderstedt'")
    (ground,) = norderstedt.to_crs(25832).geometry
    assert source.plans[0].extent is not None
    assert source.plans[0].extent.distance(ground) < 150
    unsaid = source.plans[0].zones["datum_accuracy_m"]
    told = [f for f in source.findings if f.check == "crs.no_grid"]
    assert unsaid.isna().all() if find_grids() else unsaid.between(0.1, 3).all()
    assert len(told) == (0 if find_grids() else 1)


def test_outlines_of_binding_plans_need_a_class_first(
    real_data: Path, settings: Settings, tmp_path: Path
) -> None:
    """Plain WFS GML is no XPlanGML; as a GeoPackage with id and class it is read."""
    outlines = real_data / "zones_hh" / "bplan_festgestellt_209_wfs.xml"
    with pytest.raises(errors.UnreadableFile, match="no XPlanGML"):
        intake.read(outlines, settings)
    private = tmp_path / "outlines.gml"
    private.write_bytes(outlines.read_bytes())
    frame = gpd.read_file(private, DOWNLOAD_SCHEMA="NO").rename(columns={"gml_id": "id"})
    frame["class"] = "unspecified"
    frame[["id", "class", "geometry"]].to_file(tmp_path / "outlines.gpkg")
    (plan,) = intake.read(tmp_path / "outlines.gpkg", settings).plans
    assert len(plan.zones) == 209
    assert plan.zones.area.sum() / 10_000 == pytest.approx(3591, abs=1)
    assert {member.value for member in State}.isdisjoint(plan.zones["state"].dropna())
