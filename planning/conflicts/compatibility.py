"""How well two uses bear each other: the matrix of domain.md 3.4.

0 compatible, 1 check, 2 minor, 3 major; symmetric. Policy overlays (group G0) and zones
without a class are in no pair.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import geopandas as gpd
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from planning.conflicts.relation import Mask, Rows
from planning.terms import Designation, Use
from planning.uses import use_terms, vocabulary

_OWN_ROW: Final = {Use.WIND_PRIORITY: "wind", Use.SOLAR: "solar"}
_SETTLEMENT: Final = ("G1", "G2", "G3")
_GREEN_PRIORITY: Final = 3


def compatibility(zones: gpd.GeoDataFrame, a: Rows, b: Rows) -> NDArray[np.int8]:
    """Value of the matrix for each pair of rows; -1 where the matrix has none.

    A green corridor that is a priority area counts 3 against settlement (groups G1 to G3).
    """
    uses = pd.Categorical(zones["class"], categories=[use.value for use in Use]).codes
    values: NDArray[np.int8] = _matrix()[uses[a], uses[b]]
    green = _priority_corridors(zones)
    settlement = np.isin(uses, [_code(use) for use in Use if _group(use) in _SETTLEMENT])
    values[(green[a] & settlement[b]) | (settlement[a] & green[b])] = _GREEN_PRIORITY
    return values


def _priority_corridors(zones: gpd.GeoDataFrame) -> Mask:
    corridor = (zones["class"] == Use.GREEN_CORRIDOR.value).to_numpy(bool, na_value=False)
    priority = zones["designation"] == Designation.PRIORITY.value
    mask: Mask = corridor & priority.to_numpy(bool, na_value=False)
    return mask


@cache
def _matrix() -> NDArray[np.int8]:
    """The matrix by class; its last row and column stand for no class (code -1)."""
    table = {row.pop("group"): row for row in vocabulary("compatibility.csv")}
    size = len(Use) + 1
    matrix = np.full((size, size), -1, dtype=np.int8)
    for a in Use:
        for b in Use:
            if _group(a) in table and _group(b) in table:
                matrix[_code(a), _code(b)] = int(table[_group(a)][_group(b)])
    return matrix


def _group(use: Use) -> str:
    """Row of the matrix: wind and solar have their own."""
    return _OWN_ROW.get(use) or use_terms()[use].group


def _code(use: Use) -> int:
    return list(Use).index(use)
