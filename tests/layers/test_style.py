"""Signs and legend."""

from __future__ import annotations

import json
import re

from layers import style
from planning import terms
from planning.conflicts import RELATIONS
from planning.monitoring import StretchStatus
from planning.texts import codes


def test_every_class_has_a_sign() -> None:
    assert set(style.signs()) == set(terms.Use)


def test_no_class_wears_the_colour_of_a_severity() -> None:
    classes = {sign.colour.lower() for sign in style.signs().values()}
    severities = {entry["colour"].lower() for entry in style.legend()["severities"]}
    assert classes.isdisjoint(severities)
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in classes | severities)


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
