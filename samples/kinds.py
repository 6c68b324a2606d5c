"""How a use is written in XPlanGML 6.0: feature type, codes, legal nature.

Elements are (name, value) pairs; a tuple as value nests. ``before`` stands before the
geometry, ``after`` behind it, both in the order of the schema.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

Element = tuple[str, "str | tuple[Element, ...]"]

_GOAL, _PRINCIPLE, _REPRESENTATION, _ADOPTED = "4000", "4100", "3000", "2000"


@dataclass(frozen=True)
class Kind:
    """A feature type with its codes; ``title`` begins the text of the feature."""

    feature: str
    title: str
    legal_nature: str
    after: tuple[Element, ...] = ()
    before: tuple[Element, ...] = ()


def kind(plan_class: str, use: str) -> Kind:
    """The kind of a use in a plan class (RP, FP, BP); areas laid over are the same in all."""
    return {"RP": REGIONAL, "FP": PREPARATORY, "BP": BINDING}[plan_class].get(use) or OVERLAYS[use]


def _codes(*pairs: tuple[str, str]) -> tuple[Element, ...]:
    return pairs


def _purpose(element: str, datatype: str, code: str) -> tuple[Element, ...]:
    """A complex purpose of XPlanung 6.0: element, datatype, general code."""
    return ((element, ((datatype, (("allgemein", code),)),)),)


def _building(
    title: str, general: str, special: str | None = None, other: str | None = None
) -> Kind:
    """Building land of a land-use plan."""
    after: tuple[Element, ...] = (("allgArtDerBaulNutzung", general),)
    if special:
        after += (("besondereArtDerBaulNutzung", special),)
    if other:
        after += _purpose("sondernutzung", "FP_KomplexeSondernutzung", other)
    return Kind("FP_BebauungsFlaeche", title, _REPRESENTATION, after)


def _fp(feature: str, title: str, datatype: str, code: str) -> Kind:
    """Ground of a land-use plan with a purpose."""
    purpose = _purpose("zweckbestimmung", f"FP_KomplexeZweckbest{datatype}", code)
    return Kind(feature, title, _REPRESENTATION, purpose)


def _road(title: str, purpose: str, rank: str, legal_nature: str) -> Kind:
    after = (
        *_purpose("artDerFestlegung", "SO_KomplexeZweckbestStrassenverkehr", purpose),
        *_codes(("einteilung", rank), ("hatDarstellungMitBesondZweckbest", "false")),
    )
    return Kind("SO_Strassenverkehr", title, legal_nature, after)


def _rp(feature: str, title: str, area: str | None, *codes: tuple[str, str]) -> Kind:
    """A designation of a regional plan; ``area`` is its gebietsTyp."""
    nature = _PRINCIPLE if area == "1100" else _GOAL
    before = _codes(("gebietsTyp", area)) if area else ()
    return Kind(feature, title, nature, codes, before)


def _protected(title: str, code: str) -> Kind:
    """A protected area as a land-use plan adopts it."""
    after = _codes(("artDerFestlegung", code), ("rechtsstandSchG", "2000"))
    feature = "LP_SchutzBestimmterTeileVonNaturUndLandschaft"
    return Kind(feature, title, _ADOPTED, after, (("raumkonkretisierung", "1000"),))


def _noise(title: str, zone: str) -> Kind:
    after = _codes(("artDerFestlegung", "6000"), ("laermschutzzone", zone))
    return Kind("SO_Luftverkehrsrecht", title, _ADOPTED, after)


PREPARATORY: Final = {
    "housing": _building("Wohnbaufläche", "1000"),
    "mixed": _building("Gemischte Baufläche", "2000"),
    "centre": _building("Kerngebiet", "2000", "1600"),
    "village": _building("Dorfgebiet", "2000", "1400"),
    "village_core": _building("Dorfgebiet", "2000", "1400"),
    "industry": _building("Gewerbliche Baufläche", "3000", "1700"),
    "heavy_industry": _building("Industriegebiet", "3000", "1800"),
    "retail": _building("Sonderbaufläche Einzelhandel", "4000", "2100", "1600"),
    "school": _fp("FP_Gemeinbedarf", "Gemeinbedarf", "Gemeinbedarf", "12000"),
    "clinic": _fp("FP_Gemeinbedarf", "Gemeinbedarf", "Gemeinbedarf", "18000"),
    "park": _fp("FP_Gruen", "Grünfläche Parkanlage", "Gruen", "1000"),
    "sport": _fp("FP_Gruen", "Grünfläche Sportplatz", "Gruen", "1400"),
    "allotments": _fp("FP_Gruen", "Grünfläche Dauerkleingärten", "Gruen", "1200"),
    "cemetery": _fp("FP_Gruen", "Grünfläche Friedhof", "Gruen", "2600"),
    "farmland": _fp("FP_Landwirtschaft", "Landwirtschaft Acker", "Landwirtschaft", "1100"),
    "meadow": _fp("FP_Landwirtschaft", "Landwirtschaft Grünland", "Landwirtschaft", "1200"),
    "horticulture": _fp("FP_Landwirtschaft", "Landwirtschaft Gartenbau", "Landwirtschaft", "1300"),
    "woodland": _fp("FP_WaldFlaeche", "Wald", "Wald", "1200"),
    "waste": _fp("FP_VerEntsorgung", "Abfallbehandlung", "VerEntsorgung", "22001"),
    "airport": Kind(
        "SO_Luftverkehrsrecht", "Flughafengelände", _ADOPTED, (("artDerFestlegung", "1000"),)
    ),
    "motorway": _road("Autobahn", "1000", "1000", _ADOPTED),
    "road": _road("Hauptverkehrsstraße", "1200", "1100", _REPRESENTATION),
    "railway": Kind(
        "SO_Schienenverkehrsrecht", "Bahnanlage", _ADOPTED, (("artDerFestlegung", "12000"),)
    ),
    "water": Kind(
        "SO_Gewaesser", "Gewässer", _ADOPTED,
        _purpose("artDerFestlegung", "SO_KomplexeFestlegungGewaesser", "2000"),
    ),
}  # fmt: skip

_SETTLEMENT: Final = _rp(
    "RP_WohnenSiedlung", "Baulich zusammenhängendes Siedlungsgebiet", None, ("typ", "3000")
)
_COMMERCE: Final = _rp("RP_IndustrieGewerbe", "Gewerbeschwerpunkt", None, ("typ", "3000"))

REGIONAL: Final = {
    "settlement": _SETTLEMENT,
    "housing": _SETTLEMENT,
    "village_core": _SETTLEMENT,
    "industry": _COMMERCE,
    "heavy_industry": _COMMERCE,
    "greenbelt": _rp("RP_GruenzugGruenzaesur", "Regionaler Grünzug", "1000", ("typ", "1000")),
    "gap": _rp("RP_GruenzugGruenzaesur", "Grünzäsur", "1000", ("typ", "2000")),
}

BINDING: Final = {
    "housing": Kind(
        "BP_BaugebietsTeilFlaeche", "Allgemeines Wohngebiet", "1000",
        _codes(("allgArtDerBaulNutzung", "1000"), ("besondereArtDerBaulNutzung", "1200")),
    ),
    "mixed": Kind(
        "BP_BaugebietsTeilFlaeche", "Mischgebiet", "1000",
        _codes(("allgArtDerBaulNutzung", "2000"), ("besondereArtDerBaulNutzung", "1500")),
    ),
    "park": Kind(
        "BP_GruenFlaeche", "Parkanlage", "1000",
        _purpose("zweckbestimmung", "BP_KomplexeZweckbestGruen", "1000"),
    ),
    "road": _road("Straßenverkehrsfläche", "1400", "1400", "1000"),
}  # fmt: skip

OVERLAYS: Final = {
    "reserve": _protected("", "1000"),
    "natura": _protected("", "18000"),
    "landscape": _protected("", "1300"),
    "water_zone": Kind(
        "SO_SchutzgebietWasserrecht", "", _ADOPTED,
        _codes(("artDerFestlegung", "1000"), ("zone", "1200")),
    ),
    "noise_day1": _noise("Tag-Schutzzone 1", "1000"),
    "noise_day2": _noise("Tag-Schutzzone 2", "2000"),
    "noise_night": _noise("Nacht-Schutzzone", "3000"),
    "power_line": _fp("FP_VerEntsorgung", "", "VerEntsorgung", "10000"),
    "nature_priority": _rp("RP_NaturLandschaft", "", "1000", ("typ", "1000")),
    "raw_material": _rp("RP_Rohstoff", "", "1000", ("rohstoffTyp", "4000")),
    "wind_priority": _rp("RP_ErneuerbareEnergie", "", "1000", ("typ", "1000")),
    "wind_combined": _rp("RP_ErneuerbareEnergie", "", "1300", ("typ", "1000")),
    "strict_goal": Kind(
        "RP_NaturschutzrechtlichesSchutzgebiet", "", _ADOPTED, (("typ", "1000"),)
    ),
    "nature_goal": _rp("RP_NaturLandschaft", "", "1000", ("typ", "1000")),
    "habitat": _rp("RP_NaturLandschaft", "", "1000", ("typ", "1702")),
    "raw_goal": _rp("RP_Rohstoff", "", "1000", ("rohstoffTyp", "4000")),
    "raw_reserve": _rp("RP_Rohstoff", "", "1100", ("rohstoffTyp", "4000")),
    "groundwater": _rp("RP_Wasserschutz", "", "1000", ("typ", "2000")),
    "flood_goal": _rp("RP_Hochwasserschutz", "", "1100", ("typ", "1700")),
    "farm_reserve": _rp("RP_Landwirtschaft", "", "1100", ("typ", "1000")),
    "forest_goal": _rp("RP_Forstwirtschaft", "", "1000", ("typ", "1000")),
    "power_corridor": _rp(
        "RP_Energieversorgung", "", None, ("typ", "8000"), ("spannung", "4000")
    ),
    "axis": _rp("RP_Achse", "", None, ("typ", "2000")),
    "s_bahn_planned": _rp("RP_Schienenverkehr", "", None, ("status", "1000"), ("typ", "1302")),
    "railway_line": _rp("RP_Schienenverkehr", "", None, ("status", "5000"), ("typ", "1002")),
    "motorway_line": _rp("RP_Strassenverkehr", "", None, ("status", "5000"), ("typ", "1002")),
    "federal_road_line": _rp("RP_Strassenverkehr", "", None, ("status", "5000"), ("typ", "1003")),
    "stream": Kind("RP_Gewaesser", "", "4400"),
}  # fmt: skip
