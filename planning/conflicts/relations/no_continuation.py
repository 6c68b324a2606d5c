"""No continuation: what a zone says ends at the border (domain.md 4.1, NO_CONTINUATION).

The stretch of the border that a faces within ``band_m`` (see edge_match) less the stretches that
zones of side b of the other state face, only where that side is covered: where zones or outlines
of plans that can hold a class of side b face the border too. Holds where what remains > 0 and
>= ``min_contact_m``.

Where both sides of the rule name the same classes, only zones of a's own class continue it; a
side b with other classes says itself what does.

- polygons and lines, single or multi: each part within the band counts.
- points face no length of the border: as a they are nothing, as b they continue nothing.
"""

from __future__ import annotations

from concurrent.futures import Executor
from typing import TYPE_CHECKING, Final

import geopandas as gpd
import numpy as np
import pandas as pd

from planning.conflicts.border import BorderLine, Faced
from planning.conflicts.candidates import columns_fit, side_a, side_b
from planning.conflicts.certainty import combined, contact_survives
from planning.conflicts.compared import in_state
from planning.conflicts.directions import Side, classes_of
from planning.conflicts.frontier import Frontier, all_faced
from planning.conflicts.intervals import common, length, without
from planning.conflicts.relation import (
    DISTANCE_DIGITS,
    Mask,
    Numbers,
    Relation,
    Rows,
    empty_hits,
    hits,
)
from planning.terms import State

if TYPE_CHECKING:
    from planning.conflicts.rules import Source


class NoContinuation(Relation):
    """The relation of a zone to a border behind which nothing of its kind follows."""

    def find(
        self, zones: gpd.GeoDataFrame, source: Source, frontier: Frontier, workers: Executor
    ) -> pd.DataFrame:
        """The zones not continued, with the stretch of the border and its ``length_m``."""
        del workers  # few zones lie at the border
        values, territory = source.condition.values, frontier.territory
        faced, classes = frontier.faced(values["band_m"]), classes_of(source.rule, "b")
        accuracy = combined(zones["accuracy_m"].to_numpy(), territory.border_accuracy_m)
        found = [empty_hits()]
        for state in State:
            covered = frontier.covered(Side(state.neighbour, classes), values["band_m"])
            ends = _open_ends(zones, source, faced, state, covered)
            found.append(_hits(ends, frontier.line, values["min_contact_m"], accuracy))
        return pd.concat(found)


def _open_ends(
    zones: gpd.GeoDataFrame,
    source: Source,
    faced: Faced,
    state: State,
    covered: Numbers,
) -> dict[int, Numbers]:
    """For each zone of side a in the state what it faces alone, where the other side is covered."""
    near = np.array(sorted(faced), dtype=np.intp)
    rows = near[(side_a(zones, source) & in_state(zones, state))[near]]
    others = near[(side_b(zones, source) & in_state(zones, state.neighbour))[near]]
    ends = {}
    for row in rows:
        fits = columns_fit(zones, source.rule, np.full(len(others), row), others)
        fits &= _same_class(zones, source, row, others)
        ends[int(row)] = common(without(faced[row], all_faced(faced, others[fits])), covered)
    return ends


def _same_class(zones: gpd.GeoDataFrame, source: Source, row: int, others: Rows) -> Mask:
    """Which zones are of a's class, where both sides of the rule name the same classes."""
    rule = source.rule
    if rule.b is None or rule.b.class_ is None or set(rule.b.class_) == set(rule.a.class_ or ()):
        same: Mask = (zones["class"].to_numpy()[others] == zones["class"].iat[row]).astype(bool)
        return same
    return np.ones(len(others), dtype=bool)


def _hits(
    ends: dict[int, Numbers], line: BorderLine, min_contact_m: float, accuracy_m: Numbers
) -> pd.DataFrame:
    """The zones whose open ends are long enough."""
    lengths = {row: length(end) for row, end in ends.items()}
    rows = np.array([r for r, m in lengths.items() if m > 0 and m >= min_contact_m], dtype=np.intp)
    return hits(
        rows,
        np.full(len(rows), -1),
        np.array([line.stretch(ends[row]) for row in rows], dtype=object),
        contact_survives([ends[row] for row in rows], min_contact_m, accuracy_m[rows]),
        length_m=np.array([lengths[row] for row in rows]).round(DISTANCE_DIGITS),
    )


NO_CONTINUATION: Final = NoContinuation(
    name="no_continuation",
    parameters={"min_contact_m": 0.0, "band_m": None},
    at_border=True,
)
