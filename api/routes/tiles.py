"""Vector tiles and their TileJSON."""

from datetime import date
from functools import lru_cache
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from api.dependencies import MapReader
from api.tile_cache import Encoding, Key, Tile, TileCache
from layers.frame import Frame
from layers.layer import layer as find_layer
from layers.tilejson import tilejson as tilejson_of
from planning.berlin import today

router = APIRouter(prefix="/tiles", tags=["tiles"])

Day = Annotated[date | None, Query(description="what stood that day (Berlin); default: today")]

_MEDIA_TYPE = "application/vnd.mapbox-vector-tile"
_OPEN = {"Access-Control-Allow-Origin": "*"}
"""Maps on other sites may show them."""
_HEADERS = {"Cache-Control": "public, no-cache", "Vary": "Accept-Encoding", **_OPEN}


@router.get("/{layer}")
def tilejson(
    reader: MapReader, request: Request, response: Response, layer: str, day: Day = None
) -> dict[str, Any]:
    """TileJSON 3.0 of a layer."""
    found = find_layer(layer)
    response.headers.update(_OPEN)
    address = f"{str(request.base_url).rstrip('/')}/tiles/{layer}/{{z}}/{{x}}/{{y}}"
    return tilejson_of(reader, found, address + (f"?day={day}" if day else ""))


@router.get(
    "/{layer}/{z}/{x}/{y}",
    response_class=Response,
    responses={
        200: {"content": {_MEDIA_TYPE: {}}},
        204: {"description": "nothing lies in it"},
        304: {"description": "as the client knows it"},
    },
)
async def tile(request: Request, layer: str, z: int, x: int, y: int, day: Day = None) -> Response:
    """One vector tile (MVT). Asynchronous, unlike all others: most come from memory."""
    found, frame = find_layer(layer), Frame(z, x, y)
    shown = (day or today()) if found.dated else None
    encoding = _encoding(request.headers.get("accept-encoding", ""))
    cache: TileCache = request.app.state.tiles
    wanted = await cache.tile(Key(found.name, frame.z, frame.x, frame.y, shown), encoding)
    return _answer(wanted, encoding, request.headers.get("if-none-match", ""))


def _answer(tile: Tile, encoding: Encoding, known: str) -> Response:
    body = tile.packed[encoding]
    packed = body is not tile.content
    tag = f'"{tile.tag}-{encoding}"' if packed else f'"{tile.tag}"'
    headers = {"ETag": tag, **_HEADERS}
    if known and _names(known, tag):
        return Response(status_code=304, headers=headers)
    if not body:
        return Response(status_code=204, headers=headers)
    if packed:
        headers["Content-Encoding"] = encoding
    return Response(body, media_type=_MEDIA_TYPE, headers=headers)


def _names(known: str, tag: str) -> bool:
    """Whether If-None-Match names the tag; a proxy may have weakened it (RFC 9110, 13.1.2)."""
    tags = (each.strip().removeprefix("W/") for each in known.split(","))
    return any(each in (tag, "*") for each in tags)


@lru_cache(maxsize=256)
def _encoding(accepted: str) -> Encoding:
    """The shortest encoding that the client takes (Accept-Encoding; RFC 9110, 12.5.3)."""
    weights = {}
    for each in accepted.lower().split(","):
        name, _, weight = each.replace(" ", "").partition(";q=")
        weights[name] = weight.strip("0.") != "" if weight else True
    if weights.get("br", False):
        return "br"
    return "gzip" if weights.get("gzip", weights.get("*", False)) else "identity"
