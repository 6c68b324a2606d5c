from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from planning.intake import harmonise
from planning.intake.harmonise import classify, designation, legal_nature, legal_status
from planning.terms import Designation, LegalNature, LegalStatus, NoiseCode, PlanKind, Use
from planning.uses import subclass_terms, vocabulary

TODAY = date(2026, 6, 15)


def complex_value(name: str, code: int) -> dict[str, Any]:
    return {name: {"allgemein": str(code), "aufschrift": "text"}}


@pytest.mark.parametrize(
    ("source_type", "attributes", "use", "subclass"),
    [
        ("BP_BaugebietsTeilFlaeche", {"allgArtDerBaulNutzung": "1000"}, Use.RESIDENTIAL, ""),
        (
            "FP_BebauungsFlaeche",
            {
                "allgArtDerBaulNutzung": "4000",
                "sondernutzung": complex_value("FP_KomplexeSondernutzung", 1600),
            },
            Use.RETAIL_LARGE,
            "",
        ),
        (
            "FP_BebauungsFlaeche",
            {"besondereArtDerBaulNutzung": "2100", "sonderNutzung": "1800"},
            Use.COMMERCIAL_INDUSTRIAL,
            "port",
        ),
        ("FP_BebauungsFlaeche", {"besondereArtDerBaulNutzung": "2100"}, Use.COMMUNITY_SPECIAL, ""),
        (
            "SO_Luftverkehrsrecht",
            {"artDerFestlegung": "6000", "laermschutzzone": "3000"},
            Use.AIRPORT_ZONE,
            "noise_night",
        ),
        ("SO_Luftverkehrsrecht", {"artDerFestlegung": "6000"}, Use.AIRPORT_ZONE, "noise"),
        (
            "SO_Strassenverkehr",
            {"artDerFestlegung": complex_value("SO_KomplexeZweckbestStrassenverkehr", 16002)},
            Use.RAIL_TRANSIT,
            "interchange",
        ),
        ("RP_Wasserschutz", {"typ": "1000", "zone": "2000"}, Use.WATER_PROTECTION, "zone_ii"),
        (
            "LP_SchutzBestimmterTeileVonNaturUndLandschaft",
            {"artDerFestlegung": "18000"},
            Use.NATURE_PROTECTION,
            "strict",
        ),
        ("RP_Verkehr", {"allgemeinerTyp": "1000"}, Use.RAIL_TRANSIT, ""),
        ("RP_Landwirtschaft", {}, Use.AGRICULTURE, ""),
        (
            "BP_VerEntsorgung",
            {"zweckbestimmung": "1000", "besondereZweckbestimmung": "10003"},
            Use.WIND_PRIORITY,
            "",
        ),
        ("XX_Unknown", {"typ": "1000"}, Use.UNSPECIFIED, ""),
    ],
)
def test_the_most_specific_row_wins(
    source_type: str, attributes: dict[str, Any], use: Use, subclass: str
) -> None:
    found = classify(source_type, attributes)
    assert (found.use, found.subclass) == (use, subclass)


def test_a_code_without_a_row_is_looked_up_by_the_code_it_details() -> None:
    assert classify("BP_GruenFlaeche", {"zweckbestimmung": "14009"}) == classify(
        "BP_GruenFlaeche", {"zweckbestimmung": "1400"}
    )


def test_a_road_keeps_its_class_beside_its_use() -> None:
    found = classify("SO_Strassenverkehr", {"einteilung": "1100", "artDerFestlegung": "1200"})
    assert (found.use, found.road_class) == (Use.ROAD, "B")


def test_every_row_of_the_code_map_speaks_the_words_of_the_domain() -> None:
    known = set(subclass_terms())
    for row in harmonise._rows("xplan_code_map.csv"):
        use = Use(row["class"])
        assert not row["subclass"] or (use, row["subclass"]) in known, row
        assert not row["noise_code"] or NoiseCode(row["noise_code"])
        assert row["road_class"] in ("", "A", "B", "L", "K", "G")
        assert re.fullmatch(r"[a-z_0-9;]*", row["flags"])


def test_subclasses_are_listed_once_and_in_both_languages() -> None:
    rows = vocabulary("subclasses.csv")
    assert len(subclass_terms()) == len(rows)
    assert all(row["name_de"] and row["name_en"] for row in rows)


def test_status_codes_agree_with_the_table_of_the_states() -> None:
    states = {row["state"]: row for row in vocabulary("legal_status.csv")}
    for row in harmonise._rows("rechtsstand.csv"):
        if row["status"]:
            cell = states[row["status"]][f"{row['kind'].lower()}_rechtsstand"]
            assert row["code"] in re.findall(r"\b\d{4,5}\b", cell), row


@pytest.mark.parametrize(
    ("kind", "code", "attributes", "status", "certain"),
    [
        (PlanKind.BINDING, "1500", {}, LegalStatus.ABANDONED, True),
        (PlanKind.BINDING, "2260", {}, LegalStatus.PUBLISHED, True),
        (PlanKind.BINDING, "2000", {}, LegalStatus.INITIATED, False),
        (
            PlanKind.BINDING,
            "2000",
            {"auslegungsStartDatum": "2026-01-01", "auslegungsEndDatum": "2026-02-01"},
            LegalStatus.WEIGHING,
            True,
        ),
        (
            PlanKind.PREPARATORY,
            "2000",
            {"auslegungsStartDatum": "2026-06-01", "auslegungsEndDatum": "2026-06-15"},
            LegalStatus.PUBLISHED,
            True,
        ),
        (
            PlanKind.REGIONAL,
            "2000",
            {
                "auslegungStartDatum": ["2025-01-01", "2026-06-01"],
                "auslegungEndDatum": ["2025-02-01", "2026-07-01"],
            },
            LegalStatus.REPUBLISHED,
            True,
        ),
        (
            PlanKind.BINDING,
            "2000",
            {"auslegungsStartDatum": "2026-07-01", "auslegungsEndDatum": "2026-08-01"},
            LegalStatus.INITIATED,
            False,
        ),
        (
            PlanKind.BINDING,
            "2400",
            {"auslegungsStartDatum": ["2025-01-01", "2026-01-01"]},
            LegalStatus.REPUBLISHED,
            True,
        ),
        (PlanKind.BINDING, "2400", {}, LegalStatus.PUBLISHED, True),
        (PlanKind.REGIONAL, "6000", {}, LegalStatus.REPEALED, True),
        (PlanKind.LANDSCAPE, "6000", {}, LegalStatus.UPDATE, True),
        (PlanKind.SECTORAL, "4000", {}, None, False),
        (PlanKind.BINDING, "4711", {"inkrafttretensDatum": "2001-01-01"}, None, False),
    ],
)
def test_status_from_code_and_dates(
    kind: PlanKind,
    code: str,
    attributes: dict[str, Any],
    status: LegalStatus | None,
    certain: bool,
) -> None:
    found = legal_status("6.1", kind, code, attributes, TODAY)
    assert (found.status, found.certain) == (status, certain)


def test_a_regional_plan_gone_in_4_1_is_not_one_intended_later() -> None:
    told = {v: legal_status(v, PlanKind.REGIONAL, "5000", {}, TODAY).status for v in ("4.1", "5.1")}
    assert told == {"4.1": LegalStatus.REPEALED, "5.1": LegalStatus.INTENDED}


@pytest.mark.parametrize(
    ("source_type", "attributes", "use", "subclass"),
    [
        ("RP_Windenergienutzung", {"gebietsTyp": "1000"}, Use.WIND_PRIORITY, ""),
        ("FP_AbgrabungsFlaeche", {}, Use.RAW_MATERIALS, ""),
        ("BP_Schutzgebiet", {"zweckbestimmung": "1300"}, Use.NATURE_PROTECTION, "landscape"),
        ("LP_SchutzobjektBundesrecht", {"typ": "1900"}, Use.NATURE_PROTECTION, "strict"),
        ("RP_Achse", {"achsenTyp": "1000"}, Use.SETTLEMENT_AXIS, "axis"),
        ("RP_Verkehr", {"typ": "1000"}, Use.RAIL_TRANSIT, ""),
        ("FP_NatuerlicherKlimaschutz", {}, Use.GREEN_CORRIDOR, ""),
    ],
)
def test_types_of_one_version_alone_have_their_class(
    source_type: str, attributes: dict[str, Any], use: Use, subclass: str
) -> None:
    found = classify(source_type, attributes)
    assert (found.use, found.subclass) == (use, subclass)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("1000", Designation.PRIORITY),
        ("1300", Designation.PRIORITY),
        ("2000", Designation.RESERVATION),
        ("3000", Designation.SUITABILITY),
        ("1101", Designation.RESERVATION),
        ("1500", Designation.RESERVATION),
        ("1200", Designation.SUITABILITY),
        ("1400", Designation.EXCLUSION),
        ("9999", Designation.NONE),
    ],
)
def test_designation_from_the_kind_of_area(code: str, expected: Designation) -> None:
    assert designation({"gebietsTyp": code}) is expected


def test_no_kind_of_area_is_no_designation() -> None:
    assert designation({}) is None


@pytest.mark.parametrize(
    ("version", "source_type", "code", "nature"),
    [
        ("5.4", "RP_Siedlung", "2000", LegalNature.PRINCIPLE),
        ("6.0", "RP_Siedlung", "2000", LegalNature.ADOPTED_FROM_OTHER_LAW),
        ("5.2", "BP_GruenFlaeche", "3000", LegalNature.INFORMATION),
        ("6.1", "FP_Gruen", "3000", LegalNature.REPRESENTATION),
        ("4.1", "FP_Gruen", "1000", LegalNature.REPRESENTATION),
        ("5.4", "BP_GruenFlaeche", "4711", None),
    ],
)
def test_legal_nature_depends_on_version_and_package(
    version: str, source_type: str, code: str, nature: LegalNature | None
) -> None:
    assert legal_nature(version, source_type, {"rechtscharakter": code})[0] is nature
