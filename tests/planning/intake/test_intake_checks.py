"""Every check finds its own defect, in its place, and nothing in a sound plan."""

from __future__ import annotations

import inspect
from pathlib import Path
from zipfile import ZipFile

import geopandas as gpd
import pytest
import shapely

from planning import errors, intake
from planning.intake import checks
from planning.intake.checks import CHECKS, NUMBERS
from planning.intake.checks import profile as profiles
from planning.intake.checks.examination import profile
from planning.intake.source import Finding, Weight
from planning.settings import Settings
from planning.texts import codes
from tests.planning.intake.builder import (
    ORIGIN,
    document,
    plan,
    polygon,
    section,
    square,
    tag,
    zone,
)
from tests.planning.intake.conftest import Write
from tests.planning.intake.defects import DEFECTS, Defect

AGS = (
    "<xplan:gemeinde><xplan:XP_Gemeinde><xplan:ags>01062071</xplan:ags></xplan:XP_Gemeinde>"
    "</xplan:gemeinde>"
)
"""Stapelfeld, where the builder's grid begins."""
COMPLETE = (tag("erstellungsMassstab", 1000), AGS, tag("rechtsstand", 4000))


def told(path: Path, settings: Settings, check: str, by: str = "standard") -> list[Finding]:
    findings = intake.validate(path, settings, profile(by)).findings
    return [f for f in findings if f.check == check]


def tiled(geometry: str, id_: str = "Z", *content: str) -> str:
    return zone("BP_GruenFlaeche", geometry, tag("flaechenschluss", "true"), *content, id=id_)


def whole(*zones: str, version: str = "6.0", facts: tuple[str, ...] = COMPLETE) -> str:
    """A plan with the outline of 1000 m; without zones of its own one fills it."""
    return document(
        plan("BP", *facts), section(), *(zones or (tiled(square(0, 0, 1000)),)), version=version
    )


def test_every_check_has_its_number_its_file_and_its_texts() -> None:
    assert len(NUMBERS) == len(set(NUMBERS.values())) == len(CHECKS)
    for kind in ("check", "finding", "repair"):
        assert {f"{kind}.{name}" for name in NUMBERS} <= codes()
    assert {c.removeprefix("finding.") for c in codes() if c.startswith("finding.")} == set(NUMBERS)
    for check in CHECKS:
        if check.run is not None:
            stem = check.name.replace(".", "_")
            file = Path(inspect.getfile(checks)).with_name(f"{stem}.py")
            assert file.read_text("utf-8").startswith(f'"""{check.number}: ')


@pytest.mark.parametrize("name", profiles.names())
def test_a_profile_says_of_every_check_how_grave_it_is(name: str) -> None:
    chosen = profile(name)
    assert set(chosen.checks) == set(NUMBERS)
    for check, number in NUMBERS.items():
        if number >= 400:  # checks of meaning are at most warnings
            assert chosen.severity(check, "6.0") is not Weight.ERROR


def test_a_complete_plan_has_no_finding(write: Write, settings: Settings) -> None:
    assert intake.read(write(whole()), settings).findings == ()


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.check)
def test_a_defect_is_found_in_its_place(defect: Defect, write: Write, settings: Settings) -> None:
    path = write(whole(*defect.zones))
    found = intake.validate(path, settings).findings
    (finding,) = [f for f in found if f.check == defect.check]
    assert finding.feature == defect.feature
    assert finding.line is not None
    assert 'gml:id="' in path.read_text("utf-8")
    if defect.place is not None:
        assert finding.geometry is not None
        west, south, east, north = finding.geometry.bounds
        box = (west - ORIGIN[0], south - ORIGIN[1], east - ORIGIN[0], north - ORIGIN[1])
        assert box == pytest.approx(defect.place, abs=0.01)
    assert finding.message("de") != finding.message("en")
    assert "{" not in finding.message("de") + finding.message("en")
    others = {f.check for f in found} - {"class.unspecified"}
    assert others == {defect.check, *defect.also}


def test_every_geometry_check_has_its_defect() -> None:
    shown = {d.check for d in DEFECTS}
    run = {c.name for c in CHECKS if c.run is not None and 200 <= c.number < 400}
    elsewhere = {"geometry.out_of_range", "geometry.mended", "tiling.gap", "ground.double_use"}
    assert run - shown == elsewhere


@pytest.mark.parametrize(("gap", "found"), [(0.001, 0), (0.0019, 0), (0.0021, 1), (0.005, 1)])
def test_a_gap_counts_from_two_millimetres(
    gap: float, found: int, write: Write, settings: Settings
) -> None:
    right = [(500 + gap, 0), (1000, 0), (1000, 1000), (500 + gap, 1000), (500 + gap, 0)]
    left = [(0, 0), (500, 0), (500, 1000), (0, 1000), (0, 0)]
    path = write(whole(tiled(polygon(left), "L"), tiled(polygon(right), "R")))
    assert len(told(path, settings, "tiling.gap")) == found
    assert told(path, settings, "tiling.overlap") == []


@pytest.mark.parametrize(("depth", "found"), [(0.001, 0), (0.0019, 0), (0.0021, 1), (3.0, 1)])
def test_an_overlap_counts_from_two_millimetres(
    depth: float, found: int, write: Write, settings: Settings
) -> None:
    right = [(500 - depth, 0), (1000, 0), (1000, 1000), (500 - depth, 1000), (500 - depth, 0)]
    left = [(0, 0), (500, 0), (500, 1000), (0, 1000), (0, 0)]
    path = write(whole(tiled(polygon(left), "L"), tiled(polygon(right), "R")))
    assert len(told(path, settings, "tiling.overlap")) == found


def test_the_tolerance_is_the_profiles(write: Write, settings: Settings) -> None:
    right = [(500.005, 0), (1000, 0), (1000, 1000), (500.005, 1000), (500.005, 0)]
    left = [(0, 0), (500, 0), (500, 1000), (0, 1000), (0, 0)]
    path = write(whole(tiled(polygon(left), "L"), tiled(polygon(right), "R")))
    wide = profile().model_copy(update={"tolerance_mm": 10.0})
    assert not any(f.check == "tiling.gap" for f in intake.validate(path, settings, wide).findings)


@pytest.mark.parametrize(
    ("version", "by", "weight"),
    [
        ("5.4", "standard", Weight.WARNING),
        ("6.0", "standard", Weight.ERROR),
        ("6.1", "standard", Weight.ERROR),
        ("5.4", "strict", Weight.ERROR),
    ],
)
def test_a_gap_is_as_grave_as_its_version_says(
    version: str, by: str, weight: Weight, write: Write, settings: Settings
) -> None:
    path = write(whole(tiled(square(0, 0, 990)), version=version))
    (finding,) = told(path, settings, "tiling.gap", by)
    assert finding.weight is weight
    assert finding.geometry is not None
    assert finding.geometry.area == pytest.approx(1000**2 - 990**2, abs=0.1)


def test_a_plan_that_changes_another_need_not_fill_its_outline(
    write: Write, settings: Settings
) -> None:
    changes = (
        "<xplan:aendertPlan><xplan:XP_VerbundenerPlan><xplan:planName>Alt</xplan:planName>"
        "</xplan:XP_VerbundenerPlan></xplan:aendertPlan>"
    )
    path = write(whole(tiled(square(0, 0, 500)), facts=(*COMPLETE, changes)))
    assert told(path, settings, "tiling.gap") == []


def test_zones_under_a_condition_fill_but_do_not_collide(write: Write, settings: Settings) -> None:
    condition = tag("startBedingung", tag("XP_WirksamkeitBedingung", tag("bedingung", "danach")))
    zones = [tiled(square(0, 0, 1000), name, condition) for name in ("NOW", "LATER")]
    found = {f.check for f in intake.validate(write(whole(*zones)), settings).findings}
    assert found.isdisjoint({"tiling.gap", "tiling.overlap"})


@pytest.mark.parametrize(("meaning", "found"), [(1600, 1), (1800, 0), (2000, 0)])
def test_a_compensation_section_may_lie_outside(
    meaning: int, found: int, write: Write, settings: Settings
) -> None:
    far = zone("BP_GruenFlaeche", square(3000, 0), section="C", id="FAR")
    own = section("BP", tag("bedeutung", meaning), id="C")
    path = write(document(plan("BP", *COMPLETE), section(), own, tiled(square(0, 0, 1000)), far))
    assert len(told(path, settings, "zone.outside_extent")) == found


def test_a_section_has_an_outline_of_its_own(write: Write, settings: Settings) -> None:
    outline = f"<xplan:geltungsbereich>{square(0, 0, 500)}</xplan:geltungsbereich>"
    path = write(
        document(plan("BP", *COMPLETE), section("BP", outline), tiled(square(0, 0, 600), "BIG"))
    )
    (finding,) = told(path, settings, "zone.outside_extent")
    assert "bis zu 141,4 m über den Geltungsbereich (des Bereichs)" in finding.message("de")
    assert finding.geometry is not None
    assert finding.geometry.area == pytest.approx(600**2 - 500**2, abs=10)


def test_ground_of_the_plan_that_no_section_covers_is_a_gap(
    write: Write, settings: Settings
) -> None:
    outline = f"<xplan:geltungsbereich>{square(0, 0, 500)}</xplan:geltungsbereich>"
    path = write(document(plan("BP", *COMPLETE), section("BP", outline), tiled(square(0, 0, 500))))
    (finding,) = told(path, settings, "tiling.gap")
    assert "des Plans" in finding.message("de")
    assert finding.geometry is not None
    assert finding.geometry.area == pytest.approx(1000**2 - 500**2, abs=1)


def test_the_same_attribute_for_the_same_ground(write: Write, settings: Settings) -> None:
    number = tag("Z", 3)
    zones = (
        zone("BP_BaugebietsTeilFlaeche", square(0, 0, 500), number, id="AREA"),
        zone("BP_UeberbaubareGrundstuecksFlaeche", square(10, 10), number, id="PLOT"),
        zone("BP_UeberbaubareGrundstuecksFlaeche", square(700, 700), number, id="APART"),
        zone("BP_UeberbaubareGrundstuecksFlaeche", square(200, 200), tag("GRZ", 1), id="OTHER"),
    )
    (finding,) = told(write(whole(*zones)), settings, "ground.double_use")
    assert (finding.feature, finding.facts["other"]) == ("AREA", "PLOT")
    assert told(write(whole(*zones, version="5.4")), settings, "ground.double_use") == []


def test_coordinates_far_from_germany_are_told_once(write: Write, settings: Settings) -> None:
    zones = [zone("BP_GruenFlaeche", square(0, 3e6 + 200 * n), id=f"Z{n}") for n in range(3)]
    found = told(write(whole(*zones)), settings, "geometry.out_of_range")
    assert [f.feature for f in found] == ["Z0", "Z1", "Z2"]


@pytest.mark.parametrize(
    ("content", "check"),
    [
        ({"plan.xml": None}, "archive.plan_file"),
        ({"xplan.gml": None, "setup.exe": b"MZ"}, "archive.member_kind"),
        ({"xplan.gml": None, "map.png": b"GIF89a"}, "archive.member_kind"),
        ({"xplan.gml": None, "map.png": b"\x89PNG\r\n\x1a\n"}, "archive.world_file"),
        ({"xplan.gml": None, "map.pgw": b"1.0"}, "archive.world_file"),
        ({"xplan.gml": None, "by-law.pdf": b"%PDF-1.4"}, None),
        ({"xplan.gml": None, "map.png": b"\x89PNG\r\n\x1a\n", "map.pgw": b"1.0"}, None),
    ],
)
def test_what_an_archive_may_hold(
    content: dict[str, bytes | None], check: str | None, tmp_path: Path, settings: Settings
) -> None:
    path = tmp_path / "plan.zip"
    with ZipFile(path, "w") as archive:
        for name, held in content.items():
            archive.writestr(name, whole() if held is None else held)
    found = {f.check for f in intake.validate(path, settings).findings}
    assert check in found if check else found.isdisjoint(n for n in NUMBERS if "archive" in n)


def test_documents_are_looked_for_in_the_archive(tmp_path: Path, settings: Settings) -> None:
    named = "".join(
        "<xplan:externeReferenz><xplan:XP_SpezExterneReferenz><xplan:referenzMimeType>"
        f"application/pdf</xplan:referenzMimeType><xplan:referenzURL>{url}</xplan:referenzURL>"
        "</xplan:XP_SpezExterneReferenz></xplan:externeReferenz>"
        for url in ("there.pdf", "gone.pdf", "https://example.org/far.pdf", "there.png")
    )
    path = tmp_path / "plan.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("xplan.gml", whole(facts=(*COMPLETE, named)))
        archive.writestr("there.pdf", b"%PDF-1.4")
    (missing, kind) = (
        [f.facts["address"] for f in told(path, settings, f"reference.document_{what}")]
        for what in ("missing", "kind")
    )
    assert missing == ["gone.pdf", "there.png"]
    assert kind == ["there.png"]


def test_references_within_the_file(write: Write, settings: Settings) -> None:
    gone = '<xplan:refTextInhalt xlink:href="#GONE"/>'
    path = write(whole(tiled(square(0, 0, 1000), "Z", gone)))
    (finding,) = told(path, settings, "reference.dangling")
    assert (finding.line, finding.facts["value"]) == (8, "GONE")


def test_root_and_encoding(write: Write, settings: Settings) -> None:
    odd = whole().replace("xplan:XPlanAuszug", "xplan:Sammlung")
    assert len(told(write(odd), settings, "file.root")) == 1
    latin = whole().replace("UTF-8", "ISO-8859-1").encode("latin-1")
    assert [f.facts["value"] for f in told(write(latin), settings, "file.encoding")] == [
        "ISO-8859-1"
    ]


def test_schemas_come_from_the_folder_set(tmp_path: Path, write: Write, settings: Settings) -> None:
    folder = tmp_path / "schemas"
    (folder / "6.0").mkdir(parents=True)
    (folder / "example.org").mkdir()
    (folder / "example.org/root.xsd").write_text(
        '<schema xmlns="http://www.w3.org/2001/XMLSchema" '
        'targetNamespace="http://www.xplanung.de/xplangml/6/0">'
        '<element name="XPlanAuszug"><complexType/></element></schema>'
    )
    (folder / "6.0/XPlanung-Operationen.xsd").write_text(
        '<schema xmlns="http://www.w3.org/2001/XMLSchema" '
        'targetNamespace="http://www.xplanung.de/xplangml/6/0">'
        '<include schemaLocation="http://example.org/root.xsd"/></schema>'
    )
    path = write(whole())
    assert told(path, settings, "file.schema") == []
    given = settings.model_copy(update={"xplan_schemas": folder})
    found = told(path, given, "file.schema")
    assert found
    assert found[0].line == 4
    elsewhere = folder.rename(tmp_path / "incomplete")
    (elsewhere / "example.org/root.xsd").unlink()
    given = settings.model_copy(update={"xplan_schemas": elsewhere})
    with pytest.raises(errors.UnreadableFile, match=r"root\.xsd"):
        intake.validate(path, given)


@pytest.mark.parametrize(
    ("facts", "check"),
    [
        ((AGS, tag("rechtsstand", 4000)), "scale.missing"),
        ((tag("erstellungsMassstab", 1000), AGS), "status.missing"),
        ((*COMPLETE[:2], tag("rechtsstand", 9876)), "status.unknown_code"),
        ((COMPLETE[0], COMPLETE[2]), "ags.unknown"),
        ((*COMPLETE, tag("inkrafttretensDatum", "2999-01-01")), "status.dates"),
        (
            (
                *COMPLETE,
                tag("aufstellungsbeschlussDatum", "2020-05-01"),
                tag("satzungsbeschlussDatum", "2019-05-01"),
            ),
            "status.dates",
        ),
        ((COMPLETE[0], AGS.replace("01062071", "01053003"), COMPLETE[2]), "ags.elsewhere"),
    ],
)
def test_checks_of_meaning(
    facts: tuple[str, ...], check: str, write: Write, settings: Settings
) -> None:
    (finding,) = told(write(whole(facts=facts)), settings, check)
    assert finding.weight is not Weight.ERROR
    assert (finding.feature, finding.line) == ("P", 6)


def test_where_a_plan_lies(write: Write, settings: Settings) -> None:
    def outlined(x: float, y: float) -> Path:
        facts = (COMPLETE[0], AGS.replace("01062071", "02000000"), COMPLETE[2])
        return write(document(plan("BP", *facts, extent=square(x, y, 2000)), section()))

    assert [f.check for f in intake.validate(outlined(-15_000, -10_000), settings).findings] == []
    assert len(told(outlined(-15_000, 400_000), settings, "plan.outside")) == 1
    (abroad,) = told(outlined(20_000, 20_000), settings, "plan.over_border")
    assert abroad.geometry is not None
    assert abroad.geometry.area == pytest.approx(2000**2, rel=0.01)


def test_a_profile_of_ones_own(tmp_path: Path, write: Write, settings: Settings) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("title: {de: E, en: O}\nchecks:\n  tiling.gap: info\n  scale.missing: 'off'\n")
    path = write(whole(tiled(square(0, 0, 990)), facts=COMPLETE[1:]))
    found = {f.check: f.weight for f in intake.validate(path, settings, profile(str(own))).findings}
    assert found == {"tiling.gap": Weight.INFO}
    own.write_text("title: {de: E, en: O}\nchecks:\n  tiling.gab: info\n")
    with pytest.raises(errors.ProfileInvalid, match=r"line 3.*tiling\.gab"):
        profile(str(own))
    with pytest.raises(errors.NotFound, match="standard, strict"):
        profile("lenient")


def test_vector_files_are_checked_too(tmp_path: Path, settings: Settings) -> None:
    bow = shapely.Polygon([(0, 0), (100, 0), (100, 100), (50, 100), (50, 100), (0, 100)])
    shifted = shapely.transform(bow, lambda c: c + ORIGIN)
    frame = gpd.GeoDataFrame(
        {"id": ["A"], "class": ["forest"]}, geometry=[shifted], crs="EPSG:25832"
    )
    frame.to_file(tmp_path / "zones.gpkg")
    assert len(told(tmp_path / "zones.gpkg", settings, "geometry.repeated_vertex")) == 1
