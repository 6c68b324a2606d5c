from __future__ import annotations

from planning.intake.enumerations import Coded, coded, statements


def test_the_same_number_has_another_meaning_in_another_version() -> None:
    old = coded("5.2", "RP_Freiraum", "rechtscharakter", "2000")
    new = coded("6.0", "RP_Freiraum", "rechtscharakter", "2000")
    assert old is not None
    assert new is not None
    assert (old.version, old.list) == ("5.2", "RP_Rechtscharakter")
    assert (new.version, new.list) == ("6.0", "XP_Rechtscharakter")
    assert old.label != new.label
    assert old.label is not None
    assert old.label.startswith("Grundsätze der Raumordnung")


def test_a_list_is_inherited() -> None:
    found = coded("6.0", "BP_BaugebietsTeilFlaeche", "besondereArtDerBaulNutzung", "1200")
    assert found is not None
    assert found.list == "XP_BesondereArtDerBaulNutzung"
    assert found.label is not None
    assert "Allgemeines Wohngebiet" in found.label


def test_what_is_not_known_has_no_label_and_what_is_no_code_no_list() -> None:
    unknown = coded("6.0", "BP_GruenFlaeche", "rechtscharakter", "12345")
    assert unknown == Coded("6.0", "XP_Rechtscharakter", "12345", None)
    assert coded("6.0", "BP_GruenFlaeche", "aufschrift", "1000") is None
    assert coded("7.0", "BP_GruenFlaeche", "rechtscharakter", "1000") is None


def test_codes_of_4_x_and_6_1_have_their_own_lists() -> None:
    park = coded("4.0", "FP_Gruen", "zweckbestimmung", "1000")
    assert park is not None
    assert (park.version, park.list) == ("4.0", "XP_ZweckbestimmungGruen")
    assert park.label == "Parkanlage; auch: Erholungsgrün, Grünanlage, Naherholung"
    axes = [coded("4.1", "RP_Achse", "achsenTyp", "1000"), coded("5.4", "RP_Achse", "typ", "1000")]
    assert [axis and axis.label for axis in axes] == ["Siedlungsachse", "Achsen"]
    renamed = [coded(v, "RP_Freiraum", "gebietsTyp", "1310") for v in ("6.0", "6.1")]
    assert [each and each.label for each in renamed] == [None, "VorrangOhneAusschluss"]
    kept = coded("6.1", "BP_GruenFlaeche", "rechtscharakter", "1000")
    assert kept is not None
    assert kept.label


def test_nested_and_repeated_codes_are_told_with_their_path() -> None:
    attributes = {
        "gehoertZuBereich": "#B",
        "aufschrift": "Park am See",
        "zweckbestimmung": [
            {"BP_KomplexeZweckbestGruen": {"allgemein": "1000"}},
            {"BP_KomplexeZweckbestGruen": {"allgemein": "1600"}},
        ],
    }
    found = list(statements("6.0", "BP_GruenFlaeche", attributes))
    assert [(s.path, s.value) for s in found] == [
        (("aufschrift",), "Park am See"),
        (("zweckbestimmung", "allgemein"), "1000"),
        (("zweckbestimmung", "allgemein"), "1600"),
    ]
    labels = [s.coded.label for s in found if s.coded]
    assert labels == ["Parkanlage; auch: Erholungsgrün, Grünanlage, Naherholung", "Spielplatz"]
