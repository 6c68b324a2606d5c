"""Reading a rule book, and what the one that ships promises."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from planning import errors
from planning.conflicts.examples import check_book, examples
from planning.conflicts.rules import Condition, Rule, Source, load, parse
from planning.terms import Evidence, Force, State
from tests.planning.conflicts.squares import rule

MINIMAL = """\
version: 1
rules:
  - id: E01
    title: {de: Nähe, en: Nearness}
    a: {class: [wind_priority]}
    b: {class: residential}
    relation: near
    params: {distance_m: 300}
    severity: 3
"""


def test_the_minimal_rule() -> None:
    book = parse(MINIMAL, "mine.yaml")
    only = book.rules[0]
    assert (book.name, book.version, len(book.sha256)) == ("mine", 1, 64)
    assert book.title == f"mine {book.sha256[:12]}"
    assert (only.id, only.scope, only.any[0].severity) == ("E01", "cross_border", 3)
    assert only.any[0].values["distance_m"] == 300
    assert only.any[0].values["affected_area"] == 0
    assert only.any[0].params["distance_m"].evidence is None


MISTAKES = [
    (
        "[wind_priority]",
        "[wind_prority]",
        5,
        "E01 a.class: 'wind_prority' is not known; nearest: wind_priority",
    ),
    (
        "residential}",
        "unspecified}",
        6,
        "E01 b.class: 'unspecified' is the catch-all that no rule may name",
    ),
    (
        "residential}",
        "flood, subclass: dyke}",
        6,
        "E01 b.subclass: 'dyke' is no subclass; nearest: dike",
    ),
    (
        "residential}",
        "residential, status: draft}",
        6,
        "E01 b.status: 'draft' is not known; known:",
    ),
    (
        "{class: residential}",
        "{klass: residential}",
        6,
        "E01 b.klass: this key is not known; nearest: class",
    ),
    ("near\n", "nearby\n", 7, "E01 relation: 'nearby' is no relation; nearest: near"),
    ("distance_m:", "distanz_m:", 8, "E01 params: near has no 'distanz_m'; nearest: distance_m"),
    ("{distance_m: 300}", "{}", 8, "E01 params: near needs 'distance_m'"),
    ("300}", "{HH: 500}}", 8, "E01 params.distance_m.SH: this is missing"),
    ("300}", "-1}", 8, "E01 params.distance_m: Input should be greater than or equal to 0"),
    ("300}", "{value: 3, evidence: X}}", 8, "'X' is not known; known: D, O, S, V"),
    (
        "300}",
        "300, compatibility_min: {HH: 1, SH: 2}}",
        8,
        "'compatibility_min' cannot differ by state",
    ),
    ("severity: 3", "severity: 5", 9, "E01 severity: '5' is not known; known: 1, 2, 3, 4"),
    ("id: E01", "id: e01", 3, "String should match pattern"),
    ("    b: {class: residential}\n", "", 3, "'b' is missing: the relation compares two zones"),
    ("near\n    params: {distance_m: 300}", "encroach", 3, "E01: 'b' has no place"),
    ("version: 1", "version: 2", 1, "'2' is not known; known: 1"),
    ("en: Nearness}", "en: Nearness, de: X}", 4, "the key 'de' stands here twice"),
    ("severity: 3", "severity: 3\n    explanation: {de: '{c}', en: x}", 10, "'c' is no fact"),
    ("rules:", "rules: [", 3, "expected the node content, but found '-'"),
    ("    title: {de: Nähe, en: Nearness}\n", "", 3, "E01 title: this is missing"),
]


@pytest.mark.parametrize(("old", "new", "line", "reason"), MISTAKES)
def test_a_mistake_is_told_with_its_line(old: str, new: str, line: int, reason: str) -> None:
    assert old in MINIMAL
    with pytest.raises(errors.RuleBookInvalid) as raised:
        parse(MINIMAL.replace(old, new), "mine.yaml")
    assert raised.value.facts["line"] == line
    assert raised.value.facts["file"] == "mine.yaml"
    assert reason in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("text", ["", "rules", "[1, 2]", "version: 1\nrules: []", "a: *b", "\x00"])
def test_what_is_no_rule_book_is_refused(text: str) -> None:
    with pytest.raises(errors.RuleBookInvalid):
        parse(text, "mine.yaml")


def test_an_id_stands_for_one_rule() -> None:
    twice = yaml.safe_dump({"version": 1, "rules": [rule("overlap"), rule("overlap")]})
    with pytest.raises(errors.RuleBookInvalid, match="the id 'X1' is used twice"):
        parse(twice, "mine.yaml")


def test_a_file_that_is_not_there_or_no_text(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_bytes(b"\xff\xfe\xff")
    for name in ("none.yaml", "bad.yaml"):
        with pytest.raises(errors.UnreadableFile):
            load(tmp_path / name)


def test_scalars_and_lists_and_evidence_of_the_weakest_figure() -> None:
    figures = {"HH": {"value": 5, "evidence": "V"}, "SH": {"value": 8, "evidence": "O"}}
    text = rule(
        "near", params={"distance_m": figures}, a={"tiling": True, "plan_level": ["FP", "BP"]}
    )
    only = Rule.model_validate(text)
    assert only.a.plan_level == ("FP", "BP")
    source = Source(only, only.any[0])
    assert source.condition.values["distance_m"] == 8
    assert (source.evidence, source.threshold) == (
        Evidence.UNVERIFIED,
        "distance_m HH=5 (V) SH=8 (O)",
    )


def shipped() -> list[Any]:
    sources = [Source(rule, condition) for rule in load().rules for condition in rule.any]
    return [pytest.param(source, id=f"{source.rule.id}-{n}") for n, source in enumerate(sources)]


@pytest.mark.parametrize("source", shipped())
def test_the_shipped_book_claims_no_more_than_its_evidence(source: Source) -> None:
    condition: Condition = source.condition
    weak = {Evidence.UNVERIFIED, Evidence.DESIGN}
    if any(figure.evidence in weak for figure in condition.thresholds):
        assert condition.severity <= 2
    if condition.severity == 4:
        assert source.force in (Force.STATUTE, Force.ORDINANCE)
        assert source.evidence is Evidence.READ
    assert source.evidence
    assert source.force
    assert all(figure.evidence for figure in condition.thresholds)


def test_the_shipped_book_holds_the_rules_of_the_spine_as_working_rules() -> None:
    rules = load().rules
    assert [rule.id for rule in rules] == ["E01", "E06", "S01", "S06", "S07", "S09", "S10", "T08"]
    assert not any(rule.approved for rule in rules)
    assert all(rule.basis and rule.resolution and rule.law_as_of for rule in rules)


def test_the_examples_of_the_shipped_book_hold_and_cover_each_rule() -> None:
    assert check_book() == []
    assert {example.rule for example in examples()} == {rule.id for rule in load().rules}


EXAMPLE = """\
- rule: E01
  name: far apart
  zones:
    - {id: w, state: HH, class: wind_priority, box: [-10, 0, 0, 10]}
    - {id: r, state: SH, class: residential, wkt: "POINT (301 5)"}
  expected:
    - {a: w, b: r}
"""


def test_an_example_that_fails_is_told(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(MINIMAL, encoding="utf-8")
    assert check_book(tmp_path / "mine.yaml") == []
    tests = tmp_path / "mine.tests.yaml"
    tests.write_text(EXAMPLE.replace("301", "300"), encoding="utf-8")
    assert check_book(tmp_path / "mine.yaml") == []
    tests.write_text(EXAMPLE + EXAMPLE.replace("E01", "E02"), encoding="utf-8")
    assert check_book(tmp_path / "mine.yaml") == [
        "E01, far apart: expected [{'a': 'w', 'b': 'r'}], found []",
        "E02, far apart: the book has no such rule",
    ]


@pytest.mark.parametrize("wkt", ["wkt: nonsense", "name: neither"])
def test_an_example_without_a_shape_is_refused(tmp_path: Path, wkt: str) -> None:
    (tmp_path / "mine.yaml").write_text(MINIMAL, encoding="utf-8")
    bad = EXAMPLE.replace('wkt: "POINT (301 5)"', wkt)
    (tmp_path / "mine.tests.yaml").write_text(bad, encoding="utf-8")
    with pytest.raises(errors.RuleBookInvalid) as raised:
        check_book(tmp_path / "mine.yaml")
    assert raised.value.facts["line"] == 5


def test_states_name_the_yardsticks() -> None:
    assert [state.value for state in State] == ["HH", "SH"]
