"""Municipalities near the border."""

from fastapi import APIRouter

from api.dependencies import Read
from api.schemas.plans import Municipalities, MunicipalityItem
from planning.territory import storage

router = APIRouter(prefix="/api/municipalities", tags=["municipalities"])


@router.get("")
def municipalities(session: Read) -> Municipalities:
    """The municipalities within 15 km of the border, by name."""
    rows = storage.municipalities(session)
    return Municipalities(items=[MunicipalityItem.of(row) for row in rows])
