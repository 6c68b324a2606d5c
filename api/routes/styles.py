"""Styles of the map, and the images and fonts they ask for: open to maps on any host."""

from hashlib import sha256

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from layers.style import (
    font_css,
    font_file,
    maplibre,
    picture,
    picture_png,
    sprite_index,
    sprite_png,
)
from planning.terms import State

router = APIRouter(prefix="/styles", tags=["styles"])

_PICTURE_AGE_S = 600
"""A legend asks for many pictures at once, and they seldom change."""


@router.get("/sprite.json", response_class=Response)
@router.get("/sprite@2x.json", response_class=Response)
def sprite_places(request: Request) -> Response:
    """Where each image that the styles name lies on the sheet; ``@2x`` for dense screens."""
    return _answer(request, JSONResponse(sprite_index(_pixel_ratio(request))))


@router.get("/sprite.png", response_class=Response)
@router.get("/sprite@2x.png", response_class=Response)
def sprite_sheet(request: Request) -> Response:
    """Every image that the styles name, on one sheet; ``@2x`` for dense screens."""
    return _answer(request, Response(sprite_png(_pixel_ratio(request)), media_type="image/png"))


@router.get("/{name}.json", response_class=Response)
def style(request: Request, name: str, state: State | None = None) -> Response:
    """A MapLibre style (specification 8): of one layer, of the plans, or of everything.

    With ``state`` the plans and zones of that state alone are drawn.
    """
    root = str(request.base_url).rstrip("/")
    return _answer(request, JSONResponse(maplibre.style(name, root, state)))


@router.get("/legend/{name}.svg", response_class=Response)
def legend_svg(request: Request, name: str) -> Response:
    """A sign as a legend shows it, sharp at any size."""
    svg = Response(picture(name).svg(), media_type="image/svg+xml")
    return _answer(request, svg, _PICTURE_AGE_S)


@router.get("/legend/{name}.png", response_class=Response)
def legend_png(request: Request, name: str) -> Response:
    """The same in dots, two to a CSS pixel."""
    return _answer(request, Response(picture_png(name), media_type="image/png"), _PICTURE_AGE_S)


@router.get("/fonts/{name}.woff2", response_class=Response)
def font(request: Request, name: str) -> Response:
    """A font that a style names."""
    return _answer(request, Response(font_file(name), media_type="font/woff2"))


@router.get("/fonts/{family}/{weight}.css", response_class=Response)
def font_face(request: Request, family: str, weight: int) -> Response:
    """The same font for maps that load it as a page does (OpenLayers, Masterportal)."""
    return _answer(request, Response(font_css(family, weight), media_type="text/css"))


def _pixel_ratio(request: Request) -> int:
    return 2 if "@2x" in request.url.path else 1


def _answer(request: Request, answer: Response, age_s: int = 0) -> Response:
    """The answer with its tag, or 304 where the asker has it already."""
    tag = f'"{sha256(bytes(answer.body)).hexdigest()[:32]}"'
    headers = {
        "ETag": tag,
        "Cache-Control": f"public, max-age={age_s}" if age_s else "no-cache",
        "Access-Control-Allow-Origin": "*",
    }
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    answer.headers.update(headers)
    return answer
