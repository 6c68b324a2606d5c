"""German words of plans as classes and steps: the knowledge behind a proposed mapping.

``words.csv`` holds parts of words, the longest of which decides; ``short_words.csv`` whole words
(PlanZV and BauNVO letters); ``status_words.csv`` steps of procedure.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files
from typing import Final

from planning.intake.code_lists import CodeList, classify, national
from planning.intake.harmonise import classify as classify_xplan
from planning.terms import Use
from planning.uses import subclass_terms, use_terms
from planning.zones import spelled

_SPELLINGS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_XPLAN_TYPE: Final = re.compile(r"(?:BP|FP|RP|LP|SO)_\w+")
_HILUCS: Final = re.compile(r"(?:.*[/#])?[1-6](?:_\d+){0,2}_[A-Z]\w+")


def plain(text: str) -> str:
    """Small letters, umlauts spelled out, everything else a blank."""
    return " ".join(re.findall(r"[a-z0-9]+", text.casefold().translate(_SPELLINGS)))


def is_hilucs(text: str) -> bool:
    """Whether a value is a HILUCS code, bare or as an address."""
    return bool(_HILUCS.fullmatch(text)) and classify([text], CodeList.HILUCS) is not None


def use(text: str) -> tuple[Use, str] | None:
    """Class and subclass that a value means; None where no word of it is known."""
    if text in set(Use):
        return Use(text), ""
    if _XPLAN_TYPE.fullmatch(text):
        found = classify_xplan(text, {})
        return (found.use, found.subclass) if found.use is not Use.UNSPECIFIED else None
    if (coded := national(text)) is not None:
        return coded.use, coded.subclass
    words = plain(text)
    return _short().get(words) or _named().get(words) or _longest(words)


def status(text: str) -> str | None:
    """Status that a value means; ``außer Kraft`` is told from ``in Kraft`` by its longer word."""
    if text in _statuses():
        return text
    named = spelled("status", text)
    if named != text:
        return named
    words = plain(text)
    known = [word for word in _status_words() if word in words]
    return _status_words()[max(known, key=len)] if known else None


def _longest(words: str) -> tuple[Use, str] | None:
    """The row whose word is the longest one contained."""
    known = [word for word in _words() if word in words]
    return _words()[max(known, key=len)] if known else None


@cache
def _words() -> dict[str, tuple[Use, str]]:
    return {row["word"]: (Use(row["class"]), row["subclass"]) for row in _rows("words.csv")}


@cache
def _short() -> dict[str, tuple[Use, str]]:
    return {row["word"]: (Use(row["class"]), row["subclass"]) for row in _rows("short_words.csv")}


@cache
def _named() -> dict[str, tuple[Use, str]]:
    """The names of classes and subclasses in both languages."""
    subclasses = {
        plain(name): (term.use, term.code)
        for term in subclass_terms().values()
        for name in (term.name_de, term.name_en)
    }
    classes = {
        plain(name): (term.code, "")
        for term in use_terms().values()
        for name in (term.name_de, term.name_en)
    }
    return subclasses | classes


@cache
def _statuses() -> frozenset[str]:
    return frozenset(row["status"] for row in _rows("status_words.csv"))


@cache
def _status_words() -> dict[str, str]:
    return {row["word"]: row["status"] for row in _rows("status_words.csv")}


@cache
def fields() -> dict[str, list[str]]:
    """Known names of fields by column of the zone table, the likelier first."""
    found: dict[str, list[str]] = {}
    for row in _rows("field_names.csv"):
        found.setdefault(row["column"], []).append(plain(row["field"]).replace(" ", ""))
    return found


def _rows(name: str) -> list[dict[str, str]]:
    text = files(__package__ or "").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter=";"))
