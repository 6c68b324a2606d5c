"""What the codes of XPlanung mean: a code is kept as version, list and code.

The lists are those of XPlanGML 4.1, 5.4, 6.0 and what 6.1 added (``harmonise/xplan_*.csv``, read
from the schemas). Within 4.x, 5.x and 6.x codes have kept their meaning, so that they serve for
all of them. A code of 4.1 has the label of 5.4 where both schemas name it alike, else its name in
the schema of 4.1; so have codes that came with 6.1.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

_SCHEMAS: Final = {"4": ("4.1",), "5": ("5.4",), "6": ("6.0",), "6.1": ("6.1", "6.0")}
"""The versions whose lists serve for one, or for all with its first digit; the first before."""


@dataclass(frozen=True, slots=True)
class Coded:
    """A code with its list; ``label`` (German) is None where the list has no such code."""

    version: str
    list: str
    code: str
    label: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribute's value, found at ``path`` (names of attributes, outermost first)."""

    path: tuple[str, ...]
    value: str
    coded: Coded | None


def coded(version: str, type_: str, attribute: str, code: str) -> Coded | None:
    """The code of an attribute of a type (feature or data type), None where it has no list."""
    schemas = _SCHEMAS.get(version, _SCHEMAS.get(version[:1], ()))
    listed = _list(schemas, type_, attribute)
    if listed is None:
        return None
    known = (_labels().get((schema, listed, code)) for schema in schemas)
    return Coded(version, listed, code, next(filter(None, known), None))


def statements(version: str, type_: str, attributes: Mapping[str, Any]) -> Iterator[Statement]:
    """Every value among the attributes of a feature, nested ones too; references are left out."""
    return _statements(version, type_, attributes, ())


def _statements(
    version: str, type_: str, attributes: Mapping[str, Any], path: tuple[str, ...]
) -> Iterator[Statement]:
    for name, value in attributes.items():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                for data_type, inner in _data_types(type_, item):
                    yield from _statements(version, data_type, inner, (*path, name))
            elif not str(item).startswith("#"):
                text = str(item)
                yield Statement((*path, name), text, coded(version, type_, name, text))


def _data_types(type_: str, item: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """A complex value stands under the name of its data type (XP_Gemeinde ...)."""
    for name, inner in item.items():
        if isinstance(inner, dict) and name[2:3] == "_":
            yield name, inner
        else:
            yield type_, {name: inner}


@cache
def _list(schemas: tuple[str, ...], type_: str, attribute: str) -> str | None:
    """The list of an attribute, its own or inherited."""
    ancestor: str | None = type_
    while ancestor:
        for schema in schemas:
            if found := _attributes().get((schema, ancestor, attribute)):
                return found
        above = (_supertypes().get((schema, ancestor)) for schema in schemas)
        ancestor = next(filter(None, above), None)
    return None


@cache
def _attributes() -> dict[tuple[str, str, str], str]:
    rows = _rows("xplan_attributes.csv")
    return {(r["version"], r["type"], r["attribute"]): r["list"] for r in rows}


@cache
def _supertypes() -> dict[tuple[str, str], str]:
    return {(r["version"], r["type"]): r["supertype"] for r in _rows("xplan_types.csv")}


@cache
def _labels() -> dict[tuple[str, str, str], str]:
    rows = _rows("xplan_codes.csv")
    return {(r["version"], r["list"], r["code"]): r["label"] for r in rows}


def _rows(name: str) -> list[dict[str, str]]:
    source = files("planning.intake").joinpath("harmonise", name).read_text(encoding="utf-8")
    return list(csv.DictReader(source.splitlines(), delimiter=";"))
