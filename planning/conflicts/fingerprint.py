"""What makes a conflict the same one in the next run."""

from __future__ import annotations

import hashlib
from collections import Counter

import pandas as pd


def fingerprints(conflicts: pd.DataFrame) -> list[str]:
    """SHA-256 (hexadecimal) of rule, states, sorted plan and source ids of each conflict.

    Where two versions of a plan carry the same ids, the further conflicts are counted on, in
    the order of the plans' statuses, so that each fingerprint occurs once.
    """
    sides = [_sides(conflicts, side) for side in ("a", "b")]
    keys = [
        "\x1e".join([rule, *sorted(pair)])
        for rule, *pair in zip(conflicts["rule_id"], *sides, strict=True)
    ]
    numbers = _repetition(keys, conflicts)
    return [_digest(f"{key}\x1e{n}" if n else key) for key, n in zip(keys, numbers, strict=True)]


def _sides(conflicts: pd.DataFrame, side: str) -> list[str]:
    """State, plan and id of one side as one text."""
    columns = [conflicts[f"{side}_{name}"].fillna("") for name in ("state", "plan", "id")]
    return ["\x1f".join(parts) for parts in zip(*columns, strict=True)]


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
