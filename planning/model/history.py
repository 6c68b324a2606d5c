"""What stood on which day, as known when; and who did what."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from planning import provenance
from planning.model.base import Base, key


class Stand(Base):
    """A version stands on the days [valid_from, valid_to).

    So it was recorded in the time [recorded_at, recorded_until). A missing end is open.
    """

    __tablename__ = "stand"
    __table_args__ = (
        CheckConstraint("valid_to > valid_from", name="validity"),
        CheckConstraint("recorded_until > recorded_at", name="recording"),
        Index("stand_version_id_idx", "version_id"),
    )

    id: Mapped[int] = key()
    version_id: Mapped[int] = mapped_column(ForeignKey("plan_version.id"))
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    recorded_at: Mapped[datetime]
    recorded_until: Mapped[datetime | None]


class Act(Base):
    """Who did what with a plan version, when and why."""

    __tablename__ = "act"
    __table_args__ = (Index("act_version_id_idx", "version_id"),)

    id: Mapped[int] = key()
    version_id: Mapped[int] = mapped_column(ForeignKey("plan_version.id"))
    deed: Mapped[provenance.Deed]
    actor: Mapped[str]
    at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    reason: Mapped[str | None]
