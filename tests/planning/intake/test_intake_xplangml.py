from __future__ import annotations

import math
from datetime import date
from pathlib import Path

import pytest
import shapely

from planning import errors, intake
from planning.intake.source import SourcePlan, Weight
from planning.settings import Settings
from planning.terms import LegalStatus, PlanKind, State
from tests.planning.intake.builder import (
    ORIGIN,
    coordinates,
    document,
    plan,
    polygon,
    section,
    square,
    tag,
    zone,
)
from tests.planning.intake.conftest import Write

WA = tag("besondereArtDerBaulNutzung", 1200)


def checks(source: intake.SourceFile) -> list[str]:
    return [finding.check for finding in source.findings]


def only_plan(path: Path, settings: Settings) -> SourcePlan:
    (found,) = intake.read(path, settings).plans
    return found


def test_a_zone_keeps_its_ground_and_its_attributes(write: Write, settings: Settings) -> None:
    path = write(
        document(
            plan(),
            section(),
            zone("BP_BaugebietsTeilFlaeche", square(0, 0), WA, tag("GFZ", 0.8), tag("GFZ", 1.2)),
        )
    )
    source = intake.read(path, settings)
    assert (source.format, source.version, source.path) == ("XPlanGML", "6.0", path)
    row = source.plans[0].zones.iloc[0]
    assert row["geometry"].equals(shapely.box(*ORIGIN, ORIGIN[0] + 100, ORIGIN[1] + 100))
    assert (row["id"], row["class"], row["noise_code"]) == ("Z", "residential", "WA")
    assert row["attributes"]["GFZ"] == ["0.8", "1.2"]
    assert row["source_type"] == "BP_BaugebietsTeilFlaeche"


def test_plan_facts_of_a_binding_plan(write: Write, settings: Settings) -> None:
    path = write(
        document(
            plan(
                "BP",
                tag("nummer", "12"),
                tag("gemeinde", tag("XP_Gemeinde", tag("ags", "01062060"))),
                tag("rechtsstand", 4000),
                tag("inkrafttretensDatum", "2020-02-01"),
                tag("untergangsDatum", "2030-01-01"),
                tag("erstellungsMassstab", 1000),
            ),
            section(),
            zone("BP_GruenFlaeche", square(0, 0), tag("flaechenschluss", "true")),
        )
    )
    found = only_plan(path, settings)
    assert (found.name, found.kind, found.number) == ("Musterplan", PlanKind.BINDING, "12")
    assert (found.ags, found.state) == ("01062060", State.SCHLESWIG_HOLSTEIN)
    assert found.status is LegalStatus.IN_FORCE
    assert (found.status_scheme, found.status_code) == ("6.0 BP_Rechtsstand", "4000")
    assert (found.valid_from, found.valid_to) == (date(2020, 2, 1), date(2030, 1, 1))
    assert found.scale_denominator == 1000
    assert found.extent is not None
    assert found.extent.area == pytest.approx(1_000_000)
    assert found.zones["tiling"].tolist() == [True]
    assert found.zones["status"].tolist() == ["11_in_force"]
    assert found.zones["plan_level"].tolist() == ["BP"]
    assert not found.illustrative


def test_a_regional_plan_of_schleswig_holstein(write: Write, settings: Settings) -> None:
    path = write(
        document(
            plan("RP", tag("bundesland", 2100), tag("rechtsstand", 2001)),
            section("RP", tag("geltungsmassstab", 100_000)),
            zone(
                "RP_ErneuerbareEnergie",
                square(0, 0),
                tag("rechtscharakter", 4000),
                tag("gebietsTyp", 1300),
                tag("typ", 1000),
            ),
        )
    )
    found = only_plan(path, settings)
    row = found.zones.iloc[0]
    assert (row["class"], row["designation"]) == ("wind_priority", "priority")
    assert (row["legal_nature"], row["legal_nature_code"]) == (
        "binding_goal",
        "6.0 XP_Rechtscharakter 4000",
    )
    assert (found.state, found.kind) == (State.SCHLESWIG_HOLSTEIN, PlanKind.REGIONAL)
    assert (found.status, found.scale_denominator) == (LegalStatus.DRAFT_DECIDED, 100_000)


def test_the_same_number_means_something_else_before_6_0(write: Write, settings: Settings) -> None:
    path = write(
        document(
            plan("RP", tag("bundesland", 1600)),
            section("RP"),
            zone("RP_Landwirtschaft", square(0, 0), tag("rechtscharakter", 2000)),
            version="5.4",
        )
    )
    row = only_plan(path, settings).zones.iloc[0]
    assert (row["legal_nature"], row["legal_nature_code"]) == (
        "principle",
        "5.4 RP_Rechtscharakter 2000",
    )


def test_a_missing_status_stays_unknown_whatever_the_dates_say(
    write: Write, settings: Settings
) -> None:
    path = write(
        document(
            plan("BP", tag("inkrafttretensDatum", "2001-01-01")),
            section(),
            zone("BP_GruenFlaeche", square(0, 0)),
        )
    )
    source = intake.read(path, settings)
    assert source.plans[0].status is None
    assert source.plans[0].zones["status"].isna().all()
    assert "status.missing" in checks(source)


def test_illustrative_plans_say_so(write: Write, settings: Settings) -> None:
    mark = tag(
        "hatGenerAttribut",
        tag("XP_StringAttribut", tag("name", "illustrativ") + tag("wert", "true")),
    )
    path = write(document(plan("FP", mark), section("FP"), zone("FP_Gruen", square(0, 0))))
    found = only_plan(path, settings)
    assert found.illustrative
    assert found.zones["illustrative"].tolist() == [True]


def test_sections_presentation_and_dimensions_are_no_zones(
    write: Write, settings: Settings
) -> None:
    path = write(
        document(
            plan(),
            section("BP", tag("geltungsbereich", square(0, 0, 500))),
            zone("XP_PPO", square(0, 0), id="A"),
            zone("XP_Nutzungsschablone", square(0, 0), id="C"),
            zone("BP_HoehenMass", square(0, 0), id="D"),
            zone("BP_BauGrenze", square(0, 0), id="E"),
        )
    )
    assert only_plan(path, settings).zones["id"].tolist() == ["E"]


def test_several_plans_in_a_feature_collection(write: Write, settings: Settings) -> None:
    path = write(
        document(
            plan("BP", name="Eins"),
            section(),
            zone("BP_GruenFlaeche", square(0, 0), id="Z1"),
            plan("FP", id="Q", section="C", name="Zwei"),
            section("FP", id="C", of="Q"),
            zone("FP_WaldFlaeche", square(0, 0), id="Z2", section="C"),
            root="wfs:FeatureCollection",
            member="wfs:member",
            version="5.3",
        )
    )
    found = intake.read(path, settings).plans
    assert [(p.name, p.kind, p.zones["id"].tolist()) for p in found] == [
        ("Eins", PlanKind.BINDING, ["Z1"]),
        ("Zwei", PlanKind.PREPARATORY, ["Z2"]),
    ]


def test_content_may_be_named_by_the_section_alone(write: Write, settings: Settings) -> None:
    path = write(
        document(
            plan(),
            section("BP", '<xplan:inhaltBPlan xlink:href="#Z"/>'),
            zone("BP_GruenFlaeche", square(0, 0), section=None),
            version="4.1",
        )
    )
    source = intake.read(path, settings)
    assert source.plans[0].zones["id"].tolist() == ["Z"]
    assert "reference.broken" not in checks(source)


def test_a_broken_reference_goes_to_the_only_plan(write: Write, settings: Settings) -> None:
    path = write(
        document(plan(), section(), zone("BP_GruenFlaeche", square(0, 0), section="NOWHERE"))
    )
    source = intake.read(path, settings)
    assert len(source.plans[0].zones) == 1
    (finding,) = [f for f in source.findings if f.check == "reference.broken"]
    assert (finding.feature, finding.weight) == ("Z", Weight.WARNING)


def test_a_broken_reference_among_several_plans_is_an_error(
    write: Write, settings: Settings
) -> None:
    path = write(
        document(
            plan(),
            section(),
            plan("BP", id="Q", section="C"),
            section("BP", id="C", of="Q"),
            zone("BP_GruenFlaeche", square(0, 0), section="NOWHERE"),
        )
    )
    source = intake.read(path, settings)
    assert [len(p.zones) for p in source.plans] == [0, 0]
    assert [f.weight for f in source.findings if f.check == "reference.lost"] == [Weight.ERROR]


def test_an_arc_leaves_its_chords_by_no_more_than_a_millimetre(
    write: Write, settings: Settings
) -> None:
    radius = 100.0
    arc = coordinates([(-radius, 0), (0, radius), (radius, 0)])
    half_disc = (
        "<gml:Polygon><gml:exterior><gml:Ring><gml:curveMember><gml:Curve><gml:segments>"
        f"<gml:Arc><gml:posList>{arc}</gml:posList></gml:Arc><gml:LineStringSegment><gml:posList>"
        f"{coordinates([(radius, 0), (-radius, 0)])}</gml:posList></gml:LineStringSegment>"
        "</gml:segments></gml:Curve></gml:curveMember></gml:Ring></gml:exterior></gml:Polygon>"
    )
    path = write(document(plan(), section(), zone("BP_GruenFlaeche", half_disc)))
    (shape,) = only_plan(path, settings).zones.geometry
    middles = (shapely.get_coordinates(shape)[:-1] + shapely.get_coordinates(shape)[1:]) / 2
    from_centre = [math.dist(point, ORIGIN) for point in middles if point[1] > ORIGIN[1] + 1]
    assert radius - min(from_centre) <= 0.001
    assert shape.area == pytest.approx(math.pi * radius**2 / 2, abs=0.5)


def test_a_geometry_that_can_be_mended_is_mended_and_told(write: Write, settings: Settings) -> None:
    touching = [(0, 0), (50, 50), (0, 100), (100, 100), (50, 50), (100, 0), (0, 0)]
    path = write(document(plan(), section(), zone("BP_GruenFlaeche", polygon(touching))))
    source = intake.read(path, settings)
    row = source.plans[0].zones.iloc[0]
    assert row["geometry"].is_valid
    assert row["geometry"].area == pytest.approx(5000)
    assert row["mending"].reason.startswith("Ring Self-intersection")
    assert "geometry.mended" in checks(source)


BOW_TIE = [(0, 0), (100, 100), (100, 0), (0, 100), (0, 0)]
OPEN = [(0, 0), (100, 0), (100, 100), (0, 100)]


@pytest.mark.parametrize("ring", [BOW_TIE, OPEN], ids=["bow tie", "open ring"])
def test_what_cannot_be_mended_names_file_feature_and_line(
    ring: list[tuple[float, float]], write: Write, settings: Settings
) -> None:
    sound = zone("BP_GruenFlaeche", square(0, 0), id="S")
    path = write(document(plan(), section(), sound, zone("BP_WaldFlaeche", polygon(ring))))
    with pytest.raises(errors.UnmendableGeometry) as refused:
        intake.read(path, settings)
    assert refused.value.facts["feature"] == "Z"
    assert refused.value.facts["line"] == 9
    assert str(path) in str(refused.value)
    told = intake.validate(path, settings)
    assert {f.feature for f in told.findings if f.weight is Weight.ERROR} == {"Z"}
    assert told.plans[0].zones["id"].tolist() == ["S"]


def test_an_id_given_twice_is_refused(write: Write, settings: Settings) -> None:
    twice = [zone("BP_GruenFlaeche", square(x, 0)) for x in (0, 200)]
    path = write(document(plan(), section(), *twice))
    with pytest.raises(errors.DuplicateId, match="'Z'"):
        intake.read(path, settings)
    assert "feature.duplicate_id" in checks(intake.validate(path, settings))


def test_zones_without_any_plan_are_an_error_of_the_file(write: Write, settings: Settings) -> None:
    path = write(document(zone("FP_Gruen", square(0, 0), section=None)), "auszug.gml")
    source = intake.read(path, settings)
    assert [(p.name, p.kind) for p in source.plans] == [("auszug", PlanKind.PREPARATORY)]
    assert "plan.missing" in checks(source)


def test_heights_voltages_and_conditions(write: Write, settings: Settings) -> None:
    height = tag("XP_Hoehenangabe", tag("hoehenbezug", 2000) + tag("h", "12.5"))
    above_sea = tag("XP_Hoehenangabe", tag("hoehenbezug", 1000) + tag("h", "42"))
    until = tag("XP_WirksamkeitBedingung", tag("datumAbsolut", "2027-12-31"))
    path = write(
        document(
            plan("RP"),
            section("RP"),
            zone("RP_Energieversorgung", square(0, 0), tag("spannung", 4000), tag("typ", 1001)),
            zone("RP_Siedlung", square(0, 0), tag("hoehenangabe", height), id="H"),
            zone("RP_Siedlung", square(0, 0), tag("hoehenangabe", above_sea), id="S"),
            zone("RP_Siedlung", square(0, 0), tag("endeBedingung", until), id="U"),
        )
    )
    zones = only_plan(path, settings).zones.set_index("id")
    assert zones.loc["Z", ["class", "subclass"]].tolist() == ["power_line_corridor", "line"]
    assert zones.loc["Z", "voltage_kv"] == 380
    assert zones.loc["H", "height_m"] == 12.5
    assert math.isnan(zones.loc["S", "height_m"])
    assert zones.loc["U", "valid_to"].date() == date(2027, 12, 31)
