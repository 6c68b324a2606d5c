"""Signs and legend."""

from __future__ import annotations

import json
import re

import pytest

from layers import style
from planning import terms
from planning.conflicts import RELATIONS
from planning.monitoring import StretchStatus
from planning.texts import codes


def test_every_class_has_a_sign_that_can_be_drawn() -> None:
    assert set(style.signs()) == set(terms.Use)
    for sign in style.signs().values():
        assert sign.kind in {"fill", "band", "line", "point"}
        assert sign.pattern in {"none", *style.PATTERNS}
        assert sign.line in {"solid", "rails", "double"}
        assert re.fullmatch("#[0-9A-F]{6}", sign.colour)
        assert (sign.opacity == 0) == (sign.kind == "band")


def test_no_two_classes_have_one_letter() -> None:
    letters = [sign.letter for sign in style.signs().values() if sign.letter]
    assert len(set(letters)) == len(letters) == len(terms.Use) - 1
    assert not style.signs()[terms.Use.UNSPECIFIED].letter


@pytest.mark.parametrize("use", terms.Use)
def test_a_draft_is_lighter_and_broken(use: terms.Use) -> None:
    stands, draft = style.fill_style(use), style.fill_style(use, draft=True)
    assert draft.opacity == pytest.approx(stands.opacity * 0.4)
    assert draft.pattern_opacity < stands.pattern_opacity
    assert not stands.outline_dash
    assert draft.outline_dash
    assert not style.line_style(use).dash
    assert style.line_style(use, draft=True).dash
    assert (stands.colour, stands.outline) == (draft.colour, draft.outline)


def test_lines_of_rail_and_power_are_told_apart_without_colour() -> None:
    cores = {
        (style.line_style(use).core == "#ffffff", style.line_style(use).core_dash)
        for use in (terms.Use.ROAD, terms.Use.RAIL_TRANSIT, terms.Use.POWER_LINE_CORRIDOR)
    }
    assert len(cores) == 3


def test_severities_differ_in_shape_too() -> None:
    shapes = [entry["shape"] for entry in style.legend()["severities"]]
    assert len(set(shapes)) == len(shapes) == 4


def test_opportunities_and_coverage_are_told_apart_without_colour() -> None:
    legend = style.legend()
    shapes = {entry["code"]: entry["shape"] for entry in legend["kinds"]}
    severities = {entry["shape"] for entry in legend["severities"]}
    assert shapes["conflict"] is None
    assert shapes["opportunity"] not in severities | {None}
    patterns = [entry["pattern"] for entry in legend["coverage_statuses"]]
    assert len(set(patterns)) == len(StretchStatus)
    drawn = {(stroke.width, stroke.dash, stroke.gap) for stroke in style.STRETCHES.values()}
    assert len(drawn) == len(StretchStatus)


def test_a_notice_has_the_mark_of_its_severity_an_opportunity_its_own() -> None:
    assert {number: mark.text for number, mark in style.MARKS.items()} == {
        0: "+",
        **{severity: str(severity.value) for severity in terms.Severity},
    }


def test_every_parameter_of_a_relation_has_its_name() -> None:
    named = {name for relation in RELATIONS.values() for name in relation.parameters}
    assert {f"parameter.{name}" for name in named} <= codes()


def test_the_legend_names_every_term_in_both_languages() -> None:
    for entries in style.legend().values():
        assert entries
        for entry in entries:
            assert entry["name_de"]
            assert entry["name_en"]


def test_words_that_are_never_shown() -> None:
    shown = json.dumps(style.legend(), ensure_ascii=False).lower()
    for word in ("blocker", "verboten", '"sicher"', "konfliktfrei"):
        assert word not in shown
