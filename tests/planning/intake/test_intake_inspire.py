"""INSPIRE Planned Land Use 4.0."""

from __future__ import annotations

from pathlib import Path

import pytest

from planning import errors, intake
from planning.settings import Settings
from planning.terms import LegalNature, LegalStatus, PlanKind
from tests.planning.intake.builder import square
from tests.planning.intake.conftest import Write

CODES = "http://inspire.ec.europa.eu/codelist"


def code(name: str, code_list: str, value: str) -> str:
    return f'<plu:{name} xlink:href="{CODES}/{code_list}/{value}"/>'


def plan(*content: str, id: str = "P") -> str:  # noqa: A002
    outline = f"<plu:extent>{square(0, 0, 1000)}</plu:extent>"
    title = "<plu:officialTitle>Musterplan</plu:officialTitle>"
    return f'<plu:SpatialPlan gml:id="{id}">{outline}{title}{"".join(content)}</plu:SpatialPlan>'


def zone(kind: str, id: str, x: float, *content: str, of: str = "P") -> str:  # noqa: A002
    shape = f"<plu:geometry>{square(x, 0, 100)}</plu:geometry>"
    link = f'<plu:plan xlink:href="#{of}"/>'
    return f'<plu:{kind} gml:id="{id}">{shape}{"".join(content)}{link}</plu:{kind}>'


def document(*features: str) -> str:
    members = "".join(f"<gml:featureMember>{feature}</gml:featureMember>" for feature in features)
    return (
        '<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2"'
        ' xmlns:plu="http://inspire.ec.europa.eu/schemas/plu/4.0"'
        ' xmlns:xlink="http://www.w3.org/1999/xlink"><gml:boundedBy>'
        '<gml:Envelope srsName="http://www.opengis.net/def/crs/EPSG/0/25832"/></gml:boundedBy>'
        f"{members}</gml:FeatureCollection>"
    )


def hilucs(value: str) -> str:
    return code("hilucsLandUse", "HILUCSValue", value)


def test_a_plan_with_zones_and_regulations(write: Write, settings: Settings) -> None:
    specific = '<plu:specificLandUse xlink:href="x#3_10_1_3_AllgWohngebiet"/>'
    text = document(
        plan(
            code("levelOfSpatialPlan", "LevelOfSpatialPlanValue", "local"),
            code("processStepGeneral", "ProcessStepGeneralValue", "legalForce"),
            "<plu:validFrom>2020-05-01T00:00:00Z</plu:validFrom>",
            '<plu:member xlink:href="#A"/>',
        ),
        zone("ZoningElement", "A", 0, hilucs("5_ResidentialUse"), specific),
        zone("ZoningElement", "B", 200, hilucs("3_TertiaryProduction"), hilucs("5_ResidentialUse")),
        zone(
            "SupplementaryRegulation",
            "C",
            400,
            code(
                "supplementaryRegulation",
                "SupplementaryRegulationValue",
                "1_6_5_DrinkingWaterProtectionArea",
            ),
            code("regulationNature", "RegulationNatureValue", "definedInLegislation"),
        ),
        zone("ZoningElement", "D", 600, hilucs("6_6_NotKnownUse")),
    )
    source = intake.read(write(text), settings)
    assert (source.format, source.version) == ("INSPIRE PLU", "4.0")
    (found,) = source.plans
    assert (found.name, found.kind) == ("Musterplan", PlanKind.PREPARATORY)
    assert found.status is LegalStatus.IN_FORCE
    assert str(found.valid_from) == "2020-05-01"
    assert found.extent is not None
    assert found.extent.area == pytest.approx(1e6)
    zones = found.zones.set_index("id")
    assert zones["class"].to_dict() == {
        "A": "residential",
        "B": "mixed_use",
        "C": "water_protection",
        "D": "unspecified",
    }
    assert zones["noise_code"]["A"] == "WA"
    assert zones["tiling"].tolist() == [True, True, False, True]
    assert zones["legal_nature"]["C"] == LegalNature.ADOPTED_FROM_OTHER_LAW
    assert zones["source_type"]["D"] == "ZoningElement 6_6_NotKnownUse"


def test_a_plan_in_procedure_says_that_its_step_is_not_known(
    write: Write, settings: Settings
) -> None:
    step = code("processStepGeneral", "ProcessStepGeneralValue", "elaboration")
    source = intake.validate(write(document(plan(step), zone("ZoningElement", "A", 0))), settings)
    assert source.plans[0].status is LegalStatus.INITIATED
    assert "status.step_unknown" in {f.check for f in source.findings}


def test_a_zone_of_no_plan_goes_to_the_only_one_and_among_several_to_none(
    write: Write, settings: Settings
) -> None:
    astray = zone("ZoningElement", "A", 0, of="Q")
    one = intake.validate(write(document(plan(), astray)), settings)
    assert len(one.plans[0].zones) == 1
    assert "reference.broken" in {f.check for f in one.findings}
    two = intake.validate(write(document(plan(), plan(id="R"), astray)), settings)
    assert [len(found.zones) for found in two.plans] == [0, 0]
    assert "reference.lost" in {f.check for f in two.findings}


def test_broken_xml_is_told_with_its_line(write: Write, settings: Settings) -> None:
    text = document(plan()).replace("</plu:SpatialPlan>", "\n</plu:Other>")
    with pytest.raises(errors.UnreadableFile, match="line 2"):
        intake.read(write(text), settings)


@pytest.mark.real
def test_the_plan_of_hafencity(real_data: Path, settings: Settings) -> None:
    path = real_data / "inspire/PlannedLandUse_hafencity_76zones_latest.gml"
    (found,) = intake.read(path, settings).plans
    assert (found.name, found.kind) == ("Hamburg-Altstadt32-HafenCity1", PlanKind.BINDING)
    assert found.status is LegalStatus.ADOPTED
    ground = found.zones[found.zones["tiling"]]
    assert len(ground) == 76
    assert len(found.zones) == 76 + 232
    assert ground["class"].value_counts().to_dict() == {
        "road": 35,
        "water_body": 17,
        "mixed_use": 13,
        "residential": 7,
        "open_space": 2,
        "energy_utility": 2,
    }
    assert found.extent is not None
    assert ground.geometry.area.sum() == pytest.approx(found.extent.area, rel=1e-6)
