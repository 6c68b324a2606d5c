"""The public acceptance set, file by file: what is expected and what is found (marker ``real``)."""

from __future__ import annotations

from pathlib import Path

import pytest

from planning import errors, intake
from planning.intake.source import Weight
from planning.settings import Settings

pytestmark = pytest.mark.real

SOUND = frozenset[str]()
UNREADABLE = frozenset({"file.unreadable"})
INVALID = {
    "2_Schnittpunkte_Geltungsbereich_Polygon.gml": {"zone.outside_extent"},
    "4_Schnittpunkte_Geltungsbereich_Polygon.gml": {"zone.outside_extent"},
    "6_Schnittpunkte_Geltungsbereich_Linie.gml": {"zone.outside_extent"},
    "8_Schnittpunkte_Geltungsbereich_Linie.gml": {"zone.outside_extent"},
    "BP_5.2_MissingReference.zip": {"reference.document_missing", "archive.world_file"},
    "BP_6-0_false_2.2.2.1_PolygonPatch_doppelt_nicht_zusammenhaengend.gml": {
        "geometry.patches_overlap",
        "geometry.patches_apart",
        "geometry.unmendable",
    },
    "BP_6-0_true_PolygonPatch_Flaechenschlussobjekt.gml": SOUND,
    "BP_6.0.2_valide.zip": SOUND,
    "BPlan001_5-4_Sliver-Polygon.gml": {
        "geometry.too_few_points",
        "geometry.sliver",
        "geometry.unmendable",
    },
    "BPlan002_5-2_Schnittpunkt_Geltungsbereich.gml": {"zone.outside_extent"},
    "BPlan_6-0_Linie_ausserhalb.gml": {"zone.outside_extent"},
    "BPlan_6-0_Punkt_ausserhalb.gml": {"zone.outside_extent"},
    "BPlan_Kompensationsbereich_6-0-2_Ueberlappung.gml": {"tiling.overlap"},
    "BPlan_Wirksamkeit_6-0-2_valide.gml": SOUND,
    "Blankenese29_Test_60_withEntity.zip": UNREADABLE,
    "Eidelstedt_4_V4-wrongGmlFileName.zip": {
        "archive.plan_file",
        "tiling.overlap",  # it has three of them besides
        "tiling.gap",
    },
    "FNP_Insel-Test.gml": SOUND,
    "FP_6.0.2_valide.zip": SOUND,
    "Flaechenschluss-Test_1mm.gml": SOUND,
    "Test_Insel_Luecke_5mm.gml": {"tiling.gap"},
    "V4_1_ID_103-noXPlanGmlCollection.gml": UNREADABLE,
    "geometryOrientationInvalid.gml": {"geometry.orientation", "tiling.gap"},
    # sound: another program once took its arcs for a self-intersection
    "invalidSelfintersectionDeteced.gml": {"tiling.gap"},
    "plans__BP_6.0_syntaxErrors.gml": {"geometry.ring_open", "geometry.unmendable"},
    "xplan52_Flaechenschlussfehler_Luecke_Geltungsbereich.gml": {"tiling.gap"},
    "xplan54_Flaechenschlussfehler_Luecken.gml": {"tiling.gap"},
}
"""Checks below 400 that find something; those of meaning are another matter."""
FAULTY = {
    "real_hh/Blankenese29_Test_60.zip": {"ground.double_use"},
    "real_hh/LA67.zip": {"geometry.repeated_vertex", "tiling.overlap", "zone.outside_extent"},
    "real_hh/hc7_bereich_2_V4.zip": {
        "geometry.repeated_vertex",
        "geometry.unmendable",
        "zone.outside_extent",
    },
    "sh_and_neighbours/RROP_Landkreis_Test_51.zip": {"geometry.orientation"},
    "out_of_area_other_crs/BP2070.zip": {
        "geometry.repeated_vertex",
        "tiling.overlap",
        "zone.outside_extent",
    },
}
"""Errors in files that are not meant to have any, each looked at; all others have none."""
FOLDERS = ("real_hh", "sh_and_neighbours", "same_plan_six_versions", "out_of_area_other_crs")


def found(path: Path, settings: Settings, *weights: Weight) -> set[str]:
    try:
        findings = intake.validate(path, settings).findings
    except errors.InputError:
        return {"file.unreadable"}
    return {f.check for f in findings if f.weight in weights}


@pytest.mark.parametrize("name", INVALID)
def test_the_defect_in_its_name_is_found(name: str, real_data: Path, settings: Settings) -> None:
    path = real_data / "xplan/invalid" / name
    meaning = {"class.", "status.", "scale.", "ags.", "plan.outside"}
    told = found(path, settings, Weight.ERROR, Weight.WARNING)
    told = {c for c in told if not c.startswith(tuple(meaning))} - {"geometry.arc_degenerate"}
    assert told == INVALID[name]


def test_every_file_of_the_set_is_tried(real_data: Path) -> None:
    files = {f.name for f in (real_data / "xplan/invalid").iterdir() if f.suffix != ".gfs"}
    assert files == set(INVALID)


@pytest.mark.parametrize("folder", FOLDERS)
def test_sound_files_have_no_errors(folder: str, real_data: Path, settings: Settings) -> None:
    files = [f for f in (real_data / "xplan" / folder).iterdir() if f.suffix in (".gml", ".zip")]
    errors_found = {f"{folder}/{f.name}": found(f, settings, Weight.ERROR) for f in sorted(files)}
    assert {name: checks for name, checks in errors_found.items() if checks} == {
        name: checks for name, checks in FAULTY.items() if name.startswith(folder)
    }


def test_a_plan_over_the_border_is_told_with_its_area(real_data: Path, settings: Settings) -> None:
    folder = real_data / "xplan/border_and_planlevels_synthetic"
    file = folder / "xplan51-5_1_4_1_Flaechenschlussfehler.gml"
    (finding,) = (
        f for f in intake.validate(file, settings).findings if f.check == "plan.over_border"
    )
    assert finding.geometry is not None
    assert finding.geometry.area / 10_000 == pytest.approx(44.5, abs=0.1)
    assert finding.facts["accuracy_m"] == 135.0
