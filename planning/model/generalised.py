"""Zones as low zooms draw them, derived from what is stored: layers.generalising."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Final

from geoalchemy2 import Geometry
from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from planning import terms
from planning.model.base import Base, key

ZOOMS: Final = range(7, 13)
"""Zooms that have zones of their own; above, tiles show them as they are stored."""


class Generalisation(Base):
    """A version whose zones were generalised, and by which number of the rule."""

    __tablename__ = "generalisation"

    version_id: Mapped[int] = mapped_column(
        ForeignKey("plan_version.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    recipe: Mapped[int]
    made_at: Mapped[datetime] = mapped_column(server_default=text("now()"))


class GeneralisedZone(Base):
    """What stands for ``zones`` zones of a version at a zoom; a picture, not data.

    Where ``lumped_m2`` is set, the geometry is a point amid areas too small to be drawn, which
    have that area together. Geometry and area are of EPSG:3857, which tiles are drawn in. The
    days are those of Zone and AmendedZone.
    """

    __tablename__ = "generalised_zone"
    __table_args__ = (
        Index("generalised_zone_version_id_idx", "version_id"),
        *(
            Index(
                f"generalised_zone_{zoom}_idx",
                "geometry",
                postgresql_using="gist",
                postgresql_where=text(f"zoom = {zoom}"),
            )
            for zoom in ZOOMS
        ),
    )

    id: Mapped[int] = key()
    version_id: Mapped[int] = mapped_column(
        ForeignKey("generalisation.version_id", ondelete="CASCADE")
    )
    zoom: Mapped[int]
    use: Mapped[terms.Use] = mapped_column("class")
    accuracy_m: Mapped[float]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    begins: Mapped[date | None]
    ends: Mapped[date | None]
    previous_ends: Mapped[date | None]
    zones: Mapped[int]
    lumped_m2: Mapped[float | None]
    geometry: Mapped[Any] = mapped_column(Geometry("GEOMETRY", srid=3857, spatial_index=False))
