"""Zones at a place."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import Read
from api.schemas.plans import PlacedZone, Zones
from planning.plans import zones_at

router = APIRouter(prefix="/api/zones", tags=["zones"])


@router.get("")
def zones(
    session: Read,
    lon: Annotated[float, Query(ge=-180, le=180, description="degrees")],
    lat: Annotated[float, Query(ge=-90, le=90, description="degrees")],
    radius_m: Annotated[float, Query(ge=0, le=1000, description="metres")] = 0,
) -> Zones:
    """Everything that both states plan at a place."""
    return Zones(items=[PlacedZone.standing(zone) for zone in zones_at(session, lon, lat, radius_m)])
