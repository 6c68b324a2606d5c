"""What a reader hands on: the plans of one file, harmonised, with what was found on the way."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

import geopandas as gpd
from shapely.geometry.base import BaseGeometry

from planning.geometry import CRS
from planning.intake.written import Written
from planning.terms import LegalStatus, PlanKind, State
from planning.texts import Language, text, worded


class Weight(StrEnum):
    """How grave a finding is. Only an error makes a file unsound."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True)
class Finding:
    """Something a check or a reader noticed, with its place.

    ``check`` is the name of the check (``geometry.mended``); the text stands in
    the catalogue under ``finding.<check>``. ``geometry`` is the fault's place, EPSG:25832.
    """

    check: str
    weight: Weight
    feature: str | None = None
    line: int | None = None
    geometry: BaseGeometry | None = None
    facts: dict[str, Any] = field(default_factory=dict)

    def message(self, language: Language) -> str:
        """One sentence in the language asked for; facts that are codes are worded from them."""
        worded = {name: _worded(value, language, self.facts) for name, value in self.facts.items()}
        return text(f"finding.{self.check}", language, worded)


def _worded(value: Any, language: Language, facts: dict[str, Any]) -> Any:
    """A fact as people read it: a code by its text, a number with the language's point."""
    if isinstance(value, tuple):
        return ", ".join(str(_worded(each, language, facts)) for each in value)
    if isinstance(value, str):
        return worded(value, language, facts)
    if isinstance(value, float) and language == "de":
        return str(value).replace(".", ",")
    return value


@dataclass(frozen=True)
class PlanText:
    """A passage of the plan's text (TextAbschnitt), and the features that refer to it.

    ``kind`` is its type without prefix (``TextAbschnitt`` or ``BegruendungAbschnitt``);
    ``key`` its number in the plan (schluessel), ``legal_basis`` the paragraph it rests on
    (gesetzlicheGrundlage), ``refers`` the ids of zones, sections or the plan itself.
    """

    id: str
    key: str | None
    text: str | None
    legal_basis: str | None = None
    kind: str = "TextAbschnitt"
    refers: tuple[str, ...] = ()
    line: int | None = None


@dataclass(frozen=True)
class PlanDocument:
    """A document or raster that a plan names (externeReferenz, refScan, refText ...).

    ``address`` is the URL or path as written, ``georeference`` that of the file that places a
    raster. ``kind`` is the code of XP_ExterneReferenzTyp where given (1060 = by-law), ``role``
    the attribute that names the document and ``owner`` the id of the feature it stands in.
    ``member`` is its path inside the archive it came in, or beside the file where that came in
    none; ``sha256`` is that of its content and ``media_type`` what that begins as, where known.
    All three are None where it did not come with the file.
    """

    name: str | None
    address: str | None
    role: str
    owner: str
    kind: str | None = None
    mime: str | None = None
    dated: date | None = None
    description: str | None = None
    georeference: str | None = None
    member: str | None = None
    sha256: str | None = None
    media_type: str | None = None
    line: int | None = None


class Direction(StrEnum):
    """Which of two plans changes the other."""

    AMENDS = "amends"
    AMENDED_BY = "amended_by"


@dataclass(frozen=True)
class Amendment:
    """Another plan that this one changes (aendert...) or is changed by (wurdeGeaendertVon...).

    ``name`` and ``number`` are those of the other plan, ``plan`` its id or address where the
    file gives one (verbundenerPlan), ``section`` likewise the number or id of the section
    concerned. ``kind`` is the code of the change and ``scheme`` its list with version, such as
    ``6.0 XP_Aenderungsarten``: before 6.0 the same number means something else. ``owner`` is
    the id of the plan or section of this file that says so; where it is a section, the change
    holds within its outline.
    """

    direction: Direction
    owner: str
    name: str | None = None
    number: str | None = None
    kind: str | None = None
    scheme: str | None = None
    plan: str | None = None
    section: str | None = None
    dated: date | None = None


SECTION_COLUMNS: Final = ("id", "number", "name", "meaning", "line", "geometry")


def no_sections() -> gpd.GeoDataFrame:
    """A table of sections without rows."""
    return gpd.GeoDataFrame(columns=list(SECTION_COLUMNS), geometry="geometry", crs=CRS)


@dataclass(frozen=True)
class SourcePlan:
    """One plan version as a file describes it.

    ``zones`` is a zone table (planning.zones) with the further columns ``source_type``
    (string, such as ``RP_ErneuerbareEnergie``), ``legal_nature_code`` (string, such as
    ``6.0 XP_Rechtscharakter 4000``), ``attributes`` (dict of the original attributes) and
    ``mending`` (planning.geometry.Mending or None). Tables from XPlanGML also have ``line``
    (Int64, where the feature stands in its file), ``drawn`` (its geometry as drawn, in
    EPSG:25832 and before mending; None where it is the zone's), ``section`` (string, id of
    its Bereich), ``level`` (Int64, ebene: 0 on the ground, the only one that tiles) and
    ``datum_accuracy_m`` (float, metres: that of a datum shift without its grid, which joins
    the zone's own, see planning.geometry.with_datum_shift; NaN where there was none).

    ``extent`` is the plan's own outline (Geltungsbereich) in EPSG:25832, None where the file
    has none. ``sections`` are its Bereiche: ``id``, ``number`` (nummer), ``name``, ``meaning``
    (code of bedeutung), ``line`` and geometry (EPSG:25832, None where a section has none).
    ``id`` and ``line`` are those of the plan object itself. ``features`` counts all features of
    the file that belong to it, itself and presentation included; None where no such count is.
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
    id: str | None = None
    line: int | None = None
    features: int | None = None
    sections: gpd.GeoDataFrame = field(default_factory=no_sections)
    texts: tuple[PlanText, ...] = ()
    documents: tuple[PlanDocument, ...] = ()
    amendments: tuple[Amendment, ...] = ()


@dataclass(frozen=True)
class SourceFile:
    """A file as read: where from, which format, its plans and its findings.

    ``written`` holds the geometry of plans, sections and zones as the file writes it, in its
    order (planning.intake.written); empty for formats that are not text.
    """

    path: Path
    sha256: str
    format: str
    version: str | None
    plans: tuple[SourcePlan, ...]
    findings: tuple[Finding, ...] = ()
    written: tuple[Written, ...] = field(default=(), repr=False)
