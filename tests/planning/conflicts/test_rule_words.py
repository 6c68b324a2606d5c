"""A rule in words, and the page that is made of the rule book."""

from __future__ import annotations

import pytest

from planning.conflicts.rule_page import page
from planning.conflicts.rule_words import compared, condition, grounds
from planning.conflicts.rules import Rule, load
from planning.texts import Language
from tests.conftest import REPOSITORY
from tests.planning.conflicts.squares import rule


@pytest.mark.parametrize(("name", "language"), [("rule-book", "en"), ("rule-book.de", "de")])
def test_the_page_is_current(name: str, language: Language) -> None:
    stored = (REPOSITORY / f"docs/reference/{name}.md").read_text("utf-8")
    assert stored == page(load(), language)


def test_the_page_names_every_rule_and_what_it_waits_for() -> None:
    told = page(load(), "en")
    for each in load().rules:
        assert f"| [{each.id}](#{each.id.lower()}) |" in told
        assert all(f"Waits for: {layer.en}" in told for layer in each.waiting_for)


def test_a_rule_in_words() -> None:
    only = Rule.model_validate(
        rule("near", a={"class": "wind_priority", "height_m": {"min": 100}, "status": "draft"})
        | {
            "b": {"class": "flood", "subclass": "designated", "min_area_m2": 20_000},
            "params": {"distance_m": {"HH": 500, "SH": {"value": 800, "evidence": "O"}}},
            "valid_from": "2020-10-30",
            "generic": True,
        }
    )
    assert dict(compared(only, "en")) == {
        "State": "active",
        "Side a": "Wind energy area – status in procedure – height in m ≥ 100",
        "Side b": "Flood protection and flood plain – subclass Designated flood plain"
        " – from 2.0 ha",
        "Scope": "across the state border",
        "Kind": "need for coordination",
        "Rank": "catch-all; silent where another rule found the pair",
        "Valid": "from 2020-10-30, until before ...",
    }
    said = condition(only, only.any[0], "de")
    assert said.title == "Nähe (near): 3 zu klären"
    assert said.figures == [
        "Abstand (distance_m HH): 500 m (Schwelle)",
        "Abstand (distance_m SH): 800 m (ungeprüft; Schwelle)",
    ]
    assert dict(grounds(only, "de")) == {"Freigabe": "keine; Arbeitsregel"}


def test_a_condition_narrows_and_waits() -> None:
    narrowed = {"relation": "overlap", "severity": 1, "b": {"subclass": "zone_i"}}
    text = rule("overlap", b={"class": "water_protection"}, approved=_APPROVAL)
    text["any"] = [narrowed | {"waits_for": {"de": "Brunnen", "en": "wells"}}, narrowed]
    only = Rule.model_validate({k: v for k, v in text.items() if k not in ("relation", "severity")})
    assert dict(compared(only, "en"))["State"] == "partly active"
    assert dict(condition(only, only.any[0], "en").facts) == {
        "Side b": "subclass Zone I",
        "Waits for": "wells",
    }
    assert dict(grounds(only, "en"))["Approval"] == "HH: BSW; SH: MIKWS; 2026-01-02"


_APPROVAL = {"HH": "BSW", "SH": "MIKWS", "date": "2026-01-02"}
