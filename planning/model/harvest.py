"""Services that are harvested, and each time they were."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

from sqlalchemy import CheckConstraint, ForeignKey, Index, Interval, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from planning import provenance, terms
from planning.model.base import Base, key, outside_key


class HarvestSource(Base):
    """A collection of a service whose plans are fetched again and again.

    ``layer`` makes it a source of reference data and not of plans. ``mapping`` is the text of
    the mapping file it is read by. ``every`` is the time from one run to the next; without it a
    source is harvested only when asked for. Once ``retired_at`` it is harvested no more, and its
    name may be given anew.
    """

    __tablename__ = "harvest_source"
    __table_args__ = (
        CheckConstraint("every > interval '0'", name="every"),
        CheckConstraint("page_size > 0", name="page_size"),
        CheckConstraint("accuracy_m >= 0", name="accuracy"),
        Index(
            "harvest_source_name_idx", "name", unique=True, postgresql_where="retired_at IS NULL"
        ),
    )

    id: Mapped[int] = key()
    uid: Mapped[uuid.UUID] = outside_key()
    name: Mapped[str]
    protocol: Mapped[str]
    url: Mapped[str]
    collection: Mapped[str]
    page_size: Mapped[int]
    state: Mapped[terms.State | None]
    authority: Mapped[str | None]
    visibility: Mapped[terms.Visibility]
    accuracy_m: Mapped[float | None]
    layer: Mapped[provenance.ReferenceLayer | None]
    licence: Mapped[str | None]
    crs: Mapped[str | None]
    mapping_name: Mapped[str | None]
    mapping: Mapped[str | None]
    every: Mapped[timedelta | None] = mapped_column(Interval)
    added_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    retired_at: Mapped[datetime | None]

    runs: Mapped[list[HarvestRun]] = relationship(
        back_populates="source", order_by="HarvestRun.id.desc()"
    )


class HarvestRun(Base):
    """One time that a source was harvested.

    Without ``ended_at`` it goes on, or its process was killed. ``sha256`` is the digest of what
    was received together with the mapping. ``offered`` are the uids of the plans in it,
    ``missing`` the names of those that the last good run had and this one had not. ``fault_de``
    and ``fault_en`` say why it failed.
    """

    __tablename__ = "harvest_run"
    __table_args__ = (
        CheckConstraint("(outcome IS NULL) = (ended_at IS NULL)", name="ended"),
        Index("harvest_run_source_id_idx", "source_id"),
    )

    id: Mapped[int] = key()
    uid: Mapped[uuid.UUID] = outside_key()
    source_id: Mapped[int] = mapped_column(ForeignKey("harvest_source.id"))
    began_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    ended_at: Mapped[datetime | None]
    outcome: Mapped[terms.HarvestOutcome | None]
    requests: Mapped[int | None]
    received_bytes: Mapped[int | None]
    features: Mapped[int | None]
    plans: Mapped[int | None]
    new_versions: Mapped[int | None]
    offered: Mapped[list[str] | None]
    missing: Mapped[list[str] | None]
    sha256: Mapped[str | None]
    fault_de: Mapped[str | None]
    fault_en: Mapped[str | None]

    source: Mapped[HarvestSource] = relationship(back_populates="runs")
