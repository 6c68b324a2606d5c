"""``planabgleich serve``: the viewer and its interface."""

from __future__ import annotations

import json
import socket
import webbrowser
from typing import Annotated

import sqlalchemy as sa
import typer
import uvicorn

from api.app import create_app
from api.cli.console import note
from api.startup import Databases, open_databases
from planning import errors
from planning.settings import Settings


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = 8077,
    show: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
) -> None:
    """Serve the viewer until interrupted."""
    settings = Settings()
    bound = listener(host, port)
    app = create_app(settings, open_databases(settings))
    address = f"http://{host}:{bound.getsockname()[1]}/"
    note("cli.serving", address=address)
    if show:
        webbrowser.open(address)
    configuration = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=5)
    uvicorn.Server(configuration).run(sockets=[bound])


def openapi() -> None:
    """Print the interface's OpenAPI document; needs no database."""
    nowhere = sa.create_engine("postgresql+psycopg://")
    print(json.dumps(create_app(Settings(), Databases(nowhere, nowhere)).openapi(), indent=2))


def listener(host: str, port: int) -> socket.socket:
    """A bound and listening socket; port 0 takes a free one. Raises PortInUse."""
    try:
        return socket.create_server((host, port))
    except OSError as error:
        raise errors.PortInUse(value=f"{host}:{port}") from error
