"""What survives the accuracy of the sources."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry.base import BaseGeometry

from planning.conflicts.certainty import overlap_survives
from planning.conflicts.relation import Pairs
from tests.planning.conflicts.squares import box, found, rule, zone

CERTAIN, WITHIN = "certain", "within_accuracy"


@pytest.mark.parametrize(
    ("gap", "certainty"), [(0, CERTAIN), (50, CERTAIN), (50.1, WITHIN), (100, WITHIN)]
)
def test_near_holds_after_a_displacement_by_both_accuracies(gap: float, certainty: str) -> None:
    """Root of 30 and 40 squared is 50: a distance of 100 is sure up to 50."""
    hits = found(
        rule("near", params={"distance_m": 100}),
        zone("a", "HH", box(-100, 0, 0, 100), accuracy_m=30),
        zone("b", "SH", box(gap, 0, 200, 100), accuracy_m=40),
    )
    assert hits["certainty"].tolist() == [certainty]
    assert hits["tolerance_m"].tolist() == [50]


@pytest.mark.parametrize(
    ("depth", "least", "certainty"),
    [
        (5.1, 0, CERTAIN),
        (4.9, 0, WITHIN),
        (7, 220, CERTAIN),
        (7, 221, WITHIN),
        (90, 0, CERTAIN),
    ],
)
def test_an_overlap_holds_when_one_side_can_shrink(
    depth: float, least: float, certainty: str
) -> None:
    """Of a strip of 7 m along 110 m a shrunk by 5 leaves 2 x 110 m2, b shrunk 2 x 100 m2."""
    hits = found(
        rule("overlap", params={"min_area_m2": least}),
        zone("a", "HH", box(-500, -500, depth, 600), accuracy_m=3),
        zone("b", "SH", box(0, 0, 110, 110), accuracy_m=4),
    )
    assert hits["certainty"].tolist() == [certainty]


@pytest.mark.parametrize(
    ("shape", "certainty"),
    [
        ("LINESTRING (-50 50, 5.1 50)", CERTAIN),
        ("LINESTRING (-50 50, 4.9 50)", WITHIN),
        ("POINT (5.1 50)", CERTAIN),
        ("POINT (4.9 50)", WITHIN),
    ],
)
def test_lines_and_points_must_reach_into_the_shrunk_polygon(shape: str, certainty: str) -> None:
    hits = found(
        rule("overlap"),
        zone("a", "HH", shape, accuracy_m=3),
        zone("b", "SH", box(0, 0, 100, 100), accuracy_m=4),
    )
    assert hits["certainty"].tolist() == [certainty]


def test_lines_that_run_together_are_sure_only_when_exact() -> None:
    line = "LINESTRING (0 0, 100 0)"
    for accuracy, certainty in ((0, CERTAIN), (0.1, WITHIN)):
        hits = found(
            rule("overlap"), zone("a", "HH", line), zone("b", "SH", line, accuracy_m=accuracy)
        )
        assert hits["certainty"].tolist() == [certainty]


@pytest.mark.parametrize(
    ("shape", "params", "certainty"),
    [
        (box(-90, 0, 10, 50), {"min_area_m2": 100}, CERTAIN),
        (box(-90, 0, 7, 50), {"min_area_m2": 100}, CERTAIN),
        (box(-90, 0, 6.9, 50), {"min_area_m2": 100}, WITHIN),
        (box(-90, 0, 4, 50), {}, WITHIN),
        (box(1_000, 0, 1_010, 50), {"min_area_m2": 100}, CERTAIN),
        ("LINESTRING (-90 0, 5.1 0)", {}, CERTAIN),
        ("LINESTRING (-90 0, 5.1 0)", {"min_depth_m": 1}, WITHIN),
        ("POINT (6 0)", {"min_depth_m": 1}, CERTAIN),
    ],
)
def test_an_encroachment_must_reach_beyond_own_and_border_accuracy(
    shape: BaseGeometry | str, params: dict[str, float], certainty: str
) -> None:
    """Beyond 5 m (3 of the zone, 4 of the border) a strip of 7 m still has 2 x 50 m2."""
    hits = found(
        rule("encroach", params=params),
        zone("a", "HH", shape, accuracy_m=3),
        border_accuracy_m=4,
    )
    assert hits["certainty"].tolist() == [certainty]
    assert hits["border_accuracy_m"].tolist() == [4]
    assert hits["tolerance_m"].tolist() == [5]


def test_a_missing_accuracy_is_assumed_by_plan_kind_and_0_is_exact() -> None:
    hits = found(
        rule("near", params={"distance_m": 100}),
        zone("a", "HH", box(-100, 0, 0, 100), accuracy_m=None, plan_level="RP"),
        zone("b", "SH", box(60, 0, 200, 100), accuracy_m=0.0, plan_level="RP"),
    )
    hit = hits.iloc[0]
    assert (hit["a_accuracy_m"], hit["a_accuracy_basis"]) == (50, "assumed")
    assert (hit["b_accuracy_m"], hit["b_accuracy_basis"]) == (0, "declared")
    assert hit["certainty"] == WITHIN


@given(
    radius=st.floats(20, 400),
    lobes=st.integers(0, 6),
    depth=st.floats(0, 0.8),
    holes=st.integers(0, 3),
    accuracy=st.floats(0.5, 150),
    share=st.floats(0.01, 1),
)
def test_the_quick_proofs_of_certainty_agree_with_its_definition(
    radius: float, lobes: int, depth: float, holes: int, accuracy: float, share: float
) -> None:
    """Of two zones drawn alike the core is what survives: lobed, with holes, also in pieces."""
    angle = np.linspace(0, 2 * np.pi, 120, endpoint=False)
    distance = radius * (1 + depth * np.sin(lobes * angle))
    ring = shapely.Polygon(np.column_stack([distance * np.cos(angle), distance * np.sin(angle)]))
    spots = [shapely.Point(radius * (n - 1) / 2, 0).buffer(radius / 9) for n in range(holes)]
    area = shapely.difference(ring, shapely.union_all(spots))
    least = share * area.area
    alike, row, t = np.array([area]), np.zeros(1, dtype=np.intp), np.array([accuracy])
    survives = overlap_survives(
        Pairs(row, row, alike, alike, t, t), alike, np.full(1, 2), np.array([least])
    )
    core = shapely.buffer(area, -accuracy).area
    assert survives.item() == (0 < core >= least)
