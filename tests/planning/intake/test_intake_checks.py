from __future__ import annotations

import inspect
from pathlib import Path

from planning import intake
from planning.intake import checks
from planning.intake.source import Finding, Weight
from planning.settings import Settings
from planning.texts import codes
from tests.planning.intake.builder import document, plan, section, square, tag, zone
from tests.planning.intake.conftest import Write

COMPLETE = (tag("rechtsstand", 4000), tag("erstellungsMassstab", 1000))


def told(path: Path, settings: Settings, check: str) -> list[Finding]:
    return [f for f in intake.read(path, settings).findings if f.check == check]


def test_every_check_has_its_file_its_number_and_its_text() -> None:
    names = [check.name for check in intake.CHECKS]
    numbers = [check.number for check in intake.CHECKS]
    assert len(set(names)) == len(set(numbers)) == len(names)
    assert {f"finding.{name}" for name in names} <= codes()
    folder = Path(inspect.getfile(checks)).parent
    assert {p.stem for p in folder.glob("*_*.py")} == {"__init__"} | {
        name.replace(".", "_") for name in names
    }


def test_a_complete_plan_has_no_finding(write: Write, settings: Settings) -> None:
    path = write(document(plan("BP", *COMPLETE), section(), zone("BP_GruenFlaeche", square(0, 0))))
    assert intake.read(path, settings).findings == ()


def test_a_zone_beyond_the_outline_shows_the_part_outside(write: Write, settings: Settings) -> None:
    path = write(
        document(
            plan("BP", *COMPLETE),
            section(),
            zone("BP_GruenFlaeche", square(950, 0), id="OUT"),
            zone("BP_GruenFlaeche", square(900.001, 0), id="WITHIN"),
        )
    )
    (finding,) = told(path, settings, "zone.outside_extent")
    assert finding.feature == "OUT"
    assert finding.geometry is not None
    assert abs(finding.geometry.area - 50 * 100) < 1


def test_zones_without_a_class_are_counted_by_type(write: Write, settings: Settings) -> None:
    zones = [zone("BP_BauGrenze", square(0, 0), id=f"Z{n}") for n in range(3)]
    path = write(document(plan("BP", *COMPLETE), section(), *zones))
    (finding,) = told(path, settings, "class.unspecified")
    assert finding.facts == {"type": "BP_BauGrenze", "count": 3}


def test_status_and_scale_that_are_missing_are_told(write: Write, settings: Settings) -> None:
    path = write(document(plan(), section(), zone("BP_GruenFlaeche", square(0, 0))))
    assert [f.weight for f in told(path, settings, "status.missing")] == [Weight.WARNING]
    assert [f.weight for f in told(path, settings, "scale.missing")] == [Weight.INFO]


def test_every_finding_speaks_both_languages(write: Write, settings: Settings) -> None:
    path = write(
        document(
            plan("BP", tag("rechtsstand", 2000)),
            section(),
            zone("BP_BauGrenze", square(950, 0), section="NOWHERE"),
        )
    )
    for finding in intake.read(path, settings).findings:
        assert finding.message("de") != finding.message("en")
        assert "{" not in finding.message("de")
