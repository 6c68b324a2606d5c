"""Plans and reference data, their versions and their zones."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any

from shapely.geometry.base import BaseGeometry
from sqlalchemy import CheckConstraint, Computed, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planning import provenance, terms
from planning.model.base import Base, key, outside_key, spatial, valid
from planning.model.contents import Amendment, Document, Passage
from planning.model.history import Act, Stand


def _phase() -> str:
    """SQL for the phase of a status: terms.LegalStatus.phase, frozen in the table."""
    cases = " ".join(f"WHEN '{s.value}' THEN '{s.phase.value}'" for s in terms.LegalStatus)
    return f"CASE status {cases} END"


class Authority(Base):
    """A plan-making body."""

    __tablename__ = "authority"
    __table_args__ = (UniqueConstraint("state", "name"),)

    id: Mapped[int] = key()
    uid: Mapped[uuid.UUID] = outside_key()
    state: Mapped[terms.State]
    name: Mapped[str]


class Plan(Base):
    """A plan over all its versions: state, kind, AGS, number and normalised name.

    Reference data, which are no plan, are kept alike: ``layer`` says what they are.
    """

    __tablename__ = "plan"
    __table_args__ = (
        UniqueConstraint(
            "state",
            "kind",
            "ags",
            "number",
            "normalised_name",
            "layer",
            name="plan_identity_key",
            postgresql_nulls_not_distinct=True,
        ),
    )

    id: Mapped[int] = key()
    uid: Mapped[uuid.UUID] = outside_key()
    authority_id: Mapped[int | None] = mapped_column(ForeignKey("authority.id"))
    state: Mapped[terms.State]
    kind: Mapped[terms.PlanKind | None]
    ags: Mapped[str | None]
    number: Mapped[str | None]
    name: Mapped[str]
    normalised_name: Mapped[str]
    layer: Mapped[provenance.ReferenceLayer | None]

    authority: Mapped[Authority | None] = relationship()
    versions: Mapped[list[PlanVersion]] = relationship(
        back_populates="plan", order_by="PlanVersion.sequence"
    )


class PlanVersion(Base):
    """A plan as one file described it, as ``reader`` (program and version) read it.

    ``extent`` is the plan's own outline where it is ``outlined``, else the hull of its zones.
    ``surveyed_on`` is the day that reference data describe, ``licence`` under what they came.
    """

    __tablename__ = "plan_version"
    __table_args__ = (
        UniqueConstraint("plan_id", "sequence"),
        UniqueConstraint("plan_id", "content_sha256"),
        CheckConstraint("accuracy_m >= 0", name="accuracy"),
        CheckConstraint("valid_to > valid_from", name="validity"),
        valid("extent"),
        spatial("plan_version", "extent"),
    )

    id: Mapped[int] = key(reserved=True)
    uid: Mapped[uuid.UUID] = outside_key()
    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    sequence: Mapped[int]
    status: Mapped[terms.LegalStatus | None]
    phase: Mapped[terms.Phase | None] = mapped_column(Computed(_phase(), persisted=True))
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
    outlined: Mapped[bool]
    source_name: Mapped[str]
    source_format: Mapped[str]
    source_version: Mapped[str | None]
    source_sha256: Mapped[str]
    content_sha256: Mapped[str]
    reader: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    recorded_by: Mapped[str]
    withdrawn: Mapped[bool] = mapped_column(server_default=text("false"))
    surveyed_on: Mapped[date | None]
    licence: Mapped[str | None]
    attributes: Mapped[dict[str, Any]]

    plan: Mapped[Plan] = relationship(back_populates="versions")
    stands: Mapped[list[Stand]] = relationship(order_by="Stand.id")
    acts: Mapped[list[Act]] = relationship(order_by="Act.id")
    passages: Mapped[list[Passage]] = relationship(order_by="Passage.id")
    documents: Mapped[list[Document]] = relationship(order_by="Document.id")
    amendments: Mapped[list[Amendment]] = relationship(order_by="Amendment.id")


class ZoneFacts:
    """What a zone says of itself; the map shows it also of what amendments left of one."""

    version_id: Mapped[int] = mapped_column(ForeignKey("plan_version.id"))
    source_id: Mapped[str]
    source_type: Mapped[str | None]
    name: Mapped[str | None]
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


class Zone(ZoneFacts, Base):
    """One area, line or point of a plan version with one class.

    Of what is ``amended`` the map shows the rows of AmendedZone instead.
    """

    __tablename__ = "zone"
    __table_args__ = (
        UniqueConstraint("version_id", "source_id"),
        CheckConstraint("accuracy_m >= 0", name="accuracy"),
        valid("geometry"),
        spatial("zone"),
    )

    id: Mapped[int] = key()
    # Looked at with the commit: zones are stored while their version is still being described.
    version_id: Mapped[int] = mapped_column(
        ForeignKey("plan_version.id", deferrable=True, initially="DEFERRED")
    )
    uid: Mapped[uuid.UUID] = outside_key()
    attributes: Mapped[dict[str, Any]]
    mending: Mapped[dict[str, Any] | None]
    amended: Mapped[bool] = mapped_column(server_default=text("false"))
    geometry: Mapped[BaseGeometry]

    version: Mapped[PlanVersion] = relationship()


class AmendedZone(ZoneFacts, Base):
    """What public amendments leave of a public zone on the days [begins, ends).

    A zone from which any amendment ever takes has a row for each of its shapes, the whole one
    too, and none for days on which nothing is left of it. A missing day is an open end;
    ``previous_ends`` is where the row before it ends. Derived from what is stored
    (planning.plans.amended); everything but the days, the plans and the geometry is the zone's.
    """

    __tablename__ = "amended_zone"
    __table_args__ = (
        CheckConstraint("ends > begins", name="days"),
        Index("amended_zone_uid_idx", "uid"),
        Index("amended_zone_zone_id_idx", "zone_id"),
        Index("amended_zone_version_id_idx", "version_id"),
        valid("geometry"),
        spatial("amended_zone"),
    )

    id: Mapped[int] = key()
    zone_id: Mapped[int] = mapped_column(ForeignKey("zone.id", ondelete="CASCADE"))
    uid: Mapped[uuid.UUID]
    begins: Mapped[date | None]
    ends: Mapped[date | None]
    previous_ends: Mapped[date | None]
    amended_by: Mapped[str | None]
    geometry: Mapped[BaseGeometry]
