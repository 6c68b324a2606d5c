"""Times ``planabgleich import`` against a plain ``ogr2ogr`` load of the same GeoPackage.

``python -m benchmarks.intake [--zones 100000] [--seed 1] [--runs 3]`` makes a GeoPackage, starts
an embedded server of its own with the territory in it, loads the file in turn with both, each as
a process of its own, and prints the medians. Needs ``ogr2ogr`` (Debian: ``gdal-bin``).
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Final

import numpy as np
import sqlalchemy as sa
from sqlalchemy import Engine

from api.startup import open_databases
from benchmarks.made_layers import layer
from planning import cluster
from planning.cluster import libpq_address
from planning.settings import Settings

_OURS: Final = ("stand", "act", "zone", "plan_version", "plan")
_PEERS_TABLE: Final = "benchmark_load"


_Times = tuple[float, float]
"""Seconds of a load, and how many a processor was busy with the program, not the server."""


def main() -> None:
    """Make the file, load it in turn, print."""
    options = _options()
    if shutil.which("ogr2ogr") is None:
        sys.exit("ogr2ogr is missing (Debian: apt-get install gdal-bin)")
    with tempfile.TemporaryDirectory(prefix="planabgleich-benchmark-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # the server's user must be able to enter
        file = folder / "zones.gpkg"
        zones = layer(np.random.default_rng(options.seed), options.zones)
        zones.to_file(file, layer="zones", driver="GPKG")
        with _server(Settings(home=folder / "home")) as writer:
            seconds = _in_turn(writer, file, folder / "home", options.runs)
            stored = _count(writer, "planning.zone"), _count(writer, _PEERS_TABLE)
    if set(stored) != {options.zones}:
        sys.exit(f"stored {stored}, not {options.zones}")
    _print_table(seconds, options.zones)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--zones", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=3)
    return parser.parse_args()


@contextmanager
def _server(settings: Settings) -> Iterator[Engine]:
    """A durable server with schema and territory, as a command would find it."""
    databases = open_databases(settings)
    try:
        yield databases.writer
    finally:
        databases.close()
        cluster.stop(settings)


def _in_turn(writer: Engine, file: Path, home: Path, runs: int) -> dict[str, list[_Times]]:
    """What each load took; before each, what its last one stored is removed."""
    address = libpq_address(cluster.addresses(Settings(home=home)).writer)
    loads = {
        "ogr2ogr": _ogr2ogr(file, address),
        "Planabgleich": [_program(), "import", "--state", "HH", str(file)],
    }
    seconds: dict[str, list[_Times]] = {name: [] for name in loads}
    for _ in range(runs):
        for name, command in loads.items():
            _empty(writer)
            seconds[name].append(_timed(command, home))
    return seconds


def _ogr2ogr(file: Path, address: str) -> list[str]:
    """A plain load: a new table by COPY, then its spatial index."""
    into = ["-f", "PostgreSQL", f"PG:{address}"]
    return ["ogr2ogr", *into, str(file), "-nln", _PEERS_TABLE, "-overwrite"]


def _program() -> str:
    return str(Path(sys.executable).with_name("planabgleich"))


def _empty(writer: Engine) -> None:
    with writer.begin() as connection:
        tables = ", ".join(f"planning.{table}" for table in _OURS)
        connection.execute(sa.text(f"TRUNCATE {tables} CASCADE"))


def _timed(command: list[str], home: Path) -> _Times:
    start, before = perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(  # noqa: S603
        command,
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "PLANABGLEICH_HOME": str(home)},
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return perf_counter() - start, busy


def _count(writer: Engine, table: str) -> int:
    with writer.connect() as connection:
        counted = connection.execute(sa.text(f"SELECT count(*) FROM {table}"))  # noqa: S608
        return int(counted.scalar_one())


def _print_table(times: dict[str, list[_Times]], zones: int) -> None:
    medians = {name: np.median(each, axis=0) for name, each in times.items()}
    load = os.getloadavg()[0]
    print(f"{zones} zones; {os.cpu_count()} processors, load at the end {load:.1f}\n")
    print("| load | seconds | of all runs | program busy | ratio |")
    print("| --- | ---: | --- | ---: | ---: |")
    for name, each in times.items():
        runs = ", ".join(f"{seconds:.1f}" for seconds, _ in each)
        seconds, busy = medians[name]
        ratio = seconds / medians["ogr2ogr"][0]
        print(f"| {name} | {seconds:.1f} | {runs} | {busy:.1f} | {ratio:.2f} |")


if __name__ == "__main__":
    main()
