"""The same comparison in PostGIS, on an embedded server of its own:
``python -m benchmarks.postgis_peer FOLDER [--bare]``; what ``--bare`` leaves out says duckdb_peer.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import geopandas as gpd
import psycopg
import shapely
import yaml

from benchmarks.duckdb_peer import CERTAIN, both_ways
from planning import cluster
from planning.cluster import libpq_address
from planning.settings import Settings

_SETUP = """
SET work_mem = '256MB'; SET maintenance_work_mem = '512MB'; SET jit = off;
SET max_parallel_workers_per_gather = 2;
CREATE TEMP TABLE pair (a text, b text);
DROP SCHEMA IF EXISTS benchmark CASCADE; CREATE SCHEMA benchmark;
CREATE TABLE benchmark.hh
    (id text, class text, accuracy_m float8, geom geometry(Polygon, 25832) {check});
CREATE TABLE benchmark.sh (LIKE benchmark.hh INCLUDING CONSTRAINTS);
"""
_CHECK = "CHECK (ST_IsValid(geom))"
_INDEX = """
CREATE INDEX ON benchmark.hh USING gist (geom); CREATE INDEX ON benchmark.sh USING gist (geom);
ANALYZE benchmark.hh; ANALYZE benchmark.sh; ANALYZE pair;
"""
_OVERLAP = """
CREATE TABLE benchmark.overlap AS
SELECT a_id, b_id, area_m2, {certain} AS certain, geom FROM (
    SELECT *, ST_Area(geom) AS area_m2 FROM (
        SELECT hh.id AS a_id, sh.id AS b_id, hh.geom AS a, sh.geom AS b,
               sqrt(hh.accuracy_m ^ 2 + sh.accuracy_m ^ 2) AS t,
               ST_Intersection(hh.geom, sh.geom) AS geom
        FROM benchmark.hh JOIN benchmark.sh ON ST_Intersects(hh.geom, sh.geom)
        WHERE (hh.class, sh.class) IN (SELECT a, b FROM pair)
        OFFSET 0
    ) AS shared OFFSET 0
) AS measured WHERE area_m2 > 0 AND area_m2 >= {min_area_m2}
"""
_NEAR = """
CREATE TABLE benchmark.near AS
SELECT *, distance_m <= {distance_m} - t AS certain FROM (
    SELECT hh.id AS a_id, sh.id AS b_id, ST_Distance(hh.geom, sh.geom) AS distance_m,
           sqrt(hh.accuracy_m ^ 2 + sh.accuracy_m ^ 2) AS t,
           CASE WHEN ST_Intersects(hh.geom, sh.geom) THEN ST_Intersection(hh.geom, sh.geom)
                ELSE ST_ShortestLine(hh.geom, sh.geom) END AS geom
    FROM benchmark.hh JOIN benchmark.sh ON ST_DWithin(hh.geom, sh.geom, {distance_m})
    WHERE (hh.class, sh.class) IN (SELECT a, b FROM pair)
    OFFSET 0
) AS measured
"""


_TOTAL = """
SELECT count(*), sum({column}), count(*) FILTER (WHERE certain) FROM benchmark.{name}
"""


def main(folder: Path, bare: bool) -> None:
    """Compare the two layers of the folder; counts and sums as JSON on standard output."""
    settings = Settings(home=folder / "home")
    address = libpq_address(cluster.ensure_running(settings, durable=False).writer)
    try:
        with psycopg.connect(address, autocommit=True) as database:
            print(json.dumps(_compared(database, folder, bare)))
    finally:
        cluster.stop(settings)


def _compared(database: psycopg.Connection[Any], folder: Path, bare: bool) -> dict[str, Any]:
    """Loads, indexes and compares the layers."""
    rules = yaml.safe_load((folder / "rules.yaml").read_text(encoding="utf-8"))["rules"]
    facts = rules[0]["any"][0]["params"] | rules[1]["any"][0]["params"]
    certain = "false" if bare else CERTAIN.format(**facts)
    database.execute(_SETUP.format(check="" if bare else _CHECK))
    for layer in ("hh", "sh"):
        _load(database, folder, layer)
    with database.cursor() as cursor:
        cursor.executemany("INSERT INTO pair VALUES (%s, %s)", both_ways(rules[0]))
    database.execute(_INDEX)
    for statement in (_OVERLAP, _NEAR):
        database.execute(statement.format(certain=certain, **facts))
    answer: dict[str, Any] = {
        name: _total(database, _TOTAL.format(column=column, name=name))
        for name, column in (("overlap", "area_m2"), ("near", "distance_m"))
    }
    return answer | {"server_mib": _server_mib(database)}


def _load(database: psycopg.Connection[Any], folder: Path, layer: str) -> None:
    """Copies a layer into its table."""
    zones = gpd.read_parquet(folder / f"{layer}.parquet")
    shapes = shapely.to_wkb(
        shapely.set_srid(zones.geometry.to_numpy(), 25832), hex=True, include_srid=True
    )
    with database.cursor().copy(f"COPY benchmark.{layer} FROM STDIN") as copy:
        for row in zip(zones["id"], zones["class"], zones["accuracy_m"], shapes, strict=True):
            copy.write_row(row)


def _total(database: psycopg.Connection[Any], statement: str) -> Any:
    return database.execute(statement).fetchone()


def _server_mib(database: psycopg.Connection[Any]) -> float | None:
    """Most memory that this connection's server process had, where the system tells."""
    status = Path(f"/proc/{database.info.backend_pid}/status")
    if not status.exists():
        return None
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return int(lines["VmHWM"].split()[0]) / 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]), bare="--bare" in sys.argv)
