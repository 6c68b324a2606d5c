"""What must not matter: order, place, sides, threads, tiles, other zones."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any, Final

import geopandas as gpd
import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.affinity import translate

from planning.conflicts import RuleBook, detect
from planning.terms import State
from planning.territory import Territory
from tests.planning.conflicts.oracle.lands import winding_territory
from tests.planning.conflicts.oracle.scenes import (
    blobs,
    combs,
    contained,
    multiparts,
    points,
    scene,
    shallow,
    tiling,
    touching,
)
from tests.planning.conflicts.squares import book, rule

FAMILIES: Final = {
    "blobs": blobs,
    "multiparts": multiparts,
    "tiling": tiling,
    "contained": contained,
    "touching": touching,
    "combs": combs,
    "points": points,
    "shallow": shallow,
}
WIND, HOMES = {"class": "wind_priority"}, {"class": ["residential", "forest"]}
FIGURES: Final = ("area_m2", "length_m", "distance_m", "depth_m")
FACTS: Final = (
    "rule_id",
    "relation",
    "severity",
    "severity_modifiers",
    "certainty",
    "stage",
    "fingerprint",
)
LAND: Final = winding_territory(3, 2.0)
FEW = settings(max_examples=2, deadline=None, derandomize=True)


def rules(swapped: bool = False) -> RuleBook:
    """Overlap, near and encroach, over the border and within a state."""
    a, b = (HOMES, WIND) if swapped else (WIND, HOMES)
    return book(
        rule("overlap", params={"min_area_m2": 0.01}, a=a, b=b) | {"id": "OVER"},
        rule("near", params={"distance_m": 40}, a=a, b=b) | {"id": "NEAR"},
        rule("overlap", params={"min_area_m2": 1}, scope="any") | {"id": "ANY"},
        rule("near", params={"distance_m": {"HH": 10, "SH": 25}}) | {"id": "YARD"},
        rule("encroach", params={"min_area_m2": 1}) | {"id": "OUT"},
    )


def answer(
    zones: gpd.GeoDataFrame, book: RuleBook, territory: Territory = LAND, **options: Any
) -> pd.DataFrame:
    """The conflicts by rule and ids, whichever zone is a; every pair comes once."""
    hits = detect(zones, book, territory, **options)
    ends = [sorted(pair) for pair in hits[["a_id", "b_id"]].fillna("").to_numpy()]
    hits["pair"] = [" ".join(pair) for pair in ends]
    assert not hits.duplicated(["rule_id", "pair"]).any()
    assert hits["fingerprint"].is_unique
    return pd.DataFrame(hits).set_index(["rule_id", "pair"], drop=False).sort_index()


def equal(one: pd.DataFrame, other: pd.DataFrame) -> None:
    """The same conflicts, the same facts, figures to a millionth."""
    assert len(one) > 20
    pd.testing.assert_frame_equal(one[list(FACTS)], other[list(FACTS)])
    first, second = (frame[list(FIGURES)].to_numpy() for frame in (one, other))
    np.testing.assert_allclose(first, second, rtol=1e-6, atol=1e-5)


@FEW
@given(seed=st.integers(0, 9_999), shuffle=st.integers(0, 9_999))
def test_the_order_of_the_rows(seed: int, shuffle: int) -> None:
    zones = scene(seed, FAMILIES)
    mixed = zones.sample(frac=1, random_state=shuffle).reset_index(drop=True)
    one, other = answer(zones, rules()), answer(mixed, rules())
    equal(one, other)
    assert one["a_id"].equals(other["a_id"])
    assert one["explanation_de"].equals(other["explanation_de"])


@FEW
@given(seed=st.integers(0, 9_999), east=st.integers(-9_000, 9_000), north=st.integers(-900, 900))
def test_the_place(seed: int, east: int, north: int) -> None:
    zones = scene(seed, FAMILIES)
    moved = zones.set_geometry(zones.translate(east, north))
    lands = {state: translate(LAND.land[state], east, north) for state in State}
    elsewhere = replace(LAND, land=lands, border=translate(LAND.border, east, north))
    equal(answer(zones, rules()), answer(moved, rules(), elsewhere))


@FEW
@given(seed=st.integers(0, 9_999))
def test_which_side_of_the_rule_is_called_a(seed: int) -> None:
    zones = scene(seed, FAMILIES)
    one, other = answer(zones, rules()), answer(zones, rules(swapped=True))
    one, other = (frame[frame["rule_id"].isin(["OVER", "NEAR"])] for frame in (one, other))
    equal(one, other)
    for mine, theirs in (("a", "b"), ("b", "a")):
        assert one[f"{mine}_id"].tolist() == other[f"{theirs}_id"].tolist()
        shares = one[f"share_{mine}"], other[f"share_{theirs}"]
        np.testing.assert_allclose(*shares, rtol=1e-9)


@FEW
@given(seed=st.integers(0, 9_999))
def test_which_state_is_which(seed: int) -> None:
    zones = scene(seed, FAMILIES)
    names = zones["state"].map({"HH": "SH", "SH": "HH"}).astype("string")
    lands = {state: LAND.land[state.neighbour] for state in State}
    mirrored = answer(
        zones.assign(state=names, plan="Plan " + names), rules(), replace(LAND, land=lands)
    )
    plain = answer(zones, rules())
    symmetric = plain["rule_id"] != "YARD"  # the yardsticks differ by state
    columns = ["rule_id", "relation", "certainty"]
    pd.testing.assert_frame_equal(
        plain.loc[symmetric, columns], mirrored.loc[mirrored["rule_id"] != "YARD", columns]
    )


@FEW
@given(seed=st.integers(0, 9_999), share=st.floats(0.2, 0.8))
def test_other_zones(seed: int, share: float) -> None:
    """What two zones give does not depend on which others are looked at."""
    zones = scene(seed, FAMILIES)
    some = zones.sample(frac=share, random_state=seed)
    kept = set(some["id"])
    whole = answer(zones, rules())
    among = [all(name in kept for name in pair.split()) for pair in whole["pair"]]
    equal(whole[among], answer(some, rules()))


def test_the_number_of_threads() -> None:
    zones = scene(1, FAMILIES | {f"more{n}": blobs for n in range(6)})
    with ThreadPoolExecutor(1) as one, ThreadPoolExecutor(4) as four:
        equal(answer(zones, rules(), executor=one), answer(zones, rules(), executor=four))


def test_the_number_of_tiles() -> None:
    zones = scene(2, FAMILIES | {f"more{n}": blobs for n in range(6)})
    whole = answer(zones, rules(), tiles=1)
    for tiles in (3, 32):
        equal(whole, answer(zones, rules(), tiles=tiles))
