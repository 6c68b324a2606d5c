"""Reading a rule book, and what the one that ships promises."""

from __future__ import annotations

import json
import re
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from planning import errors
from planning.conflicts.examples import check_book, examples
from planning.conflicts.rules import Condition, Rule, Source, json_schema, load, parse
from planning.conflicts.selector import Selector
from planning.terms import Evidence, Force, State
from tests.planning.conflicts.squares import box, found, rule, table, zone

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
        "residential, status: drafted}",
        6,
        "E01 b.status: 'drafted' is not known; nearest: draft",
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
    ("residential}", "residential, height_m: {}}", 6, "a range needs 'min' or 'max'"),
    ("residential}", "residential, height_m: {min: 9, max: 1}}", 6, "'min' (9.0) lies above 'max'"),
    ("300}", "{HH: 500}}", 8, "E01 params.distance_m.SH: this is missing"),
    ("300}", "-1}", 8, "E01 params.distance_m: -1 is less than 0"),
    ("300}", "{value: 3, evidence: X}}", 8, "'X' is not known; known: D, O, S, V"),
    (
        "300}",
        "300, compatibility_min: {HH: 1, SH: 2}}",
        8,
        "'compatibility_min' cannot differ by state",
    ),
    ("severity: 3", "severity: 5", 9, "E01 severity: '5' is not known; known: 1, 2, 3, 4"),
    ("id: E01", "id: e01", 3, "e01 id: 'e01' is not of the form"),
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
    assert raised.value.facts["line_column"] >= 1


def test_every_mistake_is_told_in_both_languages_with_its_column() -> None:
    book = MINIMAL.replace("[wind_priority]", "[wind_prority]").replace("near\n", "nearr\n")
    with pytest.raises(errors.RuleBookInvalid) as raised:
        parse(book, "mine.yaml")
    told = [raised.value, *raised.value.further]
    assert [(each.facts["line"], each.facts["line_column"]) for each in told] == [(5, 17), (7, 5)]
    assert "Zeile 5, Spalte 17" in told[0].message("de")
    assert "„wind_prority“ ist nicht bekannt; am nächsten: wind_priority" in told[0].message("de")
    assert "„nearr“ ist keine Beziehung; am nächsten: near" in told[1].message("de")


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
    if source.evidence in weak or any(f.evidence in weak for f in condition.thresholds):
        assert condition.severity <= 2
    if condition.severity == 4:
        assert source.force in (Force.STATUTE, Force.ORDINANCE)
        assert source.evidence is Evidence.READ
    assert source.evidence
    assert source.force
    assert all(figure.evidence for figure in condition.thresholds)


CATALOGUE = {"E": 18, "C": 17, "T": 11, "S": 15, "D": 6}
"""Rules of domain.md 4.3 by their letter."""


def test_the_shipped_book_holds_the_whole_catalogue_as_working_rules() -> None:
    rules = load().rules
    numbered = [f"{letter}{n:02}" for letter, last in CATALOGUE.items() for n in range(1, last + 1)]
    assert [rule.id for rule in rules] == numbered
    assert not any(rule.approved for rule in rules)
    assert all(rule.basis and rule.resolution and rule.law_as_of for rule in rules)


def test_the_examples_of_the_shipped_book_hold() -> None:
    assert check_book() == []


def test_every_rule_that_runs_has_an_example_that_hits_and_one_that_does_not() -> None:
    told = examples()
    active = {rule.id for rule in load().active(None)}
    hits = {example.rule for example in told if example.expected}
    counts = Counter(example.rule for example in told)
    assert hits == active
    assert {rule for rule, count in counts.items() if count >= 2} == active


def test_a_rule_that_waits_names_its_layer_and_never_fires() -> None:
    text = rule("overlap", waits_for={"de": "Gebäude", "en": "buildings"})
    text["any"] = [{name: text.pop(name) for name in ("relation", "severity")}]
    shapes = [zone("a", "HH", box(-10, 0, 10, 10)), zone("b", "SH", box(0, 0, 10, 10))]
    waiting = Rule.model_validate(text)
    assert [layer.en for layer in waiting.waiting_for] == ["buildings"]
    assert waiting.running == ()
    assert found(text, *shapes).empty
    text["any"].append({"relation": "near", "params": {"distance_m": 5}, "severity": 1})
    text["any"][0]["waits_for"] = text.pop("waits_for")
    assert found(text, *shapes)["relation"].tolist() == ["near"]


def test_a_book_without_a_rule_that_runs_finds_nothing() -> None:
    shapes = [zone("a", "HH", box(-10, 0, 10, 10)), zone("b", "SH", box(0, 0, 10, 10))]
    assert found(rule("overlap", waits_for="buildings"), *shapes).empty


def test_a_range_takes_its_ends_and_leaves_out_what_is_missing() -> None:
    lines = [zone(f"{v}", "HH", box(v, 0, v + 1, 1), voltage_kv=v) for v in (110, 220, 380)]
    zones = table(*lines, zone("none", "HH", box(0, 0, 1, 1)))
    for wanted, taken in (
        ({"min": 220}, ["220", "380"]),
        ({"max": 220}, ["110", "220"]),
        ({"min": 220, "max": 220}, ["220"]),
        ([110, 380], ["110", "380"]),
        (220, ["220"]),
    ):
        mask = Selector.model_validate({"voltage_kv": wanted}).mask(zones)
        assert zones["id"][mask].tolist() == taken


def test_a_phase_stands_for_its_states() -> None:
    zones = table(
        zone("d", "HH", box(0, 0, 1, 1), status="6_published"),
        zone("f", "HH", box(0, 0, 1, 1), status="11_in_force"),
        zone("u", "HH", box(0, 0, 1, 1)),
    )
    assert Selector(status=("draft",)).mask(zones).tolist() == [True, False, False]
    assert Selector(status=("in_force", "6_published")).mask(zones).tolist() == [True, True, False]


FORBIDDEN = "verstößt|verboten|unzulässig|rechtswidrig|violates|illegal|prohibited|Umfassung liegt"


def test_the_shipped_book_speaks_as_planners_may_read() -> None:
    told = files("planning.conflicts").joinpath("rules", "hh-sh.yaml").read_text("utf-8")
    assert re.findall(FORBIDDEN, told, flags=re.IGNORECASE) == []


def validator() -> Draft202012Validator:
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def written(told: str) -> dict:
    """A book as an editor's validator sees it: plain values, dates as texts."""
    return json.loads(json.dumps(yaml.safe_load(told), default=str))


def test_the_shipped_book_has_the_form_that_is_exported() -> None:
    told = files("planning.conflicts").joinpath("rules", "hh-sh.yaml").read_text("utf-8")
    assert [error.json_path for error in validator().iter_errors(written(told))] == []
    assert validator().is_valid(written(MINIMAL))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("version: 1", "version: 2"),
        ("id: E01", "id: 1E"),
        ("{de: Nähe, en: Nearness}", "{de: Nähe}"),
        ("[wind_priority]", "[wind_prority]"),
        ("class: residential", "clas: residential"),
        ("relation: near", "relation: neer"),
        ("distance_m: 300", "distance_m: far"),
        ("severity: 3", "severity: 5"),
        ("    severity: 3\n", ""),
        ("    relation: near\n", ""),
    ],
)
def test_what_the_reader_refuses_the_exported_form_refuses(right: str, wrong: str) -> None:
    told = MINIMAL.replace(right, wrong)
    assert told != MINIMAL
    with pytest.raises(errors.RuleBookInvalid):
        parse(told, "mine.yaml")
    assert not validator().is_valid(written(told))


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
