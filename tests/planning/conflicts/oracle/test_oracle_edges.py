"""Relations along the border against brute force: the same zones, the same lengths."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import geopandas as gpd
import numpy as np
import pytest
import shapely
from shapely.affinity import translate
from shapely.geometry import MultiLineString

from planning.conflicts import detect
from planning.conflicts.examples import square_territory
from planning.geometry import CRS
from planning.territory import Territory
from planning.zones import zone_table
from tests.planning.conflicts.oracle.brute import faced, length_m, pieces
from tests.planning.conflicts.oracle.scenes import blob
from tests.planning.conflicts.squares import EAST, NORTH, book, rule

REACH_M: Final = 4_000
STRAIGHT: Final = np.array([(0, -REACH_M), (0, REACH_M)], dtype=float)
WORDS: Final = {"explanation": {"de": "{a} und {b}.", "en": "{a} and {b}."}}
BENT: Final = np.array([(0, -REACH_M), (300, -1_000), (0, 500), (-400, 900), (0, REACH_M)], float)


def territory(course: Any, accuracy_m: float = 0.0) -> Territory:
    """The border alone matters to these relations, not the lands."""
    line = shapely.LineString(course + np.array([EAST, NORTH]))
    return replace(square_territory(accuracy_m), border=MultiLineString([line]))


def belt(seed: int, course: Any) -> gpd.GeoDataFrame:
    """Zones strung along the border on either side: blobs, zones of parts, lines, far ones."""
    rng = np.random.default_rng(seed)
    line = shapely.LineString(course)
    rows = []
    for number in range(70):
        at = line.interpolate(rng.uniform(0, 1), normalized=True)
        shape = blob(rng, 0, 150)
        if number % 5 == 0:
            shape = shape.union(translate(blob(rng, 0, 90), 0, 260))
        if number % 9 == 0:
            shape = shapely.LineString(rng.uniform(-200, 200, (4, 2)))
        state = ("HH", "SH")[number % 2]
        away = rng.uniform(-20, 190) * (-1 if state == "HH" else 1)
        shape = translate(shape, EAST + at.x + away, NORTH + at.y)
        use = str(rng.choice(["forest", "flood"]))
        rows.append({"id": f"z{number}", "state": state, "class": use, "geometry": shape})
    frame = gpd.GeoDataFrame(rows, geometry="geometry", crs=CRS)
    return zone_table(frame.assign(accuracy_m=0.0, plan=frame["state"]))


def by_brute_force(zones: gpd.GeoDataFrame, land: Territory, band_m: float) -> dict[str, Any]:
    border = shapely.line_merge(land.border)
    return {row.id: faced(row.geometry, border, band_m) for row in zones.itertuples()}


def same(given: dict[Any, float], expected: dict[Any, float], slack: float, least: float) -> None:
    """Equal lengths; only what is shorter than the slack, or as near to the minimum, may differ."""
    for key in given.keys() | expected.keys():
        both = given.get(key, 0.0), expected.get(key, 0.0)
        if key in given and key in expected:
            assert both[0] == pytest.approx(both[1], abs=slack), key
        else:
            assert max(both) - least < slack, key


@pytest.mark.parametrize("course", [STRAIGHT, BENT], ids=["straight", "bent"])
@pytest.mark.parametrize("least", [0.0, 60.0])
def test_edge_match(course: Any, least: float) -> None:
    zones, land = belt(1, course), territory(course)
    params = {"min_contact_m": least, "band_m": 50}
    hits = detect(zones, book(rule("edge_match", params=params, **WORDS)), land)
    bits = by_brute_force(zones, land, 50)
    state = zones.set_index("id")["state"]
    pairs = {(a, b): bits[a] & bits[b] for a in bits for b in bits if state[a] + state[b] == "HHSH"}
    expected = {ends: m for ends, both in pairs.items() if (m := length_m(both)) > 0 and m >= least}
    given = dict(zip(zip(hits["a_id"], hits["b_id"], strict=True), hits["length_m"], strict=True))
    assert len(expected) > 20
    same(given, expected, 1 if course is STRAIGHT else 12, least)
    for (a, b), stretch in zip(given, hits.geometry, strict=True):
        assert stretch.length == pytest.approx(given[a, b], abs=0.01)
        assert shapely.distance(stretch, land.border) < 1e-6
        assert len(shapely.get_parts(stretch)) <= max(pieces(pairs[a, b]), 1)


@pytest.mark.parametrize("course", [STRAIGHT, BENT], ids=["straight", "bent"])
def test_no_continuation(course: Any) -> None:
    zones, land = belt(2, course), territory(course)
    sides = {"a": {"class": ["forest", "flood"]}, "b": {"class": ["forest", "flood"]}}
    params = {"min_contact_m": 30, "band_m": 60}
    hits = detect(zones, book(rule("no_continuation", params=params, **sides, **WORDS)), land)
    bits = by_brute_force(zones, land, 60)
    expected = {}
    for a in zones.itertuples():
        there = [row for row in zones.itertuples() if row.state != a.state]
        covered = np.logical_or.reduce([bits[row.id] for row in there])
        use = zones.loc[a.Index, "class"]
        alike = [bits[row.id] for row in there if zones.loc[row.Index, "class"] == use]
        open_end = bits[a.id] & covered & ~np.logical_or.reduce(alike)
        if length_m(open_end) >= 30:
            expected[a.id] = length_m(open_end)
    given = dict(zip(hits["a_id"], hits["length_m"], strict=True))
    assert len(expected) > 10
    same(given, expected, 2 if course is STRAIGHT else 25, 30)
    assert hits["b_id"].isna().all()


@pytest.mark.parametrize(("accuracy", "certain"), [(9.9, True), (10.1, False)])
def test_a_contact_is_certain_while_both_ends_may_move(accuracy: float, certain: bool) -> None:
    """120 m less the combined accuracy at either end must still be 100 m."""
    boxes = {"HH": (-100, 0, 0, 200), "SH": (0, 80, 100, 300)}
    rows = [
        {"id": s, "state": s, "class": "forest", "plan": s, "geometry": shapely.box(*corners)}
        for s, corners in boxes.items()
    ]
    frame = gpd.GeoDataFrame(rows, geometry="geometry", crs=CRS)
    zones = zone_table(frame.set_geometry(frame.translate(EAST, NORTH)))
    each = accuracy / 3**0.5  # a, b and the border
    land = territory(STRAIGHT, each)
    params = {"min_contact_m": 100, "band_m": 20}
    hit = detect(
        zones.assign(accuracy_m=each), book(rule("edge_match", params=params, **WORDS)), land
    ).iloc[0]
    assert hit["length_m"] == pytest.approx(120)
    assert (hit["certainty"] == "certain") == certain


def test_contacts_with_two_parts_of_the_border_are_kept_apart() -> None:
    """One zone faces the end of one part and the beginning of the next, 30 m farther on."""
    parts = [[(0, -500), (0, 0)], [(0, 30), (0, 500)]]
    border = MultiLineString([np.array(part) + np.array([EAST, NORTH]) for part in parts])
    land = replace(square_territory(), border=border)
    boxes = {"HH": (-100, -50, 0, 100), "SH": (0, -60, 100, 120)}
    rows = [
        {"id": s, "state": s, "class": "forest", "plan": s, "geometry": shapely.box(*corners)}
        for s, corners in boxes.items()
    ]
    frame = gpd.GeoDataFrame(rows, geometry="geometry", crs=CRS)
    zones = zone_table(frame.set_geometry(frame.translate(EAST, NORTH)).assign(accuracy_m=0.0))
    hit = detect(zones, book(rule("edge_match", params={"band_m": 20}, **WORDS)), land).iloc[0]
    assert hit["length_m"] == pytest.approx(50 + 70)
    assert hit.geometry.length == pytest.approx(50 + 70)
