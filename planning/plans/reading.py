"""Zones and outlines of a day: what was valid then, as known at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry
from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session, joinedload

from planning import geometry
from planning.berlin import today
from planning.model import Plan, PlanVersion, Stand, Zone
from planning.plans.amending import cuts
from planning.plans.cutting import Cut, cut, remaining, taking
from planning.plans.standing import standing
from planning.terms import Phase, Visibility

_ZONE_FACTS: Final = (
    "name",
    "subclass",
    "flags",
    "designation",
    "legal_nature",
    "accuracy_m",
    "accuracy_basis",
    "tiling",
    "noise_code",
    "sensitive",
    "voltage_kv",
    "road_class",
    "height_m",
)


def zones_of_day(session: Session, day: date, known_at: datetime | None = None) -> gpd.GeoDataFrame:
    """The zone table of ``day``: of each plan the version in force and the newest draft.

    Amendments in force are applied (planning.plans.amending). With ``known_at`` it is the table
    as it was known at that time, else as it is known now. Further columns: ``zone_id`` and
    ``version_id`` (database keys), ``version`` (sequence number) and ``amended_by``.
    """
    rows = session.execute(
        _zones().where(standing(day, known_at), *_zone_stands(day)).order_by(Zone.id)
    )
    frame = pd.DataFrame(rows.mappings().all(), columns=list(rows.keys()))
    shapes = shapely.from_wkb([bytes(g) for g in frame.pop("geometry")])
    table = gpd.GeoDataFrame(frame, geometry=shapes, crs=geometry.CRS)
    return cut(table, cuts(session, day, known_at)).reset_index(drop=True)


def _zones() -> Select[Any]:
    return (
        select(
            Zone.id.label("zone_id"),
            Zone.version_id,
            Zone.source_id.label("id"),
            Zone.use.label("class"),
            *(getattr(Zone, name) for name in _ZONE_FACTS),
            func.coalesce(Zone.valid_from, PlanVersion.valid_from).label("valid_from"),
            func.coalesce(Zone.valid_to, PlanVersion.valid_to).label("valid_to"),
            PlanVersion.status,
            PlanVersion.illustrative,
            PlanVersion.sequence.label("version"),
            Plan.name.label("plan"),
            Plan.kind.label("plan_level"),
            Plan.state,
            Plan.layer.label("reference_layer"),
            PlanVersion.surveyed_on,
            func.ST_AsBinary(Zone.geometry).label("geometry"),
        )
        .join(PlanVersion, Zone.version_id == PlanVersion.id)
        .join(Plan, PlanVersion.plan_id == Plan.id)
        .join(Stand, Stand.version_id == PlanVersion.id)
    )


def _zone_stands(day: date) -> tuple[ColumnElement[bool], ...]:
    """A zone with days of its own stands on those; of a draft the first day lies ahead."""
    return (
        or_(
            Zone.valid_from.is_(None),
            Zone.valid_from <= day,
            PlanVersion.phase.is_not_distinct_from(Phase.DRAFT),
        ),
        or_(Zone.valid_to.is_(None), Zone.valid_to > day),
    )


def extents_of_day(
    session: Session, day: date, known_at: datetime | None = None
) -> gpd.GeoDataFrame:
    """The plans' own outlines on ``day``: ``state``, ``plan``, ``plan_level``, geometry.

    Reference data are no plans and are left out, and so is what has no outline of its own.
    """
    rows = session.execute(
        select(
            Plan.state, Plan.name.label("plan"), Plan.kind.label("plan_level"), PlanVersion.extent
        )
        .join(PlanVersion.plan)
        .join(Stand, Stand.version_id == PlanVersion.id)
        .where(standing(day, known_at), Plan.layer.is_(None), PlanVersion.outlined)
        .order_by(PlanVersion.id)
    )
    frame = pd.DataFrame(rows.mappings().all(), columns=["state", "plan", "plan_level", "extent"])
    shapes = gpd.GeoSeries(frame.pop("extent"), crs=geometry.CRS)
    return gpd.GeoDataFrame(frame, geometry=shapes)


MOST_ZONES_AT_A_PLACE: Final = 200


@dataclass(frozen=True)
class ZoneOfDay:
    """A zone as it stands on a day: what amendments left of it, and their plans' names."""

    zone: Zone
    geometry: BaseGeometry
    amended_by: tuple[str, ...] = ()


def zones_at(
    session: Session,
    lon: float,
    lat: float,
    radius_m: float,
    *,
    day: date | None = None,
    known_at: datetime | None = None,
) -> Sequence[ZoneOfDay]:
    """Public zones of both states within ``radius_m`` of a place, the smallest first.

    The place is given in EPSG:4326, longitude first. Without ``day`` it is today.
    """
    day = day or today()
    place = func.ST_Transform(func.ST_SetSRID(func.ST_MakePoint(lon, lat), 4326), geometry.SRID)
    query = (
        select(Zone, func.ST_AsBinary(place))
        .join(Zone.version)
        .join(PlanVersion.plan)
        .join(Stand, Stand.version_id == PlanVersion.id)
        .options(joinedload(Zone.version).joinedload(PlanVersion.plan).joinedload(Plan.authority))
        .where(PlanVersion.visibility == Visibility.PUBLIC, standing(day, known_at))
        .where(*_zone_stands(day), func.ST_DWithin(Zone.geometry, place, radius_m))
        .order_by(func.ST_Area(Zone.geometry), Zone.id)
        .limit(MOST_ZONES_AT_A_PLACE)
    )
    rows = session.execute(query).all()
    by_version = cuts(session, day, known_at, public=True) if rows else {}
    left = [_left(zone, by_version) for zone, _ in rows]
    at = shapely.from_wkb(bytes(rows[0][1])) if rows else None
    return [zone for zone in left if shapely.dwithin(zone.geometry, at, radius_m)]


def _left(zone: Zone, by_version: Mapping[int, Cut]) -> ZoneOfDay:
    """What the amendments of the day left of a zone."""
    (taken,) = taking([zone.geometry], by_version.get(zone.version_id, ()))
    names = tuple(dict.fromkeys(part.plan for part in taken))
    return ZoneOfDay(zone, remaining(zone.geometry, taken), names)


def any_illustrative(session: Session) -> bool:
    """Whether any public plan of today was made up to illustrate."""
    made_up = (
        select(PlanVersion)
        .join(Stand, Stand.version_id == PlanVersion.id)
        .where(
            standing(today()), PlanVersion.visibility == Visibility.PUBLIC, PlanVersion.illustrative
        )
    )
    return bool(session.scalar(select(made_up.exists())))
