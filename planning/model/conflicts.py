"""Detection runs and what they found."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any

from shapely.geometry.base import BaseGeometry
from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planning import terms
from planning.model.base import Base, key, outside_key, spatial
from planning.model.plans import Zone


class DetectionRun(Base):
    """One run of the rule book over the stored zones."""

    __tablename__ = "detection_run"

    id: Mapped[int] = key()
    uid: Mapped[uuid.UUID] = outside_key()
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
        spatial("conflict"),
    )

    id: Mapped[int] = key()
    uid: Mapped[uuid.UUID] = outside_key()
    run_id: Mapped[int] = mapped_column(ForeignKey("detection_run.id", ondelete="CASCADE"))
    rule_id: Mapped[str]
    theme: Mapped[str | None]
    kind: Mapped[terms.Kind]
    relation: Mapped[str]
    severity: Mapped[int]
    base_severity: Mapped[int]
    severity_modifiers: Mapped[list[str]]
    certainty: Mapped[terms.Certainty]
    stage: Mapped[str]
    situation_id: Mapped[str] = mapped_column(index=True)
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
    angle_deg: Mapped[float | None]
    block_sum_deg: Mapped[float | None]
    block_hh_deg: Mapped[float | None]
    block_sh_deg: Mapped[float | None]
    block_in_force_deg: Mapped[float | None]
    free_deg: Mapped[float | None]
    compatibility: Mapped[int | None]
    tolerance_m: Mapped[float]
    border_accuracy_m: Mapped[float | None]
    ags: Mapped[list[str]]
    illustrative: Mapped[bool]
    fingerprint: Mapped[str]
    explanation_de: Mapped[str]
    explanation_en: Mapped[str]
    geometry: Mapped[BaseGeometry]

    run: Mapped[DetectionRun] = relationship(back_populates="conflicts")
    a: Mapped[Zone] = relationship(foreign_keys=[a_zone_id])
    b: Mapped[Zone | None] = relationship(foreign_keys=[b_zone_id])


class Coverage(Base):
    """What a run checked at a stretch of the border by one rule, one way round."""

    __tablename__ = "coverage"
    __table_args__ = (Index("coverage_run_id_rule_id_idx", "run_id", "rule_id"),)

    id: Mapped[int] = key()
    run_id: Mapped[int] = mapped_column(ForeignKey("detection_run.id", ondelete="CASCADE"))
    rule_id: Mapped[str]
    a_state: Mapped[str]
    b_state: Mapped[str]
    hh_ags: Mapped[str | None]
    sh_ags: Mapped[str | None]
    hh_name: Mapped[str | None]
    sh_name: Mapped[str | None]
    length_m: Mapped[float | None]
    status: Mapped[terms.CoverageStatus]
    conflicts: Mapped[int]
    missing_a: Mapped[str | None]
    missing_b: Mapped[str | None]
    waiting_for_de: Mapped[str | None]
    waiting_for_en: Mapped[str | None]
    error: Mapped[str | None]
    geometry: Mapped[BaseGeometry | None] = mapped_column(nullable=True)
