"""Geometry by the tables: the hull of many shapes."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from planning import geometry

places = st.lists(
    st.tuples(st.integers(0, 50), st.integers(0, 50), st.integers(0, 9)), min_size=1, max_size=30
)


def shape(x: int, y: int, size: int) -> shapely.Geometry:
    """A point, a line or a square."""
    if size == 0:
        return shapely.Point(x, y)
    return (
        shapely.LineString([(x, y), (x + 1, y + 3)])
        if size == 1
        else shapely.box(x, y, x + size, y + size)
    )


@given(places)
def test_the_hull_is_that_of_all_shapes_together(drawn: list[tuple[int, int, int]]) -> None:
    shapes = np.array([shape(*each) for each in drawn])
    expected = shapely.GeometryCollection(list(shapes)).convex_hull
    assert geometry.hull(shapes).equals(expected)


@pytest.mark.parametrize("count", [0, 1, 25_000])
def test_work_in_parts_keeps_the_order(count: int) -> None:
    shapes = shapely.points(np.arange(count), 0)
    found = list(geometry.in_parts(shapely.get_x, shapes))
    assert np.concatenate(found).tolist() == list(range(count))
