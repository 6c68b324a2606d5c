"""Tables of areas with fields and words of their own become zones by a mapping file."""

from __future__ import annotations

import json
import re
import socket
from pathlib import Path

import geopandas as gpd
import hypothesis.strategies as st
import pytest
import shapely
from hypothesis import given
from hypothesis import settings as settings_of_hypothesis
from typer.testing import CliRunner

from api.cli import app, main
from planning import errors, intake
from planning.intake import mapping
from planning.intake.code_lists import CodeList, classify, national
from planning.intake.mapping import words
from planning.intake.mapping.proposal import propose
from planning.intake.reader import Declared
from planning.settings import Settings
from planning.terms import LegalStatus, Use
from planning.zones import NAMES
from tests.planning.intake.test_intake_vector import box, saved

WHOLE = """
version: 1
columns:
  id: OBJECTID
  class:
    field: NUTZUNG
    values: {Wohnbaufläche: residential, NSG: nature_protection, "1000": forest}
  subclass: {field: NUTZUNG, values: {NSG: strict}, default: }
  status: {constant: in_force}
  valid_from: {field: SEIT, format: "%d.%m.%Y"}
  plan: PLAN
  height_m: HOEHE
"""


def table(**changed: list[object]) -> gpd.GeoDataFrame:
    columns: dict[str, list[object]] = {
        "OBJECTID": [1, 2, 3, 4],
        "NUTZUNG": ["Wohnbaufläche", "NSG", "1000", "Kurpark"],
        "SEIT": ["01.02.2024"] * 4,
        "PLAN": ["F-Plan"] * 4,
        "HOEHE": ["12,5", "8", None, "-0.5"],
        "class": ["their own"] * 4,
        **changed,
    }
    return gpd.GeoDataFrame(columns, geometry=[box(200 * n, 0) for n in range(4)], crs=25832)


def declared(text: str = WHOLE) -> Declared:
    return Declared(mapping.parse(text, "areas.yaml"))


@pytest.mark.parametrize("name", ["a.gpkg", "a.geojson", "a.shp", "a.parquet", "a.fgb", "a.gml"])
def test_a_foreign_table_of_any_format(name: str, settings: Settings, tmp_path: Path) -> None:
    path = saved(table(), tmp_path / name)
    source = intake.read(path, settings, declared())
    (plan,) = source.plans
    zones = plan.zones.set_index("id").loc[["1", "2", "3", "4"]]
    assert zones["class"].tolist() == ["residential", "nature_protection", "forest", "unspecified"]
    assert zones["subclass"].tolist()[1] == "strict"
    assert zones["source_type"].tolist() == ["Wohnbaufläche", "NSG", "1000", "Kurpark"]
    assert plan.name == "F-Plan"
    assert zones["height_m"].dropna().tolist() == [12.5, 8.0, -0.5]
    assert plan.status is LegalStatus.IN_FORCE
    assert str(zones["valid_from"].iloc[0].date()) == "2024-02-01"
    assert zones["attributes"].iloc[0]["class"] == "their own"
    assert zones.geometry.area.tolist() == pytest.approx([10_000] * 4)


def test_a_word_without_a_class_is_listed_with_its_number(
    settings: Settings, tmp_path: Path
) -> None:
    path = saved(table(), tmp_path / "a.gpkg")
    told = intake.validate(path, settings, declared=declared()).findings
    (unmapped,) = [f for f in told if f.check == "class.unspecified"]
    assert (unmapped.facts["type"], unmapped.facts["count"]) == ("Kurpark", 1)


@pytest.mark.parametrize(
    ("change", "error", "match"),
    [
        ({"SEIT": ["01.02.2024"] * 3 + ["2024"]}, errors.UnknownValue, "row 4.*'2024'.*SEIT"),
        ({"OBJECTID": [1, 1, 2, 3]}, errors.DuplicateId, "'1'"),
        ({"OBJECTID": [1, None, 2, 3]}, errors.UnknownValue, "row 2"),
    ],
)
def test_values_that_cannot_be_mapped(
    change: dict[str, list[object]],
    error: type[errors.InputError],
    match: str,
    settings: Settings,
    tmp_path: Path,
) -> None:
    path = saved(table(**change), tmp_path / "a.gpkg")
    with pytest.raises(error, match=match):
        intake.read(path, settings, declared())


def test_a_field_that_is_not_there(settings: Settings, tmp_path: Path) -> None:
    path = saved(table(), tmp_path / "a.gpkg")
    with pytest.raises(errors.MissingColumn, match=r"'ART' is missing.*: OBJECTID, NUTZUNG"):
        intake.read(path, settings, declared(WHOLE.replace("NUTZUNG", "ART")))


@pytest.mark.parametrize(
    ("text", "line", "column", "match"),
    [
        (WHOLE.replace(": residential", ": residental"), 7, 14, "residental.*nearest: residential"),
        (WHOLE.replace("  plan:", "  plann:"), 11, 3, "plann.*nearest: plan"),
        (WHOLE.replace("in_force", "valid"), 9, 12, "'valid' is not known"),
        (WHOLE.replace("{constant: in_force}", "{}"), 9, 3, "exactly one of"),
        (WHOLE.replace("PLAN\n", "{constant: a, default: b}\n"), 11, 3, "'default' makes sense"),
        (WHOLE.replace("version: 1", "version: 2"), 2, 1, "'2' is not known"),
        (WHOLE.replace("  id: OBJECTID\n", ""), 1, 1, "'columns' must hold 'id'"),
        (WHOLE + "crs: EPSG:1\n", 13, 1, "'EPSG:1' is not known"),
        (WHOLE + "  plan: x\n", 13, 3, "'plan' stands here twice"),
    ],
)
def test_every_fault_is_told_with_its_place(text: str, line: int, column: int, match: str) -> None:
    with pytest.raises(errors.MappingInvalid, match=match) as raised:
        mapping.parse(text, "areas.yaml")
    assert (raised.value.facts["line"], raised.value.facts["line_column"]) == (line, column)


def test_the_form_as_json_schema_knows_every_column() -> None:
    schema = mapping.json_schema()
    assert set(schema["$defs"]["Columns"]["properties"]) == set(NAMES)
    assert json.dumps(schema)


def test_a_proposal_says_what_is_known_and_marks_the_rest() -> None:
    frame = table(RECHTSSTAND=["festgestellt", "außer Kraft", "im Verfahren", "egal"])
    text = propose(frame.drop(columns="class"), "a.gpkg", "de")
    told = mapping.parse(text, "proposal")
    rules = told.rules
    assert rules["id"].field == "OBJECTID"
    assert rules["class"].values == {
        "Wohnbaufläche": Use.RESIDENTIAL,
        "NSG": Use.NATURE_PROTECTION,
        "1000": Use.UNSPECIFIED,
        "Kurpark": Use.UNSPECIFIED,
    }
    assert rules["subclass"].values == {"NSG": "strict"}
    assert rules["status"].values == {
        "festgestellt": LegalStatus.IN_FORCE,
        "außer Kraft": LegalStatus.REPEALED,
        "im Verfahren": LegalStatus.INITIATED,
        "egal": None,
    }
    assert text.count("TODO Datensätze: 1") == 3
    assert "Bitte jede Zeile mit TODO ansehen" in text


def test_a_proposal_for_hilucs_names_the_list() -> None:
    base = "http://inspire.ec.europa.eu/codelist/HILUCSValue/"
    codes = [f"{base}5_1_PermanentResidentialUse", f"{base}1_2_Forestry"] * 2
    told = mapping.parse(propose(table(NUTZUNG=codes), "a.gpkg", "en"), "proposal")
    assert told.rules["class"].codelist is CodeList.HILUCS


@settings_of_hypothesis(max_examples=40, deadline=None)
@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1),
        min_size=4,
        max_size=4,
    )
)
def test_whatever_stands_in_a_table_its_proposal_can_be_read(values: list[str]) -> None:
    frame = table(NUTZUNG=values, **{values[0]: values[::-1]})
    for language in ("de", "en"):
        mapping.parse(propose(frame, "a.gpkg", language), "proposal")


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("Wohnbauflächen", (Use.RESIDENTIAL, "")),
        ("allgemeines Wohngebiet", (Use.RESIDENTIAL, "")),
        ("GE", (Use.COMMERCIAL_INDUSTRIAL, "")),
        ("Straßenverkehrsfläche", (Use.ROAD, "")),
        ("Windenergie", (Use.WIND_PRIORITY, "")),
        ("Regionaler Grünzug", (Use.GREEN_CORRIDOR, "regional_greenbelt")),
        ("BP_WaldFlaeche", (Use.FOREST, "")),
        ("3_10_2_4_Kerngebiet", (Use.MIXED_USE, "")),
        ("water_body", (Use.WATER_BODY, "")),
        ("Quux", None),
    ],
)
def test_german_words_of_land_use(text: str, use: tuple[Use, str] | None) -> None:
    assert words.use(text) == use


def test_codes_of_inspire_by_the_nearest_row_and_together() -> None:
    def use(*codes: str) -> Use | None:
        found = classify(codes, CodeList.HILUCS)
        return found and found.use

    assert use("3_3_2_EducationalServices") is Use.COMMUNITY_SPECIAL
    assert use("1_2_3_ForestryBasedOnContinuousCover") is Use.FOREST
    assert use("3_TertiaryProduction", "5_ResidentialUse") is Use.MIXED_USE
    assert use("6_6_NotKnownUse", "4_1_1_RoadTransport") is Use.ROAD
    assert use("9_Nothing") is None
    assert national("x#3_53_4_RadFussweg").use is Use.ROAD


def test_the_command_proposes_and_the_proposal_is_taken(tmp_path: Path) -> None:
    path = saved(table(), tmp_path / "flaechen.gpkg")
    proposal = tmp_path / "flaechen.yaml"
    runner = CliRunner()
    done = runner.invoke(app, ["map", str(path), "--out", str(proposal)])
    assert done.exit_code == 0, done.output
    taken = runner.invoke(app, ["validate", str(path), "--map", str(proposal), "--json"])
    assert '"flaechen.gpkg' in taken.stdout or str(path) in taken.stdout
    again = runner.invoke(app, ["map", str(path), "--out", str(proposal)])
    assert isinstance(again.exception, errors.InvalidRequest)


def test_the_command_line_tells_every_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "areas.yaml"
    wrong.write_text(WHOLE.replace("  plan:", "  plann:") + "crs: EPSG:1\n", encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["planabgleich", "validate", "a.gpkg", "--map", str(wrong)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert "EPSG:1" in told
    assert "plann" in told


def test_what_needs_no_mapping(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "plan.gml"
    path.write_text('<a xmlns="http://www.xplanung.de/xplangml/6/0"/>', encoding="utf-8")
    with pytest.raises(errors.MappingNeedless, match="XPlanGML"):
        intake.table(path, settings)


def test_gml_by_a_mapping_asks_nobody_for_its_schema(settings: Settings, tmp_path: Path) -> None:
    path = saved(table(), tmp_path / "a.gml")
    text = path.read_text("utf-8")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.2)
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/a.xsd"
        told = re.sub(r'schemaLocation="[^"]*"', f'schemaLocation="http://ogr {address}"', text)
        assert address in told
        path.write_text(told, encoding="utf-8")
        path.with_suffix(".xsd").unlink()
        assert len(intake.read(path, settings, declared()).plans[0].zones) == 4
        with pytest.raises(TimeoutError):
            listening.accept()


@pytest.mark.real
def test_outlines_of_hamburg_from_a_wfs(real_data: Path, settings: Settings) -> None:
    path = real_data / "zones_hh/bplan_festgestellt_209_wfs.xml"
    text = propose(intake.table(path, settings), path.name, "de")
    assert 'plan: "planrecht"' in text
    together = text.replace('"planrecht"', "{constant: Hamburg}")
    source = intake.read(path, settings, declared(together))
    assert source.format == "GML"
    (plan,) = source.plans
    assert len(plan.zones) == 209
    assert plan.zones.geometry.area.sum() == pytest.approx(35_910_000, rel=1e-3)
    assert str(plan.zones["valid_from"].iloc[0].date()) == "1969-11-11"
    assert shapely.is_valid(plan.zones.geometry.array).all()


OF_PLANS = (
    WHOLE
    + """
plan:
  number: BLATT
  ags: GEMEINDE
  scale: MASSSTAB
  valid_from: {constant: 2024-02-01}
"""
)


def test_number_municipality_scale_and_days_of_plans(settings: Settings, tmp_path: Path) -> None:
    rows = table(
        BLATT=["1", "1", "2", "2"],
        GEMEINDE=[1062071, 1062071, 1062071, 1062071],
        MASSSTAB=["1:5 000", "5000", "1:1.000", None],
    )
    broken = saved(rows.assign(MASSSTAB="1:fünf"), tmp_path / "broken.gpkg")
    with pytest.raises(errors.UnknownValue, match=r"row 1: '1:fünf'"):
        intake.read(broken, settings, declared(OF_PLANS))
    plans = intake.read(saved(rows, tmp_path / "a.gpkg"), settings, declared(OF_PLANS)).plans
    told = [(p.name, p.number, p.ags, p.scale_denominator, len(p.zones)) for p in plans]
    assert told == [
        ("F-Plan", "1", "01062071", 5000.0, 2),
        ("F-Plan", "2", "01062071", 1000.0, 2),
    ]
    assert {str(p.valid_from) for p in plans} == {"2024-02-01"}
    assert all(set(p.zones.columns) >= set(NAMES) for p in plans)
    assert not any(str(name).startswith("of_plan") for p in plans for name in p.zones.columns)


def test_what_is_said_of_plans_is_checked() -> None:
    for line in ("number: {row: true}", "scala: MASSSTAB", "ags: {codelist: hilucs, field: X}"):
        with pytest.raises(errors.MappingInvalid, match=r"line 1[34]"):
            mapping.parse(f"{WHOLE}plan:\n  {line}\n", "own.yaml")


@pytest.mark.parametrize(
    ("word", "denominator"),
    [
        *((word, 5000.0) for word in ("5000", "1:5000", "1 : 5.000", "5 000", "5000.0", "5000,00")),
        ("1:25.000", 25_000.0),
        *((word, None) for word in ("0", "1:0", "5000.000", "ca. 5000", "1:5000-1:10000", "-5")),
    ],
)
def test_a_scale_however_it_is_written(
    word: str, denominator: float | None, settings: Settings, tmp_path: Path
) -> None:
    told = declared(f"{WHOLE}plan: {{scale: {{constant: '{word}'}}}}\n")
    file = saved(table(), tmp_path / "a.gpkg")
    if denominator is None:
        with pytest.raises(errors.UnknownValue, match="scale"):
            intake.read(file, settings, told)
    else:
        assert intake.read(file, settings, told).plans[0].scale_denominator == denominator
