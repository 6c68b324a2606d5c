"""What changed from one version to another, zone by zone."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from planning import plans
from planning.plans.difference import compare
from planning.terms import LegalNature, State
from tests.factories import ORIGIN, source_plan, square, stored, zones


def table(*rows: dict[str, Any]) -> gpd.GeoDataFrame:
    """Zones with their attributes, as they are stored."""
    found = zones(*rows)
    if "attributes" not in found:
        found["attributes"] = [{} for _ in range(len(found))]
    return found.assign(accuracy_m=found["accuracy_m"].fillna(0.5))


def test_zones_are_told_apart_by_their_id(session: Session) -> None:
    first = source_plan(
        {"geometry": square(0, 0), "id": "same"},
        {"geometry": square(200, 0), "id": "moved", "legal_nature": LegalNature.PRINCIPLE},
        {"geometry": square(400, 0), "id": "gone"},
    )
    second = source_plan(
        {"geometry": square(0, 0), "id": "same"},
        {
            "geometry": square(203, 4),
            "id": "moved",
            "name": "Wald 2",
            "class": "forest",
            "legal_nature": LegalNature.BINDING_GOAL,
        },
        {"geometry": square(800, 0), "id": "new"},
    )
    a, b = (stored(session, plan, State.HAMBURG) for plan in (first, second))
    found = plans.diff(session, a, b)
    assert found.unchanged == 1
    rows = {row.change: row for row in found.table.itertuples()}
    assert (rows["removed"].id_a, rows["added"].id_b) == ("gone", "new")
    changed = rows["changed"]
    assert (changed.id_a, changed.matched_by) == ("moved", "id")
    assert (changed.class_a, changed.class_b) == ("residential", "forest")
    assert changed.attributes == "class;legal_nature;name"
    assert (changed.area_change_m2, changed.shift_m) == (0, 5)
    assert changed.geometry.equals(square(203, 4))


def test_zones_with_new_ids_are_found_by_what_they_cover() -> None:
    a = table({"geometry": square(0, 0), "id": "a"}, {"geometry": square(200, 0), "id": "b"})
    b = table({"geometry": square(10, 0), "id": "c"}, {"geometry": square(270, 0), "id": "d"})
    found, unchanged = compare(a, b)
    assert unchanged == 0
    told = {(row.change, row.id_a, row.id_b, row.matched_by) for row in found.itertuples()}
    assert told == {
        ("changed", "a", "c", "overlap"),
        ("removed", "b", None, None),
        ("added", None, "d", None),
    }


def test_the_larger_shared_part_wins_and_each_zone_counts_once() -> None:
    a = table({"geometry": square(0, 0), "id": "a"})
    halves = [shapely.box(*square(0, 0).bounds[:2], ORIGIN[0] + x, ORIGIN[1] + 100) for x in (60,)]
    rest = square(0, 0).difference(halves[0])
    b = table({"geometry": halves[0], "id": "l"}, {"geometry": rest, "id": "r"})
    found, _ = compare(a, b)
    told = {(row.change, row.id_a, row.id_b) for row in found.itertuples()}
    assert told == {("changed", "a", "l"), ("added", None, "r")}


def test_lines_and_points_are_found_by_their_place() -> None:
    x, y = ORIGIN
    line = shapely.LineString([(x, y), (x + 100, y)])
    a = table({"geometry": line, "id": "a"}, {"geometry": shapely.Point(x, y + 50), "id": "p"})
    b = table(
        {"geometry": shapely.affinity.translate(line, 0, 0.2), "id": "b"},
        {"geometry": shapely.Point(x, y + 50), "id": "q"},
    )
    found, unchanged = compare(a, b)
    assert unchanged == 1
    assert [(r.id_a, r.id_b, round(r.shift_m, 3)) for r in found.itertuples()] == [("a", "b", 0.2)]


def test_a_ring_that_begins_elsewhere_is_no_change() -> None:
    corners = list(square(0, 0).exterior.coords)[:-1]
    turned = shapely.Polygon(corners[2:] + corners[:2])
    found, unchanged = compare(table({"geometry": square(0, 0)}), table({"geometry": turned}))
    assert (len(found), unchanged) == (0, 1)


def test_an_original_attribute_that_changed_is_named() -> None:
    a = table({"geometry": square(0, 0), "attributes": {"GRZ": "0.3", "Z": "2"}})
    b = table({"geometry": square(0, 0), "attributes": {"GRZ": "0.4", "Z": "2"}})
    found, _ = compare(a, b)
    assert found["attributes"].tolist() == ["GRZ"]


_SQUARES = st.dictionaries(
    st.sampled_from("abcdef"), st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=6
)


@settings(max_examples=30, deadline=None)
@given(_SQUARES, _SQUARES)
def test_every_zone_is_counted_once_and_nothing_changes_against_itself(
    first: dict[str, tuple[int, int]], second: dict[str, tuple[int, int]]
) -> None:
    a, b = (
        table(*[{"geometry": square(60 * x, 60 * y), "id": n} for n, (x, y) in each.items()])
        for each in (first, second)
    )
    found, unchanged = compare(a, b)
    counts = {change: int((found["change"] == change).sum()) for change in found["change"]}
    pairs = counts.get("changed", 0) + unchanged
    assert pairs + counts.get("removed", 0) == len(a)
    assert pairs + counts.get("added", 0) == len(b)
    assert np.isclose(found["area_change_m2"].sum(), b.area.sum() - a.area.sum())
    itself, same = compare(a, a)
    assert (len(itself), same) == (0, len(a))
