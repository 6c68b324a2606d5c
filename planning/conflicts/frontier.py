"""The border as one detection sees it: who faces it where, and where plans are there at all."""

from __future__ import annotations

from functools import cached_property

import geopandas as gpd
import numpy as np

from planning.conflicts.border import BorderLine, Faced, border_line
from planning.conflicts.directions import Side
from planning.conflicts.intervals import NOTHING, union
from planning.conflicts.presence import Holdings, holdings
from planning.conflicts.relation import Numbers, Rows
from planning.territory import Territory


class Frontier:
    """The border of ``territory`` and the compared zones along it.

    ``extents`` are the plans' own outlines (``state``, ``plan``, ``plan_level``, geometry in
    EPSG:25832), where they have any. What depends on the zones and a band alone is worked out
    once, however many rules ask for it.
    """

    def __init__(
        self,
        territory: Territory,
        zones: gpd.GeoDataFrame,
        extents: gpd.GeoDataFrame | None = None,
    ) -> None:
        self.territory = territory
        self._zones = zones
        self._extents = extents
        self._faced: dict[float, Faced] = {}

    @property
    def line(self) -> BorderLine:
        """The border laid out."""
        return border_line(self.territory)

    def faced(self, band_m: float) -> Faced:
        """For each zone within ``band_m`` the intervals of the border it faces."""
        if band_m not in self._faced:
            self._faced[band_m] = self.line.faced(self._zones.geometry.to_numpy(), band_m)
        return self._faced[band_m]

    def covered(self, side: Side, band_m: float) -> Numbers:
        """Where plans of the side's state lie within ``band_m`` that can hold one of its classes.

        A plan lies where its zones and its outline do.
        """
        able = self._plans.able(side)
        spans = [all_faced(self.faced(band_m), np.flatnonzero(able[self._plans.of_zones]))]
        if self._extents is not None:
            outlines = self._extents.geometry.to_numpy()[able[self._plans.of_extents]]
            faced = self.line.faced(outlines, band_m)
            spans.append(all_faced(faced, np.array(list(faced), dtype=np.intp)))
        return union(np.concatenate(spans))

    @cached_property
    def _plans(self) -> Holdings:
        return holdings(self._zones, self._extents)


def all_faced(faced: Faced, rows: Rows) -> Numbers:
    """Everything that the zones face, longer than a point."""
    spans = [faced[row] for row in rows.tolist() if row in faced]
    together = np.concatenate(spans) if spans else NOTHING
    return union(together[together[:, 1] > together[:, 0]])
