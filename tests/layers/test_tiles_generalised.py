"""Zones as low zooms draw them: edges stay shared, nothing vanishes."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from layers.frame import TILE_PX, WORLD_M
from layers.generalising.bands import COARSEST, FINEST, Band, bands
from layers.generalising.grid import on_grid

CELL_M = 400.0
SWAY_M = 40.0
"""Less than half of the way between two vertices: edges never cross."""
ORIGIN = np.array([1_130_000.0, 7_090_000.0])
SIDE = 5


@st.composite
def coverages(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    """5 x 5 cells with swaying edges of several vertices, each shared with the neighbour."""
    sway = hnp.arrays(float, (SIDE + 1, SIDE * 4 + 1, 2), elements=st.floats(-SWAY_M, SWAY_M))
    across, upwards = draw(sway), draw(sway)
    across[:, ::4] = upwards[:, ::4] = 0  # corners stay
    keys = draw(hnp.arrays(np.int64, SIDE**2, elements=st.integers(0, 2)))
    cells = [_cell(across, upwards, row, column) for row in range(SIDE) for column in range(SIDE)]
    return np.array(cells, dtype=object), keys


def _cell(across: np.ndarray, upwards: np.ndarray, row: int, column: int) -> shapely.Polygon:
    steps = np.arange(5) / 4

    def eastward(at: int) -> np.ndarray:
        line = np.column_stack([column + steps, np.full(5, at)]) * CELL_M
        return line + across[at, column * 4 : column * 4 + 5]

    def northward(at: int) -> np.ndarray:
        line = np.column_stack([np.full(5, at), row + steps]) * CELL_M
        return line + upwards[at, row * 4 : row * 4 + 5]

    ring = [eastward(row), northward(column + 1)[1:]]
    ring += [eastward(row + 1)[::-1][1:], northward(column)[::-1][1:]]
    return shapely.Polygon(np.concatenate(ring) + ORIGIN)


def drawn(band: Band) -> np.ndarray:
    return band.shape[np.isnan(band.lumped_m2)]


def by_key(band: Band) -> Counter:
    return Counter(dict(zip(*_sums(band.key, band.zones), strict=True)))


def _sums(key: np.ndarray, zones: np.ndarray) -> tuple[list, list]:
    names = np.unique(key)
    return names.tolist(), [int(zones[key == name].sum()) for name in names]


@given(coverages())
@settings(max_examples=12, deadline=None)
def test_neighbours_keep_their_shared_edges_and_every_zone_is_accounted_for(
    tiling: tuple[np.ndarray, np.ndarray],
) -> None:
    cells, keys = tiling
    assert shapely.coverage_is_valid(cells)
    for band in bands(cells, keys):
        assert by_key(band) == Counter(keys.tolist())
        shapes = drawn(band)
        assert shapely.is_valid(shapes).all()
        assert shapely.coverage_is_valid(shapes)
        whole = shapely.union_all(shapes)
        if len(shapes) == len(band.shape):  # nothing lumped: then there is no hole either
            assert shapely.get_num_interior_rings(shapely.get_parts(whole)).sum() == 0
            assert whole.area == pytest.approx(shapely.area(shapes).sum())


def test_bands_go_from_the_finest_to_the_coarsest() -> None:
    shapes = np.array([shapely.box(*ORIGIN, *(ORIGIN + 100))], dtype=object)
    assert [band.zoom for band in bands(shapes, np.zeros(1, int))] == [12, 11, 10, 9, 8, 7]
    assert (FINEST, COARSEST) == (12, 7)


def test_small_areas_join_the_largest_neighbour_of_their_kind_alone() -> None:
    large, small, other, apart = (
        shapely.box(0, 0, 2000, 2000),
        shapely.box(2000, 0, 2020, 20),
        shapely.box(2020, 0, 2040, 20),
        shapely.box(5000, 0, 5020, 20),
    )
    shapes = np.array([large, small, other, apart], dtype=object)
    band = next(bands(shapely.transform(shapes, lambda c: c + ORIGIN), np.array([0, 0, 1, 0])))
    lumped = ~np.isnan(band.lumped_m2)
    assert sorted(zip(band.key[~lumped], band.zones[~lumped], strict=True)) == [(0, 2)]
    assert sorted(zip(band.key[lumped], band.zones[lumped], strict=True)) == [(0, 1), (1, 1)]
    assert band.lumped_m2[lumped] == pytest.approx([400, 400])


def test_what_is_too_small_keeps_its_area_amid_its_cell() -> None:
    rng = np.random.default_rng(1)
    corners = rng.uniform(0, 5_000, (300, 2)) + ORIGIN
    shapes = shapely.box(*corners.T, *(corners + 30).T)
    keys = rng.integers(0, 3, 300)
    coarsest = list(bands(shapes, keys))[-1]
    assert by_key(coarsest) == Counter(keys.tolist())
    for key in range(3):
        mine = shapes[keys == key]
        area = shapely.area(mine).sum()
        assert coarsest.lumped_m2[coarsest.key == key].sum() == pytest.approx(area, rel=0.01)
        for place in coarsest.shape[coarsest.key == key]:
            assert shapely.distance(place, mine).min() < 16 * WORLD_M / TILE_PX / 2**COARSEST


def test_zones_over_one_another_stay_valid_and_whole() -> None:
    rng = np.random.default_rng(2)
    places = shapely.points(rng.uniform(0, 3_000, (80, 2)) + ORIGIN)
    shapes = shapely.buffer(places, rng.uniform(100, 900, 80), quad_segs=16)
    keys = rng.integers(0, 4, 80)
    for band in bands(shapes, keys):
        assert by_key(band) == Counter(keys.tolist())
        assert shapely.is_valid(drawn(band)).all()
    finest = next(bands(shapes, keys))
    pixel = WORLD_M / TILE_PX / 2**FINEST
    apart = shapely.hausdorff_distance(finest.shape, shapes)
    assert apart.max() < 2 * pixel


def test_lines_and_points_are_accounted_for() -> None:
    rng = np.random.default_rng(3)
    starts = rng.uniform(0, 20_000, (200, 2)) + ORIGIN
    ways = np.cumsum(rng.normal(0, 60, (200, 12, 2)), axis=1) + starts[:, np.newaxis]
    shapes = np.concatenate([shapely.linestrings(ways), shapely.points(starts)])
    keys = np.concatenate([rng.integers(0, 3, 200), np.full(200, 9)])
    for band in bands(shapes, keys):
        assert by_key(band) == Counter(keys.tolist())
        assert np.isnan(band.lumped_m2).all()
    assert len(band.shape) < len(shapes) / 2
    assert set(shapely.get_type_id(band.shape)) == {0, 1}


def test_areas_on_the_grid_stay_valid_and_keep_what_they_share() -> None:
    rng = np.random.default_rng(4)
    unit = WORLD_M / 2**12 / 4096
    sway = rng.uniform(-SWAY_M, SWAY_M, (2, SIDE + 1, SIDE * 4 + 1, 2))
    sway[:, :, ::4] = 0
    cells = [_cell(*sway, row, column) for row in range(SIDE) for column in range(SIDE)]
    hole = shapely.box(*(ORIGIN + 40), *(ORIGIN + 40 + unit / 5))
    thin = shapely.box(*ORIGIN, *(ORIGIN + np.array([unit / 9, 500])))
    holed = shapely.difference(shapely.box(*ORIGIN, *(ORIGIN + 100)), hole)
    placed = on_grid(np.array([*cells, holed, thin, shapely.Point(ORIGIN)], dtype=object), 12)
    tiling = placed[: SIDE**2]
    assert shapely.coverage_is_valid(tiling)
    assert shapely.is_valid(placed).all()
    assert not shapely.is_empty(placed).any()
    steps = shapely.get_coordinates(placed[:-1]) / unit
    assert np.abs(steps - np.round(steps)).max() < 1e-6
    assert not shapely.is_ccw(shapely.get_exterior_ring(tiling)).any()
    assert placed[-1].equals(shapely.Point(ORIGIN))
