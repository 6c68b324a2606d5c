"""The classes of use and their subclasses, as the tables in ``vocabulary/`` describe them."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from planning.terms import PlanKind, Use


@dataclass(frozen=True)
class UseTerm:
    """A product class as a person reads it."""

    code: Use
    name_de: str
    name_en: str
    group: str
    default_hilucs: str


@dataclass(frozen=True)
class SubclassTerm:
    """One value of the closed list of subclasses, within its class."""

    use: Use
    code: str
    name_de: str
    name_en: str


@cache
def use_terms() -> dict[Use, UseTerm]:
    """The classes in the order of domain.md 3.2."""
    rows = vocabulary("classes.csv")
    terms = [
        UseTerm(Use(r["code"]), r["name_de"], r["name_en"], r["group"], r["default_hilucs"])
        for r in rows
    ]
    return {term.code: term for term in terms}


@cache
def subclass_terms() -> dict[tuple[Use, str], SubclassTerm]:
    """The closed list of subclasses, keyed by class and code."""
    rows = vocabulary("subclasses.csv")
    terms = [SubclassTerm(Use(r["class"]), r["code"], r["name_de"], r["name_en"]) for r in rows]
    return {(term.use, term.code): term for term in terms}


@cache
def kind_classes() -> dict[PlanKind, frozenset[Use]]:
    """The classes that a plan of each kind can hold: those its XPlanung objects can become."""
    held: dict[PlanKind, set[Use]] = {kind: set() for kind in PlanKind}
    for row in vocabulary("kind_classes.csv"):
        held[PlanKind(row["kind"])].add(Use(row["class"]))
    return {kind: frozenset(uses) for kind, uses in held.items()}


def vocabulary(name: str) -> list[dict[str, str]]:
    """Rows of a table in ``vocabulary/`` (semicolon separated, UTF-8)."""
    text = files("planning").joinpath("vocabulary", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter=";"))
