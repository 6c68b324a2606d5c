"""Reference data let waiting rules run; data older than a rule bears are told."""

from __future__ import annotations

from datetime import date
from typing import Any

import geopandas as gpd
import pytest

from planning import conflicts
from planning.conflicts import RuleBook, rules
from planning.conflicts.coverage import coverage
from planning.conflicts.feeding import fed
from planning.provenance import ReferenceLayer
from planning.terms import CoverageStatus, LegalNature
from planning.territory import shipped
from planning.texts import codes
from tests.factories import square, zones

DAY = date(2026, 11, 23)
WIND = {"id": "wind", "class": "wind_priority", "state": "HH"}
WIND |= {"legal_nature": LegalNature.BINDING_GOAL, "accuracy_m": 1.0}


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return rules.load()


def beside(**house: Any) -> gpd.GeoDataFrame:
    """A wind area and, 300 m from it beyond the border, a dwelling."""
    home = {"id": "house", "class": "residential", "state": "SH", "accuracy_m": 1.0, **house}
    return zones({"geometry": square(0, 0), **WIND}, {"geometry": square(400, 0, 10), **home})


def found(table: gpd.GeoDataFrame, book: RuleBook) -> dict[str, str]:
    """The rules that fire and what they say."""
    table = conflicts.detect(table, book, shipped(), as_of=DAY)
    return dict(zip(table["rule_id"], table["explanation_de"], strict=True))


def test_a_rule_that_waits_runs_once_its_layer_is_there(book: RuleBook) -> None:
    assert "E02" not in found(beside(), book)
    buildings = beside(reference_layer="buildings", surveyed_on="2026-10-01")
    told = found(buildings, book)
    assert "E02" in told
    assert "E01" not in told, "a building is no housing area of a plan"
    nothing = conflicts.detect(buildings.iloc[:0], book, shipped(), as_of=DAY)
    checked = coverage(buildings, None, book_fed(buildings, book), shipped(), nothing)
    assert CoverageStatus.WAITING not in set(checked[checked["rule_id"] == "E02"]["status"])


def book_fed(table: gpd.GeoDataFrame, book: RuleBook) -> RuleBook:
    return fed(book, table, DAY)


def test_what_waits_for_something_else_waits_on(book: RuleBook) -> None:
    by_id = {rule.id: rule for rule in book_fed(beside(reference_layer="stops"), book).rules}
    assert by_id["T04"].running
    assert not by_id["E02"].running


@pytest.mark.parametrize(
    ("surveyed_on", "told"),
    [
        ("2026-10-01", None),
        ("2019-02-01", "Daten vom 01.02.2019; sie sind älter als die 730 Tage"),
        (None, "Daten ohne Angabe ihres Standes"),
    ],
)
def test_data_older_than_the_limit_are_told(
    book: RuleBook, surveyed_on: str | None, told: str | None
) -> None:
    said = found(beside(reference_layer="buildings", surveyed_on=surveyed_on), book)["E02"]
    assert ("Die Regel beruht auf Daten" in said) == (told is not None)
    assert told is None or told in said


def test_without_reference_data_the_book_is_as_it_was(book: RuleBook) -> None:
    assert fed(book, beside(), DAY) is book


def test_every_layer_has_a_name() -> None:
    assert {f"reference_layer.{layer}" for layer in ReferenceLayer} <= set(codes())
