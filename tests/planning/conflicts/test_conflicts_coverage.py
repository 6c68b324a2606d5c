"""Coverage: "no conflict" and "not checked" are never the same."""

from __future__ import annotations

import csv
from importlib.resources import files
from typing import Any

import geopandas as gpd
import pytest
import shapely
from shapely.affinity import translate

from planning.conflicts.coverage import COLUMNS, coverage
from planning.conflicts.examples import square_territory
from planning.geometry import CRS
from planning.terms import CoverageStatus, PlanKind, Use
from planning.territory import shipped
from planning.territory.stretches import stretches
from planning.uses import kind_classes
from tests.planning.conflicts.squares import EAST, NORTH, book, box, found, rule, table, zone

WIND = {"class": "wind_priority"}
NEAR = rule("near", params={"distance_m": 500}, a=WIND, b={"class": "residential"})
HAMBURG = zone("w", "HH", box(-300, 0, -100, 100), **WIND)
HOLSTEIN = zone("r", "SH", box(1000, 0, 1100, 100))


def covered(
    rules: dict[str, Any],
    *zones: dict[str, Any],
    extents: gpd.GeoDataFrame | None = None,
    **more: Any,
) -> gpd.GeoDataFrame:
    territory = square_territory()
    result = found(rules, *zones)
    return coverage(table(*zones), extents, book(rules), territory, result, **more)


def one(frame: gpd.GeoDataFrame, a_state: str = "HH") -> Any:
    """The only row of a way round."""
    rows = frame[frame["a_state"] == a_state]
    assert len(rows) == 1
    return rows.iloc[0]


def test_each_way_round_is_told_apart() -> None:
    rows = covered(NEAR, HAMBURG, zone("r", "SH", box(450, 0, 500, 100)))
    there = one(rows, "HH")
    assert (there["status"], there["conflicts"]) == (CoverageStatus.CHECKED, 0)
    back = one(rows, "SH")
    assert back["status"] == CoverageStatus.NEIGHBOUR_MISSING
    assert (back["missing_a"], back["missing_b"]) == ("wind_priority", "residential")


def test_what_is_found_is_counted_at_its_stretch() -> None:
    row = one(covered(NEAR, HAMBURG, zone("r", "SH", box(50, 0, 100, 100))))
    assert (row["status"], row["conflicts"]) == (CoverageStatus.FOUND, 1)
    assert (row["hh_ags"], row["sh_ags"]) == ("02000000", "01062009")
    assert row["length_m"] == pytest.approx(200_000)


def test_a_plan_beyond_the_reach_of_the_rule_covers_nothing() -> None:
    row = one(covered(NEAR, HAMBURG, HOLSTEIN))
    assert row["status"] == CoverageStatus.NEIGHBOUR_MISSING
    assert row[["missing_a", "missing_b"]].fillna("").tolist() == ["", "residential"]


def test_a_plan_of_a_kind_that_can_hold_the_class_covers_it() -> None:
    forest = zone("f", "SH", box(50, 0, 100, 100), **{"class": "forest"})
    assert one(covered(NEAR, HAMBURG, forest))["status"] == CoverageStatus.NEIGHBOUR_MISSING
    plan = forest | {"plan_level": "FP"}
    assert one(covered(NEAR, HAMBURG, plan))["status"] == CoverageStatus.CHECKED


def test_the_outline_of_a_plan_reaches_farther_than_its_zones() -> None:
    outline = {"state": "SH", "plan": "Plan SH", "plan_level": "FP"}
    shape = translate(box(0, 0, 1100, 100), EAST, NORTH)
    extents = gpd.GeoDataFrame([outline], geometry=[shape], crs=CRS)
    assert (
        one(covered(NEAR, HAMBURG, HOLSTEIN, extents=extents))["status"] == CoverageStatus.CHECKED
    )


def test_a_rule_that_waits_for_a_layer_says_for_which() -> None:
    waiting = NEAR | {"waits_for": {"de": "Gebäude", "en": "buildings"}}
    row = one(covered(waiting, HAMBURG, HOLSTEIN))
    assert (row["status"], row["waiting_for_de"]) == (CoverageStatus.WAITING, "Gebäude")


def test_a_rule_that_gave_up_says_why() -> None:
    row = one(covered(NEAR, HAMBURG, HOLSTEIN, failed={"X1": "out of memory"}))
    assert (row["status"], row["error"]) == (CoverageStatus.FAILED, "out of memory")


def test_a_rule_with_equal_sides_has_one_way_round() -> None:
    same = rule("overlap", a=WIND, b=WIND)
    assert covered(same, HAMBURG)["a_state"].tolist() == ["HH"]


def test_the_land_of_the_neighbour_needs_no_plan() -> None:
    rows = covered(rule("encroach", a=WIND), HAMBURG)
    assert one(rows, "HH")["status"] == CoverageStatus.CHECKED
    assert one(rows, "SH")["status"] == CoverageStatus.NEIGHBOUR_MISSING


def test_what_lies_far_from_the_border_has_no_stretch() -> None:
    far = [zone(s, s, box(30_000, 0, 30_100, 100)) for s in ("HH", "SH")]
    rows = covered(rule("overlap"), *far)
    away = rows[rows["hh_ags"].isna()].iloc[0]
    assert (away["status"], away["conflicts"]) == (CoverageStatus.FOUND, 1)
    assert set(rows["status"][rows["hh_ags"].notna()]) == {CoverageStatus.NEIGHBOUR_MISSING}


def test_no_zones_at_all_is_nothing_checked() -> None:
    rows = covered(NEAR, zone("w", "HH", box(9e4, 0, 9.1e4, 1)))
    assert set(rows["status"]) == {CoverageStatus.NEIGHBOUR_MISSING}
    assert {c.name: str(rows[c.name].dtype) for c in COLUMNS} == {c.name: c.dtype for c in COLUMNS}


def test_stretches_are_the_whole_border_in_pieces() -> None:
    territory = shipped()
    pieces = stretches(territory)
    assert pieces["length_m"].sum() == pytest.approx(territory.border.length)
    assert not pieces.duplicated(["hh_ags", "sh_ags"]).any()
    touched = territory.municipalities.set_index("ags").geometry
    for piece in pieces.itertuples():
        inside = shapely.intersection(piece.geometry, touched[piece.sh_ags].buffer(1e-3))
        assert inside.length == pytest.approx(piece.length_m)


def test_a_kind_can_hold_what_its_objects_can_become() -> None:
    source = files("planning").joinpath("intake", "harmonise", "xplan_code_map.csv")
    rows = csv.DictReader(source.read_text("utf-8").splitlines(), delimiter=";")
    adopted = "4.1 as SO_"  # what 4.1 lets a plan repeat of other laws, it need not hold
    own = [row for row in rows if not row["source"].startswith(adopted)]
    become = {(row["xplan_type"].split("_")[0], row["class"]) for row in own} - {
        (kind, "unspecified") for kind in PlanKind
    }
    held = {(kind, use) for kind, uses in kind_classes().items() for use in uses}
    assert {pair for pair in become if pair[0] in set(PlanKind)} == held
    assert Use.SETTLEMENT_AXIS in kind_classes()[PlanKind.REGIONAL]
