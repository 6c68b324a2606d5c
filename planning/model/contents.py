"""What a plan version holds beside its zones: texts, documents, what it changes."""

from __future__ import annotations

import uuid
from datetime import date
from pathlib import PurePosixPath

from shapely.geometry.base import BaseGeometry
from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from planning import provenance
from planning.model.base import Base, key, outside_key


class Passage(Base):
    """A passage of the plan's text (TextAbschnitt) and the ids of what refers to it."""

    __tablename__ = "passage"
    __table_args__ = (Index("passage_version_id_idx", "version_id"),)

    id: Mapped[int] = key()
    version_id: Mapped[int] = mapped_column(ForeignKey("plan_version.id"))
    source_id: Mapped[str]
    kind: Mapped[str]
    number: Mapped[str | None]
    text: Mapped[str | None]
    legal_basis: Mapped[str | None]
    refers: Mapped[list[str]]


class Document(Base):
    """A document or raster that the plan names (externeReferenz).

    ``content_sha256`` names its stored content; None where the file did not bring it.
    ``media_type`` is what the content is, else what the plan says it is.
    """

    __tablename__ = "document"
    __table_args__ = (Index("document_version_id_idx", "version_id"),)

    id: Mapped[int] = key()
    uid: Mapped[uuid.UUID] = outside_key()
    version_id: Mapped[int] = mapped_column(ForeignKey("plan_version.id"))
    owner_id: Mapped[str]
    role: Mapped[str]
    kind: Mapped[str | None]
    name: Mapped[str | None]
    address: Mapped[str | None]
    description: Mapped[str | None]
    dated: Mapped[date | None]
    media_type: Mapped[str | None]
    content_sha256: Mapped[str | None]

    @property
    def file_name(self) -> str:
        """What a saved copy is called: the last part of its address, else its name."""
        return PurePosixPath(self.address or "").name or self.name or str(self.uid)


class Amendment(Base):
    """Another plan that this version changes, or (``inverse``) that changes it.

    The other plan is known by name and number. ``extent`` is where the change holds, None
    where it is the whole extent of the changing plan. EPSG:25832.
    """

    __tablename__ = "amendment"
    __table_args__ = (
        Index("amendment_version_id_idx", "version_id"),
        Index("amendment_normalised_name_idx", "normalised_name"),
    )

    id: Mapped[int] = key()
    version_id: Mapped[int] = mapped_column(ForeignKey("plan_version.id"))
    inverse: Mapped[bool]
    name: Mapped[str]
    normalised_name: Mapped[str]
    number: Mapped[str | None]
    effect: Mapped[provenance.AmendmentEffect | None]
    code: Mapped[str | None]
    extent: Mapped[BaseGeometry | None] = mapped_column(nullable=True)
