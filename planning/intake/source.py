"""What a reader hands on: the plans of one file, harmonised, with what was found on the way."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

import geopandas as gpd
from shapely.geometry.base import BaseGeometry

from planning.terms import LegalStatus, PlanKind, State
from planning.texts import Language, text


class Weight(StrEnum):
    """How grave a finding is. Only an error makes a file unsound."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True)
class Finding:
    """Something a check or a reader noticed, with its place.

    ``check`` is the number and name of the check (``geometry.mended``); the text stands in
    the catalogue under ``finding.<check>``. ``geometry`` is the fault's place, EPSG:25832.
    """

    check: str
    weight: Weight
    feature: str | None = None
    line: int | None = None
    geometry: BaseGeometry | None = None
    facts: dict[str, Any] = field(default_factory=dict)

    def message(self, language: Language) -> str:
        """One sentence in the language asked for."""
        return text(f"finding.{self.check}", language, self.facts)


@dataclass(frozen=True)
class SourcePlan:
    """One plan version as a file describes it.

    ``zones`` is a zone table (planning.zones) with the further columns ``source_type``
    (string, such as ``RP_ErneuerbareEnergie``), ``legal_nature_code`` (string, such as
    ``6.0 XP_Rechtscharakter 4000``), ``attributes`` (dict of the original attributes) and
    ``mending`` (planning.geometry.Mending or None). ``extent`` is the plan's own outline
    (Geltungsbereich) in EPSG:25832, None where the file has none.
    """

    name: str
    kind: PlanKind | None
    zones: gpd.GeoDataFrame
    number: str | None = None
    ags: str | None = None
    state: State | None = None
    extent: BaseGeometry | None = None
    status: LegalStatus | None = None
    status_scheme: str | None = None
    status_code: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    scale_denominator: float | None = None
    accuracy_m: float | None = None
    illustrative: bool = False
    attributes: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class SourceFile:
    """A file as read: where from, which format, its plans and its findings."""

    path: Path
    sha256: str
    format: str
    version: str | None
    plans: tuple[SourcePlan, ...]
    findings: tuple[Finding, ...] = ()
