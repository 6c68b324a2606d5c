"""A mapping applied: the columns of zones out of the fields of a foreign table."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

import geopandas as gpd
import pandas as pd

from planning import errors
from planning.intake.code_lists import CodeList, classify
from planning.intake.mapping.form import Mapping, Rule
from planning.terms import Use
from planning.zones import NAMES

_SHOWN: Final = 12
"""Choices named in a refusal."""


def applied(mapping: Mapping, frame: gpd.GeoDataFrame, file: str) -> gpd.GeoDataFrame:
    """The columns that the mapping fills, and ``source_type``: the word the class comes from.

    The frame's own columns are not among them. A value that no rule knows is refused with its
    row, except for the class, which becomes ``unspecified`` and is told by a check. Raises
    MissingColumn or UnknownValue, each with file and place.
    """
    present = [name for name in frame.columns if name != frame.geometry.name]
    for field in sorted(mapping.fields - set(present) - {mapping.geometry or ""}):
        raise errors.MissingColumn(file=file, value=field, choices=", ".join(map(str, present)))
    filled: dict[str, Any] = {
        name: column(name, rule, frame, file) for name, rule in mapping.rules.items()
    }
    source = mapping.rules["class"].field
    filled["source_type"] = as_words(frame[source]) if source else None
    columns = [*(name for name in NAMES if name in filled), "source_type"]
    table = pd.DataFrame(filled, index=frame.index, columns=columns)
    return gpd.GeoDataFrame(table, geometry=frame.geometry.array, crs=frame.crs)


def as_words(source: pd.Series) -> pd.Series:
    """Values as a mapping writes them: trimmed, whole numbers without a decimal point."""
    if pd.api.types.is_float_dtype(source):
        return source.map(_number, na_action="ignore").astype("string")
    return source.astype("string").str.strip().replace("", pd.NA)


def column(name: str, rule: Rule[Any], frame: gpd.GeoDataFrame, file: str) -> pd.Series:
    """The values of a column of the zone table, or of what is said of plans.

    Raises UnknownValue with the row.
    """
    if rule.row:
        return pd.Series(range(1, len(frame) + 1), index=frame.index).astype("string")
    if rule.field is None:
        return pd.Series([_plain(rule.constant)] * len(frame), index=frame.index, dtype=object)
    source = frame[rule.field]
    words = as_words(source)
    told = _translation(name, rule, words, file)
    if told is None:
        return source if not rule.has_default else source.fillna(_plain(rule.default))
    known = {word: told(word) for word in words.dropna().unique()}
    fallback = _fallback(name, rule)
    values = [known[word] if isinstance(word, str) else fallback for word in words.astype(object)]
    return pd.Series(values, index=frame.index, dtype=object)


def _translation(
    name: str, rule: Rule[Any], words: pd.Series, file: str
) -> Callable[[str], Any] | None:
    """How a word of the field is turned into a value; None where it stands for itself."""
    if rule.codelist is not None:
        code_list = rule.codelist
        return lambda word: _coded(name, word, code_list, rule)
    if rule.values is not None:
        return lambda word: _listed(name, word, rule, words, file)
    if rule.format is not None:
        return lambda word: _day(word, rule, words, file)
    return None


def _coded(name: str, word: str, code_list: CodeList, rule: Rule[Any]) -> Any:
    """Class or subclass by one or more codes, separated by ``;``, ``,`` or blanks."""
    found = classify(word.replace(",", " ").replace(";", " ").split(), code_list)
    if found is None:
        return _fallback(name, rule)
    return found.use.value if name == "class" else found.subclass or None


def _listed(name: str, word: str, rule: Rule[Any], words: pd.Series, file: str) -> Any:
    """The value that the mapping lists for a word, else the default."""
    values = rule.values or {}
    if word in values:
        return _plain(values[word])
    if rule.has_default or name == "class":
        return _fallback(name, rule)
    raise _unknown(word, rule, words, file, [*values][:_SHOWN])


def _fallback(name: str, rule: Rule[Any]) -> Any:
    """What stands where the field says nothing that is known: a class is never left open."""
    default = _plain(rule.default)
    return Use.UNSPECIFIED.value if default is None and name == "class" else default


def _day(word: str, rule: Rule[Any], words: pd.Series, file: str) -> Any:
    """A date as the field writes it."""
    try:
        return datetime.strptime(word, rule.format or "").date().isoformat()
    except ValueError:
        raise _unknown(word, rule, words, file, [rule.format]) from None


def _unknown(
    word: str, rule: Rule[Any], words: pd.Series, file: str, choices: list[Any]
) -> errors.UnknownValue:
    """The refusal of a word, with the first row that has it."""
    row = int((words == word).fillna(value=False).to_numpy(dtype=bool).argmax()) + 1
    named = ", ".join(map(str, choices))
    return errors.UnknownValue(file=file, row=row, column=rule.field, value=word, choices=named)


def _number(value: float) -> str:
    return str(int(value)) if math.isfinite(value) and value == int(value) else str(value)


def _plain(value: Any) -> Any:
    """A value of the form as a table holds it."""
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value
