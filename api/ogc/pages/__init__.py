"""The HTML pages: German and English, nothing from any other host, no script."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import jinja2
import numpy as np
import shapely
from fastapi import Request
from numpy.typing import NDArray
from starlette.templating import Jinja2Templates

from api.problems import language_of

_WIDTH: Final = 720.0
_HEIGHT: Final = 360.0


def _words(request: Request) -> dict[str, Any]:
    """What every page is handed: the language, and how to say something in it."""
    language = language_of(request)

    def say(german: str, english: str) -> str:
        return german if language == "de" else english

    return {"language": language, "say": say, "here": request.url}


def sketch(features: Sequence[Mapping[str, Any]]) -> list[str]:
    """The outlines of GeoJSON features as paths of an SVG of 720 x 360 units, areas closed."""
    shapes = [shapely.geometry.shape(each["geometry"]) for each in features if each["geometry"]]
    if not shapes:
        return []
    fitted = _fitted(shapely.total_bounds(shapes))
    return [
        _path(shapely.transform(shapely.simplify(each, 0), fitted))
        for each in shapes
        if not each.is_empty
    ]


def _fitted(bounds: NDArray[np.float64]) -> Callable[[NDArray[np.float64]], NDArray[np.float64]]:
    """From coordinates to the picture; degrees east are shorter than degrees north."""
    west, south, east, north = bounds
    degrees = abs(bounds).max() <= 180  # noqa: PLR2004
    wide = np.cos(np.radians((south + north) / 2)) if degrees else 1.0
    scale = 0.94 * min(_WIDTH / max((east - west) * wide, 1e-9), _HEIGHT / max(north - south, 1e-9))
    middle = np.array([(west + east) / 2, (south + north) / 2])
    across, centre = np.array([scale * wide, -scale]), np.array([_WIDTH / 2, _HEIGHT / 2])
    return lambda points: (points - middle) * across + centre


def _path(shape: shapely.Geometry) -> str:
    parts = shapely.get_parts(shape)
    if shapely.get_dimensions(shape) == 0:
        return " ".join(
            f"M{x - 3:.1f},{y:.1f}h6m-3,-3v6" for x, y in shapely.get_coordinates(shape)
        )
    closed = bool(shapely.area(shape) > 0)
    lines = shapely.get_parts(shapely.boundary(parts)) if closed else parts
    return " ".join(
        "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in shapely.get_coordinates(line)) + "Z" * closed
        for line in lines
    )


_ENVIRONMENT: Final = jinja2.Environment(
    loader=jinja2.PackageLoader(__name__), autoescape=True, trim_blocks=True, lstrip_blocks=True
)
_ENVIRONMENT.globals["sketch"] = sketch
TEMPLATES: Final = Jinja2Templates(env=_ENVIRONMENT, context_processors=[_words])
"""One template a document of tipg, by its name there."""
