"""What makes a conflict the same one in the next run."""

from __future__ import annotations

import hashlib
from collections import Counter

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from planning.conflicts.phrases import Phrases, column


def fingerprints(conflicts: pd.DataFrame) -> list[str]:
    """SHA-256 (hexadecimal) of rule, states, sorted plan and source ids of each conflict.

    Where two versions of a plan carry the same ids, the further conflicts are counted on, in
    the order of the plans' statuses, so that each fingerprint occurs once.
    """
    a, b = (_sides(conflicts, side) for side in ("a", "b"))
    swapped = pc.greater(a, b)
    low, high = pc.if_else(swapped, b, a), pc.if_else(swapped, a, b)
    keys = _texts(conflicts["rule_id"], low, high, between="\x1e").to_pylist()
    numbers = _repetition(keys, conflicts)
    return [_digest(f"{key}\x1e{n}" if n else key) for key, n in zip(keys, numbers, strict=True)]


def _sides(conflicts: pd.DataFrame, side: str) -> Phrases:
    """State, plan and id of one side as one text."""
    columns = [conflicts[f"{side}_{name}"].fillna("") for name in ("state", "plan", "id")]
    return _texts(*columns, between="\x1f")


def _texts(*parts: pd.Series | Phrases, between: str) -> Phrases:
    """The parts of each row as one text."""
    columns = [column(part) if isinstance(part, pd.Series) else part for part in parts]
    return pc.binary_join_element_wise(*columns, pa.scalar(between, pa.large_string()))


def _repetition(keys: list[str], conflicts: pd.DataFrame) -> list[int]:
    """How often each key came before, in the order of the statuses of a and b."""
    if len(set(keys)) == len(keys):
        return [0] * len(keys)
    status = (conflicts["a_status"].fillna("") + conflicts["b_status"].fillna("")).tolist()
    seen: Counter[str] = Counter()
    numbers = [0] * len(keys)
    for at in sorted(range(len(keys)), key=lambda at: status[at]):
        numbers[at] = seen[keys[at]]
        seen[keys[at]] += 1
    return numbers


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
