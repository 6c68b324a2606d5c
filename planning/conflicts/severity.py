"""How grave a conflict is, and at which stage (domain.md 4.2 and 7.3)."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import geopandas as gpd
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from planning.conflicts.compared import in_state
from planning.conflicts.figures import Yardsticks
from planning.conflicts.relation import Mask, Rows
from planning.conflicts.rules import Condition
from planning.terms import Designation, LegalNature, LegalStatus, Phase, Stage, State


class Modifier(StrEnum):
    """Why a conflict counts one step less than its condition says."""

    WEAK_LEGAL_NATURE = "weak_legal_nature"
    WITHIN_ACCURACY = "within_accuracy"
    ABOVE_OWN_YARDSTICK = "above_own_yardstick"


_WEAK_NATURES: Final = [LegalNature.INFORMATION.value, LegalNature.PRINCIPLE.value]
_IN_FORCE: Final = [status.value for status in LegalStatus if status.phase is Phase.IN_FORCE]
_DECIDED: Final = [LegalStatus.ADOPTED.value, LegalStatus.APPROVAL.value]
_DRAFT: Final = [status.value for status in LegalStatus if status.phase is Phase.DRAFT]


def weighed(hits: pd.DataFrame, zones: gpd.GeoDataFrame, condition: Condition) -> pd.DataFrame:
    """The hits of a condition with base_severity, severity (1-4) and severity_modifiers.

    Each modifier takes one step, never below 1: a zone that is only information, principle or
    reservation; a condition that does not survive the accuracy of its sources; a distance
    that the yardstick of b's own state allows.
    """
    applies = {
        Modifier.WEAK_LEGAL_NATURE: _either(hits, _weak(zones)),
        Modifier.WITHIN_ACCURACY: ~hits["certain"].to_numpy(dtype=bool),
        Modifier.ABOVE_OWN_YARDSTICK: _above_own_yardstick(hits, zones, condition),
    }
    steps = np.sum(list(applies.values()), axis=0)
    return hits.assign(
        base_severity=int(condition.severity),
        severity=np.maximum(int(condition.severity) - steps, 1),
        severity_modifiers=_joined(applies),
    )


def _weak(zones: gpd.GeoDataFrame) -> Mask:
    nature = zones["legal_nature"].isin(_WEAK_NATURES)
    reserved = zones["designation"] == Designation.RESERVATION.value
    mask: Mask = (nature | reserved).to_numpy(bool, na_value=False)
    return mask


def _either(hits: pd.DataFrame, mask: Mask) -> Mask:
    """Where the mask holds for a or for b; row -1 (no b) never counts."""
    a, b = _rows(hits)
    either: Mask = mask[a] | ((b >= 0) & mask[b])
    return either


def _rows(hits: pd.DataFrame) -> tuple[Rows, Rows]:
    return hits["a"].to_numpy(dtype=np.intp), hits["b"].to_numpy(dtype=np.intp)


def _above_own_yardstick(hits: pd.DataFrame, zones: gpd.GeoDataFrame, condition: Condition) -> Mask:
    """Where the distance is more than the state of b asks for."""
    yardsticks = condition.params.get("distance_m")
    if not isinstance(yardsticks, Yardsticks):
        return np.zeros(len(hits), dtype=bool)
    own = np.where(
        in_state(zones, State.HAMBURG)[_rows(hits)[1]], yardsticks.HH.value, yardsticks.SH.value
    )
    above: Mask = hits["distance_m"].to_numpy() > own
    return above


def _joined(applies: dict[Modifier, Mask]) -> NDArray[np.object_]:
    """The modifiers that apply to each hit, separated by ;."""
    combination = sum(mask.astype(np.intp) << bit for bit, mask in enumerate(applies.values()))
    words = [
        ";".join(name.value for bit, name in enumerate(applies) if number >> bit & 1)
        for number in range(2 ** len(applies))
    ]
    joined: NDArray[np.object_] = np.array(words, dtype=object)[combination]
    return joined


def stages(hits: pd.DataFrame, zones: gpd.GeoDataFrame) -> list[Stage]:
    """Avoidable where a draft takes part, else future where something decided lies ahead,
    else legacy where all is in force, else unknown.

    ``zones`` has the column ``ahead`` of ``compared``.
    """
    status, ahead = zones["status"], zones["ahead"].to_numpy(dtype=bool)
    decided = ahead & status.isin(_DECIDED).to_numpy(bool, na_value=False)
    draft = _either(hits, status.isin(_DRAFT).to_numpy(bool, na_value=False) & ~decided)
    future = _either(hits, decided)
    open_ = _either(hits, ~status.isin(_IN_FORCE).to_numpy(bool, na_value=False))
    choices = [Stage.AVOIDABLE, Stage.FUTURE, Stage.UNKNOWN]
    stages: list[Stage] = np.select([draft, future, open_], choices, Stage.LEGACY).tolist()
    return stages
