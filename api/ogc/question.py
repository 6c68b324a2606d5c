"""What a request asks, as tipg's own parameters do not know it: systems, days, safe filters."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Annotated, Any, Final

import shapely
from cql2 import Expr
from fastapi import Depends, Query, Request
from tipg import dependencies
from tipg.resources.enums import MediaType

from api.ogc.collection import Asked, LayerCollection
from api.ogc.days import days
from api.problems import language_of
from layers import cql2
from layers.contents import columns_of
from layers.crs import CRS84, OFFERED, OfferedCrs, on_ground
from layers.layer import layer as find_layer
from planning import errors

Text = Annotated[str | None, Query()]


def collection(
    request: Request,
    collectionId: str,  # noqa: N803 - the standard's name
    datetime: Text = None,
    crs: Annotated[
        str | None, Query(description="coordinate reference system of the answer")
    ] = None,
    output_type: Annotated[MediaType | None, Depends(dependencies.ItemsOutputType)] = None,
) -> LayerCollection:
    """The layer as this request asks it. Raises NotFound, InvalidRequest."""
    layer = find_layer(collectionId)
    if request.query_params.get("limit") == "0":  # which tipg reads as none given
        raise _refused("limit", "0", "1, 2, 3 ...")
    asked = Asked(
        crs=_offered("crs", crs),
        days=days(datetime) if datetime else None,
        language=language_of(request),
        as_csv=output_type is MediaType.csv,
    )
    request.state.content_crs = asked.crs.uri
    with request.app.state.database.connect() as connection:
        found = LayerCollection.of(connection, layer, asked, request.app.state.tiles)
    _only_known(request, found.columns())
    return found


def place(
    bbox: Text = None,
    bbox_crs: Annotated[str | None, Query(alias="bbox-crs")] = None,
) -> dict[str, Any] | None:
    """The box in EPSG:25832, as a filter names it. Raises InvalidRequest."""
    crs = _offered("bbox-crs", bbox_crs)
    if not bbox:
        return None
    with suppress(ValueError):
        sides = [float(side) for side in bbox.split(",")]
        if len(sides) in (4, 6) and all(map(math.isfinite, sides)):
            plane = sides if len(sides) == 4 else [*sides[:2], *sides[3:5]]  # noqa: PLR2004
            return cql2.placed(on_ground(_box(plane, crs), crs))
    raise _refused("bbox", bbox, "9.5,53.3,10.5,54")


def _box(sides: list[float], crs: OfferedCrs) -> shapely.Geometry:
    """One box, or two where it goes round the earth (part 1, 7.15.3)."""
    west, south, east, north = sides
    if crs.latitude_first:
        south, west, north, east = sides
    if south > north or (west > east and crs.srid != CRS84.srid):
        raise ValueError
    whole = [(west, east)] if west <= east else [(west, 180.0), (-180.0, east)]
    boxes = shapely.union_all([shapely.box(one, south, other, north) for one, other in whole])
    return shapely.transform(boxes, lambda c: c[:, ::-1]) if crs.latitude_first else boxes


def filtered(
    request: Request,
    collectionId: str,  # noqa: N803
    filter: Text = None,  # noqa: A002
    filter_crs: Annotated[str | None, Query(alias="filter-crs")] = None,
) -> Expr | None:
    """The filter, if it is harmless. Raises InvalidRequest."""
    crs = _offered("filter-crs", filter_crs)
    if not filter:
        return None
    layer = find_layer(collectionId)
    with request.app.state.database.connect() as connection:
        names = [column.name for column in columns_of(connection, layer)]
    return cql2.read(filter, cql2.Filtered((*names, "geometry"), crs))


def item_form(request: Request) -> MediaType | None:
    """The form of an answer of items; one alone is GeoJSON or HTML."""
    forms = ("geojson", "html") if "itemId" in request.path_params else tuple(_FORMS)
    asked = request.query_params.get("f")
    if asked is None:
        accepted = request.headers.get("accept", "")
        return dependencies.accept_media_type(accepted, [MediaType[form] for form in forms])
    if asked not in forms:
        raise _refused("f", asked, ", ".join(forms))
    return MediaType[asked]


def known(request: Request) -> None:
    """Refuse a parameter that the API definition does not name (part 1, requirement 8)."""
    if "collectionId" not in request.path_params:
        _only_known(request, [])


def _only_known(request: Request, columns: list[str]) -> None:
    definition: Mapping[str, Any] = request.app.openapi()["paths"]
    path = definition.get(request.scope["route"].path_format, {"get": {}})
    offered = [each["name"] for each in path["get"].get("parameters", []) if each["in"] == "query"]
    if request.url.path.endswith("/items"):
        offered += columns
    for name in request.query_params:
        if name not in offered:
            facts = {"value": name[:80], "choices": ", ".join(offered)}
            raise errors.InvalidRequest(reason="reason.parameter_unknown", **facts)


def _offered(parameter: str, uri: str | None) -> OfferedCrs:
    if uri is None:
        return CRS84
    if uri.strip("[]") not in OFFERED:
        raise _refused(parameter, uri, ", ".join(OFFERED))
    return OFFERED[uri.strip("[]")]


def _refused(parameter: str, value: str, choices: str) -> errors.InvalidRequest:
    return errors.InvalidRequest(
        reason="reason.parameter_value", parameter=parameter, value=value[:80], choices=choices
    )


_FORMS: Final = ("geojson", "html", "json", "csv", "geojsonseq", "ndjson")
INSTEAD: Final[Mapping[Callable[..., Any], Callable[..., Any]]] = {
    dependencies.bbox_query: place,
    dependencies.filter_query: filtered,
    dependencies.ItemsOutputType: item_form,
}
"""Dependencies of tipg and what answers in their place."""
