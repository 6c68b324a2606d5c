"""``planabgleich wms``: the layers as WMS and WFS, by MapServer."""

from __future__ import annotations

import signal
import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from api.cli.console import databases, note
from api.cli.serve import listener
from api.wms import MapServer, create_wms
from layers.wms import program
from layers.wms.offer import offer
from planning import cluster, database
from planning.settings import Settings


def wms(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = 8078,
    url: Annotated[
        str | None, typer.Option(help="The public address, where a proxy stands before it.")
    ] = None,
) -> None:
    """Serve the layers as WMS and WFS until interrupted; needs MapServer."""
    found = program.find_mapserver()
    socket = listener(host, port)
    address = url or f"http://{host}:{socket.getsockname()[1]}"
    with tempfile.TemporaryDirectory(prefix="planabgleich-wms-") as folder:
        server = _configured(found, Path(folder), address)
        signal.signal(signal.SIGTERM, _leave)
        note("cli.wms_serving", address=address)
        settings = uvicorn.Config(create_wms(server), log_level="warning")
        uvicorn.Server(settings).run(sockets=[socket])


def _leave(number: int, _: object) -> None:
    """End as Ctrl+C does, so that the folder goes; uvicorn hands the signal on when it is done."""
    sys.exit(128 + number)


def _configured(found: Path, folder: Path, address: str) -> MapServer:
    """The mapfiles of the database as it is, in a folder that only this account may enter."""
    with databases() as opened, database.session(opened.map_reader, read_only=True) as session:
        program.write_configuration(folder, offer(session.connection(), address))
    reader = cluster.libpq_address(cluster.addresses(Settings()).map_reader)
    return MapServer(found, folder, program.environment(folder, reader))
