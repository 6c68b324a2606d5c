"""Signs and legend."""

from __future__ import annotations

import json
import re

from layers import style
from planning import terms


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
