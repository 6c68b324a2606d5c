"""The domain model. A field is named, typed and documented here and nowhere else.

Keys are bigint inside and UUID (``uid``) outside. Geometry is EPSG:25832 and valid by
constraint. Validity is [from, to) in Berlin dates; recording is [at, until) in time.
"""

from __future__ import annotations

import uuid
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from shapely import MultiLineString, MultiPolygon
from shapely.geometry.base import BaseGeometry
from sqlalchemy import (
    ARRAY,
    BigInteger,
    CheckConstraint,
    Computed,
    DateTime,
    Enum,
    ForeignKey,
    Identity,
    Index,
    MetaData,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column, relationship

from planning import terms
from planning.column import Shape

SCHEMA = "planning"


def _by_value(enumeration: type[StrEnum]) -> Enum:
    """Stored as text by value, with a check on the values."""
    return Enum(
        enumeration,
        values_callable=lambda members: [member.value for member in members],
        native_enum=False,
        create_constraint=True,
        length=40,
        name=enumeration.__name__.lower(),
    )


_ENUMERATIONS = (
    terms.State,
    terms.PlanKind,
    terms.Use,
    terms.Designation,
    terms.LegalNature,
    terms.LegalStatus,
    terms.Phase,
    terms.Visibility,
    terms.AccuracyBasis,
    terms.NoiseCode,
    terms.Certainty,
)


class Base(DeclarativeBase):
    """All tables lie in the schema ``planning``."""

    metadata = MetaData(
        schema=SCHEMA,
        naming_convention={
            "pk": "%(table_name)s_pkey",
            "fk": "%(table_name)s_%(column_0_name)s_fkey",
            "uq": "%(table_name)s_%(column_0_N_name)s_key",
            "ix": "%(table_name)s_%(column_0_N_name)s_idx",
            "ck": "%(table_name)s_%(constraint_name)s_check",
        },
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        int: BigInteger,
        str: Text,
        datetime: DateTime(timezone=True),
        dict[str, Any]: JSONB,
        list[str]: ARRAY(Text),
        BaseGeometry: Shape(),
        MultiPolygon: Shape("MULTIPOLYGON"),
        MultiLineString: Shape("MULTILINESTRING"),
        **{enumeration: _by_value(enumeration) for enumeration in _ENUMERATIONS},
    }


def _valid(column: str) -> CheckConstraint:
    return CheckConstraint(f"ST_IsValid({column}) AND NOT ST_IsEmpty({column})", name=column)


def _spatial(table: str, column: str = "geometry") -> Index:
    return Index(f"{table}_{column}_idx", column, postgresql_using="gist")


def _key() -> MappedColumn[int]:
    return mapped_column(Identity(always=True), primary_key=True)


def _outside_key() -> MappedColumn[uuid.UUID]:
    return mapped_column(Uuid, server_default=text("gen_random_uuid()"), unique=True)


def _phase() -> str:
    """SQL for the phase of a status: terms.LegalStatus.phase, frozen in the table."""
    cases = " ".join(f"WHEN '{s.value}' THEN '{s.phase.value}'" for s in terms.LegalStatus)
    return f"CASE status {cases} END"


class StateTerritory(Base):
    """A state and its land area."""

    __tablename__ = "state"
    __table_args__ = (_valid("land"), _spatial("state", "land"))

    code: Mapped[terms.State] = mapped_column(primary_key=True)
    land: Mapped[MultiPolygon]
    source: Mapped[str]
    accuracy_m: Mapped[float]


class Border(Base):
    """The line both states share; one row."""

    __tablename__ = "border"
    __table_args__ = (CheckConstraint("id = 1", name="single"), _spatial("border"))

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    geometry: Mapped[MultiLineString]
    source: Mapped[str]
    accuracy_m: Mapped[float]
    recorded_at: Mapped[datetime] = mapped_column(server_default=text("now()"))


class Municipality(Base):
    """A municipality near the border."""

    __tablename__ = "municipality"
    __table_args__ = (_valid("geometry"), _spatial("municipality"))

    ags: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    district: Mapped[str]
    state: Mapped[terms.State]
    geometry: Mapped[MultiPolygon]


class Authority(Base):
    """A plan-making body."""

    __tablename__ = "authority"
    __table_args__ = (UniqueConstraint("state", "name"),)

    id: Mapped[int] = _key()
    uid: Mapped[uuid.UUID] = _outside_key()
    state: Mapped[terms.State]
    name: Mapped[str]


class Plan(Base):
    """A plan over all its versions: state, kind, AGS, number and normalised name."""

    __tablename__ = "plan"
    __table_args__ = (
        UniqueConstraint(
            "state",
            "kind",
            "ags",
            "number",
            "normalised_name",
            name="plan_identity_key",
            postgresql_nulls_not_distinct=True,
        ),
    )

    id: Mapped[int] = _key()
    uid: Mapped[uuid.UUID] = _outside_key()
    authority_id: Mapped[int | None] = mapped_column(ForeignKey("authority.id"))
    state: Mapped[terms.State]
    kind: Mapped[terms.PlanKind | None]
    ags: Mapped[str | None]
    number: Mapped[str | None]
    name: Mapped[str]
    normalised_name: Mapped[str]

    authority: Mapped[Authority | None] = relationship()
    versions: Mapped[list[PlanVersion]] = relationship(back_populates="plan")


class PlanVersion(Base):
    """A plan as one file described it."""

    __tablename__ = "plan_version"
    __table_args__ = (
        UniqueConstraint("plan_id", "sequence"),
        UniqueConstraint("plan_id", "content_sha256"),
        CheckConstraint("accuracy_m >= 0", name="accuracy"),
        CheckConstraint("valid_to > valid_from", name="validity"),
        _valid("extent"),
        _spatial("plan_version", "extent"),
    )

    id: Mapped[int] = _key()
    uid: Mapped[uuid.UUID] = _outside_key()
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    sequence: Mapped[int]
    status: Mapped[terms.LegalStatus | None]
    phase: Mapped[terms.Phase | None] = mapped_column(
        _by_value(terms.Phase), Computed(_phase(), persisted=True)
    )
    status_scheme: Mapped[str | None]
    status_code: Mapped[str | None]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    scale_denominator: Mapped[float | None]
    accuracy_m: Mapped[float]
    accuracy_basis: Mapped[terms.AccuracyBasis]
    visibility: Mapped[terms.Visibility]
    illustrative: Mapped[bool]
    extent: Mapped[BaseGeometry]
    source_name: Mapped[str]
    source_format: Mapped[str]
    source_version: Mapped[str | None]
    source_sha256: Mapped[str]
    content_sha256: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    recorded_until: Mapped[datetime | None]
    attributes: Mapped[dict[str, Any]]

    plan: Mapped[Plan] = relationship(back_populates="versions")


class Zone(Base):
    """One area, line or point of a plan version with one class."""

    __tablename__ = "zone"
    __table_args__ = (
        UniqueConstraint("version_id", "source_id"),
        CheckConstraint("accuracy_m >= 0", name="accuracy"),
        _valid("geometry"),
        _spatial("zone"),
    )

    id: Mapped[int] = _key()
    uid: Mapped[uuid.UUID] = _outside_key()
    version_id: Mapped[int] = mapped_column(ForeignKey("plan_version.id"))
    source_id: Mapped[str]
    source_type: Mapped[str | None]
    use: Mapped[terms.Use] = mapped_column("class")
    subclass: Mapped[str | None]
    flags: Mapped[str | None]
    designation: Mapped[terms.Designation | None]
    legal_nature: Mapped[terms.LegalNature | None]
    legal_nature_code: Mapped[str | None]
    noise_code: Mapped[terms.NoiseCode | None]
    sensitive: Mapped[bool | None]
    tiling: Mapped[bool | None]
    voltage_kv: Mapped[float | None]
    road_class: Mapped[str | None]
    height_m: Mapped[float | None]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    accuracy_m: Mapped[float]
    accuracy_basis: Mapped[terms.AccuracyBasis]
    attributes: Mapped[dict[str, Any]]
    mending: Mapped[dict[str, Any] | None]
    geometry: Mapped[BaseGeometry]

    version: Mapped[PlanVersion] = relationship()


class DetectionRun(Base):
    """One run of the rule book over the stored zones."""

    __tablename__ = "detection_run"

    id: Mapped[int] = _key()
    uid: Mapped[uuid.UUID] = _outside_key()
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime]
    as_of: Mapped[date]
    software_version: Mapped[str]
    rule_book: Mapped[str]
    inputs_sha256: Mapped[str]
    zones_compared: Mapped[int]
    border_source: Mapped[str]
    border_accuracy_m: Mapped[float]
    rules: Mapped[dict[str, Any]]

    conflicts: Mapped[list[Conflict]] = relationship(back_populates="run")


class Conflict(Base):
    """A place where two plans should be looked at together, as one run found it."""

    __tablename__ = "conflict"
    __table_args__ = (
        UniqueConstraint("run_id", "fingerprint"),
        CheckConstraint("severity BETWEEN 1 AND 4", name="severity"),
        _spatial("conflict"),
    )

    id: Mapped[int] = _key()
    uid: Mapped[uuid.UUID] = _outside_key()
    run_id: Mapped[int] = mapped_column(ForeignKey("detection_run.id", ondelete="CASCADE"))
    rule_id: Mapped[str]
    theme: Mapped[str | None]
    relation: Mapped[str]
    severity: Mapped[int]
    base_severity: Mapped[int]
    severity_modifiers: Mapped[list[str]]
    certainty: Mapped[terms.Certainty]
    stage: Mapped[str]
    a_zone_id: Mapped[int] = mapped_column(ForeignKey("zone.id"), index=True)
    b_zone_id: Mapped[int | None] = mapped_column(ForeignKey("zone.id"), index=True)
    threshold: Mapped[str | None]
    evidence: Mapped[str | None]
    force: Mapped[str | None]
    area_m2: Mapped[float | None]
    share_a: Mapped[float | None]
    share_b: Mapped[float | None]
    distance_m: Mapped[float | None]
    length_m: Mapped[float | None]
    depth_m: Mapped[float | None]
    ags: Mapped[list[str]]
    illustrative: Mapped[bool]
    fingerprint: Mapped[str]
    explanation_de: Mapped[str]
    explanation_en: Mapped[str]
    geometry: Mapped[BaseGeometry]

    run: Mapped[DetectionRun] = relationship(back_populates="conflicts")
    a: Mapped[Zone] = relationship(foreign_keys=[a_zone_id])
    b: Mapped[Zone | None] = relationship(foreign_keys=[b_zone_id])
