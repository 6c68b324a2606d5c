"""Regions of whole cells: the engine's figures equal counts of cells, exactly."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely.affinity import affine_transform
from sqlalchemy import Connection

from planning.conflicts import detect
from planning.conflicts.examples import square_territory
from tests.planning.conflicts.oracle import postgis
from tests.planning.conflicts.oracle.lattice import (
    CELL_M,
    Cells,
    beyond,
    common_area_m2,
    distance_m,
    layers,
    zone_rows,
)
from tests.planning.conflicts.squares import EAST, NORTH, book, rule

Drawn = list[tuple[str, Cells]]
FIXTURE = [HealthCheck.function_scoped_fixture]
FEW = settings(max_examples=8, deadline=None)


def hits(zones: gpd.GeoDataFrame, relation: str, **params: Any) -> gpd.GeoDataFrame:
    return detect(zones, book(rule(relation, params=params)), square_territory())


def figures(found: gpd.GeoDataFrame, column: str) -> dict[tuple[str, str], float]:
    return {(row["a_id"], row["b_id"]): row[column] for _, row in found.iterrows()}


def pairs(drawn: Drawn) -> list[tuple[tuple[str, str], Cells, Cells]]:
    """Every pair over the border of regions that hold anything, Hamburg's first."""
    numbered = [(f"z{n}", state, cells) for n, (state, cells) in enumerate(drawn) if cells.any()]
    return [
        ((a_id, b_id), a, b)
        for a_id, a_state, a in numbered
        for b_id, b_state, b in numbered
        if (a_state, b_state) == ("HH", "SH")
    ]


@FEW
@given(drawn=layers(), least=st.sampled_from([0, 100, 300]))
def test_shared_areas(drawn: Drawn, least: float) -> None:
    areas = {ends: common_area_m2(a, b) for ends, a, b in pairs(drawn)}
    expected = {ends: area for ends, area in areas.items() if area > 0 and area >= least}
    found = hits(zone_rows(drawn), "overlap", min_area_m2=least)
    assert figures(found, "area_m2") == expected


@FEW
@given(drawn=layers(), reach=st.sampled_from([0, 10, 30]))
def test_distances(drawn: Drawn, reach: float) -> None:
    distances = {ends: round(distance_m(a, b), 6) for ends, a, b in pairs(drawn)}
    expected = {ends: distance for ends, distance in distances.items() if distance <= reach}
    found = hits(zone_rows(drawn), "near", distance_m=reach)
    assert figures(found, "distance_m") == pytest.approx(expected, abs=1e-6)


@FEW
@given(drawn=layers(), least=st.sampled_from([0, 300]))
def test_encroachments(drawn: Drawn, least: float) -> None:
    reached = {f"z{n}": beyond(state, cells) for n, (state, cells) in enumerate(drawn)}
    expected = {
        name: (area, depth) for name, (area, depth) in reached.items() if area > 0 and area >= least
    }
    found = hits(zone_rows(drawn), "encroach", min_area_m2=least)
    given_ = {row["a_id"]: (row["area_m2"], row["depth_m"]) for _, row in found.iterrows()}
    assert given_ == expected


@FEW
@given(drawn=layers(), least=st.sampled_from([0, 10]), t=st.sampled_from([4.0, 8.0]))
def test_what_survives_the_accuracy(drawn: Drawn, least: float, t: float) -> None:
    """4 m leave at least the inner 2 m x 2 m of each cell shared; 8 m leave nothing of a region
    without a block of four cells, whose widest place is a crossing (7.07 m to its corners).
    """
    certain = figures(
        hits(zone_rows(drawn, accuracy_m=t / 2**0.5), "overlap", min_area_m2=least), "certainty"
    )
    for ends, a, b in pairs(drawn):
        kept = max(CELL_M - 2 * t, 0) ** 2 * (a & b).sum()
        if kept > 0 and kept >= least:
            assert certain[ends] == "certain"
        elif ends in certain and t > 5 * 2**0.5 and not (_wide(a) or _wide(b)):
            assert certain[ends] == "within_accuracy"


def _wide(cells: Cells) -> bool:
    """Whether four cells of the region meet at a corner: only then a core can be left."""
    blocks = cells[:-1, :-1] & cells[1:, :-1] & cells[:-1, 1:] & cells[1:, 1:]
    return bool(blocks.any())


@settings(max_examples=8, deadline=None, suppress_health_check=FIXTURE)
@given(
    drawn=layers(3, 8),
    turn=st.floats(0, 1, exclude_min=True),
    distance=st.sampled_from([0.0, 12.5, 31.0]),
)
def test_postgis_says_the_same_of_turned_regions(
    connection: Connection, drawn: Drawn, turn: float, distance: float
) -> None:
    """Turned, no edge lies on the grid any more: what merely touches may share some 1e-8 m2
    by rounding, and still is no overlap."""
    zones = turned(zone_rows(drawn), turn)
    zones = zones[~zones.geometry.is_empty]
    if zones.empty:
        return
    postgis.load(connection, zones, square_territory())
    least = {"min_area_m2": 0, "min_length_m": 0, "min_ratio": 0, "reach": 0}
    expected = postgis.rows(connection, postgis.OVERLAP, **least)
    areas = {(row["a_id"], row["b_id"]): row["area_m2"] for row in expected}
    found = figures(hits(zones, "overlap"), "area_m2")
    assert found == pytest.approx(areas, rel=1e-6)
    assert found == pytest.approx(
        {ends: area for ends, a, b in pairs(drawn) if (area := common_area_m2(a, b))}, rel=1e-6
    )
    expected = postgis.rows(connection, postgis.NEAR, distance_m=distance, reach=distance)
    apart = {(row["a_id"], row["b_id"]): row["distance_m"] for row in expected}
    near = figures(hits(zones, "near", distance_m=distance), "distance_m")
    assert {ends: near[ends] for ends in apart} == pytest.approx(apart, abs=1e-6)
    assert all(distance_between(zones, ends) < distance + 1e-6 for ends in near.keys() - apart)


def turned(zones: gpd.GeoDataFrame, turn: float) -> gpd.GeoDataFrame:
    """The zones turned about the origin by an angle whose tangent is ``turn``."""
    cosine = 1 / (1 + turn**2) ** 0.5
    sine = turn * cosine
    about = [cosine, -sine, sine, cosine]
    shift = [EAST - cosine * EAST + sine * NORTH, NORTH - sine * EAST - cosine * NORTH]
    shapes = [affine_transform(shape, about + shift) for shape in zones.geometry]
    return zones.set_geometry(gpd.GeoSeries(shapes, index=zones.index, crs=zones.crs))


def distance_between(zones: gpd.GeoDataFrame, ends: tuple[str, str]) -> float:
    shapes = zones.set_index("id").geometry
    return float(shapely.distance(shapes[ends[0]], shapes[ends[1]]))
