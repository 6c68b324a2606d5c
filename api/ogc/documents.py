"""The documents about the collections, which tipg writes without systems, titles and licences."""

from __future__ import annotations

import math
from time import monotonic
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Request
from pydantic import Field
from sqlalchemy import Connection
from starlette.responses import JSONResponse, Response
from tipg import model
from tipg.dependencies import OutputType
from tipg.factory import COMMON_CONFORMS, FEATURES_CONFORMS, TILES_CONFORMS, create_html_response
from tipg.resources.enums import MediaType

from api.ogc.collection import Asked, LayerCollection
from api.ogc.pages import TEMPLATES
from api.ogc.question import collection as asked_collection
from api.problems import language_of
from layers.crs import OFFERED, STORED
from layers.layer import VARIOUS, Layer, catalog
from layers.tilejson import bounds

router = APIRouter(tags=["collections"])

Form = Annotated[MediaType | None, Depends(OutputType)]


class CollectionDocument(model.Collection):
    """A collection with its systems (part 2), its licence and whom to name."""

    crs: list[str] = Field(default=list(OFFERED))
    storage_crs: str = Field(default=STORED.uri, serialization_alias="storageCrs")
    attribution: str = ""


@router.get("/conformance")
def conformity(request: Request, form: Form = None) -> Response:
    """Classes of the standards that are kept."""
    return _answer(request, {"conformsTo": CLASSES}, form, "conformance")


@router.get("/collections")
def layer_collections(request: Request, form: Form = None) -> Response:
    """Every layer of the map."""
    state, asked = request.app.state, Asked(language=language_of(request))
    with state.database.connect() as connection:
        documents = [
            _document(request, connection, LayerCollection.of(connection, each, asked, state.tiles))
            for each in catalog().values()
        ]
    links = [_link(request, "collections", "self", MediaType.json)]
    return _answer(request, {"links": links, "collections": documents}, form, "collections")


@router.get("/collections/{collectionId}")
def layer_collection(
    request: Request,
    collection: Annotated[LayerCollection, Depends(asked_collection)],
    form: Form = None,
) -> Response:
    """One layer."""
    with request.app.state.database.connect() as connection:
        document = _document(request, connection, collection)
    return _answer(request, document, form, "collection")


def _document(
    request: Request, connection: Connection, collection: LayerCollection
) -> dict[str, Any]:
    layer = collection.layer
    document = CollectionDocument(
        id=collection.id,
        title=collection.title,
        description=collection.description,
        extent=model.Extent(spatial=model.Spatial(bbox=[_box(request, connection, layer)])),
        attribution=layer.attribution,
        links=[model.Link.model_validate(link) for link in _links(request, layer)],
    )
    return document.model_dump(exclude_none=True, mode="json", by_alias=True)


def _box(request: Request, connection: Connection, layer: Layer) -> list[float]:
    """West, south, east, north; minutes old, for it takes as long as reading the layer."""
    known: dict[str, tuple[float, list[float]]] = request.app.state.boxes
    made, box = known.get(layer.name, (-math.inf, []))
    if monotonic() - made > _BOX_AGE_S:
        box = bounds(connection, layer)
        known[layer.name] = (monotonic(), box)
    return box


def _links(request: Request, layer: Layer) -> list[dict[str, str]]:
    about = f"collections/{layer.name}"
    base = str(request.base_url)
    links = [
        _link(request, about, "self", MediaType.json),
        _link(request, f"{about}/items", "items", MediaType.geojson),
        _link(request, f"{about}/items?f=csv", "items", MediaType.csv),
        _link(request, f"{about}/items?f=html", "items", MediaType.html),
        _link(request, f"{about}/queryables", _QUERYABLES, MediaType.schemajson),
        _link(request, f"{about}/tiles", _TILESETS, MediaType.json),
        {"href": f"{base.removesuffix('ogc/')}styles/{layer.name}.json", "rel": "style"},
    ]
    if layer.licence != VARIOUS:
        links.append({"href": layer.licence, "rel": "license"})
    return links


def _link(request: Request, path: str, rel: str, form: MediaType) -> dict[str, str]:
    return {"href": f"{request.base_url}{path}", "rel": rel, "type": form.value}


def _answer(
    request: Request, document: dict[str, Any], form: MediaType | None, page: str
) -> Response:
    if form is MediaType.html:
        return create_html_response(request, document, TEMPLATES, page)
    return JSONResponse(document)


_BOX_AGE_S: Final = 300
"""How old the extent of a collection may be."""
_QUERYABLES: Final = "http://www.opengis.net/def/rel/ogc/1.0/queryables"
_TILESETS: Final = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector"
_CQL2: Final = "http://www.opengis.net/spec/cql2/1.0/conf/"
CLASSES: Final = [
    *(
        each
        for each in (*COMMON_CONFORMS, *FEATURES_CONFORMS, *TILES_CONFORMS)
        if not each.endswith(("oas30", "simple-query"))  # OpenAPI is 3.1; the list is short
    ),
    "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
    *(
        _CQL2 + each
        for each in (
            "cql2-text",
            "cql2-json",
            "basic-cql2",
            "advanced-comparison-operators",
            "case-insensitive-comparison",
            "basic-spatial-functions",
            "spatial-functions",
            "temporal-functions",
        )
    ),
]
"""What /conformance says: tipg's, the systems of ours, and the CQL2 that layers.cql2 lets in."""
