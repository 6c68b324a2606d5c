"""Situations: the conflicts of a rule between two plans that hang together by their zones.

One belt drawn as forty polygons is one thing to settle, not forty.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from planning.conflicts.relation import Rows
from planning.terms import Stage

_ID_DIGITS: Final = 16
_PLAN: Final = ("state", "plan_level", "plan")
_LAND: Final = -1
"""Stands for side b where a zone meets a state's land."""
STAGES: Final = (Stage.AVOIDABLE, Stage.FUTURE, Stage.UNKNOWN, Stage.LEGACY)
"""Those about which most can still be done first."""


def situations(conflicts: pd.DataFrame) -> pd.Series:
    """The id of the situation that each conflict belongs to.

    Conflicts belong together where they are of one rule and one pair of plans and share a zone,
    directly or through others. The id is the beginning of the smallest fingerprint among them:
    the same in the next run as long as that conflict is there.
    """
    group = _connected(*_ends(conflicts))
    smallest = conflicts["fingerprint"].groupby(group).transform("min")
    return smallest.str.slice(0, _ID_DIGITS).astype("string")


def counted(conflicts: pd.DataFrame) -> pd.DataFrame:
    """Number of ``situations`` and ``conflicts`` by ``stage`` and ``rule_id``, avoidable first.

    A situation has the stage of that conflict in it about which most can still be done.
    """
    order = {stage.value: place for place, stage in enumerate(STAGES)}
    places = conflicts["stage"].map(order).astype("int64")
    facts = pd.DataFrame({"rule_id": conflicts["rule_id"], "place": places})
    each = facts.groupby(conflicts["situation_id"]).agg(
        rule_id=("rule_id", "first"), place=("place", "min"), conflicts=("place", "size")
    )
    rows = each.groupby(["place", "rule_id"], as_index=False).agg(
        situations=("conflicts", "size"), conflicts=("conflicts", "sum")
    )
    rows.insert(0, "stage", rows.pop("place").map(dict(enumerate(map(str, STAGES)))))
    return rows


def _ends(conflicts: pd.DataFrame) -> tuple[Rows, Rows]:
    """Both zones of each conflict as numbers that differ between rules and pairs of plans."""
    pairs = _numbered(_rules_and_plans(conflicts))
    a = conflicts["a_row"].to_numpy(dtype=np.intp)
    b = conflicts["b_row"].fillna(_LAND).to_numpy(dtype=np.intp)
    b = np.where(b == _LAND, a, b)  # land is no zone that could join two of its crossers
    numbers = _numbered(pd.DataFrame({"pair": np.tile(pairs, 2), "zone": np.concatenate([a, b])}))
    return numbers[: len(conflicts)], numbers[len(conflicts) :]


def _rules_and_plans(conflicts: pd.DataFrame) -> pd.DataFrame:
    """The rule and both plans, the smaller number first: a pair and its mirror are one."""
    sides = [conflicts[[f"{side}_{name}" for name in _PLAN]] for side in ("a", "b")]
    stacked = pd.concat([side.set_axis(_PLAN, axis="columns") for side in sides])
    a, b = np.split(_numbered(stacked), 2)
    rule = pd.factorize(conflicts["rule_id"])[0]
    return pd.DataFrame({"rule": rule, "low": np.minimum(a, b), "high": np.maximum(a, b)})


def _numbered(table: pd.DataFrame) -> Rows:
    """A number for each distinct row, missing values included."""
    groups = table.groupby(list(table.columns), dropna=False, sort=False, observed=True)
    numbers: Rows = groups.ngroup().to_numpy(dtype=np.intp)
    return numbers


def _connected(a: Rows, b: Rows) -> Rows:
    """The component of each edge from ``a[i]`` to ``b[i]``: union-find on whole arrays.

    Each round hangs every root below the smallest neighbouring one and then flattens the
    trees; the number of rounds grows with the logarithm of the longest chain.
    """
    root = np.arange(max(a.max(initial=-1), b.max(initial=-1)) + 1)
    while not np.array_equal(root[a], root[b]):
        low = np.minimum(root[a], root[b])
        np.minimum.at(root, root[a], low)
        np.minimum.at(root, root[b], low)
        while not np.array_equal(root, root[root]):
            root = root[root]
    component: Rows = root[a]
    return component
