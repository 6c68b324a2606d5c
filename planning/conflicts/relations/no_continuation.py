"""No continuation: what a zone says ends at the border (domain.md 4.1, NO_CONTINUATION).

The stretch of the border that a faces within ``band_m`` (see edge_match) less the stretches that
zones of side b of the other state face, only where the other state's side is covered by plans:
without a word about coverage, where any zone of that state lies. Holds where what remains
> 0 and >= ``min_contact_m``.

Where both sides of the rule name the same classes, only zones of a's own class continue it; a
side b with other classes says itself what does.

- polygons and lines, single or multi: each part within the band counts.
- points face no length of the border: as a they are nothing, as b they continue nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import geopandas as gpd
import numpy as np
import pandas as pd
from shapely.geometry.base import BaseGeometry

from planning.conflicts.border import BorderLine, border_line
from planning.conflicts.candidates import columns_fit, side_a, side_b
from planning.conflicts.certainty import combined, contact_survives
from planning.conflicts.compared import in_state
from planning.conflicts.intervals import common, length, union, without
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
from planning.territory import Territory

if TYPE_CHECKING:
    from planning.conflicts.rules import Source

_NONE: Final = np.empty((0, 2))


@dataclass(frozen=True)
class NoContinuation(Relation):
    """The relation of a zone to a border behind which nothing of its kind follows."""

    coverage: Mapping[State, BaseGeometry] | None = None
    """Extents of the loaded plans of each state; None: where any of its zones lies."""

    def find(
        self, zones: gpd.GeoDataFrame, source: Source, territory: Territory, workers: Executor
    ) -> pd.DataFrame:
        """The zones not continued, with the stretch of the border and its ``length_m``."""
        del workers  # few zones lie at the border
        values, line = source.condition.values, border_line(territory)
        faced = line.faced(zones.geometry.to_numpy(), values["band_m"])
        accuracy = combined(zones["accuracy_m"].to_numpy(), territory.border_accuracy_m)
        found = [empty_hits()]
        for state in State:
            covered = self._covered(zones, line, faced, state.neighbour, values["band_m"])
            ends = _open_ends(zones, source, faced, state, covered)
            found.append(_hits(ends, line, values["min_contact_m"], accuracy))
        return pd.concat(found)

    def _covered(
        self,
        zones: gpd.GeoDataFrame,
        line: BorderLine,
        faced: dict[int, Numbers],
        state: State,
        band_m: float,
    ) -> Numbers:
        """The stretches of the border where the state's side is covered."""
        if self.coverage is None:
            return _all(faced, np.flatnonzero(in_state(zones, state)))
        extent = np.array([self.coverage[state]], dtype=object)
        return line.faced(extent, band_m).get(0, _NONE)


def _open_ends(
    zones: gpd.GeoDataFrame,
    source: Source,
    faced: dict[int, Numbers],
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
        ends[int(row)] = common(without(faced[row], _all(faced, others[fits])), covered)
    return ends


def _same_class(zones: gpd.GeoDataFrame, source: Source, row: int, others: Rows) -> Mask:
    """Which zones are of a's class, where both sides of the rule name the same classes."""
    rule = source.rule
    if rule.b is None or rule.b.class_ is None or set(rule.b.class_) == set(rule.a.class_ or ()):
        same: Mask = (zones["class"].to_numpy()[others] == zones["class"].iat[row]).astype(bool)
        return same
    return np.ones(len(others), dtype=bool)


def _all(faced: dict[int, Numbers], rows: Iterable[int]) -> Numbers:
    """Everything that the zones face, longer than a point."""
    spans = [faced[row] for row in rows if row in faced]
    together = np.concatenate(spans) if spans else _NONE
    return union(together[together[:, 1] > together[:, 0]])


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
