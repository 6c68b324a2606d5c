"""The sentences a planner reads."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from planning.conflicts import load, wording
from planning.conflicts.examples import examples, hits_of
from planning.conflicts.explain import explain
from planning.conflicts.rules import Source
from planning.conflicts.yardstick import yardstick, yardsticks
from planning.texts import Language, _catalogue, codes, text
from tests.planning.conflicts.squares import book, box, found, rule, zone

FORBIDDEN = [
    *("verstößt", "verboten", "unzulässig", "rechtswidrig", "konfliktfrei", "blocker"),
    *("violates", "illegal", "prohibited"),
]

WIND = zone(
    "W1", "HH", box(-100, 0, 0, 100), accuracy_m=10, status="in_force",
    plan="F-Plan Hamburg", **{"class": "wind_priority"},
)  # fmt: skip
HOMES = zone(
    "R7", "SH", box(780, 0, 900, 100), accuracy_m=33.5, status="published", plan="B-Plan 12",
    name="Hofstraße 7",
)  # fmt: skip


def text_of(code: str, language: Language) -> str:
    """A text of the catalogue, its facts unfilled."""
    return str(_catalogue()[code][language])


SIDES = [("a", "HH"), ("b", "SH")]
NEAR = rule(
    "near",
    params={"distance_m": {"value": 1200, "evidence": "O"}},
    basis={"de": "BImSchG § 50", "en": "BImSchG § 50"},
    force="practice",
    resolution={"de": "Fläche verschieben.", "en": "Shift the area."},
)


def test_a_whole_explanation_in_german() -> None:
    hit = found(NEAR, WIND, HOMES).iloc[0]
    assert hit["explanation_de"].split("\n") == [
        "Windenergiegebiet „W1“ (Hamburg) liegt ca. 780 m ± 35 m von Wohnen „Hofstraße 7“ "
        "(Schleswig-Holstein) entfernt; betrachtet werden 1.200 m.",
        "Pläne: „F-Plan Hamburg“ (Hamburg, laut Quelle in Kraft); „B-Plan 12“ "
        "(Schleswig-Holstein, im Verfahren).",
        "Ort: Barsbüttel (01062009), Hamburg (02000000).",
        "Lage: lagemäßig eindeutig (keine rechtliche Bewertung). Lagegenauigkeit: 10 m angegeben, "
        "33,5 m angegeben; zusammen ± 35 m.",
        "Gewicht: 3 – zu klären.",
        "Grundlage: BImSchG § 50. Arbeitsregel X1 (Planungspraxis; ungeprüft). Maßgeblich: "
        "Abstand 1.200 m (ungeprüft).",
        "Mögliches Vorgehen: Fläche verschieben.",
        "Nicht entschieden ist damit, ob und wie ein Plan zu ändern ist; das prüfen die "
        "zuständigen Behörden.",
    ]


def test_a_whole_explanation_in_english() -> None:
    hit = found(NEAR, WIND, HOMES).iloc[0]
    assert hit["explanation_en"].split("\n") == [
        "Wind energy area 'W1' (Hamburg) lies about 780 m ± 35 m from Residential 'Hofstraße 7' "
        "(Schleswig-Holstein); looked at: 1,200 m.",
        "Plans: 'F-Plan Hamburg' (Hamburg, in force according to its source); 'B-Plan 12' "
        "(Schleswig-Holstein, in procedure).",
        "Place: Barsbüttel (01062009), Hamburg (02000000).",
        "Certainty: unambiguous in position (no legal assessment). Positional accuracy: 10 m "
        "declared, 33.5 m declared; together ± 35 m.",
        "Severity: 3 – to be settled.",
        "Basis: BImSchG § 50. Working rule X1 (planning practice; unverified). What decides: "
        "distance 1,200 m (unverified).",
        "What could be done: Shift the area.",
        "This does not decide whether and how a plan must change; that is for the competent "
        "authorities to examine.",
    ]


def test_what_weakens_a_finding_is_said() -> None:
    hit = found(
        rule("overlap"),
        zone(
            "a", "HH", box(0, 0, 9, 9), accuracy_m=None, legal_nature="principle", illustrative=True
        ),
        zone("b", "SH", box(0, 0, 9, 9)),
    ).iloc[0]
    for sentence in (
        "Lage: innerhalb der Lagegenauigkeit der Quellen. Lagegenauigkeit: 10 m angenommen, "
        "0 m angegeben; zusammen ± 10 m.",
        "Gewicht: 1 – zur Kenntnis; ohne Abzug 3 – zu klären. Abzug: eine der Flächen ist "
        "Grundsatz, Vorbehalt oder Information; innerhalb der Zeichengenauigkeit.",
        "Anschauungsbeispiel: mindestens einer der Pläne ist erfunden.",
    ):
        assert sentence in hit["explanation_de"]


def test_the_least_severity_is_not_lowered() -> None:
    zones = [zone(name, state, box(0, 0, 9, 9), accuracy_m=9) for name, state in SIDES]
    hit = found(rule("overlap", severity=1), *zones).iloc[0]
    assert (
        "Gewicht: 1 – zur Kenntnis, auch ohne Abzug. Zu beachten: innerhalb der Zeichengenauigkeit."
        in hit["explanation_de"]
    )


@pytest.mark.parametrize(("accuracy", "coarse"), [(0.1, False), (125, True)])
def test_against_a_coarse_border_the_cadastre_is_named(accuracy: float, coarse: bool) -> None:
    hit = found(
        rule("encroach"), zone("a", "HH", box(-9, 0, 500, 9)), border_accuracy_m=accuracy
    ).iloc[0]
    german = "Abweichung von generalisierter Grenze; mit dem Kataster prüfen."
    assert hit["explanation_de"].startswith(german) == coarse
    assert "nach Schleswig-Holstein hinein" in hit["explanation_de"]
    assert "into Schleswig-Holstein" in hit["explanation_en"]
    facing = [zone("a", "HH", box(-9, 0, 0, 500)), zone("b", "SH", box(0, 0, 9, 500))]
    hit = found(rule("edge_match", params={"band_m": 9}), *facing, border_accuracy_m=accuracy)
    told = (
        "Landesgrenze ist generalisiert; mit dem Kataster prüfen." in hit["explanation_de"].iloc[0]
    )
    assert told == coarse


def test_a_rules_own_sentence_takes_its_facts_and_braces_in_names_are_text() -> None:
    own = {"de": "{a}|{b}|{extent}", "en": "{b}|{a}|{match}"}
    hit = found(
        rule("overlap", explanation=own),
        zone("{a}", "HH", box(0, 0, 200, 100), plan="{x}"),
        zone("b", "SH", box(0, 0, 200, 100), name="{extent}", plan=None),
    ).iloc[0]
    finding, plans, *_ = hit["explanation_de"].split("\n")
    assert finding == "Wohnen „{a}“ (Hamburg)|Wohnen „{extent}“ (Schleswig-Holstein)|auf 2,0 ha"
    assert plans == "Pläne: „{x}“ (Hamburg, Verfahrensstand unbekannt)."


def test_an_opportunity_says_so_and_leaves_it_to_the_states() -> None:
    zones = [zone(name, state, box(0, 0, 9, 9)) for name, state in SIDES]
    hit = found(rule("overlap", kind="opportunity"), *zones).iloc[0]
    german, english = hit["explanation_de"].split("\n"), hit["explanation_en"].split("\n")
    assert german[0].startswith("Chance zur Zusammenarbeit: Wohnen „a“")
    assert english[0].startswith("Opportunity to cooperate: Residential 'a'")
    assert "ob die Länder zusammenarbeiten" in german[-1]
    assert "whether the states cooperate" in english[-1]


@pytest.mark.parametrize(
    ("relation", "params", "bare", "told"),
    [
        ("near", {"distance_m": 500}, "500 m", "Abstand 500 m"),
        (
            "near",
            {"distance_m": {"HH": 500, "SH": {"value": 800, "evidence": "O"}}},
            "500 m (Hamburg), 800 m (Schleswig-Holstein)",
            "Abstand 500 m (Hamburg), 800 m (Schleswig-Holstein; ungeprüft)",
        ),
        ("near", {"height_factor": 2.5}, "Vielfaches der Höhe 2,5", "Vielfaches der Höhe 2,5"),
        ("overlap", {"min_area_m2": 20_000}, "2,0 ha", "Mindestfläche 2,0 ha"),
        ("overlap", {"min_area_m2": 0}, "0 m²", ""),
        ("overlap", {"min_ratio": 0.05}, "5 %", "Mindestanteil an der kleineren Fläche 5 %"),
        ("encroach", {"min_depth_m": 12.5}, "12,5 m", "Mindesttiefe 12,5 m"),
        (
            "encircle",
            {"radius_m": {"value": 2500, "role": "noise_filter"}, "max_block_deg": 120},
            "120°",
            "größter zusammenhängend verstellter Bogen 120°",
        ),
        (
            "gap_width",
            {"min_width_m": 300, "min_length_m": 200},
            "Mindestlänge 200 m, Mindestbreite 300 m",
            "Mindestlänge 200 m; Mindestbreite 300 m",
        ),
        ("edge_match", {"band_m": {"value": 20, "role": "noise_filter"}}, "20 m", ""),
        ("temporal", {"min_common_days": 30}, "30 Tage", "gemeinsame Tage mindestens 30 Tage"),
    ],
)
def test_whatever_figure_a_condition_has_can_be_told(
    relation: str, params: dict, bare: str, told: str
) -> None:
    of = book(rule(relation, params=params)).rules[0]
    source = Source(of, of.any[0])
    assert yardstick(source, "de") == bare
    assert yardsticks(source, "de") == told


def test_each_row_keeps_its_own_text_however_rules_alternate() -> None:
    """Texts are put together rule by rule, in runs, and end up at their rows."""
    of = book(
        rule("overlap", id="A1", explanation={"de": "A {a}/{b}", "en": "A {a}/{b}"}),
        rule("near", id="B1", params={"distance_m": 1}),
    ).rules
    sources = [Source(each, each.any[0]) for each in of]
    zones = [zone(f"h{n}", "HH", box(n, 0, n + 1, 1)) for n in range(300)]
    hits = found(rule("overlap"), *zones, zone("s", "SH", box(0, 0, 300, 1)))
    for source in (np.arange(300) % 2, np.arange(300) // 150):
        told = explain(hits, sources, source, {"01062009": "x", "02000000": "y"})["en"].to_pylist()
        for row, (text_, number) in enumerate(zip(told, source, strict=True)):
            finding = text_.split("\n")[0]
            name = f"'{hits['a_id'].iloc[row]}' (Hamburg)"
            assert name in finding
            assert finding.startswith("A Residential") == (number == 0)
            assert ("A1" in text_) == (number == 0)


def test_no_explanation_of_the_shipped_book_decides_law() -> None:
    book = load()
    telling = [example for example in examples() if example.expected]
    found = pd.concat([hits_of(example, book, border_accuracy_m=5) for example in telling])
    assert set(found["rule_id"]) == {rule.id for rule in book.rules if rule.running}
    said = [*found["explanation_de"], *found["explanation_en"]]
    assert [(word, text) for text in said for word in FORBIDDEN if word in text.lower()] == []


def test_no_text_of_the_shipped_book_decides_law() -> None:
    said = "".join(rule.model_dump_json() for rule in load().rules).lower()
    assert [word for word in FORBIDDEN if word in said] == []


def test_no_text_of_the_product_decides_law() -> None:
    """The law that a rule quotes is the rule book's; the catalogue's own words never judge."""
    spoken = [(code, text_of(code, lang)) for code in codes() for lang in ("de", "en")]
    assert [(c, word) for c, said in spoken for word in FORBIDDEN if word in said.lower()] == []


@pytest.mark.parametrize(
    ("value", "accuracy", "german", "english"),
    [
        (780, 35, "ca. 780 m ± 35 m", "about 780 m ± 35 m"),
        (1234.5, 1, "ca. 1.234 m ± 1 m", "about 1,234 m ± 1 m"),
        (12.34, 0.5, "ca. 12,3 m ± 0,5 m", "about 12.3 m ± 0.5 m"),
        (12.34, 0, "12,3 m", "12.3 m"),
        (12.34, 0.02, "ca. 12,34 m ± 0,02 m", "about 12.34 m ± 0.02 m"),
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
