"""Zones at a place."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import AtMoment, Read
from api.schemas.plans import PlacedZone, Zones
from planning.plans import zones_at

router = APIRouter(prefix="/api/zones", tags=["zones"])


@router.get("")
def zones(
    session: Read,
    at: AtMoment,
    lon: Annotated[float, Query(ge=-180, le=180, description="degrees")],
    lat: Annotated[float, Query(ge=-90, le=90, description="degrees")],
    radius_m: Annotated[float, Query(ge=0, le=1000, description="metres")] = 0,
) -> Zones:
    """Everything that both states plan at a place, on a day and as known at a time."""
    found = zones_at(session, lon, lat, radius_m, day=at.as_of, known_at=at.known_at)
    return Zones(items=[PlacedZone.standing(zone) for zone in found])
