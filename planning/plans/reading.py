"""Plans and zones as they are stored: of a day, of a list, at a place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry
from sqlalchemy import ColumnElement, Row, ScalarSelect, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, joinedload

from planning import geometry
from planning.model import Municipality, Plan, PlanVersion, Zone
from planning.terms import Phase, PlanKind, State, Visibility


def zones_of_day(session: Session, day: date) -> gpd.GeoDataFrame:
    """The zone table of ``day``: of each plan the version in force and the newest draft.

    Further columns: ``zone_id`` (database key) and ``version`` (sequence number).
    """
    rows = session.execute(
        select(
            Zone.id.label("zone_id"),
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
            func.ST_AsBinary(Zone.geometry).label("geometry"),
        )
        .join(PlanVersion, Zone.version_id == PlanVersion.id)
        .join(Plan, PlanVersion.plan_id == Plan.id)
        .where(*_of_day(day))
        .order_by(Zone.id)
    )
    frame = pd.DataFrame(rows.mappings().all(), columns=list(rows.keys()))
    shapes = shapely.from_wkb([bytes(g) for g in frame.pop("geometry")])
    return gpd.GeoDataFrame(frame, geometry=shapes, crs=geometry.CRS)


def extents_of_day(session: Session, day: date) -> gpd.GeoDataFrame:
    """Outlines of the plans of ``day``: ``state``, ``plan``, ``plan_level``, geometry."""
    rows = session.execute(
        select(
            Plan.state, Plan.name.label("plan"), Plan.kind.label("plan_level"), PlanVersion.extent
        )
        .join(PlanVersion.plan)
        .where(*_of_day(day))
        .order_by(PlanVersion.id)
    )
    frame = pd.DataFrame(rows.mappings().all(), columns=["state", "plan", "plan_level", "extent"])
    shapes = gpd.GeoSeries(frame.pop("extent"), crs=geometry.CRS)
    return gpd.GeoDataFrame(frame, geometry=shapes)


def _of_day(day: date) -> tuple[ColumnElement[bool], ...]:
    """What is known now and has not ended by the day."""
    return (
        PlanVersion.recorded_until.is_(None),
        or_(PlanVersion.valid_to.is_(None), PlanVersion.valid_to > day),
    )


_ZONE_FACTS = (
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


def plans(
    session: Session,
    *,
    state: State | None = None,
    kind: PlanKind | None = None,
    phase: Phase | None = None,
    ags: str | None = None,
) -> Sequence[Row[PlanVersion, int]]:
    """Public plan versions with the number of their zones, by state, kind and name.

    ``ags`` keeps the plans whose extent meets the municipality's ground.
    """
    wanted = {Plan.state: state, Plan.kind: kind, PlanVersion.phase: phase}
    query = (
        select(PlanVersion, _zone_count())
        .join(PlanVersion.plan)
        .options(joinedload(PlanVersion.plan).joinedload(Plan.authority))
        .where(*_public(), *(c == value for c, value in wanted.items() if value is not None))
        .order_by(Plan.state, Plan.kind, Plan.name, PlanVersion.sequence)
    )
    if ags is not None:
        query = query.where(_meets(PlanVersion.extent, ags))
    return session.execute(query).all()


def zones_at(session: Session, lon: float, lat: float, radius_m: float) -> Sequence[Zone]:
    """Public zones of both states within ``radius_m`` of a place, the smallest first.

    The place is given in EPSG:4326, longitude first.
    """
    place = func.ST_Transform(func.ST_SetSRID(func.ST_MakePoint(lon, lat), 4326), geometry.SRID)
    query = (
        select(Zone)
        .join(Zone.version)
        .join(PlanVersion.plan)
        .options(joinedload(Zone.version).joinedload(PlanVersion.plan).joinedload(Plan.authority))
        .where(*_public(), func.ST_DWithin(Zone.geometry, place, radius_m))
        .order_by(func.ST_Area(Zone.geometry), Zone.id)
        .limit(MOST_ZONES_AT_A_PLACE)
    )
    return session.scalars(query).all()


def any_illustrative(session: Session) -> bool:
    """Whether any public plan was made up to illustrate."""
    made_up = select(PlanVersion).where(*_public(), PlanVersion.illustrative)
    return bool(session.scalar(select(made_up.exists())))


MOST_ZONES_AT_A_PLACE = 200


def _public() -> tuple[ColumnElement[bool], ...]:
    """What everybody may see of what is current."""
    return (PlanVersion.visibility == Visibility.PUBLIC, PlanVersion.recorded_until.is_(None))


def _zone_count() -> ScalarSelect[int]:
    counted = select(func.count()).where(Zone.version_id == PlanVersion.id)
    return counted.correlate(PlanVersion).scalar_subquery()


def _meets(shape: InstrumentedAttribute[BaseGeometry], ags: str) -> ColumnElement[bool]:
    """Whether a geometry meets the ground of a municipality."""
    met = select(Municipality).where(
        Municipality.ags == ags, func.ST_Intersects(Municipality.geometry, shape)
    )
    return met.exists()
