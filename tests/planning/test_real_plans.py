"""Real plans and the real border, from file to conflict."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from planning import conflicts, intake, plans
from planning.conflicts import rules
from planning.model import Zone
from planning.plans import Owner
from planning.settings import Settings
from planning.terms import Certainty, State
from planning.territory import Territory, shipped
from planning.territory.replacement import read_boundary, replace_boundary
from planning.zones import zone_table

pytestmark = pytest.mark.real

BINDING_PLANS = "zones_hh/bplan_festgestellt_209_wfs.xml"
CADASTRE = "boundaries/hh_alkis_2025_csv_wkt/app_landesgrenze_EPSG_4326.csv"
STRADDLING = "xplan/border_and_planlevels_synthetic/xplan51-5_1_4_1_Flaechenschlussfehler.gml"
UNSOUND = {"hc7_bereich_2_V4.zip"}
"""A ring that covers 422 m2 twice: nothing mends it without changing its shape."""


def sound_files(folder: Path) -> list[Path]:
    """Plans of both states without a defect."""
    of_both = ("real_hh", "same_plan_six_versions", "border_and_planlevels_synthetic")
    files = [f for part in of_both for f in (folder / "xplan" / part).iterdir()]
    files.append(folder / "xplan/sh_and_neighbours/FNP_Test_60.zip")
    return [f for f in files if f.suffix in {".gml", ".zip"} and f.name not in UNSOUND]


def test_every_sound_plan_is_stored_and_known_again(real_data: Path, session: Session) -> None:
    files = [intake.read(file, Settings()) for file in sound_files(real_data)]
    assert len(files) >= 13
    for again in (False, True):
        for file in files:
            for plan in file.plans:
                result = plans.register(session, file, plan, shipped(), Owner())
                assert result.new is not again, file.path.name
                assert result.zones == len(plan.zones)
    stored = len(session.scalars(select(Zone.id)).all())
    assert stored == sum(len(plan.zones) for file in files for plan in file.plans)


def test_one_plan_in_three_versions_of_xplangml_has_the_same_zones(real_data: Path) -> None:
    folder = real_data / "xplan/same_plan_six_versions"
    tables = [
        intake.read(file, Settings()).plans[0].zones.sort_values("id")
        for file in sorted(folder.glob("*.zip"))
    ]
    assert len(tables) == 3
    facts = ["class", "subclass", "noise_code", "tiling", "legal_nature"]
    by_place = [
        table.assign(wkb=table.geometry.normalize().to_wkb(hex=True)).sort_values("wkb")
        for table in tables
    ]
    for other in by_place[1:]:
        assert by_place[0]["wkb"].tolist() == other["wkb"].tolist()
        left, right = (t[facts].reset_index(drop=True) for t in (by_place[0], other))
        pd.testing.assert_frame_equal(left, right)


@pytest.fixture(scope="module")
def outlines(real_data: Path) -> gpd.GeoDataFrame:
    """The outlines of 209 binding plans of Hamburg as zones accurate to half a metre."""
    plans_of_hamburg = gpd.read_file(real_data / BINDING_PLANS).set_crs(25832, allow_override=True)
    assert len(plans_of_hamburg) == 209
    facts = {"id": plans_of_hamburg.index.astype(str), "class": "unspecified", "accuracy_m": 0.5}
    table = gpd.GeoDataFrame(facts, geometry=plans_of_hamburg.geometry.array, crs=25832)
    return zone_table(table.assign(state=State.HAMBURG.value, plan_level="BP", plan="Umringe"))


@pytest.fixture(scope="module")
def cadastre(real_data: Path) -> Territory:
    """The territory with Hamburg's boundary from its cadastre."""
    boundary = read_boundary(real_data / CADASTRE)
    return replace_boundary(shipped(), State.HAMBURG, boundary, 0.1, "LGV Hamburg")


def encroachments(zones: gpd.GeoDataFrame, territory: Territory) -> gpd.GeoDataFrame:
    found = conflicts.detect(zones, rules.load(), territory)
    return found[found.rule_id == "S07"]


def test_a_coarse_border_accuses_nobody(outlines: gpd.GeoDataFrame) -> None:
    found = encroachments(outlines, shipped())
    assert len(found) > 0
    assert set(found.certainty) == {Certainty.WITHIN_ACCURACY}


def test_the_cadastre_leaves_few_of_them(outlines: gpd.GeoDataFrame, cadastre: Territory) -> None:
    coarse, fine = encroachments(outlines, shipped()), encroachments(outlines, cadastre)
    assert coarse.area_m2.sum() == pytest.approx(36_826, rel=0.02)
    assert fine.area_m2.sum() < 1000


def test_a_plan_that_does_straddle_the_border_remains(real_data: Path, cadastre: Territory) -> None:
    plan = intake.read(real_data / STRADDLING, Settings()).plans[0]
    zones = plan.zones.assign(state="HH", plan=plan.name, plan_level="FP", accuracy_m=1.0)
    for territory, area_ha in ((shipped(), 44.5), (cadastre, 35.9)):
        found = encroachments(zones, territory)
        certain = found[found.certainty == Certainty.CERTAIN]
        assert len(certain) > 0
        beyond = found.union_all().area / 10_000
        assert beyond == pytest.approx(area_ha, abs=1.0)
