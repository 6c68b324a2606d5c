"""Files as one zone table: which version of a plan counts, and whose accuracy."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from planning import errors
from planning.intake.comparable import comparable, outlines
from planning.intake.current import current
from planning.intake.source import SourceFile
from planning.terms import AccuracyBasis, LegalStatus, PlanKind, State
from tests.factories import source_file, source_plan, square

DAY = date(2026, 6, 1)
IN_FORCE, PUBLISHED = LegalStatus.IN_FORCE, LegalStatus.PUBLISHED


def version(zone: str, **facts: Any) -> tuple[State, SourceFile]:
    """A file of Hamburg with one version of one plan, whose zone is called ``zone``."""
    plan = source_plan({"id": zone, "geometry": square(0, 0)}, **facts)
    return State.HAMBURG, replace(source_file(plan), path=Path(f"{zone}.gml"))


def kept(*given: tuple[State, SourceFile]) -> list[str]:
    files, _ = current(given, DAY)
    return comparable(files)["id"].tolist()


def test_in_force_and_the_newest_draft_are_compared() -> None:
    given = [
        version("old", status=IN_FORCE, valid_from=date(2010, 1, 1)),
        version("now", status=IN_FORCE, valid_from=date(2020, 1, 1)),
        version("next", status=IN_FORCE, valid_from=date(2027, 1, 1)),
        version("early", status=LegalStatus.EARLY_PUBLIC),
        version("draft", status=PUBLISHED),
    ]
    assert kept(*given) == ["now", "next", "draft"]  # what begins later is left to the detection
    _, superseded = current(given, DAY)
    assert [plan.zones["id"].iloc[0] for plan in superseded] == ["old", "early"]


def test_the_tenth_step_of_a_procedure_comes_after_the_sixth() -> None:
    assert kept(version("a", status=LegalStatus.APPROVAL), version("b", status=PUBLISHED)) == ["a"]


@pytest.mark.parametrize("other", [{"name": "Other"}, {"kind": PlanKind.BINDING}, {"status": None}])
def test_other_plans_stay(other: dict[str, Any]) -> None:
    first = version("a", status=IN_FORCE, valid_from=date(2010, 1, 1))
    second = version("b", **{"status": IN_FORCE, "valid_from": date(2020, 1, 1), **other})
    assert kept(first, second) == ["a", "b"]


def test_parts_of_one_version_stay_together() -> None:
    assert kept(version("a", status=PUBLISHED), version("b", status=PUBLISHED)) == ["a", "b"]


def test_the_same_id_in_a_superseded_version_is_no_duplicate() -> None:
    given = [version("a", status=s) for s in (LegalStatus.EARLY_PUBLIC, PUBLISHED)]
    files, _ = current(given, DAY)
    assert comparable(files)["id"].tolist() == ["a"]
    with pytest.raises(errors.DuplicateId):
        comparable(given)


@pytest.mark.parametrize(
    ("plan", "zone", "expected"),
    [
        ({}, {}, (7.0, AccuracyBasis.DECLARED)),
        ({"scale_denominator": 1000}, {}, (0.5, AccuracyBasis.FROM_SCALE)),
        ({"accuracy_m": 2.0}, {}, (2.0, AccuracyBasis.DECLARED)),
        ({}, {"accuracy_m": 0.0}, (0.0, AccuracyBasis.DECLARED)),
        ({}, {"accuracy_m": 3.0, "accuracy_basis": "assumed"}, (3.0, AccuracyBasis.ASSUMED)),
    ],
)
def test_a_given_accuracy_fills_only_what_is_missing(
    plan: dict[str, Any], zone: dict[str, Any], expected: tuple[float, AccuracyBasis]
) -> None:
    file = source_file(source_plan({"geometry": square(0, 0), **zone}, **plan))
    row = comparable([(State.HAMBURG, file)], accuracy_m=7.0).iloc[0]
    assert (row["accuracy_m"], row["accuracy_basis"]) == expected


def test_outlines_are_those_of_the_plans_that_have_one() -> None:
    drawn = source_plan({"geometry": square(0, 0)}, extent=square(0, 0, 500))
    bare = source_plan({"geometry": square(0, 0)}, name="Bare")
    table = outlines([(State.HAMBURG, source_file(drawn, bare))])
    assert table["plan"].tolist() == ["Plan"]
    assert table.area.tolist() == [250_000]
    assert outlines([]).empty


def test_a_datum_shift_without_its_grid_joins_the_accuracy() -> None:
    """3 m as declared and 4 m of the shift are 5 m."""
    state, source = version("a", accuracy_m=3.0)
    (plan,) = source.plans
    shifted = replace(plan, zones=plan.zones.assign(datum_accuracy_m=4.0))
    zones = comparable([(state, replace(source, plans=(shifted,)))])
    assert zones["accuracy_m"].tolist() == [5.0]
    assert zones["accuracy_basis"].tolist() == [AccuracyBasis.DECLARED]
