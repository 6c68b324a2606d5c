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
    assert coded("4.1", "BP_GruenFlaeche", "rechtscharakter", "1000") is None


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
