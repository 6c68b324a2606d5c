"""Vector tiles and their TileJSON."""

from hashlib import sha256
from typing import Any

from fastapi import APIRouter, Request, Response

from api.dependencies import MapReader
from layers import tiles as mvt
from layers.layer import layer as find_layer

router = APIRouter(prefix="/tiles", tags=["tiles"])

_MEDIA_TYPE = "application/vnd.mapbox-vector-tile"


@router.get("/{layer}")
def tilejson(reader: MapReader, request: Request, layer: str) -> dict[str, Any]:
    """TileJSON 3.0 of a layer."""
    found = find_layer(layer)
    address = f"{str(request.base_url).rstrip('/')}/tiles/{layer}/{{z}}/{{x}}/{{y}}"
    return mvt.tilejson(reader, found, address)


@router.get("/{layer}/{z}/{x}/{y}", response_class=Response)
def tile(reader: MapReader, request: Request, layer: str, z: int, x: int, y: int) -> Response:
    """One vector tile (MVT); 204 where nothing lies in it."""
    content = mvt.tile(reader, find_layer(layer), z, x, y)
    tag = f'"{sha256(content).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    if not content:
        return Response(status_code=204, headers=headers)
    return Response(content, media_type=_MEDIA_TYPE, headers=headers)
