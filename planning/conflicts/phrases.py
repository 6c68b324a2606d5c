"""Columns of phrases: each made once for what it depends on, then put together by Arrow.

A text for every row of a long table costs what the distinct phrases cost.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from planning.conflicts.relation import Rows

Phrases: TypeAlias = pa.LargeStringArray
_TEXT: Final = pa.large_string()
_LARGEST: Final = np.iinfo(np.int64).max


@dataclass(frozen=True)
class Said:
    """A phrase for each row of a table: the distinct phrases, and each row's place among them."""

    phrases: Phrases
    of: Rows

    def at(self, rows: Rows) -> Phrases:
        """The phrases of these rows."""
        return self.phrases.take(pa.array(self.of[rows]))


Piece: TypeAlias = str | Said
"""A part of a sentence: the same for every row, or a phrase for each."""


class Speaker:
    """Speaks of the rows of a table; which of them agree is found once for all languages."""

    def __init__(self, table: pd.DataFrame) -> None:
        self.table = table
        self._found: dict[tuple[str, ...], tuple[Rows, Rows]] = {}

    def say(self, columns: Sequence[str], phrase: Callable[..., str]) -> Said:
        """A phrase made once for each combination of values; None for a missing one."""
        first, of = self.combinations(columns)
        rows = zip(*(_values(self.table[name].iloc[first]) for name in columns), strict=True)
        return Said(texts([phrase(*values) for values in rows]), of)

    def combinations(self, columns: Sequence[str]) -> tuple[Rows, Rows]:
        """A row of each combination of values, and for each row the number of its combination."""
        key = tuple(columns)
        if key not in self._found:
            self._found[key] = _combinations([self.table[name] for name in columns])
        return self._found[key]


def column(values: pd.Series) -> Phrases:
    """The texts of a column, null where missing."""
    return pa.array(values, type=_TEXT, from_pandas=True)


def texts(phrases: Sequence[str]) -> Phrases:
    """The phrases as a column."""
    return pa.array(phrases, type=_TEXT)


def pieces(template: str, facts: Mapping[str, Sequence[Piece]]) -> list[Piece]:
    """A template with {facts} as the pieces that make its sentence."""
    found: list[Piece] = []
    for literal, name, _, _ in string.Formatter().parse(template):
        found += [literal] if literal else []
        found += facts[name] if name is not None else []
    return found


def together(parts: Sequence[Piece], rows: Rows) -> Phrases:
    """The pieces of each of the rows in one text, missing ones left out."""
    columns = [pa.scalar(p, _TEXT) if isinstance(p, str) else p.at(rows) for p in parts]
    if all(isinstance(part, str) for part in parts):
        return texts(["".join(map(str, parts))] * len(rows))
    return pc.binary_join_element_wise(*columns, pa.scalar("", _TEXT), null_handling="skip")


def scattered(parts: Sequence[tuple[Rows, Phrases]], count: int) -> pa.ChunkedArray:
    """The phrases of several sets of rows in one column of ``count`` rows."""
    rows = np.concatenate([np.empty(0, dtype=np.intp), *(rows for rows, _ in parts)])
    phrases = pa.chunked_array([phrases for _, phrases in parts], type=_TEXT)
    if np.array_equal(rows, np.arange(count)):
        return phrases
    place = np.empty(count, dtype=np.intp)
    place[rows] = np.arange(len(rows))
    return phrases.take(pa.array(place))


def _combinations(columns: Sequence[pd.Series]) -> tuple[Rows, Rows]:
    """``Speaker.combinations``; codes of many columns are numbered anew before they overflow."""
    code, width = np.zeros(len(columns[0]), dtype=np.int64), 1
    for each in columns:
        codes, values = pd.factorize(each)
        if width > _LARGEST // (len(values) + 1):
            code, seen = pd.factorize(code)
            width = len(seen)
        code, width = code * (len(values) + 1) + codes + 1, width * (len(values) + 1)
    of, distinct = pd.factorize(code)
    first = np.empty(len(distinct), dtype=np.intp)
    first[of[::-1]] = np.arange(len(of))[::-1]
    return first, of.astype(np.intp)


def _values(values: pd.Series) -> list[Any]:
    """The values of a column, None where missing."""
    listed: list[Any] = values.astype(object).to_numpy(dtype=object, na_value=None).tolist()
    return listed
