"""INSPIRE codes (HILUCS, SupplementaryRegulation) and the German national ones as classes.

Which code is which class stands in ``harmonise/hilucs.csv`` and
``harmonise/supplementary_regulation.csv``: ``T`` turns table 3.3 of domain.md round (the class
that most XPlanung objects of this code have), ``D`` is our own choice. National codes
(``3_10_1_3_AllgWohngebiet``) stand in ``harmonise/xplan_code_map.csv``, one class each.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final

from planning.intake.harmonise import Classification
from planning.terms import Use

_NUMBER: Final = re.compile(r"\d+(?:_\d+)*")
_SETTLEMENT: Final = frozenset({Use.RESIDENTIAL, Use.MIXED_USE})
_BESIDE_HOMES: Final = frozenset({Use.COMMERCIAL_INDUSTRIAL, Use.AGRICULTURE, Use.RETAIL_LARGE})


class CodeList(StrEnum):
    """A list of codes that INSPIRE PLU data carry."""

    HILUCS = "hilucs"
    SUPPLEMENTARY_REGULATION = "supplementary_regulation"


def classify(codes: Iterable[str], code_list: CodeList) -> Classification | None:
    """Class of a zone by all its codes, written bare or as an address; None where none is known.

    A code without a row is looked up by the one above it (``1_6_5_...`` by ``1_6``). Homes beside
    trade or farming are ``mixed_use`` (Kerngebiet, Dorfgebiet); else the first code counts.
    """
    found = [each for code in codes if (each := _row(bare(code), code_list))]
    uses = {each.use for each in found}
    if uses & _SETTLEMENT and uses & _BESIDE_HOMES:
        return Classification(Use.MIXED_USE)
    return next(
        (each for each in found if each.use is not Use.UNSPECIFIED), next(iter(found), None)
    )


def national(code: str) -> Classification | None:
    """Class of a German national code, as specificLandUse carries it; None where not known."""
    return _national().get(bare(code))


def bare(code: str) -> str:
    """A code without the address of its list."""
    return re.split(r"[/#]", code.strip())[-1]


def _row(code: str, code_list: CodeList) -> Classification | None:
    """The row of the code or of the nearest one above it."""
    match = _NUMBER.match(code)
    number = match.group() if match else ""
    while number:
        if number in _table(code_list):
            return _table(code_list)[number]
        number = number.rpartition("_")[0]
    return None


@cache
def _table(code_list: CodeList) -> dict[str, Classification]:
    """The rows of a list by the number of their code."""
    rows = _rows(f"{code_list}.csv")
    numbered = ((_NUMBER.match(row["code"]), row) for row in rows)
    return {
        number.group(): Classification(
            Use(row["class"]), row["subclass"], "sensitive" if row["sensitive"] else ""
        )
        for number, row in numbered
        if number
    }


@cache
def _national() -> dict[str, Classification]:
    """The rows by national code; one row may name several."""
    return {
        code: Classification(
            Use(row["class"]), row["subclass"], row["flags"], row["noise_code"], row["road_class"]
        )
        for row in _rows("xplan_code_map.csv")
        for code in row["national_specific_value"].split()
    }


def _rows(name: str) -> list[dict[str, str]]:
    text = files("planning.intake").joinpath("harmonise", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter=";"))
