"""What GEOS cannot compute: one rule says so, the others go on."""

from __future__ import annotations

from typing import Final

import numpy as np
import pytest
import shapely
from shapely.affinity import rotate, translate
from shapely.geometry.base import BaseGeometry

from planning import errors
from planning.conflicts import detect, find
from planning.conflicts.examples import square_territory
from tests.planning.conflicts.squares import book, box, rule, table, zone

SQUARE: Final = box(-50, 0, 50, 100)
BOW_TIE: Final = shapely.Polygon([(0, 0), (100, 100), (100, 0), (0, 100)])
HOLE_OUTSIDE: Final = shapely.Polygon(SQUARE.exterior, [box(20, 10, 80, 20).exterior])
NOT_A_NUMBER: Final = shapely.set_coordinates(
    box(0, 0, 100, 100), np.array([(0, 0), (100, 0), (100, np.nan), (0, 100), (0, 0)])
)


@pytest.mark.parametrize("broken", [BOW_TIE, HOLE_OUTSIDE, NOT_A_NUMBER])
def test_a_zone_that_geos_refuses_fails_its_rule_and_not_the_run(broken: BaseGeometry) -> None:
    """Geometry must be valid: ``detect`` refuses what is not, files are mended on the way in. Where
    it is not all the same, nobody is left without the answers of the rules that do not meet it."""
    forest, water = {"class": "forest"}, {"class": "flood"}
    zones = table(
        zone("f", "HH", SQUARE, **forest),
        zone("broken", "SH", broken, **forest),
        zone("w", "HH", SQUARE, **water),
        zone("v", "SH", SQUARE, **water),
    )
    rules = book(
        rule("overlap", a=forest, b=forest) | {"id": "FAILS"},
        rule("overlap", a=water, b=water) | {"id": "HOLDS"},
    )
    failed: dict[str, Exception] = {}
    hits = find(zones, rules, square_territory(), on_error=failed.__setitem__).table
    assert hits["rule_id"].tolist() == ["HOLDS"]
    assert {name: type(error) for name, error in failed.items()} == {
        "FAILS": shapely.errors.GEOSException
    }
    with pytest.raises(errors.InvalidGeometry, match="broken"):
        detect(zones, rules, square_territory())


@pytest.mark.parametrize("seed", range(4))
def test_valid_zones_never_make_geos_give_up(seed: int) -> None:
    """Differences, buffers and turned copies of circles: edges and vertices next to coincident."""
    rng = np.random.default_rng(seed)
    circle = shapely.Point(0, 0).buffer(rng.uniform(50, 400), quad_segs=int(rng.integers(2, 60)))
    turned = [rotate(circle, 10.0 ** -rng.uniform(3, 12), origin=(0, 0)) for _ in range(6)]
    shapes = [
        circle,
        *turned,
        circle.difference(turned[0].buffer(-1e-9)),
        turned[1].symmetric_difference(turned[2]),
        circle.buffer(1e-7),
        translate(circle, 1e-9, -1e-9),
    ]
    sound = [shape for shape in shapes if shape.is_valid and not shape.is_empty]
    zones = [
        zone(f"z{n}", ("HH", "SH")[n % 2], shape, accuracy_m=1.0) for n, shape in enumerate(sound)
    ]
    rules = book(
        rule("overlap", params={"min_width_m": 0.01}) | {"id": "WIDE"},
        rule("near", params={"distance_m": 5, "affected_area": 1}) | {"id": "NEAR"},
        rule("encroach") | {"id": "OUT"},
    )
    failed: dict[str, Exception] = {}
    hits = detect(table(*zones), rules, square_territory(2.0), on_error=failed.__setitem__)
    assert failed == {}
    assert set(hits["rule_id"]) == {"WIDE", "NEAR", "OUT"}
    assert shapely.is_valid(hits.geometry).all()
