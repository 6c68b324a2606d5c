"""The relations, one file each (domain.md 4.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from planning.conflicts.relation import Relation, empty_hits
from planning.conflicts.relations.catchment import CATCHMENT
from planning.conflicts.relations.edge_match import EDGE_MATCH
from planning.conflicts.relations.encircle import ENCIRCLE
from planning.conflicts.relations.encroach import ENCROACH
from planning.conflicts.relations.near import NEAR
from planning.conflicts.relations.no_continuation import NO_CONTINUATION
from planning.conflicts.relations.not_within import NOT_WITHIN
from planning.conflicts.relations.overlap import OVERLAP
from planning.conflicts.relations.share import SHARE


@dataclass(frozen=True)
class _Coming(Relation):
    """Named already, so that rules can be written; replaced one by one."""

    def find(self, *_: Any) -> pd.DataFrame:
        return empty_hits()


_COMING: Final = (
    _Coming("line_break", {"snap_m": None, "max_heading_diff_deg": 180.0}),
    _Coming("gap_width", {"min_width_m": None, "min_length_m": 0.0}),
    _Coming("sliver", {"max_width_m": None, "max_thinness": 1.0}),
    _Coming("attribute", {"max_missing": 0.0}, two_sided=False),
    _Coming("procedure", {"distance_m": 0.0}, two_sided=False),
    _Coming("temporal", {"min_common_days": 1.0, "distance_m": 0.0}),
)

RELATIONS: Final[Mapping[str, Relation]] = {
    relation.name: relation
    for relation in (
        OVERLAP,
        NEAR,
        ENCROACH,
        EDGE_MATCH,
        NO_CONTINUATION,
        ENCIRCLE,
        SHARE,
        CATCHMENT,
        NOT_WITHIN,
        *_COMING,
    )
}
