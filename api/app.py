"""The web application."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path

from fastapi import FastAPI
from starlette.datastructures import URL
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.types import Receive, Scope, Send

from api import problems, viewer
from api.ogc import create_ogc
from api.routes import ROUTERS
from api.startup import Databases
from api.tiles import kept_true, tile_cache
from planning.settings import Settings

WEB_ROOT = Path(__file__).parent.parent / "web" / "dist"
"""The built viewer."""


def create_app(settings: Settings, databases: Databases) -> FastAPI:
    """The application over databases that are open; it closes them at its end."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with kept_true(app.state.tiles, databases):
            yield
        databases.close()

    app = FastAPI(
        title="Planabgleich",
        version=version("planabgleich"),
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    app.state.settings = settings
    app.state.databases = databases
    app.state.tiles = tile_cache(databases.map_reader.begin, settings)
    app.add_middleware(_Packing, minimum_size=1024)
    problems.install(app)
    for router in ROUTERS:
        app.include_router(router)
    app.add_route("/ogc", lambda request: RedirectResponse(_with_slash(request)))
    app.mount("/ogc", create_ogc(databases.map_reader, app.state.tiles))
    viewer.mount(app, WEB_ROOT)
    return app


def _with_slash(request: Request) -> URL:
    """The same address with a slash at its end; in full, for QGIS follows no other."""
    return request.url.replace(path=f"{request.url.path}/")


class _Packing(GZipMiddleware):
    """Packs answers, but not tiles: those come from their cache as the client takes them."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith("/tiles/"):
            await self.app(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)
