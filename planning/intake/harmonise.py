"""Source words into the project's: class, designation, legal nature, status.

What is mapped to what stands in ``harmonise/*.csv``; here is only how a row is chosen.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Final

from planning.provenance import AmendmentEffect
from planning.terms import Designation, LegalNature, LegalStatus, PlanKind, Use

_LEAST_DIGITS: Final = 4
_RANKS: Final = {
    "allgArtDerBaulNutzung": 0,
    "einteilung": 0,
    "besondereArtDerBaulNutzung": 1,
    "sondernutzung": 2,
    "laermschutzzone": 4,
    "zone": 4,
}
"""The later of two attributes tells more; those not named stand between at 3."""
_OLD_NAMES: Final = {
    "sondernutzung": ("sonderNutzung", "sondernutzung"),
    "zweckbestimmung": ("besondereZweckbestimmung", "zweckbestimmung"),
}
"""Names of an attribute in XPlanung 4 and 5, the more specific first."""
_DESIGNATIONS: Final = {
    "1000": Designation.PRIORITY,
    "1001": Designation.PRIORITY,
    "1100": Designation.RESERVATION,
    "1101": Designation.RESERVATION,
    "1200": Designation.SUITABILITY,
    "1300": Designation.PRIORITY,  # Vorrang- und Eignungsgebiet: the stronger of the two
    "1310": Designation.PRIORITY,  # 6.1: Vorrang ohne Ausschluss
    "1400": Designation.EXCLUSION,
    "1500": Designation.RESERVATION,
    "1501": Designation.RESERVATION,
    "2000": Designation.RESERVATION,  # this and the following in 4.x
    "3000": Designation.SUITABILITY,
    "4000": Designation.EXCLUSION,
}


@dataclass(frozen=True, slots=True)
class Classification:
    """What a zone is used for; empty text where the source does not say."""

    use: Use
    subclass: str = ""
    flags: str = ""
    noise_code: str = ""
    road_class: str = ""

    def refined(self, other: Classification) -> Classification:
        """``other`` where the class differs, else its words before this one's."""
        if other.use is not self.use:
            return other
        return Classification(
            self.use,
            other.subclass or self.subclass,
            other.flags or self.flags,
            other.noise_code or self.noise_code,
            other.road_class or self.road_class,
        )


@dataclass(frozen=True)
class Status:
    """A procedural status; ``certain`` is false where the source tells less than the state."""

    status: LegalStatus | None
    certain: bool = True


def classify(source_type: str, attributes: Mapping[str, Any]) -> Classification:
    """Class of an XPlanung object by its type and codes, the most specific row winning.

    A code without a row is looked up by the code it details (16002 by 1600). Type and codes
    that no row knows are ``unspecified``.
    """
    found: Classification | None = None
    by_attribute = _classes().get(source_type, {})
    for attribute, rows in by_attribute.items():
        row = _row(rows, codes(attributes, attribute)) if attribute else None
        if row is not None:
            found = found.refined(row) if found else row
    return found or by_attribute.get("", {}).get("") or Classification(Use.UNSPECIFIED)


def knows(source_type: str) -> bool:
    """Whether the tables have the type: its objects have a class, or are known to have none."""
    return source_type in _classes()


def designation(attributes: Mapping[str, Any]) -> Designation | None:
    """Designation from gebietsTyp; None where the attribute is missing."""
    types = codes(attributes, "gebietsTyp")
    known = [_DESIGNATIONS[code] for code in types if code in _DESIGNATIONS]
    if not types:
        return None
    return known[0] if known else Designation.NONE


def legal_nature(
    version: str, source_type: str, attributes: Mapping[str, Any]
) -> tuple[LegalNature | None, str | None]:
    """Legal nature and the code it comes from, such as ``6.0 XP_Rechtscharakter 4000``.

    Before 6.0 every package had a list of its own in which the same number means something
    else, so the code is kept with version and list.
    """
    code = next(iter(codes(attributes, "rechtscharakter")), None)
    if code is None:
        return None, None
    prefix = "XP" if version >= "6" else source_type[:2]
    nature = _legal_natures().get((prefix, code))
    return nature, f"{version} {prefix}_Rechtscharakter {code}"


def legal_status(
    version: str, kind: PlanKind, code: str, attributes: Mapping[str, Any], today: date
) -> Status:
    """Status of a plan from its Rechtsstand, never ``in force`` from a date.

    Code 2000 says only that the plan is in procedure: a display that has ended makes it
    ``7_weighing``, one that runs ``6_published`` (a further one ``8_republished``). Without
    dates it is at least ``1_initiated``, and the answer is not certain (domain.md 7.1).
    """
    known = _legal_statuses()
    row = next((r for r in ((kind, version[:1], code), (kind, "", code)) if r in known), None)
    if row is None:
        return Status(None, certain=False)
    status = known[row]
    starts, ends = _displays(attributes)
    if status is LegalStatus.PUBLISHED and max(len(starts), len(ends)) > 1:
        return Status(LegalStatus.REPUBLISHED)
    return Status(status) if status else _step(starts, ends, today)


def amendment_effect(scheme: str | None, code: str | None) -> AmendmentEffect | None:
    """What becomes of a plan that another one changes, such as ``6.0 XP_Aenderungsarten`` 2000.

    None where the code is missing or not known.
    """
    words = (scheme or "").split()
    return _amendments().get((words[-1], code)) if words and code else None


def codes(attributes: Mapping[str, Any], name: str) -> list[str]:
    """Codes of an attribute, flat (5.x) or as ``allgemein`` within a complex value (6.0)."""
    found: list[str] = []
    for old in _OLD_NAMES.get(name, (name,)):
        value = attributes.get(old)
        for item in value if isinstance(value, list) else [value]:
            found += _texts(item)
    return found


def day(value: Any) -> date | None:
    """A date as XPlanung writes it, None where it cannot be read."""
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def _texts(item: Any) -> list[str]:
    if isinstance(item, str):
        return [item]
    if isinstance(item, dict):
        inner = [item.get("allgemein"), *(v for v in item.values() if isinstance(v, dict))]
        return [text for part in inner for text in _texts(part)]
    return []


def _row(rows: dict[str, Classification], found: list[str]) -> Classification | None:
    for code in found:
        for digits in range(len(code), min(len(code), _LEAST_DIGITS) - 1, -1):
            if code[:digits] in rows:
                return rows[code[:digits]]
    return None


def _displays(attributes: Mapping[str, Any]) -> tuple[list[date], list[date]]:
    """First and last days of the public displays, sorted."""

    def days(*names: str) -> list[date]:
        values = [d for name in names for d in codes(attributes, name)]
        return sorted(d for d in map(day, values) if d)

    return (
        days("auslegungsStartDatum", "auslegungStartDatum"),
        days("auslegungsEndDatum", "auslegungEndDatum"),
    )


def _step(starts: list[date], ends: list[date], today: date) -> Status:
    """The step of a plan of which is known only that it is in procedure."""
    if not ends or (starts and starts[0] > today):
        return Status(LegalStatus.INITIATED, certain=False)
    if len(starts) <= len(ends) and ends[-1] < today:
        return Status(LegalStatus.WEIGHING)
    return Status(LegalStatus.REPUBLISHED if len(ends) > 1 else LegalStatus.PUBLISHED)


@cache
def _classes() -> dict[str, dict[str, dict[str, Classification]]]:
    """Rows by type, by attribute (the most telling last), by code."""
    table: dict[str, dict[str, dict[str, Classification]]] = {}
    rows = _rows("xplan_code_map.csv")
    for row in sorted(rows, key=lambda r: (_RANKS.get(r["attribute"], 3), r["attribute"])):
        by_code = table.setdefault(row["xplan_type"], {}).setdefault(row["attribute"], {})
        by_code[row["code"]] = Classification(
            Use(row["class"]), row["subclass"], row["flags"], row["noise_code"], row["road_class"]
        )
    return table


@cache
def _amendments() -> dict[tuple[str, str], AmendmentEffect]:
    rows = _rows("amendments.csv")
    return {(r["list"], r["code"]): AmendmentEffect(r["effect"]) for r in rows}


@cache
def _legal_natures() -> dict[tuple[str, str], LegalNature]:
    rows = _rows("rechtscharakter.csv")
    return {(r["list"], r["code"]): LegalNature(r["legal_nature"]) for r in rows}


@cache
def _legal_statuses() -> dict[tuple[str, str, str], LegalStatus | None]:
    """By kind, first digit of the version where a code means another thing there, and code."""
    rows = _rows("rechtsstand.csv")
    return {
        (r["kind"], r["version"], r["code"]): LegalStatus(r["status"]) if r["status"] else None
        for r in rows
    }


def _rows(name: str) -> list[dict[str, str]]:
    text = files("planning.intake").joinpath("harmonise", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter=";"))
