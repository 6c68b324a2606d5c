"""The same answer for every number of tiles and on every kind of executor."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from threading import Thread
from time import monotonic, sleep
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from planning.conflicts import detect, search
from planning.conflicts.examples import square_territory
from planning.conflicts.profile import Profile
from planning.conflicts.tiles import WHOLE, cut
from tests.planning.conflicts.squares import book, rule
from tests.planning.conflicts.test_conflicts_detection import blobs

RULES = book(
    {k: v for k, v in rule("near").items() if k not in ("relation", "severity")}
    | {
        "any": [
            {"relation": "near", "params": {"distance_m": 60}, "severity": 2},
            {"relation": "overlap", "params": {"min_area_m2": 50}, "severity": 3},
        ]
    },
    rule("overlap", scope="within_state") | {"id": "X2"},
    rule("encroach") | {"id": "X3"},
    rule("near", generic=True, params={"distance_m": 90}) | {"id": "NET"},
)


def answer(zones: gpd.GeoDataFrame, **options: Any) -> gpd.GeoDataFrame:
    return detect(zones, RULES, square_territory(1.0), **options)


@pytest.fixture(scope="module")
def zones() -> gpd.GeoDataFrame:
    return blobs(7, 160)


@pytest.fixture(scope="module")
def expected(zones: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    hits = answer(zones, tiles=1)
    assert set(hits["rule_id"]) == {"X1", "X2", "X3", "NET"}
    return hits


def assert_same(actual: gpd.GeoDataFrame, expected: gpd.GeoDataFrame) -> None:
    pd.testing.assert_frame_equal(
        pd.DataFrame(actual).drop(columns="geometry"),
        pd.DataFrame(expected).drop(columns="geometry"),
    )
    ours, theirs = (hits.geometry.normalize().to_numpy() for hits in (actual, expected))
    assert shapely.equals_exact(ours, theirs, tolerance=0).all()


@pytest.mark.parametrize("tiles", [4, 5, 64])
def test_the_number_of_tiles_changes_nothing(
    tiles: int, zones: gpd.GeoDataFrame, expected: gpd.GeoDataFrame
) -> None:
    assert_same(answer(zones, tiles=tiles), expected)


@pytest.fixture(params=["threads", "processes"])
def executor(request: pytest.FixtureRequest) -> Iterator[Executor]:
    if request.param == "threads":
        with ThreadPoolExecutor(4) as threads:
            yield threads
    else:
        with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as processes:
            yield processes


def test_threads_and_processes_give_the_same_answer(
    executor: Executor, zones: gpd.GeoDataFrame, expected: gpd.GeoDataFrame
) -> None:
    assert_same(answer(zones, tiles=8, executor=executor), expected)


def test_tiles_lost_with_their_process_are_searched_here(
    zones: gpd.GeoDataFrame, expected: gpd.GeoDataFrame
) -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as processes:
        processes.submit(os._exit, 1)
        assert_same(answer(zones, tiles=4, executor=processes), expected)


def test_a_cluster_that_loses_a_worker_gives_the_same_answer(
    zones: gpd.GeoDataFrame, expected: gpd.GeoDataFrame
) -> None:
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        victim = next(iter(client.run(os.getpid).values()))
        killer = Thread(target=_kill_once_busy, args=(client, victim))
        killer.start()
        found = answer(zones, tiles=16, executor=client.get_executor())
        killer.join()
        assert_same(found, expected)


def _kill_once_busy(client: Any, victim: int) -> None:
    """Kill a worker as soon as the cluster holds results of finished tiles."""
    end = monotonic() + 30
    while not any(client.has_what().values()) and monotonic() < end:
        sleep(0.01)
    os.kill(victim, signal.SIGKILL)


def test_the_error_of_a_tile_stops_its_rule_only(
    monkeypatch: pytest.MonkeyPatch, zones: gpd.GeoDataFrame, expected: gpd.GeoDataFrame
) -> None:
    def weighed(hits: pd.DataFrame, zones: gpd.GeoDataFrame, condition: Any) -> pd.DataFrame:
        if condition.relation == "encroach" or condition.params["distance_m"].value != 90:
            return original(hits, zones, condition)
        raise ValueError("out of order")

    original = search.weighed
    monkeypatch.setattr(search, "weighed", weighed)
    failed: list[str] = []
    rules = book(rule("near", params={"distance_m": 90}), rule("encroach") | {"id": "X3"})
    hits = detect(
        zones,
        rules,
        square_territory(1.0),
        tiles=4,
        on_error=lambda name, error: failed.append(f"{name}: {error}"),
    )
    assert failed == ["X1: out of order"]
    assert set(hits["rule_id"]) == {"X3"}
    assert len(hits) == (expected["rule_id"] == "X3").sum()
    with pytest.raises(ValueError, match="out of order"):
        detect(zones, rules, square_territory(1.0), tiles=4)


def test_progress_counts_tiles_and_the_rules_left(zones: gpd.GeoDataFrame) -> None:
    told: list[tuple[str, int, int]] = []
    answer(zones, tiles=2, progress=lambda *step: told.append(step))
    assert told == [("1/2", 1, 3), ("2/2", 2, 3), ("X3", 3, 3)]


def test_the_profile_names_rules_and_steps(zones: gpd.GeoDataFrame) -> None:
    profile = Profile()
    answer(zones, tiles=2, profile=profile)
    table = profile.table()
    assert {("X1", "measure"), ("X3", "measure"), ("X2", "pairs"), ("", "results")} <= set(
        zip(table["rule"], table["step"], strict=True)
    )
    assert (table["seconds"] > 0).all()
    assert table["seconds"].is_monotonic_decreasing


@settings(max_examples=50, deadline=None)
@given(seed=st.integers(0, 1_000), count=st.integers(1, 9), reach=st.floats(0, 50))
def test_a_pair_within_reach_belongs_to_one_tile_that_knows_both(
    seed: int, count: int, reach: float
) -> None:
    rng = np.random.default_rng(seed)
    corner = rng.integers(0, 100, (40, 2)).astype(float)
    boxes = np.hstack([corner, corner + rng.integers(0, 60, (40, 2))])
    tiles = cut(boxes, count)
    a, b = (each.ravel() for each in np.meshgrid(np.arange(40), np.arange(40)))
    near = (boxes[a, :2] - reach <= boxes[b, 2:]) & (boxes[b, :2] - reach <= boxes[a, 2:])
    a, b = a[near.all(axis=1)], b[near.all(axis=1)]
    held = np.array([tile.holds(boxes[a], boxes[b]) for tile in tiles])
    assert (held.sum(axis=0) == 1).all()
    for tile, mine in zip(tiles, held, strict=True):
        there = tile.takes_part(boxes, reach)
        assert np.isin(a[mine], there).all()
        assert np.isin(b[mine], there).all()


def test_as_many_tiles_as_asked_and_one_for_nothing() -> None:
    boxes = np.random.default_rng(1).uniform(0, 9, (500, 4))
    assert [len(cut(boxes, count)) for count in (1, 4, 7, 64)] == [1, 4, 7, 64]
    assert cut(np.empty((0, 4)), 4) == [WHOLE]
