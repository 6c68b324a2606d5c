"""Edge match: two zones face each other along the border (domain.md 4.1, EDGE_MATCH).

The contact is the length of the border that both face: for each connected part of a zone within
``band_m`` of the border the interval of its outline's positions along it. Holds where the contact
> 0 and >= ``min_contact_m``; with ``compatibility_min`` only for uses that bear each other as
badly as that (domain.md 3.4).

- polygons and lines, single or multi: each part within the band counts.
- points face no length of the border: nothing.
"""

from __future__ import annotations

from concurrent.futures import Executor
from typing import TYPE_CHECKING, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from planning.conflicts.border import Faced
from planning.conflicts.candidates import candidates
from planning.conflicts.certainty import combined, contact_survives
from planning.conflicts.intervals import NOTHING, common, length
from planning.conflicts.relation import (
    DISTANCE_DIGITS,
    Numbers,
    Pairs,
    Relation,
    hits,
)

if TYPE_CHECKING:
    from planning.conflicts.frontier import Frontier
    from planning.conflicts.rules import Source


class EdgeMatch(Relation):
    """The relation of two zones that face the same stretch of the border."""

    def find(
        self, zones: gpd.GeoDataFrame, source: Source, frontier: Frontier, workers: Executor
    ) -> pd.DataFrame:
        """The pairs in contact, with the stretch of the border and its ``length_m``."""
        del workers  # few zones lie at the border
        values, line = source.condition.values, frontier.line
        reach = np.full(len(zones), 2 * values["band_m"])
        pairs = candidates(zones, source, reach)
        contacts = _contacts(pairs, frontier.faced(values["band_m"]))
        lengths = np.array([length(contact) for contact in contacts])
        holds = (lengths > 0) & (lengths >= values["min_contact_m"])
        pairs, contacts = pairs.take(holds), [contacts[at] for at in np.flatnonzero(holds)]
        tolerance = combined(pairs.tolerance_m, frontier.territory.border_accuracy_m)
        return hits(
            pairs.row_a,
            pairs.row_b,
            np.array([line.stretch(contact) for contact in contacts], dtype=object),
            contact_survives(contacts, values["min_contact_m"], tolerance),
            length_m=lengths[holds].round(DISTANCE_DIGITS),
            distance_m=shapely.distance(pairs.a, pairs.b).round(DISTANCE_DIGITS),
        )


def _contacts(pairs: Pairs, faced: Faced) -> list[Numbers]:
    """The intervals that both zones of each pair face."""
    rows = zip(pairs.row_a, pairs.row_b, strict=True)
    return [common(faced.get(a, NOTHING), faced.get(b, NOTHING)) for a, b in rows]


EDGE_MATCH: Final = EdgeMatch(
    name="edge_match",
    parameters={"min_contact_m": 0.0, "band_m": None, "compatibility_min": 0.0},
    at_border=True,
)
