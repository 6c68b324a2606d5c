"""The relations, one file each (domain.md 4.1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from planning.conflicts.relation import Relation
from planning.conflicts.relations.attribute import ATTRIBUTE
from planning.conflicts.relations.border_share import BORDER_SHARE
from planning.conflicts.relations.catchment import CATCHMENT
from planning.conflicts.relations.edge_match import EDGE_MATCH
from planning.conflicts.relations.encircle import ENCIRCLE
from planning.conflicts.relations.encroach import ENCROACH
from planning.conflicts.relations.gap_width import GAP_WIDTH
from planning.conflicts.relations.line_break import LINE_BREAK
from planning.conflicts.relations.near import NEAR
from planning.conflicts.relations.no_continuation import NO_CONTINUATION
from planning.conflicts.relations.not_within import NOT_WITHIN
from planning.conflicts.relations.overlap import OVERLAP
from planning.conflicts.relations.procedure import PROCEDURE
from planning.conflicts.relations.share import SHARE
from planning.conflicts.relations.sliver import SLIVER
from planning.conflicts.relations.temporal import TEMPORAL

RELATIONS: Final[Mapping[str, Relation]] = {
    "overlap": OVERLAP,
    "near": NEAR,
    "edge_match": EDGE_MATCH,
    "no_continuation": NO_CONTINUATION,
    "line_break": LINE_BREAK,
    "gap_width": GAP_WIDTH,
    "encroach": ENCROACH,
    "sliver": SLIVER,
    "encircle": ENCIRCLE,
    "share": SHARE,
    "border_share": BORDER_SHARE,
    "catchment": CATCHMENT,
    "not_within": NOT_WITHIN,
    "attribute": ATTRIBUTE,
    "procedure": PROCEDURE,
    "temporal": TEMPORAL,
}
