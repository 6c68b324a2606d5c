"""tipg as an application of its own, to be mounted at ``/ogc``."""

from __future__ import annotations

from http import HTTPStatus
from importlib.metadata import version
from typing import Any, Final

from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from fastapi.responses import JSONResponse, Response
from morecantile import tms
from morecantile.defaults import TileMatrixSets
from sqlalchemy import Engine
from starlette.middleware.cors import CORSMiddleware
from tipg import errors as tipg_errors
from tipg.factory import Endpoints, create_html_response

from api import problems
from api.ogc import documents, question
from api.ogc.collection import NoRows
from api.ogc.edge import Edge
from api.ogc.pages import TEMPLATES
from api.ogc.reading import Readers
from api.tile_cache import TileCache
from planning import errors

_TITLE: Final = "Planabgleich: Pläne Hamburgs und Schleswig-Holsteins (OGC API)"
_WITHOUT: Final = ("geom-column", "datetime-column", "simplify", "bbox-only", "ids")
"""Parameters of tipg that mean nothing here: one geometry, one validity, whole shapes."""
_MORE: Final = ("bbox-crs", "filter-crs")


def create_ogc(database: Engine, tiles: TileCache) -> FastAPI:
    """OGC API Features and Tiles over ``database``, which sees the schema ``layers`` alone."""
    app = FastAPI(
        title=_TITLE,
        version=version("planabgleich"),
        openapi_url="/api",
        docs_url=None,
        redoc_url=None,
        dependencies=[Depends(question.known)],
    )
    app.state.pool, app.state.database, app.state.tiles = Readers(database), database, tiles
    app.state.boxes = {}
    app.dependency_overrides |= question.INSTEAD
    app.openapi = lambda: _definition(app)  # type: ignore[method-assign]
    app.add_api_route("/api.html", _described, name="swagger_ui_html", include_in_schema=False)
    app.include_router(documents.router)
    app.include_router(_endpoints().router)
    app.add_middleware(CORSMiddleware, allow_origins=["*"], expose_headers=["Content-Crs"])
    app.add_middleware(Edge)
    _install_problems(app)
    return app


def _endpoints() -> Endpoints:
    return Endpoints(
        title=_TITLE,
        collection_dependency=question.collection,
        supported_tms=TileMatrixSets({"WebMercatorQuad": tms.get("WebMercatorQuad")}),
        with_tiles_viewer=False,
        templates=TEMPLATES,
    )


def _definition(app: FastAPI) -> dict[str, Any]:
    """The API definition: what it does not name is refused (question.known)."""
    if app.openapi_schema is None:
        ours_last = app.routes[::-1]  # of two at one address the last one is described
        schema = get_openapi(title=app.title, version=app.version, routes=ours_last)
        for path, methods in schema["paths"].items():
            given = methods["get"].get("parameters", [])
            kept = [each for each in given if _means_something(each["name"], path)]
            if path.endswith("/items"):
                kept += [{"name": name, "in": "query", "schema": _URI} for name in _MORE]
            methods["get"]["parameters"] = kept
        app.openapi_schema = schema
    return app.openapi_schema


def _means_something(parameter: str, path: str) -> bool:
    """Whether what the collection's dependency reads belongs to this address too."""
    if parameter == "crs":
        return "/items" in path
    if parameter == "datetime":
        return "/items" in path or path.endswith("{y}")
    return parameter not in _WITHOUT


_URI: Final = {"type": "string", "format": "uri"}


def _described(request: Request) -> Response:
    """The API definition for people."""
    return create_html_response(request, request.app.openapi(), TEMPLATES, "definition")


def _install_problems(app: FastAPI) -> None:
    """As everywhere, and what only tipg raises; a wrong parameter is 400 (part 1, 7.5)."""
    problems.install(app)
    app.add_exception_handler(RequestValidationError, _unfit)
    app.add_exception_handler(tipg_errors.TiPgError, _of_tipg)
    app.add_exception_handler(NoRows, _empty_csv)


async def _unfit(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)  # noqa: S101
    faults = [f"{fault['loc'][-1]}: {fault['msg']}" for fault in error.errors()]
    return problems.problem(HTTPStatus.BAD_REQUEST, "; ".join(faults))


async def _of_tipg(request: Request, error: Exception) -> JSONResponse:
    if isinstance(error, tipg_errors.NotFound):
        raised: errors.PlanabgleichError = errors.NotFound(value=request.path_params.get("itemId"))
    else:
        raised = errors.InvalidRequest(reason="reason.filter_types")
    detail = raised.message(problems.language_of(request))
    return problems.problem(problems.status_of(raised), detail)


async def _empty_csv(_: Request, error: Exception) -> Response:
    assert isinstance(error, NoRows)  # noqa: S101
    return Response(",".join(error.columns) + "\r\n", media_type="text/csv")
