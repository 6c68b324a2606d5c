"""Answers about plans, their zones and municipalities."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import Field

from api.schemas.base import Answer
from planning import lonlat, terms
from planning.intake.enumerations import Statement, statements
from planning.lonlat import Bounds
from planning.model import Municipality, PlanVersion, Zone
from planning.plans import ZoneOfDay


class PlanItem(Answer):
    """A plan version in a list."""

    id: UUID
    state: terms.State
    kind: terms.PlanKind | None
    name: str
    number: str | None
    ags: str | None
    authority: str | None
    version: int
    status: terms.LegalStatus | None
    phase: terms.Phase | None
    valid_from: date | None
    valid_to: date | None
    scale_denominator: float | None
    accuracy_m: float
    accuracy_basis: terms.AccuracyBasis
    illustrative: bool
    source: str
    recorded_at: datetime
    zones: int
    bbox: Bounds

    @classmethod
    def of(cls, version: PlanVersion, zones: int) -> PlanItem:
        """From a stored version and the number of its zones."""
        plan = version.plan
        return cls(
            id=plan.uid,
            state=plan.state,
            kind=plan.kind,
            name=plan.name,
            number=plan.number,
            ags=plan.ags,
            authority=plan.authority.name if plan.authority else None,
            version=version.sequence,
            status=version.status,
            phase=version.phase,
            valid_from=version.valid_from,
            valid_to=version.valid_to,
            scale_denominator=version.scale_denominator,
            accuracy_m=version.accuracy_m,
            accuracy_basis=version.accuracy_basis,
            illustrative=version.illustrative,
            source=version.source_name,
            recorded_at=version.recorded_at,
            zones=zones,
            bbox=lonlat.bounds(version.extent),
        )


class Plans(Answer):
    """A list of plans."""

    items: list[PlanItem]


class ZoneItem(Answer):
    """A zone with what a planner asks of it."""

    id: UUID
    source_id: str
    name: str | None
    state: terms.State
    use: terms.Use = Field(alias="class")
    subclass: str | None
    designation: terms.Designation | None
    legal_nature: terms.LegalNature | None
    noise_code: terms.NoiseCode | None
    plan: str
    plan_id: UUID
    plan_kind: terms.PlanKind | None
    authority: str | None
    status: terms.LegalStatus | None
    phase: terms.Phase | None
    valid_from: date | None
    valid_to: date | None
    accuracy_m: float
    accuracy_basis: terms.AccuracyBasis
    source: str
    illustrative: bool

    @classmethod
    def of(cls, zone: Zone) -> ZoneItem:
        """From a stored zone."""
        return cls(**_zone_facts(zone))


class StatedValue(Answer):
    """A value as the file states it; a code of XPlanung with its list, version and meaning.

    ``name`` is that of the attribute, with those around it: ``zweckbestimmung.allgemein``. The
    ``label`` is German, as the standard is.
    """

    name: str
    value: str
    code_list: str | None
    version: str | None
    label: str | None

    @classmethod
    def of(cls, statement: Statement) -> StatedValue:
        """From an attribute of a zone."""
        coded = statement.coded
        return cls(
            name=".".join(statement.path),
            value=statement.value,
            code_list=coded.list if coded else None,
            version=coded.version if coded else None,
            label=coded.label if coded else None,
        )


class PlacedZone(ZoneItem):
    """A zone with its geometry (what the plans that amended it left of it), and all it states."""

    amended_by: list[str]
    geometry: dict[str, Any]
    statements: list[StatedValue]

    @classmethod
    def standing(cls, found: ZoneOfDay) -> PlacedZone:
        """From a zone as it stands on a day."""
        return cls(
            **_zone_facts(found.zone),
            amended_by=list(found.amended_by),
            geometry=lonlat.geojson(found.geometry),
            statements=[StatedValue.of(each) for each in _statements(found.zone)],
        )


class Zones(Answer):
    """Zones at a place."""

    items: list[PlacedZone]


class MunicipalityName(Answer):
    """A municipality by key and name."""

    ags: str
    name: str


class MunicipalityItem(MunicipalityName):
    """A municipality in a list."""

    district: str
    state: terms.State
    bbox: Bounds
    point: tuple[float, float]

    @classmethod
    def of(cls, municipality: Municipality) -> MunicipalityItem:
        """From a stored municipality."""
        return cls(
            ags=municipality.ags,
            name=municipality.name,
            district=municipality.district,
            state=municipality.state,
            bbox=lonlat.bounds(municipality.geometry),
            point=lonlat.point_on(municipality.geometry),
        )


class Municipalities(Answer):
    """The municipalities near the border."""

    items: list[MunicipalityItem]


def _statements(zone: Zone) -> Iterator[Statement]:
    version = zone.version.source_version or ""
    return statements(version, zone.source_type or "", zone.attributes)


def _zone_facts(zone: Zone) -> dict[str, Any]:
    version, plan = zone.version, zone.version.plan
    return {
        "id": zone.uid,
        "source_id": zone.source_id,
        "name": zone.name,
        "state": plan.state,
        "use": zone.use,
        "subclass": zone.subclass,
        "designation": zone.designation,
        "legal_nature": zone.legal_nature,
        "noise_code": zone.noise_code,
        "plan": plan.name,
        "plan_id": plan.uid,
        "plan_kind": plan.kind,
        "authority": plan.authority.name if plan.authority else None,
        "status": version.status,
        "phase": version.phase,
        "valid_from": zone.valid_from or version.valid_from,
        "valid_to": zone.valid_to or version.valid_to,
        "accuracy_m": zone.accuracy_m,
        "accuracy_basis": zone.accuracy_basis,
        "source": version.source_name,
        "illustrative": version.illustrative,
    }
