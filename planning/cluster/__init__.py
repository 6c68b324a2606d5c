"""The database server: an embedded PostGIS cluster, or any server that the settings name.

The embedded one belongs to this home alone: own data, own Unix socket in a folder that only
the server's user may enter, no TCP port unless asked. It is started when first needed and
keeps running until ``stop``.
"""

from __future__ import annotations

import socket
from dataclasses import dataclass, replace
from pathlib import Path

import psycopg

from planning import errors
from planning.cluster.account import server_account
from planning.cluster.address import Addresses, addresses, libpq_address
from planning.cluster.folder import ClusterFolder
from planning.cluster.installation import find_installation
from planning.cluster.provision import MAP_READER, is_provisioned, provision, set_password
from planning.cluster.server import Server
from planning.settings import Settings

__all__ = [
    "MAP_READER",
    "Addresses",
    "Status",
    "addresses",
    "ensure_running",
    "libpq_address",
    "status",
    "stop",
]


def ensure_running(
    settings: Settings, *, tcp_port: int | None = None, durable: bool = True
) -> Addresses:
    """Initialise, start and provision the embedded cluster where that is still to be done.

    Quick where it runs already, safe from several processes at once, and nothing at all with
    ``database_url``. ``tcp_port`` opens that port on 127.0.0.1 and restarts a server that
    listens otherwise. ``durable=False`` trades safety in a power cut for speed (tests).

    Raises PostgisMissing, HomeUnusable, ClusterFailed, DatabaseAddressInvalid.
    """
    if settings.database_url is None:
        folder = ClusterFolder.of(settings)
        if not _is_ready(folder, tcp_port):
            _bring_up(folder, tcp_port, durable)
    return addresses(settings)


def stop(settings: Settings) -> bool:
    """Stop the embedded server; False where it was not running. Raises ClusterFailed."""
    folder = ClusterFolder.of(settings)
    if settings.database_url is not None or folder.data() is None:
        return False
    server = _server(folder)
    with folder.locked(server.account):
        alive = server.is_alive()
        if alive:
            server.stop()
        return alive


@dataclass(frozen=True)
class Status:
    """What ``planabgleich db status`` shows; what is not known is None.

    ``size_bytes`` is the size of the database; ``data`` and ``socket`` are folders of the
    embedded server, ``tcp_port`` its port on 127.0.0.1.
    """

    running: bool
    embedded: bool
    version: str | None = None
    postgis: str | None = None
    size_bytes: int | None = None
    data: Path | None = None
    socket: Path | None = None
    tcp_port: int | None = None


def status(settings: Settings) -> Status:
    """The state of the database server; starts nothing. Raises DatabaseAddressInvalid."""
    address = addresses(settings).writer
    if settings.database_url is not None:
        found = _ask(address)
        return Status(found is not None, False, *(found or ()))
    folder = ClusterFolder.of(settings)
    found = _ask(address) if folder.is_private() else None
    return replace(
        Status(found is not None, True, *(found or ())),
        data=folder.data(),
        socket=folder.socket,
        tcp_port=folder.tcp_port() if found else None,
    )


def _is_ready(folder: ClusterFolder, tcp_port: int | None) -> bool:
    listens = tcp_port in (None, folder.tcp_port())
    return listens and folder.is_private() and is_provisioned(folder)


def _bring_up(folder: ClusterFolder, tcp_port: int | None, durable: bool) -> None:
    """Do whatever is still to be done, alone."""
    server = _server(folder)
    with folder.locked(server.account):
        if _is_ready(folder, tcp_port):  # another process was faster
            return
        folder.prepare(server.account)
        if folder.data() is None:
            server.initialise(durable=durable)
        _make_way(server, tcp_port)
        server.start(tcp_port, durable=durable)
        provision(folder)
        if tcp_port:
            set_password(folder, server.account)


def _server(folder: ClusterFolder) -> Server:
    """The server of the data that is there, else of the newest PostgreSQL with PostGIS."""
    data = folder.data()
    installation = find_installation(int(data.name) if data else None)
    return Server(folder, server_account(folder.root), installation)


def _make_way(server: Server, tcp_port: int | None) -> None:
    """Stop a server that listens otherwise, once it is clear that the port can be had."""
    if tcp_port is None or tcp_port == server.folder.tcp_port():
        return
    try:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(("127.0.0.1", tcp_port))
    except OSError as error:
        raise errors.ClusterFailed(reason=f"127.0.0.1:{tcp_port}: {error.strerror}") from error
    if server.is_alive():
        server.stop()


_FACTS = """
SELECT current_setting('server_version'),
       (SELECT extversion FROM pg_extension WHERE extname = 'postgis'),
       pg_database_size(current_database())
"""


def _ask(address: str) -> tuple[str, str | None, int] | None:
    """Version, PostGIS version and size in bytes; None where the server does not answer."""
    try:
        with psycopg.connect(libpq_address(address), connect_timeout=5) as connection:
            found: tuple[str, str | None, int] | None = connection.execute(_FACTS).fetchone()
            return found
    except psycopg.OperationalError:
        return None
