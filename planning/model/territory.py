"""The states, their border, the municipalities near it."""

from __future__ import annotations

from datetime import datetime

from shapely import MultiLineString, MultiPolygon
from sqlalchemy import CheckConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from planning import terms
from planning.model.base import Base, spatial, valid


class StateTerritory(Base):
    """A state and its land area."""

    __tablename__ = "state"
    __table_args__ = (valid("land"), spatial("state", "land"))

    code: Mapped[terms.State] = mapped_column(primary_key=True)
    land: Mapped[MultiPolygon]
    source: Mapped[str]
    accuracy_m: Mapped[float]


class Border(Base):
    """The line both states share; one row."""

    __tablename__ = "border"
    __table_args__ = (CheckConstraint("id = 1", name="single"), spatial("border"))

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    geometry: Mapped[MultiLineString]
    source: Mapped[str]
    accuracy_m: Mapped[float]
    recorded_at: Mapped[datetime] = mapped_column(server_default=text("now()"))


class Municipality(Base):
    """A municipality near the border."""

    __tablename__ = "municipality"
    __table_args__ = (valid("geometry"), spatial("municipality"))

    ags: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    district: Mapped[str]
    state: Mapped[terms.State]
    geometry: Mapped[MultiPolygon]
