"""What all tables have in common: naming, types, keys and the checks on geometry."""

from __future__ import annotations

import uuid
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from shapely import MultiLineString, MultiPolygon
from shapely.geometry.base import BaseGeometry
from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    DateTime,
    Enum,
    Identity,
    Index,
    MetaData,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import DeclarativeBase, MappedColumn, mapped_column

from planning import provenance, terms
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
    terms.Kind,
    terms.Certainty,
    terms.CoverageStatus,
    terms.HarvestOutcome,
    provenance.ReferenceLayer,
    provenance.Deed,
    provenance.AmendmentEffect,
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


def valid(column: str) -> CheckConstraint:
    """The geometry is valid and not empty."""
    return CheckConstraint(f"ST_IsValid({column}) AND NOT ST_IsEmpty({column})", name=column)


def spatial(table: str, column: str = "geometry") -> Index:
    """The spatial index of a geometry column."""
    return Index(f"{table}_{column}_idx", column, postgresql_using="gist")


def key(*, reserved: bool = False) -> MappedColumn[int]:
    """The key inside the database; a ``reserved`` one may be drawn before its row is stored."""
    return mapped_column(Identity(always=not reserved), primary_key=True)


def outside_key() -> MappedColumn[uuid.UUID]:
    """The key that addresses and files carry."""
    return mapped_column(Uuid, server_default=text("gen_random_uuid()"), unique=True)
