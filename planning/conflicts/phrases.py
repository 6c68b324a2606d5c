"""Columns of phrases: each made once for what it depends on, then put together by Arrow.

A text for every row of a long table costs what the distinct phrases cost.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from planning.conflicts.relation import Rows

Phrases: TypeAlias = pa.LargeStringArray
_TEXT: Final = pa.large_string()


def column(values: pd.Series) -> Phrases:
    """The texts of a column, null where missing."""
    return pa.array(values, type=_TEXT, from_pandas=True)


def spoken(columns: Sequence[pd.Series], phrase: Callable[..., str]) -> Phrases:
    """A phrase for each row, made once for each combination of values; None for a missing one."""
    first, of = _combinations(columns)
    rows = zip(*(_values(each.iloc[first]) for each in columns), strict=True)
    return chosen([phrase(*values) for values in rows], of)


def chosen(texts: Sequence[str], numbers: Rows) -> Phrases:
    """For each number the text at that place."""
    return pa.array(texts, type=_TEXT).take(pa.array(numbers))


def filled(template: str, facts: Mapping[str, Phrases], count: int) -> Phrases:
    """``template.format`` for each of ``count`` rows."""
    pieces: list[Any] = []
    for literal, name, _, _ in string.Formatter().parse(template):
        pieces += [literal] if literal else []
        pieces += [facts[name]] if name is not None else []
    if all(isinstance(piece, str) for piece in pieces):
        return chosen(["".join(pieces)], np.zeros(count, dtype=np.intp))
    return _concatenated(pieces, "")


def joined(phrases: Sequence[Phrases]) -> Phrases:
    """The phrases of each row with a space between, empty ones left out."""
    return _concatenated([pc.if_else(pc.equal(each, ""), None, each) for each in phrases], " ")


def scattered(parts: Sequence[tuple[Rows, Phrases]], count: int) -> Phrases:
    """The phrases of several sets of rows in one column of ``count`` rows."""
    rows = np.concatenate([np.empty(0, dtype=np.intp), *(rows for rows, _ in parts)])
    phrases = pa.chunked_array([phrases for _, phrases in parts], type=_TEXT)
    place = np.empty(count, dtype=np.intp)
    place[rows] = np.arange(len(rows))
    return phrases.combine_chunks().take(pa.array(place))


def _concatenated(pieces: Sequence[Any], between: str) -> Phrases:
    """The pieces of each row, nulls left out."""
    texts = [pa.scalar(each, _TEXT) if isinstance(each, str) else each for each in pieces]
    separator = pa.scalar(between, _TEXT)
    return pc.binary_join_element_wise(*texts, separator, null_handling="skip")


def _combinations(columns: Sequence[pd.Series]) -> tuple[Rows, Rows]:
    """A row of each combination of values, and for each row the number of its combination."""
    code = np.zeros(len(columns[0]), dtype=np.int64)
    for each in columns:
        codes, values = pd.factorize(each)
        code, _ = pd.factorize(code * (len(values) + 1) + codes + 1)
    _, first, of = np.unique(code, return_index=True, return_inverse=True)
    return first.astype(np.intp), of.astype(np.intp)


def _values(values: pd.Series) -> list[Any]:
    """The values of a column, None where missing."""
    listed: list[Any] = values.astype(object).to_numpy(dtype=object, na_value=None).tolist()
    return listed
