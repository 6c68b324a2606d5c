"""The geometric relations, one file each (domain.md 4.1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from planning.conflicts.relation import Relation
from planning.conflicts.relations.encroach import ENCROACH
from planning.conflicts.relations.near import NEAR
from planning.conflicts.relations.overlap import OVERLAP

RELATIONS: Final[Mapping[str, Relation]] = {
    "overlap": OVERLAP,
    "near": NEAR,
    "encroach": ENCROACH,
}
