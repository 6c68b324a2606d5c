"""Line breaks, narrow gaps and slivers: cases built so that the answer is known beforehand."""

from __future__ import annotations

from typing import Any, Final

import geopandas as gpd
import numpy as np
import pytest
import shapely
from shapely.affinity import rotate

from planning.conflicts import detect
from planning.conflicts.examples import square_territory
from tests.planning.conflicts.oracle.brute import narrow_m
from tests.planning.conflicts.squares import book, rule, table, zone

WORDS: Final = {"explanation": {"de": "{a}.", "en": "{a}."}}
SNAP_M, TURN_DEG = 25.0, 30.0


def find(zones: list[dict[str, Any]], relation: str, **params: float) -> gpd.GeoDataFrame:
    sides = {"a": {"state": "HH"}, "b": {"state": "SH"}}
    rules = book(rule(relation, params=params, **sides, **WORDS))
    return detect(table(*zones), rules, square_territory())


def crossing(rng: np.random.Generator, number: int) -> tuple[list[dict[str, Any]], bool | None]:
    """A line of Hamburg towards the border and what meets it; whether it breaks there.

    None where a figure lies within a centimetre (or a tenth of a degree) of its limit.
    """
    north = number * 1_000.0
    ends_m, aside_m, turn = rng.uniform(0, 50), rng.uniform(-40, 40), rng.uniform(-60, 60)
    across_m, other_kv = rng.uniform(0, 30), float(rng.choice([380.0, 380.0, 110.0]))
    line = shapely.LineString([(-400, north), (-ends_m, north)])
    goes_on = shapely.LineString([(across_m, north + aside_m), (400, north + aside_m)])
    goes_on = rotate(goes_on, turn, origin=(across_m, north + aside_m))
    facts = {"class": "power_line_corridor"}
    zones = [zone(f"a{number}", "HH", _either_way(line, rng), voltage_kv=380.0, **facts)]
    if rng.random() < 0.8:
        on = _either_way(goes_on, rng)
        zones.append(zone(f"b{number}", "SH", on, voltage_kv=other_kv, **facts))
    apart = float(np.hypot(across_m, aside_m))
    limits = [ends_m - SNAP_M, apart - SNAP_M, (abs(turn) - TURN_DEG) / 10]
    if min(map(abs, limits)) < 0.01:
        return zones, None
    fits = len(zones) == 2 and apart < SNAP_M and abs(turn) < TURN_DEG and other_kv == 380
    return zones, ends_m < SNAP_M and not fits


def _either_way(line: shapely.LineString, rng: np.random.Generator) -> shapely.LineString:
    return line.reverse() if rng.random() < 0.5 else line


def test_line_break() -> None:
    rng = np.random.default_rng(1)
    built = [crossing(rng, number) for number in range(80)]
    zones = [zone for some, _ in built for zone in some]
    hits = find(zones, "line_break", snap_m=SNAP_M, max_heading_diff_deg=TURN_DEG)
    expected = {f"a{n}" for n, (_, breaks) in enumerate(built) if breaks}
    unsettled = {f"a{n}" for n, (_, breaks) in enumerate(built) if breaks is None}
    assert 15 < len(expected) < 65
    assert set(hits["a_id"]) - unsettled == expected
    assert not hits.duplicated(["a_id", "b_id"]).any()


@pytest.mark.parametrize("seed", [1])
def test_gap_width(seed: int) -> None:
    """Blocks face each other over random lengths and widths, some with a third in between."""
    rng = np.random.default_rng(seed)
    width, least = 100.0, 150.0
    zones = []
    for number in range(20):
        south, gap = number * 3_000.0, rng.uniform(20, 180)
        first = shapely.box(-500, south, 0, south + rng.uniform(100, 900))
        start = south + rng.uniform(-300, 500)
        second = shapely.box(gap, start, gap + 300, start + rng.uniform(100, 900))
        zones += [zone(f"a{number}", "HH", first), zone(f"b{number}", "SH", second)]
        if rng.random() < 0.3:
            between = shapely.box(gap / 3, south - 500, gap / 2, south + 1_500)
            zones.append(zone(f"c{number}", "SH", between))
    shapes = {each["id"]: each["geometry"] for each in zones}
    hits = find(zones, "gap_width", min_width_m=width, min_length_m=least)
    given = dict(zip(zip(hits["a_id"], hits["b_id"], strict=True), hits["length_m"], strict=True))
    found = 0
    for a in (name for name in shapes if name[0] == "a"):
        neighbours = [shape for name, shape in shapes.items() if name[1:] == a[1:]]
        for b in (name for name in shapes if name[0] != "a" and name[1:] == a[1:]):
            lengths = [
                narrow_m(shapes[one], shapes[other], neighbours, width)
                for one, other in ((a, b), (b, a))
            ]
            if abs(min(lengths) - least) < 30:
                continue
            assert ((a, b) in given) == (min(lengths) > least), (a, b, lengths)
            if (a, b) in given:
                found += 1
                assert given[a, b] == pytest.approx(min(lengths), abs=30)
    assert found > 5
    assert all(a[1:] == b[1:] for a, b in given)


@pytest.mark.parametrize("seed", [1, 2])
def test_sliver(seed: int) -> None:
    """Blocks that should meet along 300 m and miss or overlap each other by a known width."""
    rng = np.random.default_rng(seed)
    most, length = 0.5, 300.0
    zones, expected = [], {}
    for number in range(40):
        south, off = number * 1_000.0, float(rng.choice([-1, 1]) * 10 ** rng.uniform(-4, 0.5))
        zones.append(zone(f"a{number}", "HH", shapely.box(-200, south, 0, south + length)))
        zones.append(zone(f"b{number}", "SH", shapely.box(off, south, 200, south + length)))
        width = 2 * abs(off) * length / (2 * (abs(off) + length))
        if 0.002 < width <= most:
            expected[f"a{number}", f"b{number}"] = abs(off) * length
    hits = find(zones, "sliver", max_width_m=most)
    ends = zip(hits["a_id"], hits["b_id"], strict=True)
    given = dict(zip(ends, hits["area_m2"], strict=True))
    assert 10 < len(expected) < 35
    assert given == pytest.approx(expected, rel=1e-4)
