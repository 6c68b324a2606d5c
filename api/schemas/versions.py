"""Answers about the versions of a plan and what lies in them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

import pandas as pd

from api.schemas.base import Answer
from planning import lonlat, provenance, terms
from planning.model import PlanVersion
from planning.plans import Difference


class ActItem(Answer):
    """Who did what with a version, and when."""

    deed: provenance.Deed
    at: datetime


class StandItem(Answer):
    """Days [valid_from, valid_to) on which a version stands, and when that was recorded."""

    valid_from: date | None
    valid_to: date | None
    recorded_at: datetime
    recorded_until: datetime | None


class PassageItem(Answer):
    """A passage of the plan's text and the ids of what refers to it."""

    source_id: str
    kind: str
    number: str | None
    text: str | None
    legal_basis: str | None
    refers: list[str]


class DocumentItem(Answer):
    """A document that the plan names; ``stored`` where its content can be fetched."""

    id: UUID
    role: str
    kind: str | None
    name: str | None
    address: str | None
    description: str | None
    dated: date | None
    media_type: str | None
    stored: bool


class AmendmentItem(Answer):
    """Another plan that the version changes, or that changes it (``inverse``)."""

    inverse: bool
    name: str
    number: str | None
    effect: provenance.AmendmentEffect | None
    code: str | None


class VersionItem(Answer):
    """A version of a plan with its provenance."""

    version: int
    status: terms.LegalStatus | None
    phase: terms.Phase | None
    valid_from: date | None
    valid_to: date | None
    zones: int
    source: str
    source_format: str
    source_version: str | None
    source_sha256: str
    reader: str
    surveyed_on: date | None
    licence: str | None
    acts: list[ActItem]
    stands: list[StandItem]
    texts: list[PassageItem]
    documents: list[DocumentItem]
    amendments: list[AmendmentItem]

    @classmethod
    def of(cls, version: PlanVersion, zones: int) -> VersionItem:
        """From a stored version and the number of its zones."""
        copied = {name: getattr(version, name) for name in _COPIED}
        return cls(
            **copied,
            version=version.sequence,
            zones=zones,
            source=version.source_name,
            acts=[_picked(ActItem, act) for act in version.acts],
            stands=[_picked(StandItem, stand) for stand in version.stands],
            texts=[_picked(PassageItem, passage) for passage in version.passages],
            documents=[
                _picked(DocumentItem, d, id=d.uid, stored=d.content_sha256 is not None)
                for d in version.documents
            ],
            amendments=[_picked(AmendmentItem, amendment) for amendment in version.amendments],
        )


_COPIED = (
    "status",
    "phase",
    "valid_from",
    "valid_to",
    "source_format",
    "source_version",
    "source_sha256",
    "reader",
    "surveyed_on",
    "licence",
)


def _picked(answer: type[Any], row: Any, **given: Any) -> Any:
    names = [name for name in answer.model_fields if name not in given]
    return answer(**{name: getattr(row, name) for name in names}, **given)


class Versions(Answer):
    """The public versions of a plan, the oldest first."""

    items: list[VersionItem]


class ZoneChange(Answer):
    """A zone that was added, removed or changed; areas in m2, the shift in metres."""

    change: str
    id_a: str | None
    id_b: str | None
    class_a: terms.Use | None
    class_b: terms.Use | None
    matched_by: str | None
    attributes: list[str]
    area_a_m2: float
    area_b_m2: float
    area_change_m2: float
    shift_m: float | None
    geometry: dict[str, Any]


class VersionDifference(Answer):
    """What changed from version ``a`` to version ``b``."""

    a: int
    b: int
    added: int
    removed: int
    changed: int
    unchanged: int
    items: list[ZoneChange]

    @classmethod
    def of(cls, found: Difference) -> VersionDifference:
        """From a comparison of two versions of one plan."""
        plain = pd.DataFrame(found.table).astype(object)
        rows = plain.where(plain.notna(), None).to_dict("records")
        return cls(
            a=found.a.sequence,
            b=found.b.sequence,
            added=found.count("added"),
            removed=found.count("removed"),
            changed=found.count("changed"),
            unchanged=found.unchanged,
            items=[
                ZoneChange(
                    **{
                        **row,
                        "attributes": row["attributes"].split(";") if row["attributes"] else [],
                        "geometry": lonlat.geojson(row["geometry"]),
                    }
                )
                for row in rows
            ],
        )
