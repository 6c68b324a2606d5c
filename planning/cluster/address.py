"""The addresses under which the database is reached."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from planning import errors
from planning.cluster.folder import ClusterFolder
from planning.cluster.provision import DATABASE, MAP_READER, WRITER
from planning.cluster.server import SUPERUSER
from planning.settings import Settings

_DRIVER = "postgresql+psycopg"


@dataclass(frozen=True)
class Addresses:
    """``postgresql+psycopg://`` addresses of one database, one for each role.

    ``superuser`` is None on a server that is not ours; ``tcp`` (the writer's, with its
    password) is None unless the embedded server was started with a TCP port.
    """

    writer: str
    map_reader: str
    superuser: str | None = None
    tcp: str | None = None


def addresses(settings: Settings) -> Addresses:
    """Of the server in ``database_url``, else of the embedded one, whether it runs or not.

    Raises DatabaseAddressInvalid for an address that is not PostgreSQL's.
    """
    if settings.database_url is not None:
        return _external(settings.database_url, settings.map_database_url)
    folder = ClusterFolder.of(settings)
    return Addresses(
        writer=_embedded(folder, WRITER),
        map_reader=_embedded(folder, MAP_READER),
        superuser=_embedded(folder, SUPERUSER),
        tcp=_tcp(folder),
    )


def libpq_address(address: str) -> str:
    """The same address as psql, QGIS and GDAL read it: no driver, no plus sign for a space."""
    place, mark, query = _text(make_url(address).set(drivername="postgresql")).partition("?")
    return place + mark + query.replace("+", "%20")


def _external(address: str, map_address: str | None) -> Addresses:
    writer = _parsed(address, "PLANABGLEICH_DATABASE_URL")
    if map_address:
        map_reader = _parsed(map_address, "PLANABGLEICH_MAP_DATABASE_URL")
    else:
        given = writer.normalized_query.get("options", ())
        options = " ".join([*given, f"-c role={MAP_READER}"])
        map_reader = writer.update_query_dict({"options": options})
    return Addresses(_text(writer), _text(map_reader))


def _parsed(address: str, setting: str) -> URL:
    """The address with our driver. The error never shows it: it may hold a password."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise errors.DatabaseAddressInvalid(value=setting) from error
    if url.get_backend_name() not in ("postgresql", "postgres"):
        raise errors.DatabaseAddressInvalid(value=setting)
    return url.set(drivername=_DRIVER)


def _embedded(folder: ClusterFolder, role: str) -> str:
    place = {"host": str(folder.socket), "port": str(folder.port())}
    return _text(URL.create(_DRIVER, username=role, database=DATABASE, query=place))


def _tcp(folder: ClusterFolder) -> str | None:
    port = folder.tcp_port()
    if port is None:
        return None
    secret = folder.password.read_text()
    return _text(URL.create(_DRIVER, WRITER, secret, "127.0.0.1", port, DATABASE))


def _text(url: URL) -> str:
    return url.render_as_string(hide_password=False)
