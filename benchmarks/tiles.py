"""Times the tiles of ``planabgleich serve`` against tipg's and plain ``ST_AsMVT``.

``python -m benchmarks.tiles [--zones 100000] [--seed 1] [--seconds 5] [--home FOLDER]`` imports
and generalises irregular polygons, starts both services as processes of their own on the same
server, and prints a table. Needs ``wrk`` (Debian: ``wrk``). With ``--home`` the database is
kept there and found again.
"""

from __future__ import annotations

import argparse
import http.client
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter, sleep
from typing import Final
from urllib.parse import quote, urlsplit

import numpy as np
import sqlalchemy as sa

from benchmarks.made_layers import layer
from planning import cluster, database
from planning.settings import Settings

_PROGRAM: Final = str(Path(sys.executable).with_name("planabgleich"))
_TILES: Final = ((8, 135, 82), (10, 540, 330), (12, 2163, 1320), (14, 8655, 5281))
_COLD_RUNS: Final = 7
_CLIENTS: Final = 32
_WARMING_UP: Final = 8
_PLAIN: Final = """
SELECT ST_AsMVT(item, 'zones', 4096, 'geometry') FROM (
    SELECT id, class, ST_AsMVTGeom(
        ST_Transform(geometry, 3857), ST_TileEnvelope(:z, :x, :y), 4096, 256
    ) AS geometry
    FROM offered.zones
    WHERE geometry && ST_Transform(
        ST_Segmentize(ST_TileEnvelope(:z, :x, :y, margin => 0.0625), :bend), 25832
    )
) AS item WHERE geometry IS NOT NULL
"""
_OFFERED: Final = """
CREATE SCHEMA IF NOT EXISTS offered;
CREATE TABLE IF NOT EXISTS offered.zones AS
    SELECT id, uid::text AS uid, class::text AS class, geometry::geometry(Polygon, 25832)
    FROM planning.zone;
ALTER TABLE offered.zones ADD PRIMARY KEY (id);
CREATE INDEX ON offered.zones USING gist (geometry);
ANALYZE offered.zones
"""


@dataclass(frozen=True)
class Service:
    """A running service and the address of its tiles; ``tries`` makes an address cold again."""

    name: str
    address: str
    tries: str = ""

    def url(self, tile: tuple[int, int, int], number: int = 0) -> str:
        """Address of a tile; of a day long ago, on which the same stood, for each number."""
        again = self.tries.format(day=date(2001, 1, 1) + timedelta(days=number))
        return self.address.format(*tile) + (again if number else "")


def main() -> None:
    """Prepare, measure, print."""
    options = _options()
    if shutil.which("wrk") is None:
        sys.exit("wrk is missing (Debian: apt-get install wrk)")
    with ExitStack() as stack:
        home = options.home or _folder(stack)
        settings = Settings(home=home)
        os.environ["PLANABGLEICH_HOME"] = str(home)
        engine = database.engine(cluster.ensure_running(settings).writer)
        stack.callback(cluster.stop, settings)
        stack.callback(engine.dispose)
        _fill(engine, home, options.zones, options.seed)
        services = [stack.enter_context(_ours()), stack.enter_context(_tipg(settings))]
        rows = [row for tile in _TILES for row in _measured(services, engine, tile, options)]
    print(f"{options.zones} zones, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}\n")
    _print_table(rows)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--zones", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=int, default=5, help="of load for each tile, warm")
    parser.add_argument("--home", type=Path, help="keep the database in this folder")
    return parser.parse_args()


def _folder(stack: ExitStack) -> Path:
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="planabgleich-tiles-")))
    folder.chmod(0o755)  # the server's user must be able to enter
    return folder / "home"


def _fill(engine: sa.Engine, home: Path, zones: int, seed: int) -> None:
    """Import and generalise, unless the folder was filled before; the peers' table."""
    _run("db", "upgrade")
    with engine.connect() as connection:
        stored = connection.scalar(sa.text("SELECT count(*) FROM planning.zone"))
    if stored == 0:
        file = home / "zones.gpkg"
        made = layer(np.random.default_rng(seed), zones)
        made.to_file(file, layer="zones", driver="GPKG")
        _run("import", "--state", "HH", str(file))
    start = perf_counter()
    _run("layers", "prepare")
    print(f"generalising: {perf_counter() - start:.0f} s")
    with engine.begin() as connection:
        connection.execute(sa.text("DROP SCHEMA IF EXISTS offered CASCADE"))
        for statement in _OFFERED.split(";"):
            connection.execute(sa.text(statement))


def _run(*command: str) -> None:
    subprocess.run([_PROGRAM, *command], check=True, stdout=subprocess.DEVNULL)  # noqa: S603


@contextmanager
def _ours() -> Iterator[Service]:
    port = _free_port()
    process = subprocess.Popen(  # noqa: S603
        [_PROGRAM, "serve", "--port", str(port)], stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}/tiles/zones/{{}}/{{}}/{{}}"
    with _ended(process, address.format(0, 0, 0)):
        sleep(1)  # until it listens for changes, before which it keeps nothing
        yield Service("Planabgleich", address, "?day={day}")


@contextmanager
def _tipg(settings: Settings) -> Iterator[Service]:
    url = sa.make_url(cluster.addresses(settings).writer)
    place = f"{quote(str(url.query['host']), safe='')}:{url.query['port']}"
    port = _free_port()
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "uvicorn", "tipg.main:app", "--port", str(port)],
        env={
            **os.environ,
            "DATABASE_URL": f"postgresql://{url.username}@{place}/{url.database}",
            "TIPG_DB_SCHEMAS": '["offered"]',
            "TIPG_DB_APPLICATION_SCHEMA": "offered",
            "TIPG_MAX_FEATURES_PER_TILE": "1000000",  # by default it cuts off at 10,000
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    root = f"http://127.0.0.1:{port}/collections/offered.zones"
    with _ended(process, root):
        yield Service("tipg", root + "/tiles/WebMercatorQuad/{}/{}/{}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _ended(process: subprocess.Popen[bytes], url: str) -> Iterator[None]:
    """The process, once it answers; ended at the end."""
    try:
        for _ in range(300):
            if process.poll() is not None:
                sys.exit(f"{url} ended")
            try:
                _get(url)
            except OSError:
                sleep(0.2)
            else:
                break
        yield
    finally:
        process.terminate()
        process.wait()


@dataclass(frozen=True)
class Row:
    """What one system took for one tile."""

    zoom: int
    name: str
    size: int
    packed: int
    cold_ms: float
    warm_per_s: float = float("nan")
    p99_ms: float = float("nan")


def _measured(
    services: list[Service], engine: sa.Engine, tile: tuple[int, int, int], options: object
) -> Iterator[Row]:
    seconds: int = getattr(options, "seconds", 5)
    for service in services:
        _settle(engine)
        for number in range(_WARMING_UP):  # connections and plans, not the tiles that are timed
            _get(service.url((tile[0], tile[1] - 1, tile[2]), number))
        size, packed = (len(_get(service.url(tile), how)) for how in ("identity", "br, gzip"))
        cold = [_timed(service.url(tile, number)) for number in range(1, _COLD_RUNS + 1)]
        warm, p99 = _load(service.url(tile), seconds)
        yield Row(tile[0], service.name, size, packed, statistics.median(cold), warm, p99)
    yield _plain(engine, tile)


def _settle(engine: sa.Engine) -> None:
    """Until no query runs any more: those of clients that went away go on."""
    busy = """
        SELECT count(*) FROM pg_stat_activity
        WHERE state = 'active' AND pid <> pg_backend_pid() AND backend_type = 'client backend'
    """
    with engine.connect() as connection:
        while connection.scalar(sa.text(busy)):
            connection.rollback()
            sleep(0.5)


def _get(url: str, accepted: str = "br, gzip") -> bytes:
    """The body as it comes, still packed."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=300)
    try:
        address = parts.path + (f"?{parts.query}" if parts.query else "")
        connection.request("GET", address, headers={"Accept-Encoding": accepted})
        answer = connection.getresponse()
        body = answer.read()
    finally:
        connection.close()
    if answer.status not in (200, 204):
        sys.exit(f"{url}: {answer.status} {body[:200]!r}")
    return body


def _timed(url: str) -> float:
    start = perf_counter()
    _get(url)
    return (perf_counter() - start) * 1000


def _plain(engine: sa.Engine, tile: tuple[int, int, int]) -> Row:
    z, x, y = tile
    facts = {"z": z, "x": x, "y": y, "bend": 40_075_016.686 / 2**z / 8}
    times = []
    with engine.connect() as connection:
        for _ in range(3):
            start = perf_counter()
            content = bytes(connection.scalar(sa.text(_PLAIN), facts))
            times.append((perf_counter() - start) * 1000)
    return Row(z, "ST_AsMVT", len(content), len(content), statistics.median(times))


_UNITS: Final = {"us": 0.001, "ms": 1.0, "s": 1000.0}


def _load(url: str, seconds: int) -> tuple[float, float]:
    """Requests a second and the 99th percentile in ms, with 32 clients that ask on and on."""
    how = ["-t1", f"-c{_CLIENTS}", f"-d{seconds}s", "--latency", "--timeout", "60s"]
    command = ["wrk", *how, "-H", "Accept-Encoding: br, gzip", url]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603
    rate = re.search(r"Requests/sec:\s+([\d.]+)", told)
    slowest = re.search(r"99%\s+([\d.]+)(us|ms|s)", told)
    if rate is None or slowest is None:
        sys.exit(told)
    return float(rate[1]), float(slowest[1]) * _UNITS[slowest[2]]


def _print_table(rows: list[Row]) -> None:
    print("| zoom | system | kB | kB sent | cold, ms | warm, 1/s | p99 of 32 clients, ms |")
    print("| ---: | --- | ---: | ---: | ---: | ---: | ---: |")
    for each in rows:
        warm = "" if each.warm_per_s != each.warm_per_s else f"{each.warm_per_s:.0f}"
        p99 = "" if each.p99_ms != each.p99_ms else f"{each.p99_ms:.0f}"
        sizes = f"{each.size / 1000:.1f} | {each.packed / 1000:.1f}"
        print(f"| {each.zoom} | {each.name} | {sizes} | {each.cold_ms:.0f} | {warm} | {p99} |")
    print()
    for ours, tipg in zip(rows[::3], rows[1::3], strict=True):
        cold, warm = tipg.cold_ms / ours.cold_ms, ours.warm_per_s / tipg.warm_per_s
        print(f"zoom {ours.zoom}: cold {cold:.1f} times, warm {warm:.0f} times tipg's")


if __name__ == "__main__":
    main()
