"""Which pairs are looked at, which zones take part, what comes out."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.affinity import translate

from planning import errors, results_file
from planning.conflicts import COLUMNS, RELATIONS, compared, detect, find, findings, load, summary
from planning.conflicts.examples import square_territory
from tests.planning.conflicts.squares import EAST, NORTH, book, box, found, rule, table, zone

SQUARE = box(0, 0, 100, 100)
WIND, HOMES = {"class": "wind_priority"}, {"class": "residential"}


def pairs(hits: gpd.GeoDataFrame) -> list[tuple[str, str]]:
    return sorted(zip(hits["a_id"], hits["b_id"], strict=True))


def test_the_relations_are_named_as_in_the_rule_book() -> None:
    assert all(relation.name == name for name, relation in RELATIONS.items())


def test_a_is_the_zone_that_matches_side_a_whatever_its_state() -> None:
    zones = [zone("w", "SH", SQUARE, **WIND), zone("r", "HH", SQUARE, **HOMES)]
    assert pairs(found(rule("overlap", a=WIND, b=HOMES), *zones)) == [("w", "r")]


def test_where_both_match_both_sides_there_is_one_row_with_a_in_hamburg() -> None:
    zones = [zone("s", "SH", SQUARE), zone("h", "HH", SQUARE)]
    assert pairs(found(rule("overlap"), *zones)) == [("h", "s")]


def test_an_invalid_geometry_is_refused_by_the_name_of_its_zone() -> None:
    bow = shapely.Polygon([(0, 0), (100, 100), (100, 0), (0, 100)])
    with pytest.raises(errors.InvalidGeometry) as refused:
        found(rule("overlap"), zone("h", "HH", SQUARE), zone("bow", "SH", bow))
    assert refused.value.facts["feature"] == "bow"
    assert refused.value.facts["value"] == "SH"
    assert "Selbstüberschneidung" in refused.value.message("de")


def test_the_state_of_a_side_can_be_fixed() -> None:
    zones = [zone("s", "SH", SQUARE), zone("h", "HH", SQUARE)]
    assert pairs(found(rule("overlap", a={"state": "SH"}), *zones)) == [("s", "h")]
    assert found(rule("overlap", a={"state": "SH"}, b={"state": "SH"}), *zones).empty


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ("cross_border", [("h", "s"), ("h", "t")]),
        ("within_state", [("s", "t")]),
        ("any", [("h", "s"), ("h", "t"), ("s", "t")]),
    ],
)
def test_the_scope_of_a_rule(scope: str, expected: list[tuple[str, str]]) -> None:
    zones = [zone("t", "SH", SQUARE), zone("s", "SH", SQUARE), zone("h", "HH", SQUARE)]
    zones.append(zone("nowhere", None, SQUARE))
    assert pairs(found(rule("overlap", scope=scope), *zones)) == expected


def test_zones_far_from_the_border_inside_the_other_state_are_found() -> None:
    far = box(30_000, 0, 30_100, 100)
    zones = [zone("cemetery", "HH", far), zone("plan", "SH", far), zone("o", "SH", SQUARE)]
    assert pairs(found(rule("overlap"), *zones)) == [("cemetery", "plan")]


def test_same_and_differ_compare_columns_and_a_missing_value_is_neither() -> None:
    zones = [
        zone("h", "HH", SQUARE, plan_level="FP", **HOMES),
        zone("same", "SH", SQUARE, plan_level="FP", **WIND),
        zone("other", "SH", SQUARE, plan_level="BP", **HOMES),
        zone("unknown", "SH", SQUARE, **HOMES),
    ]
    assert pairs(found(rule("overlap", same="plan_level"), *zones)) == [("h", "same")]
    assert pairs(found(rule("overlap", differ="plan_level"), *zones)) == [("h", "other")]
    assert pairs(found(rule("overlap", differ="class"), *zones)) == [("h", "same")]


def test_two_zones_give_one_row_a_rule_that_of_the_gravest_condition() -> None:
    conditions = [
        {"relation": "near", "params": {"distance_m": 300}, "severity": 2},
        {"relation": "overlap", "severity": 4},
        {"relation": "near", "params": {"distance_m": 900}, "severity": 2},
    ]
    either = {k: v for k, v in rule("near").items() if k not in ("relation", "severity")}
    either |= {"any": conditions}
    zones = [
        zone("h", "HH", SQUARE),
        zone("on", "SH", SQUARE),
        zone("by", "SH", box(150, 0, 160, 9)),
    ]
    hits = found(either, *zones).set_index("b_id")
    assert hits["relation"].to_dict() == {"on": "overlap", "by": "near"}
    assert hits["threshold"]["by"] == "distance_m=300"


def test_a_generic_rule_is_silent_where_another_found_the_pair() -> None:
    zones = table(
        zone("w", "HH", SQUARE, **WIND), zone("r", "SH", SQUARE), zone("o", "SH", SQUARE, **WIND)
    )
    net = rule("overlap", generic=True) | {"id": "NET"}
    hits = detect(zones, book(net, rule("overlap", b=HOMES)), square_territory())
    assert sorted(zip(hits["rule_id"], hits["b_id"], strict=True)) == [("NET", "o"), ("X1", "r")]


@pytest.mark.parametrize("status", ["14_repealed", "15_void", "17_abandoned"])
def test_plans_that_have_ended_are_not_compared(status: str) -> None:
    assert compared(table(zone("a", "HH", SQUARE, status=status))).empty


@pytest.mark.parametrize(
    ("facts", "taken"),
    [
        ({"valid_from": "2026-03-01"}, True),
        ({"valid_from": "2026-03-02"}, False),
        ({"valid_from": "2026-03-02", "status": "published"}, True),
        ({"valid_to": "2026-03-01"}, False),
        ({"valid_to": "2026-03-02"}, True),
        ({"valid_to": "2026-03-01", "status": "published"}, False),
    ],
)
def test_zones_not_valid_on_the_day_are_not_compared(facts: dict[str, str], taken: bool) -> None:
    zones = table(zone("a", "HH", SQUARE, **facts))
    assert len(compared(zones, date(2026, 3, 1))) == taken
    assert len(compared(zones)) == 1


def test_a_rule_is_valid_from_its_first_day_to_before_its_last() -> None:
    zones = [zone("h", "HH", SQUARE), zone("s", "SH", SQUARE)]
    dated = rule("overlap", valid_from=date(2026, 1, 1), valid_to=date(2027, 1, 1))
    days = (date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1))
    assert [len(found(dated, *zones, as_of=day)) for day in days] == [0, 1, 1, 0]


def test_rows_are_positions_in_the_table_given() -> None:
    zones = [
        zone("x", "HH", SQUARE, status="repealed"),
        zone("s", "SH", SQUARE),
        zone("h", "HH", SQUARE),
    ]
    hit = found(rule("overlap"), *zones).iloc[0]
    assert (hit["a_row"], hit["b_row"]) == (2, 1)


def test_the_columns_and_dtypes_are_the_same_with_and_without_a_hit() -> None:
    some = found(rule("overlap"), zone("h", "HH", SQUARE), zone("s", "SH", SQUARE))
    none = found(rule("overlap"), zone("h", "HH", SQUARE))
    for hits in (some, none):
        assert list(hits.columns) == [*(c.name for c in COLUMNS), "geometry"]
        assert [str(hits[c.name].dtype) for c in COLUMNS] == [c.dtype for c in COLUMNS]
        assert hits.crs == "EPSG:25832"
    assert none.empty
    assert detect(table(zone("h", "HH", SQUARE))[:0], load(), square_territory()).empty


def test_the_municipalities_and_what_is_said_of_both_sides() -> None:
    hit = found(
        rule("near", params={"distance_m": 300}),
        zone("h", "HH", box(-100, 0, -50, 9), illustrative=True, designation="priority"),
        zone("s", "SH", SQUARE, status="in_force"),
    ).iloc[0]
    assert hit["ags"] == "01062009;02000000"
    assert hit["illustrative"]
    assert (hit["a_designation"], hit["b_status"]) == ("priority", "11_in_force")


def test_the_fingerprint_is_that_of_rule_states_plans_and_ids() -> None:
    zones = [zone("h", "HH", SQUARE), zone("s", "SH", SQUARE)]
    prints = [found(rule("overlap"), *order)["fingerprint"][0] for order in (zones, zones[::-1])]
    assert prints[0] == prints[1]
    assert len(prints[0]) == 64
    moved = [zones[0], zone("s", "SH", box(50, 0, 150, 100))]
    assert found(rule("overlap"), *moved)["fingerprint"][0] == prints[0]
    renamed = [zones[0], zone("s", "SH", SQUARE, plan="Another")]
    assert found(rule("overlap"), *renamed)["fingerprint"][0] != prints[0]


def test_two_versions_of_a_plan_with_the_same_ids_have_fingerprints_of_their_own() -> None:
    versions = [zone("h", "HH", SQUARE, status=status) for status in ("published", "in_force")]
    both = found(rule("overlap"), *versions, zone("s", "SH", SQUARE))
    alone = found(rule("overlap"), versions[1], zone("s", "SH", SQUARE))
    assert both["fingerprint"].is_unique
    in_force = both[both["a_status"] == "11_in_force"]
    assert in_force["fingerprint"].tolist() == alone["fingerprint"].tolist()


def test_progress_tells_each_rule_and_a_callers_executor_stays_open() -> None:
    told: list[tuple[str, int, int]] = []
    zones = table(zone("h", "HH", SQUARE), zone("s", "SH", SQUARE))
    rules = book(rule("overlap"), rule("encroach") | {"id": "X2"})
    with ThreadPoolExecutor(1) as executor:
        hits = detect(
            zones, rules, square_territory(), executor=executor, progress=lambda *p: told.append(p)
        )
        assert executor.submit(len, hits).result() == 2
    assert told == [("X1", 1, 2), ("X2", 2, 2)]


def test_a_table_of_another_system_is_transformed_and_checked() -> None:
    frame = gpd.GeoDataFrame(
        {"id": ["h", "s"], "class": "forest", "state": ["HH", "SH"], "accuracy_m": 0.0},
        geometry=[translate(SQUARE, EAST, NORTH)] * 2,
        crs="EPSG:25832",
    )
    hits = detect(frame.to_crs("EPSG:4258"), book(rule("overlap")), square_territory())
    assert hits["area_m2"].tolist() == pytest.approx([10_000], abs=0.01)


def test_the_summary_counts_by_rule_severity_and_certainty() -> None:
    zones = [
        zone("h", "HH", SQUARE),
        zone("s", "SH", SQUARE),
        zone("t", "SH", SQUARE, accuracy_m=99),
    ]
    counts = summary(found(rule("overlap"), *zones))
    assert list(counts.columns) == [
        "rule_id",
        "title_de",
        "title_en",
        "kind",
        "severity",
        "certainty",
        "count",
    ]
    rows = [tuple(row) for row in counts[["rule_id", "severity", "certainty", "count"]].to_numpy()]
    assert rows == [("X1", 3, "certain", 1), ("X1", 2, "within_accuracy", 1)]
    assert summary(found(rule("overlap"), zones[0])).empty


def blobs(seed: int, count: int) -> gpd.GeoDataFrame:
    """Irregular polygons, some with a hole, half of them in each state, all over the place."""
    rng = np.random.default_rng(seed)
    centres, angles = rng.uniform(0, 1_000, (count, 1, 2)), np.linspace(0, 2 * np.pi, 12)[:-1]
    radii = rng.uniform(40, 160, (count, len(angles), 1))
    rings = centres + radii * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    shapes = shapely.polygons(rings + np.array([EAST, NORTH]))
    holes = shapely.buffer(shapely.points(centres[:, 0] + np.array([EAST, NORTH])), 20)
    shapes[::3] = shapely.difference(shapes[::3], holes[::3])
    columns: dict[str, Any] = {"id": [f"z{i}" for i in range(count)], "class": "forest"}
    columns |= {"state": rng.choice(["HH", "SH"], count), "accuracy_m": rng.uniform(0, 9, count)}
    return gpd.GeoDataFrame(columns, geometry=shapes, crs="EPSG:25832")


@pytest.mark.parametrize("relation", ["overlap", "near"])
@pytest.mark.parametrize("seed", [1, 2])
def test_the_same_pairs_and_figures_as_by_brute_force(relation: str, seed: int) -> None:
    zones = blobs(seed, 150)
    west, east = (zones[zones["state"] == state] for state in ("HH", "SH"))
    expected = {}
    for a in west.itertuples():
        for b in east.itertuples():
            figure = a.geometry.intersection(b.geometry).area
            holds = figure >= 50
            if relation == "near":
                figure = a.geometry.distance(b.geometry)
                holds = figure <= 60
            if holds:
                expected[a.id, b.id] = figure
    params, column = {"min_area_m2": 50}, "area_m2"
    if relation == "near":
        params, column = {"distance_m": 60}, "distance_m"
    hits = detect(zones, book(rule(relation, params=params)), square_territory())
    actual = hits.set_index(["a_id", "b_id"])[column].to_dict()
    assert len(expected) > 100
    assert actual == pytest.approx(expected, rel=1e-6, abs=1e-6)


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 10_000), shuffle=st.randoms(use_true_random=False))
def test_neither_order_nor_place_changes_what_is_found_and_no_pair_comes_twice(
    seed: int, shuffle: Any
) -> None:
    zones, rules = (
        blobs(seed, 24),
        book(rule("overlap"), rule("near", params={"distance_m": 40}) | {"id": "X2"}),
    )
    order = list(range(len(zones)))
    shuffle.shuffle(order)
    moved = zones.iloc[order].assign(geometry=zones.iloc[order].translate(1_000, -2_000))
    first, second = (detect(each, rules, square_territory()) for each in (zones, moved))
    columns = ["rule_id", "a_id", "b_id", "certainty", "severity", "fingerprint"]
    assert set(map(tuple, first[columns].to_numpy())) == set(map(tuple, second[columns].to_numpy()))
    ends = pd.DataFrame(np.sort(first[["a_id", "b_id"]].to_numpy(dtype=str), axis=1))
    assert not ends.assign(rule=first["rule_id"]).duplicated().any()
    assert first["fingerprint"].is_unique


def test_a_rule_that_fails_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise MemoryError("out of memory")

    monkeypatch.setattr(type(RELATIONS["encroach"]), "find", fail)
    rules = book(rule("encroach"), rule("overlap", id="X2"))
    zones = table(*(zone(state, state, box(-10, 0, 10, 10)) for state in ("HH", "SH")))
    failed: dict[str, str] = {}
    hits = detect(
        zones, rules, square_territory(), on_error=lambda name, e: failed.update({name: str(e)})
    )
    assert hits["rule_id"].tolist() == ["X2"]
    assert failed == {"X1": "out of memory"}
    with pytest.raises(MemoryError):
        detect(zones, rules, square_territory())


def test_the_result_can_be_put_on_a_folium_map() -> None:
    zones = [zone("h", "HH", box(-10, 0, 10, 10)), zone("s", "SH", box(-10, 0, 10, 10))]
    for name in ("overlap", "encroach"):
        features = json.loads(found(rule(name), *zones).to_json(na="null"))["features"]
        assert features[0]["properties"]["severity"] == 3
        values = [value for row in features for value in row["properties"].values()]
        assert all(isinstance(value, str | int | float | None) for value in values)


@pytest.mark.parametrize("size", [1, 2, 100])
def test_a_file_written_in_parts_holds_what_is_found(
    size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings, "_PART", size)
    zones = table(
        zone("h", "HH", SQUARE, **WIND),
        zone("s", "SH", box(50, 0, 150, 100), **HOMES),
        zone("t", "SH", box(60, 0, 90, 100), **HOMES),
        zone("u", "SH", box(120, 0, 220, 100), **HOMES),
    )
    near = rule("near", params={"distance_m": 30}, a=WIND, b=HOMES)
    rules, territory = book(near), square_territory()
    whole = detect(zones, rules, territory)
    assert len(whole) == 3
    results_file.write(find(zones, rules, territory), whole.iloc[:0], tmp_path / "found.parquet")
    written = gpd.read_parquet(tmp_path / "found.parquet")
    assert written.crs == whole.crs
    assert list(written.columns) == list(whole.columns)
    pd.testing.assert_frame_equal(pd.DataFrame(written), pd.DataFrame(whole))
