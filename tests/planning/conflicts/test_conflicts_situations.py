"""Situations: what hangs together by its zones is one thing to settle."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planning.conflicts.situations import _connected, situations
from planning.terms import Stage
from tests.planning.conflicts.squares import box, found, rule, zone


def strip(name: str, state: str, x1: float, x2: float, **columns: object) -> dict:
    return zone(name, state, box(x1, 0, x2, 10), **columns)


def test_a_belt_of_many_polygons_is_one_situation() -> None:
    belt = [strip(f"b{n}", "HH", 10 * n, 10 * n + 10) for n in range(40)]
    wind = [strip("w", "SH", 0, 400)]
    conflicts = found(rule("overlap"), *belt, *wind)
    assert len(conflicts) == 40
    assert conflicts["situation_id"].nunique() == 1


def test_zones_far_apart_are_situations_of_their_own() -> None:
    sides = [strip(f"{s}{x}", s, x, x + 20) for s in ("HH", "SH") for x in (0, 1000)]
    conflicts = found(rule("overlap"), *sides)
    assert len(conflicts) == 2
    assert conflicts["situation_id"].nunique() == 2


def test_a_chain_hangs_together_by_zones_of_both_sides() -> None:
    hamburg = [strip(f"h{n}", "HH", 20 * n, 20 * n + 18) for n in range(30)]
    holstein = [strip(f"s{n}", "SH", 20 * n + 10, 20 * n + 28) for n in range(30)]
    conflicts = found(rule("overlap"), *hamburg, *holstein)
    assert len(conflicts) == 59
    assert conflicts["situation_id"].nunique() == 1


def test_another_plan_is_another_situation() -> None:
    holstein = [strip(f"s{n}", "SH", 0, 20, plan=f"Plan {n}") for n in range(2)]
    conflicts = found(rule("overlap"), strip("h", "HH", 0, 20), *holstein)
    assert conflicts["situation_id"].nunique() == 2


def test_each_zone_that_reaches_over_the_border_is_one() -> None:
    zones = [strip("h1", "HH", -20, 20), zone("h2", "HH", box(-20, 50, 20, 60))]
    conflicts = found(rule("encroach"), *zones)
    assert conflicts["situation_id"].nunique() == 2


def test_the_id_does_not_depend_on_the_order_of_the_zones() -> None:
    zones = [strip(f"h{n}", "HH", 10 * n, 10 * n + 10) for n in range(5)]
    zones += [strip("s", "SH", 0, 50)]
    ids = [set(found(rule("overlap"), *order)["situation_id"]) for order in (zones, zones[::-1])]
    assert ids[0] == ids[1]
    assert {len(each) for each in ids[0]} == {16}


def test_without_conflicts_there_are_no_situations() -> None:
    nothing = found(rule("overlap"), strip("h", "HH", 0, 10))
    assert situations(nothing).tolist() == []
    assert nothing["situation_id"].dtype == "string"


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=60))
def test_components_are_those_of_a_walk_through_the_graph(edges: list[tuple[int, int]]) -> None:
    a, b = (np.array([edge[side] for edge in edges], dtype=np.intp) for side in (0, 1))
    component = _connected(a, b)
    reached = [reach(first, edges) for first, _ in edges]
    for i, _ in enumerate(edges):
        for j, (other, _) in enumerate(edges):
            assert (component[i] == component[j]) == (other in reached[i])


def reach(start: int, edges: list[tuple[int, int]]) -> set[int]:
    """The nodes that a walk from ``start`` reaches."""
    seen, waiting = set[int](), [start]
    while waiting:
        node = waiting.pop()
        seen.add(node)
        waiting += [
            y for x, y in (*edges, *((b, a) for a, b in edges)) if x == node and y not in seen
        ]
    return seen


@pytest.mark.parametrize(
    ("statuses", "valid_from", "stage"),
    [
        (("in_force", "in_force"), None, Stage.LEGACY),
        (("in_force", "published"), None, Stage.AVOIDABLE),
        (("in_force", "adopted"), None, Stage.AVOIDABLE),
        (("in_force", "adopted"), "2027-01-01", Stage.FUTURE),
        (("published", "adopted"), "2027-01-01", Stage.AVOIDABLE),
        (("in_force", "approval"), "2025-01-01", Stage.AVOIDABLE),
        (("in_force", None), None, Stage.UNKNOWN),
    ],
)
def test_the_stage_says_what_can_still_be_done(
    statuses: tuple[str, str | None], valid_from: str | None, stage: Stage
) -> None:
    hamburg = strip("h", "HH", 0, 20, status=statuses[0], valid_from=None)
    holstein = strip("s", "SH", 0, 20, status=statuses[1], valid_from=valid_from)
    conflicts = found(rule("overlap"), hamburg, holstein, as_of=date(2026, 6, 1))
    assert conflicts["stage"].tolist() == [stage]
