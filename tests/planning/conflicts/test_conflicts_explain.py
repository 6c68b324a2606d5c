"""The sentences a planner reads."""

from __future__ import annotations

import pandas as pd
import pytest

from planning.conflicts import load, wording
from planning.conflicts.examples import examples, hits_of
from planning.texts import text
from tests.planning.conflicts.squares import box, found, rule, zone

FORBIDDEN = [
    *("verstößt", "verboten", "unzulässig", "rechtswidrig", "konfliktfrei", "blocker"),
    *("violates", "illegal", "prohibited"),
]

WIND = zone(
    "W1", "HH", box(-100, 0, 0, 100), accuracy_m=10, status="in_force",
    plan="F-Plan Hamburg", **{"class": "wind_priority"},
)  # fmt: skip
HOMES = zone(
    "R7", "SH", box(780, 0, 900, 100), accuracy_m=33.5, status="published", plan="B-Plan 12"
)
NEAR = rule(
    "near",
    params={"distance_m": {"value": 1200, "evidence": "O"}},
    basis={"de": "BImSchG § 50", "en": "BImSchG § 50"},
    force="practice",
    resolution={"de": "Fläche verschieben.", "en": "Shift the area."},
)


def test_a_whole_explanation_in_german() -> None:
    hit = found(NEAR, WIND, HOMES).iloc[0]
    assert hit["explanation_de"] == (
        "Windenergiegebiet „W1“ (Plan „F-Plan Hamburg“, Hamburg, laut Quelle in Kraft) liegt "
        "ca. 780 m ± 35 m von Wohnen „R7“ (Plan „B-Plan 12“, Schleswig-Holstein, im Verfahren) "
        "entfernt; betrachtet werden 1.200 m. "
        "Ort: Barsbüttel (01062009), Hamburg (02000000). "
        "Lage: lagemäßig eindeutig (keine rechtliche Bewertung). "
        "Arbeitsregel X1 (Planungspraxis; ungeprüft). Grundlage: BImSchG § 50. "
        "Mögliches Vorgehen: Fläche verschieben."
    )


def test_a_whole_explanation_in_english() -> None:
    hit = found(NEAR, WIND, HOMES).iloc[0]
    assert hit["explanation_en"] == (
        "Wind energy area 'W1' (plan 'F-Plan Hamburg', Hamburg, in force according to its source) "
        "lies about 780 m ± 35 m from Residential 'R7' (plan 'B-Plan 12', Schleswig-Holstein, in "
        "procedure); looked at: 1,200 m. "
        "Place: Barsbüttel (01062009), Hamburg (02000000). "
        "Position: unambiguous in position (no legal assessment). "
        "Working rule X1 (planning practice; unverified). Basis: BImSchG § 50. "
        "What could be done: Shift the area."
    )


def test_what_weakens_a_finding_is_said() -> None:
    hit = found(
        rule("overlap"),
        zone(
            "a", "HH", box(0, 0, 9, 9), accuracy_m=None, legal_nature="principle", illustrative=True
        ),
        zone("b", "SH", box(0, 0, 9, 9)),
    ).iloc[0]
    for sentence in (
        "Lage: innerhalb der Lagegenauigkeit der Quellen.",
        "Mindestens eine Lagegenauigkeit ist angenommen, nicht angegeben.",
        "Geringer gewichtet: eine der Flächen ist Grundsatz, Vorbehalt oder Information; "
        "innerhalb der Zeichengenauigkeit.",
        "Anschauungsbeispiel: mindestens einer der Pläne ist erfunden.",
    ):
        assert sentence in hit["explanation_de"]


@pytest.mark.parametrize(("accuracy", "coarse"), [(0.1, False), (125, True)])
def test_against_a_coarse_border_the_cadastre_is_named(accuracy: float, coarse: bool) -> None:
    hit = found(
        rule("encroach"), zone("a", "HH", box(-9, 0, 500, 9)), border_accuracy_m=accuracy
    ).iloc[0]
    german = "Abweichung von generalisierter Grenze; mit dem Kataster prüfen."
    assert hit["explanation_de"].startswith(german) == coarse
    assert "nach Schleswig-Holstein hinein" in hit["explanation_de"]
    assert "into Schleswig-Holstein" in hit["explanation_en"]


def test_a_rules_own_sentence_takes_its_facts_and_braces_in_names_are_text() -> None:
    own = {"de": "{a}|{b}|{extent}", "en": "{b}|{a}|{match}"}
    hit = found(
        rule("overlap", explanation=own),
        zone("{a}", "HH", box(0, 0, 200, 100), plan="{x}"),
        zone("b", "SH", box(0, 0, 200, 100), plan=None),
    ).iloc[0]
    a, b, extent = hit["explanation_de"].split(" Ort: ")[0].split("|")
    assert a == "Wohnen „{a}“ (Plan „{x}“, Hamburg, Verfahrensstand unbekannt)"
    assert b == "Wohnen „b“ (Schleswig-Holstein, Verfahrensstand unbekannt)"
    assert extent == "auf 2,0 ha"


def test_no_explanation_of_the_shipped_book_decides_law() -> None:
    book = load()
    found = pd.concat([hits_of(example, book, border_accuracy_m=5) for example in examples()])
    assert set(found["rule_id"]) == {rule.id for rule in book.rules if rule.running}
    said = [*found["explanation_de"], *found["explanation_en"]]
    assert [(word, text) for text in said for word in FORBIDDEN if word in text.lower()] == []


def test_no_text_of_the_shipped_book_decides_law() -> None:
    said = "".join(rule.model_dump_json() for rule in load().rules).lower()
    assert [word for word in FORBIDDEN if word in said] == []


@pytest.mark.parametrize(
    ("value", "accuracy", "german", "english"),
    [
        (780, 35, "ca. 780 m ± 35 m", "about 780 m ± 35 m"),
        (1234.5, 1, "ca. 1.234 m ± 1 m", "about 1,234 m ± 1 m"),
        (12.34, 0.5, "ca. 12,3 m ± 0,5 m", "about 12.3 m ± 0.5 m"),
        (12.34, 0, "12,3 m", "12.3 m"),
        (0, 9, "0 m (Berührung oder Überlagerung)", "0 m (touching or overlapping)"),
    ],
)
def test_distances(value: float, accuracy: float, german: str, english: str) -> None:
    assert wording.distance(value, accuracy, "de") == german
    assert wording.distance(value, accuracy, "en") == english


@pytest.mark.parametrize(
    ("area", "german"),
    [(0.2, "< 1 m²"), (850.4, "850 m²"), (9_999, "9.999 m²"), (12_345, "1,2 ha")],
)
def test_areas(area: float, german: str) -> None:
    assert wording.area(area, "de") == german


def test_every_code_of_a_result_has_its_words() -> None:
    for code in (
        "modifier.above_own_yardstick",
        "stage.legacy",
        "stage.avoidable",
        "stage.future",
        "stage.unknown",
    ):
        assert text(code, "de") != text(code, "en")
