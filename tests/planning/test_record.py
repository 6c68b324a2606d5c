"""The check record: also where nothing was found; what it does not decide on page one."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import shapely

from planning.checking import Check, Ground, check
from planning.conflicts import RuleBook, load
from planning.conflicts.examples import square_territory
from planning.conflicts.rules import parse
from planning.record import REPORT_FORMATS, report
from planning.record.content import content
from planning.record.sketch import HEIGHT, WIDTH, sketch
from planning.record.unchecked import unchecked
from planning.terms import CoverageStatus, LegalStatus, State
from planning.texts import Language
from tests.factories import source_file, source_plan, square

PATH = "{http://www.w3.org/2000/svg}path"
NEAR = """
version: 1
rules:
  - id: X1
    title: {de: Probe, en: Sample}
    a: {class: wind_priority}
    b: {class: residential}
    relation: near
    params: {distance_m: 500}
    severity: 1
    valid_to: 2030-01-01
"""
FORBIDDEN = r"verstößt|verboten|unzulässig|rechtswidrig|violates|illegal|prohibited"


def ground(rules: RuleBook | None = None, day: date = date(2026, 6, 1)) -> Ground:
    return Ground(rules or load(), square_territory(), day)


def done(distance_m: float = 300, rules: RuleBook | None = None, **plan: Any) -> Check:
    """A wind area of Hamburg and housing of Schleswig-Holstein."""
    wind = source_plan({"class": "wind_priority", "geometry": square(0, 0)}, name="Wind", **plan)
    homes = source_plan({"geometry": square(100 + distance_m, 0)}, name="<b>Homes & Co</b>")
    files = [
        (State.HAMBURG, source_file(wind, sha256="a" * 64)),
        (State.SCHLESWIG_HOLSTEIN, source_file(homes, sha256="b" * 64)),
    ]
    return check(files, ground(rules))


@pytest.fixture(scope="module")
def found() -> Check:
    return done()


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_record_names_what_it_rests_on(found: Check, language: Language) -> None:
    page = report(found, language, ".html").decode()
    rules = found.ground.rules
    for fact in ("a" * 64, "b" * 64, rules.sha256, "planabgleich", "E01", "E02"):
        assert fact in page
    assert "<b>Homes" not in page
    assert "&lt;b&gt;Homes &amp; Co" in page
    assert not re.search(FORBIDDEN, page)
    assert not re.search(r"(src|href)=", page)


@pytest.mark.parametrize("language", ["de", "en"])
def test_page_one_says_what_it_does_not_decide(found: Check, language: Language) -> None:
    page = report(found, language, ".html").decode()
    heading = {"de": "Was dieses Protokoll nicht entscheidet", "en": "What this record does not"}
    result = "<h2>" + content(found, language)["words"]["result"]
    assert 0 < page.index(heading[language]) < page.index(result)


def test_nothing_found_is_a_record_too() -> None:
    nothing = done(2000, parse(NEAR, "near.yaml"))
    assert len(nothing.found) == 0
    page = report(nothing, "de", ".html").decode()
    assert "Mit diesen Regeln und Daten nichts gefunden, Stand 01.06.2026" in page
    assert report(nothing, "de", ".pdf").startswith(b"%PDF")


def test_stretches_not_checked_and_rules_not_run_say_why(found: Check) -> None:
    told = content(found, "en")
    assert all(row["stretches"].startswith("the whole border") for row in told["unchecked"])
    assert [row["missing"] for row in told["unchecked"]] == [
        f"{state}: any class (no plan covers the stretch)"
        for state in ("Hamburg", "Schleswig-Holstein")
    ]
    assert told["unchecked"][0]["rules"].startswith("E01, E03, E04")
    reasons = {row["rule"]: row["reason"] for row in told["rules_not_run"]}
    assert reasons["E02"].startswith("waits for: ")
    run = {row["rule"] for row in told["rules_run"]}
    assert run | set(reasons) == {rule.id for rule in found.ground.rules.rules}
    assert run.isdisjoint(reasons)


def test_a_failed_rule_and_one_of_another_time_are_named(found: Check) -> None:
    late = check(list(found.files), ground(parse(NEAR, "near.yaml"), date(2030, 1, 1)))
    reasons = [row["reason"] for row in content(late, "en")["rules_not_run"]]
    assert reasons == ["not valid on the day"]
    failed = Check(**{**vars(found), "failed": {"E01": "MemoryError: full"}})
    assert {"failed: MemoryError: full"} == {
        row["reason"] for row in content(failed, "en")["rules_not_run"] if row["rule"] == "E01"
    }


def test_a_superseded_version_is_named(found: Check) -> None:
    newer = source_plan(
        {"id": "new", "class": "wind_priority", "geometry": square(0, 0)},
        name="Wind",
        valid_from=date(2025, 1, 1),
    )
    files = [*found.files, (State.HAMBURG, source_file(newer))]
    told = content(check(files, found.ground), "en")
    assert told["superseded"] == [
        "Not compared, since there is a newer version: Wind (in force according to its source)"
    ]


@pytest.mark.parametrize("kind", ["conflict", "opportunity"])
def test_opportunities_are_told_apart(kind: str) -> None:
    told = content(done(rules=parse(NEAR + f"    kind: {kind}\n", "near.yaml")), "en")
    figures = dict(told["figures"])
    assert figures["Situations"] == "1"
    assert figures["of these opportunities to cooperate"] == str(int(kind == "opportunity"))
    (place,) = told["places"]
    assert place["opportunity"] == (kind == "opportunity")
    assert place["finding"].startswith("Opportunity to cooperate:") == place["opportunity"]
    assert place["tags"].startswith("opportunity to" if place["opportunity"] else "need for")


def test_a_place_is_told_in_paragraphs_with_the_ids_of_its_zones(found: Check) -> None:
    place = next(p for p in content(found, "de")["places"] if p["title"].startswith("E01"))
    assert "\n" not in place["finding"]
    assert [words.split(":")[0] for words in place["further"][:4]] == [
        "Pläne", "Ort", "Lage", "Gewicht",
    ]  # fmt: skip
    row = found.found[found.found["rule_id"] == "E01"].iloc[0]
    assert place["ids"] == f"Kennungen in den Quellen: {row.a_id}, {row.b_id}"


def test_the_content_is_plain_values(found: Check) -> None:
    assert json.loads(json.dumps(content(found, "de")))["language"] == "de"


@pytest.mark.parametrize("suffix", REPORT_FORMATS)
def test_drafts_come_first_and_every_place_has_a_picture(suffix: str) -> None:
    check_ = done(status=LegalStatus.PUBLISHED)
    places = content(check_, "en")["places"]
    assert places[0]["tags"].endswith("avoidable in procedure")
    assert all(place["svg"].startswith("<svg") for place in places)
    assert report(check_, "en", suffix)


def test_a_sketch_leaves_out_what_does_not_reach_it() -> None:
    """Cutting leaves empty parts behind."""
    empty = [shapely.Point(), shapely.MultiPolygon(), shapely.GeometryCollection()]
    drawn = sketch(shapely.box(0, 0, 9, 9), [*empty, shapely.Point(1e6, 0)], empty, empty[0])
    assert drawn.svg.count("<path") == 1  # the place itself


@pytest.mark.parametrize(
    "place",
    [shapely.box(0, 0, 100, 50), shapely.LineString([(0, 0), (300, 0)]), shapely.Point(5, 5)],
)
def test_a_sketch_shows_place_zones_and_border(place: shapely.Geometry) -> None:
    parts = shapely.union_all([shapely.box(0, 0, 60, 60), shapely.box(70, 0, 90, 60)])
    border = shapely.LineString([(50, -1e5), (50, 1e5)])
    drawn = sketch(place, [shapely.box(-1e5, -1e5, 1e5, 1e5)], [parts], border)
    root = ET.fromstring(drawn.svg)
    numbers = [float(n) for p in root.iter(PATH) for n in re.findall(r"-?\d+\.\d", p.get("d"))]
    assert len(list(root.iter(PATH))) >= 4
    assert min(numbers) >= -6
    assert max(numbers) <= max(WIDTH, HEIGHT) + 6
    assert drawn.width_m >= 200


def test_stretches_that_lack_the_same_plans_are_one_row(found: Check) -> None:
    near = found.coverage[found.coverage["rule_id"].isin(["E01", "E06"])]
    lack = {"status": CoverageStatus.NEIGHBOUR_MISSING.value, "missing_b": None}
    there = near.iloc[[0, 0, 0]].assign(
        rule_id=["E01", "E06", "E01"],
        a_state="HH",
        missing_a=["wind_priority", "wind_priority;forest", "wind_priority"],
        sh_ags=["01053012", "01053012", "01053028"],
        sh_name=["Börnsen", "Börnsen", "Escheburg"],
        length_m=[4000.0, 4000.0, 1500.0],
        **lack,
    )
    rows = unchecked(Check(**{**vars(found), "coverage": there}), "en")
    assert [row["missing"] for row in rows] == [
        "Hamburg: Forest, Wind energy area",
        "Hamburg: Wind energy area",
    ]
    assert [row["rules"] for row in rows] == ["E01, E06", "E01"]
    assert rows[0]["stretches"] == "Börnsen (01053012) (4.0 km)"
