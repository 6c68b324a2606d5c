"""Overlaps and gaps of a tiling against the plain way: every pair, and the union of all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from planning.intake.checks import tiling_gap, tiling_overlap
from planning.intake.checks.check import Case
from planning.intake.source import SourceFile
from planning.territory import shipped
from tests.factories import ORIGIN, source_file, source_plan

TOLERANCE_M = 0.002
STEP_M = 0.001


@st.composite
def boxes(draw: st.DrawFn) -> list[shapely.Polygon]:
    """Boxes on a lattice of 10 m whose edges are off by up to 3 mm; many meet, some overlap."""
    cells = draw(
        st.lists(st.tuples(*[st.integers(0, 5)] * 2, *[st.integers(1, 3)] * 2), min_size=2)
    )
    made = []
    for x, y, wide, high in cells[:8]:
        off = [draw(st.integers(-3, 3)) * STEP_M for _ in range(4)]
        corners = np.array([10 * x, 10 * y, 10 * (x + wide), 10 * (y + high)])
        made.append(shapely.box(*np.add(corners, np.add(off, [*ORIGIN, *ORIGIN]))))
    return made


def file(shapes: list[shapely.Polygon]) -> SourceFile:
    rows = [{"id": str(n), "geometry": shape, "tiling": True} for n, shape in enumerate(shapes)]
    west, south = ORIGIN
    plan = source_plan(*rows, extent=shapely.box(west, south, west + 90, south + 90))
    zones = plan.zones.assign(mending=None, source_type=None, attributes=[{} for _ in shapes])
    return source_file(replace(plan, zones=zones))


@settings(max_examples=150, deadline=None)
@given(boxes())
def test_overlaps_are_those_of_all_pairs(shapes: list[shapely.Polygon]) -> None:
    case = Case(file(shapes), Path(), shipped(), tolerance_m=TOLERANCE_M)
    found = {(f.feature, f.facts["other"]) for f in tiling_overlap.run(case)}
    expected = set()
    for one, a in enumerate(shapes):
        for other, b in enumerate(shapes[:one]):
            west, south = np.maximum(a.bounds[:2], b.bounds[:2])
            east, north = np.minimum(a.bounds[2:], b.bounds[2:])
            if min(east - west, north - south) > TOLERANCE_M + 1e-7:
                expected.add((str(other), str(one)))
    assert found == expected


@settings(max_examples=100, deadline=None)
@given(boxes())
def test_gaps_are_what_the_union_leaves_wider_than_the_tolerance(
    shapes: list[shapely.Polygon],
) -> None:
    case = Case(file(shapes), Path(), shipped(), tolerance_m=TOLERANCE_M)
    found = [f.geometry for f in tiling_gap.run(case)]
    left = case.source.plans[0].extent.difference(shapely.union_all(shapes))
    wide = left.buffer(-TOLERANCE_M / 2, join_style="mitre")
    assert wide.difference(shapely.union_all(found).buffer(1e-6)).area < 1e-6
    for gap in found:
        assert not gap.buffer(-TOLERANCE_M / 2).is_empty
        assert gap.difference(left.buffer(1e-6)).area < 1e-6
