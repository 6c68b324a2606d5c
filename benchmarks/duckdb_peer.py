"""The same comparison in DuckDB spatial: ``python -m benchmarks.duckdb_peer FOLDER [--bare]``.

Each pair with its figure, its geometry (the shared ground, else the shortest line) and whether
it survives the accuracies; before, every zone's validity. ``--bare`` leaves out both.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import duckdb
import duckdb_extension_spatial
import yaml

_SETUP = """
CREATE TABLE hh AS SELECT id, class, accuracy_m, geometry AS geom FROM '{folder}/hh.parquet';
CREATE TABLE sh AS SELECT id, class, accuracy_m, geometry AS geom FROM '{folder}/sh.parquet';
CREATE TABLE pair (a VARCHAR, b VARCHAR);
"""
_OVERLAP = """
COPY (
    SELECT a_id, b_id, area_m2, {certain} AS certain, geom FROM (
        SELECT *, ST_Area(geom) AS area_m2 FROM (
            SELECT hh.id AS a_id, sh.id AS b_id, hh.geom AS a, sh.geom AS b,
                   sqrt(hh.accuracy_m ** 2 + sh.accuracy_m ** 2) AS t,
                   ST_Intersection(hh.geom, sh.geom) AS geom
            FROM hh JOIN sh ON ST_Intersects(hh.geom, sh.geom)
            WHERE (hh.class, sh.class) IN (SELECT (a, b) FROM pair)
        )
    ) WHERE area_m2 > 0 AND area_m2 >= {min_area_m2}
) TO '{folder}/duckdb_overlap.parquet'
"""
_NEAR = """
COPY (
    SELECT a_id, b_id, distance_m, distance_m <= {distance_m} - t AS certain, geom FROM (
        SELECT hh.id AS a_id, sh.id AS b_id, ST_Distance(hh.geom, sh.geom) AS distance_m,
               sqrt(hh.accuracy_m ** 2 + sh.accuracy_m ** 2) AS t,
               CASE WHEN ST_Intersects(hh.geom, sh.geom) THEN ST_Intersection(hh.geom, sh.geom)
                    ELSE ST_ShortestLine(hh.geom, sh.geom) END AS geom
        FROM hh JOIN sh ON ST_DWithin(hh.geom, sh.geom, {distance_m})
        WHERE (hh.class, sh.class) IN (SELECT (a, b) FROM pair)
    )
) TO '{folder}/duckdb_near.parquet'
"""


def main(folder: Path, bare: bool) -> None:
    """Compare the two layers of the folder; counts and sums as JSON on standard output."""
    extension = next(Path(duckdb_extension_spatial.__file__).parent.rglob("*.duckdb_extension"))
    database = duckdb.connect()
    database.execute(f"LOAD '{extension}'")
    database.execute(_SETUP.format(folder=folder))
    rules = yaml.safe_load((folder / "rules.yaml").read_text(encoding="utf-8"))["rules"]
    database.executemany("INSERT INTO pair VALUES (?, ?)", both_ways(rules[0]))
    facts = rules[0]["any"][0]["params"] | rules[1]["any"][0]["params"]
    certain = "false" if bare else CERTAIN.format(**facts)
    if not bare:
        _refuse_invalid(database)
    for statement in (_OVERLAP, _NEAR):
        database.execute(statement.format(folder=folder, certain=certain, **facts))
    answer = {
        name: database.execute(
            f"SELECT count(*), sum({column}), count(*) FILTER (certain) "  # noqa: S608
            f"FROM '{folder}/duckdb_{name}.parquet'"
        ).fetchone()
        for name, column in (("overlap", "area_m2"), ("near", "distance_m"))
    }
    print(json.dumps(answer))


CERTAIN = """(
    ST_Area(ST_Intersection(ST_Buffer(a, -t), b)) >= {min_area_m2}
    OR ST_Area(ST_Intersection(a, ST_Buffer(b, -t))) >= {min_area_m2}
)"""
"""Whether an overlap survives the accuracies, as planning.conflicts.certainty defines it."""


def _refuse_invalid(database: duckdb.DuckDBPyConnection) -> None:
    for layer in ("hh", "sh"):
        invalid = f"SELECT count(*) FROM {layer} WHERE NOT ST_IsValid(geom)"  # noqa: S608
        if (found := database.execute(invalid).fetchone()) != (0,):
            sys.exit(f"{layer}: {found} zones are not valid")


def both_ways(rule: dict[str, list[dict[str, dict[str, list[str]]]]]) -> list[tuple[str, str]]:
    """The pairs of classes of a rule, each in both directions."""
    pairs = {(c["a"]["class"][0], b) for c in rule["any"] for b in c["b"]["class"]}
    return sorted(pairs | {(b, a) for a, b in pairs})


if __name__ == "__main__":
    main(Path(sys.argv[1]), bare="--bare" in sys.argv)
