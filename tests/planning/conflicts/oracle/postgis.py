"""The same questions put to PostGIS: plain SQL over every pair, with no code of the engine."""

from __future__ import annotations

from typing import Any, Final

import geopandas as gpd
import shapely
from sqlalchemy import Connection, text

from planning.geometry import SRID
from planning.terms import State
from planning.territory import Territory

_TABLES: Final = f"""
    CREATE TEMP TABLE IF NOT EXISTS zone
        (id text, state text, class text, accuracy_m float8, geom geometry(Geometry, {SRID}));
    CREATE TEMP TABLE IF NOT EXISTS land (state text, geom geometry(Geometry, {SRID}));
    TRUNCATE zone, land
"""
_ZONE: Final = f"""
    INSERT INTO zone VALUES
    (:id, :state, :class, :accuracy_m, ST_GeomFromWKB(:geom, {SRID}))
"""
_LAND: Final = f"INSERT INTO land VALUES (:state, ST_GeomFromWKB(:geom, {SRID}))"

_PAIRS: Final = """
    pair AS (
        SELECT a.id AS a_id, b.id AS b_id, a.geom AS a, b.geom AS b,
               sqrt(a.accuracy_m ^ 2 + b.accuracy_m ^ 2) AS t,
               least(ST_Dimension(a.geom), ST_Dimension(b.geom)) AS dimension
        FROM zone a JOIN zone b ON a.state = 'HH' AND b.state = 'SH'
        WHERE ST_DWithin(a.geom, b.geom, :reach)
    )
"""

OVERLAP: Final = f"""
    -- areas: what is less than 2e-8 m wide is the rounding of coordinates
    WITH {_PAIRS}, part AS (
        SELECT *, ST_CollectionExtract(ST_Intersection(a, b), dimension + 1) AS shared FROM pair
    )
    SELECT a_id, b_id,
           CASE dimension WHEN 2 THEN ST_Area(shared) END AS area_m2,
           CASE dimension WHEN 1 THEN ST_Length(shared) END AS length_m
    FROM part
    WHERE dimension = 2 AND ST_Area(shared) > 1e-8 * ST_Perimeter(shared)
          AND ST_Area(shared) >= :min_area_m2
          AND ST_Area(shared) >= :min_ratio * least(ST_Area(a), ST_Area(b))
       OR dimension = 1 AND ST_Length(shared) > 0 AND ST_Length(shared) >= :min_length_m
       OR dimension = 0 AND greatest(ST_Dimension(a), ST_Dimension(b)) = 2
          AND ST_Relate(a, b, 'T********')
"""

NEAR: Final = f"""
    WITH {_PAIRS}
    SELECT a_id, b_id, ST_Distance(a, b) AS distance_m FROM pair
    WHERE ST_Distance(a, b) <= :distance_m
"""

ENCROACH: Final = """
    WITH part AS (
        SELECT id, zone.geom AS zone, own.geom AS own,
               ST_CollectionExtract(
                   ST_Intersection(zone.geom, other.geom), ST_Dimension(zone.geom) + 1
               ) AS part
        FROM zone
        JOIN land own ON own.state = zone.state
        JOIN land other ON other.state <> zone.state AND ST_Intersects(zone.geom, other.geom)
    ), deep AS (
        SELECT *, (SELECT max(ST_Distance(point.geom, own))
                   FROM ST_DumpPoints(ST_Segmentize(part, :step_m)) AS point) AS depth_m
        FROM part WHERE NOT ST_IsEmpty(part)
    )
    SELECT id AS a_id, depth_m,
           CASE ST_Dimension(zone)
           WHEN 2 THEN 2 * (ST_MaximumInscribedCircle(part)).radius END AS circle_m,
           CASE ST_Dimension(zone) WHEN 2 THEN ST_Area(part) END AS area_m2,
           CASE ST_Dimension(zone) WHEN 1 THEN ST_Length(part) END AS length_m
    FROM deep
    WHERE depth_m > 0
      AND (ST_Dimension(zone) < 2 OR ST_Area(part) > 0 AND ST_Area(part) >= :min_area_m2)
"""

OVERLAP_LEFT: Final = f"""
    WITH {_PAIRS}
    SELECT a_id, b_id, greatest(
        ST_Area(ST_Intersection(ST_Buffer(a, -t * :times, 'quad_segs=64'), b)),
        ST_Area(ST_Intersection(a, ST_Buffer(b, -t * :times, 'quad_segs=64')))
    ) AS left_m2
    FROM pair
"""
"""What is left of a shared area when one side shrinks by ``times`` the combined accuracy."""

ENCROACH_LEFT: Final = """
    SELECT id AS a_id, ST_Area(ST_Difference(
        ST_Intersection(zone.geom, other.geom),
        ST_Buffer(own.geom, :times * sqrt(accuracy_m ^ 2 + :border_m ^ 2), 'quad_segs=64')
    )) AS left_m2
    FROM zone
    JOIN land own ON own.state = zone.state
    JOIN land other ON other.state <> zone.state
"""
"""What lies on the other land farther than ``times`` the combined accuracy from the own."""


def load(connection: Connection, zones: gpd.GeoDataFrame, territory: Territory) -> None:
    """Put zones and lands into temporary tables of the connection."""
    connection.execute(text(_TABLES))
    table = zones[["id", "state", "class", "accuracy_m"]].astype(object)
    rows = table.assign(geom=shapely.to_wkb(zones.geometry.to_numpy())).to_dict("records")
    connection.execute(text(_ZONE), rows)
    lands = [{"state": s.value, "geom": shapely.to_wkb(territory.land[s])} for s in State]
    connection.execute(text(_LAND), lands)


def rows(connection: Connection, question: str, **values: float) -> list[dict[str, Any]]:
    """The answer as one dictionary a row."""
    return [dict(row) for row in connection.execute(text(question), values).mappings()]
