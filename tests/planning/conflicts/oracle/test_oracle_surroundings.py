"""Relations of one zone to all around it, against rays, grids of points and counts of cells."""

from __future__ import annotations

from typing import Any, Final

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from planning.conflicts import detect
from planning.conflicts.examples import square_territory
from planning.geometry import CRS
from planning.zones import zone_table
from tests.planning.conflicts.oracle.brute import arcs_deg, blocked_rays, covered_share
from tests.planning.conflicts.oracle.lattice import CELL_M, Cells, layers, zone_rows
from tests.planning.conflicts.oracle.scenes import blob
from tests.planning.conflicts.squares import EAST, NORTH, book, rule

Arcs = tuple[float, float, float]
"""Largest blocked arc, all blocked, largest free arc, in degrees."""

WORDS: Final = {"explanation": {"de": "{a}.", "en": "{a}."}}
RADIUS_M: Final = 2_500.0
SLACK_DEG: Final = 1.0
TOWN, WIND = {"class": "residential"}, {"class": "wind_priority"}


def find(zones: gpd.GeoDataFrame, relation: str, params: Any, **rest: Any) -> gpd.GeoDataFrame:
    rules = book(rule(relation, params=params, **rest, **WORDS))
    return detect(zones, rules, square_territory())


def region(seed: int) -> gpd.GeoDataFrame:
    """Small towns far apart, wind areas of both states strewn over 16 km."""
    rng = np.random.default_rng(seed)
    rows = []
    for x in range(4):
        town = translate(blob(rng, 0, 150), EAST + (x - 1.5) * 5_000, NORTH)
        rows.append({"id": f"town{x}", "state": ("HH", "SH")[x % 2], **TOWN, "geometry": town})
    for number in range(50):
        place = rng.uniform(-8_000, 8_000), rng.uniform(-2_500, 2_500)
        area = translate(blob(rng, 0, 350), EAST + place[0], NORTH + place[1])
        state = ("HH", "SH")[number % 2]
        rows.append({"id": f"w{number}", "state": state, **WIND, "geometry": area})
    frame = gpd.GeoDataFrame(rows, geometry="geometry", crs=CRS)
    return zone_table(frame.assign(accuracy_m=0.0, plan=frame["state"]))


def of_class(zones: gpd.GeoDataFrame, use: dict[str, str]) -> gpd.GeoDataFrame:
    return zones[zones["class"] == use["class"]]


def seen(point: BaseGeometry, wind: dict[str, BaseGeometry]) -> dict[str, Arcs]:
    """The arcs by rays: of the areas of both states, and of each."""
    by_state = {state: blocked_rays(point, areas, RADIUS_M) for state, areas in wind.items()}
    both = {"both": by_state["HH"] | by_state["SH"]}
    return {whose: arcs_deg(blocked) for whose, blocked in (both | by_state).items()}


@pytest.mark.parametrize("seed", [1])
def test_encircle(seed: int) -> None:
    """At the worst viewpoint the rays say the same arcs, to the breadth of some rays."""
    zones = region(seed)
    limits = {"radius_m": RADIUS_M, "max_block_deg": 60, "max_sum_deg": 120, "min_gap_deg": 60}
    hits = find(zones, "encircle", limits, a=TOWN, b=WIND, scope="any").set_index("a_id")
    wind = of_class(zones, WIND).dissolve("state").geometry.to_dict()
    for town in of_class(zones, TOWN).itertuples():
        outline = shapely.get_coordinates(shapely.segmentize(town.geometry, 100))
        points = [town.geometry.point_on_surface(), *shapely.points(outline)]
        views = [seen(point, wind) for point in points]
        holding = [
            view
            for view in views
            if view["both"][0] > 60 or view["both"][1] > 120 or view["both"][2] < 60
        ]
        assert (town.id in hits.index) == bool(holding)
        if holding:
            hit = hits.loc[town.id]
            assert any(alike(hit, view) for view in holding)
            most = max(view["both"][1] for view in holding)
            assert hit["block_sum_deg"] == pytest.approx(most, abs=SLACK_DEG)
    assert len(hits) >= 2


def alike(hit: Any, view: dict[str, Arcs]) -> bool:
    """Whether the figures of a hit are those of a view."""
    given_ = hit[["angle_deg", "block_sum_deg", "free_deg", "block_hh_deg", "block_sh_deg"]]
    expected = [*view["both"], view["HH"][1], view["SH"][1]]
    return bool(np.allclose(given_.to_numpy(float), expected, atol=SLACK_DEG))


def test_an_area_out_of_sight_takes_no_arc() -> None:
    """Two arcs of 30 degrees, 8 degrees apart at north; a third area is beyond the radius of
    the northern viewpoints, and must not stand between the two."""
    shapes = {"town": shapely.box(-5, -5, 5, 5), "south": shapely.box(-5, -2_600, 5, -2_504)}
    for name, (first, last) in {"west": (326, 356), "east": (4, 34)}.items():
        azimuth = np.radians(np.linspace(first, last, 30))
        rim = np.stack([np.sin(azimuth), np.cos(azimuth)], axis=1)
        shapes[name] = shapely.Polygon([*(2_000 * rim), *(2_300 * rim[::-1])])
    rows = [
        {"id": name, "state": "SH", **(TOWN if name == "town" else WIND), "geometry": shape}
        for name, shape in shapes.items()
    ]
    frame = gpd.GeoDataFrame(rows, geometry="geometry", crs=CRS).assign(accuracy_m=0.0, plan="P")
    zones = zone_table(frame.set_geometry(frame.translate(EAST, NORTH)))
    limits = {"radius_m": RADIUS_M, "max_block_deg": 40}
    assert find(zones, "encircle", limits, a=TOWN, b=WIND, scope="any").empty


@pytest.mark.parametrize("seed", [3])
@pytest.mark.parametrize("most", [0.03, 0.08])
def test_share(seed: int, most: float) -> None:
    """Ground that two zones cover counts once."""
    zones, radius = region(seed), 2_000.0
    wind = list(of_class(zones, WIND).geometry)
    hits = find(
        zones, "share", {"radius_m": radius, "max_share": most}, a=TOWN, b=WIND, scope="any"
    )
    given_ = dict(zip(hits["a_id"], hits["share_b"], strict=True))
    expected = {
        town.id: covered_share(wind, town.geometry.point_on_surface(), radius)
        for town in of_class(zones, TOWN).itertuples()
    }
    for town, share in expected.items():
        if abs(share - most) > 0.002:
            assert (town in given_) == (share > most)
        if town in given_:
            assert given_[town] == pytest.approx(share, abs=0.002)
    assert given_


@pytest.mark.parametrize("radius", [300.0, 900.0])
def test_catchment(radius: float) -> None:
    zones = region(5)
    towns, wind = of_class(zones, TOWN), of_class(zones, WIND)
    state = zones.set_index("id")["state"]
    apart = {
        (town.id, area.id): town.geometry.distance(area.geometry)
        for town in towns.itertuples()
        for area in wind.itertuples()
        if state[town.id] != state[area.id]
    }
    hits = find(zones, "catchment", {"radius_m": radius}, a=TOWN, b=WIND)
    ends = zip(hits["a_id"], hits["b_id"], strict=True)
    given_ = dict(zip(ends, hits["distance_m"], strict=True))
    expected = {ends: distance for ends, distance in apart.items() if distance <= radius}
    assert given_ == pytest.approx(expected, abs=1e-6)
    absent = find(zones, "catchment", {"radius_m": radius, "absent": 1}, a=TOWN, b=WIND)
    reached = {town for town, _ in expected}
    assert set(absent["a_id"]) == set(towns["id"]) - reached
    assert absent["b_id"].isna().all()


@settings(max_examples=10, deadline=None)
@given(drawn=layers(3, 7), most=st.sampled_from([0.0, 0.3, 1.0]))
def test_not_within(drawn: list[tuple[str, Cells]], most: float) -> None:
    """The cells of a that no zone of the other state covers."""
    hits = find(zone_rows(drawn), "not_within", {"max_outside_ratio": most})
    given_ = {(hit["a_id"], hit["a_state"]): hit for _, hit in hits.iterrows()}
    expected = {}
    for number, (state, cells) in enumerate(drawn):
        others = [mask for of, mask in drawn if of != state]
        outside = cells & ~np.logical_or.reduce([np.zeros_like(cells), *others])
        share = outside.sum() / max(cells.sum(), 1)
        if share > 0 and share >= most:
            expected[f"z{number}", state] = (outside.sum() * CELL_M**2, share)
    assert given_.keys() == expected.keys()
    for key, (area, share) in expected.items():
        assert given_[key]["area_m2"] == area
        assert given_[key]["share_a"] == pytest.approx(share)
