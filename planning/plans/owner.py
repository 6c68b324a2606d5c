"""Whose data a file brings, and what the file itself leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planning.provenance import ReferenceLayer
from planning.terms import State, Visibility


@dataclass(frozen=True)
class Owner:
    """Whose plan it is and who may see it; ``actor`` is who hands it in.

    With ``layer`` the file holds reference data and no plan: ``surveyed_on`` is the day that
    they describe, ``licence`` under what they came.
    """

    state: State | None = None
    authority: str | None = None
    visibility: Visibility = Visibility.PUBLIC
    accuracy_m: float | None = None
    actor: str = ""
    layer: ReferenceLayer | None = None
    surveyed_on: date | None = None
    licence: str | None = None
