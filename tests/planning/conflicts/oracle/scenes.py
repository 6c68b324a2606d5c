"""Seeded scenes: zones of both states that meet in every way known to go wrong.

Every scene is a grid of cells, 2 km apart, with one family of shapes in each. Coordinates are
multiples of 1/1024 m where shapes are meant to touch, so that moving them rounds nothing and
touching stays touching.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import geopandas as gpd
import numpy as np
import shapely
from numpy.random import Generator
from shapely.affinity import rotate, translate
from shapely.geometry.base import BaseGeometry

from planning.geometry import CRS
from planning.zones import zone_table
from tests.planning.conflicts.squares import EAST, NORTH

Placed = list[tuple[str, BaseGeometry]]
"""State and shape, in metres from the middle of the cell."""

_CELL_M: Final = 2_000.0
_GRAIN: Final = 1_024.0
_CLASSES: Final = ("residential", "wind_priority", "forest")


def scene(seed: int, families: dict[str, Callable[[Generator], Placed]]) -> gpd.GeoDataFrame:
    """A zone table with the families of shapes side by side, classes and accuracies drawn.

    The border x = 0 of ``squares`` runs through the middle of the cells.
    """
    rng = np.random.default_rng(seed)
    rows = []
    for number, (name, family) in enumerate(families.items()):
        for at, (state, shape) in enumerate(family(rng)):
            place = translate(shape, EAST, NORTH + number * _CELL_M)
            rows.append({"id": f"{name}-{at}", "state": state, "geometry": place})
    frame = gpd.GeoDataFrame(rows, geometry="geometry", crs=CRS)
    frame["class"] = rng.choice(_CLASSES, len(frame))
    frame["accuracy_m"] = rng.choice([0.0, 0.002, 0.5, 3.0, 10.0], len(frame))
    frame["plan"] = "Plan " + frame["state"]
    return zone_table(frame)


def alternating(shapes: list[BaseGeometry]) -> Placed:
    return [(("HH", "SH")[number % 2], shape) for number, shape in enumerate(shapes)]


def either_way(a: BaseGeometry, b: BaseGeometry, rng: Generator) -> Placed:
    states = ["HH", "SH"] if rng.random() < 0.5 else ["SH", "HH"]
    return list(zip(states, (a, b), strict=True))


def grained(shape: BaseGeometry) -> BaseGeometry:
    return shapely.transform(shape, lambda xy: np.round(xy * _GRAIN) / _GRAIN)


def blob(rng: Generator, spread: float = 400, radius: float = 160) -> BaseGeometry:
    """An irregular polygon of 5 to 50 vertices, every third with a hole."""
    angles = np.sort(rng.uniform(0, 2 * np.pi, rng.integers(5, 50)))
    ring = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    shape = shapely.Polygon(ring * rng.uniform(0.3, 1, (len(angles), 1)) * radius)
    shape = shape if shape.is_valid else shapely.convex_hull(shape)
    if rng.random() < 0.33:
        shape = shape.difference(shape.representative_point().buffer(radius / 8))
    return translate(shape, *rng.uniform(-spread, spread, 2))


def blobs(rng: Generator) -> Placed:
    return alternating([blob(rng) for _ in range(16)])


def multiparts(rng: Generator) -> Placed:
    """Zones of up to four parts, each with its holes."""
    parts = [[blob(rng, 500, 120) for _ in range(rng.integers(2, 5))] for _ in range(8)]
    return alternating([shapely.union_all(some) for some in parts])


def tiling(rng: Generator) -> Placed:
    """Ground without gaps: neighbours share edges vertex by vertex."""
    points = shapely.MultiPoint(rng.uniform(-500, 500, (24, 2)))
    frame = shapely.box(-512, -512, 512, 512)
    cells = shapely.get_parts(shapely.voronoi_polygons(points, extend_to=frame))
    tiles = [grained(tile) for tile in shapely.intersection(cells, frame)]
    return [(str(rng.choice(["HH", "SH"])), tile) for tile in tiles if tile.is_valid]


def shifted_tiling(rng: Generator) -> Placed:
    """The same ground drawn twice, the second time off by a tenth of a millimetre to 2 m."""
    tiles = [tile for _, tile in tiling(rng)]
    offset = float(rng.choice([0.0001, 0.01, 0.5, 2.0]))
    moved = [translate(tile, offset, -offset / 2) for tile in tiles]
    return [("HH", tile) for tile in tiles] + [("SH", tile) for tile in moved]


def slivers(rng: Generator) -> Placed:
    """A long edge drawn twice with different vertices: strips of millimetres to decimetres."""
    x = np.linspace(-500, 500, int(rng.integers(5, 40)))
    first = np.stack([x, np.zeros(len(x))], axis=1)
    second = np.stack([x, rng.normal(0, rng.choice([0.002, 0.1]), len(x))], axis=1)
    below = shapely.Polygon([*first, (500, -100), (-500, -100)])
    above = shapely.Polygon([*second, (500, 100), (-500, 100)])
    return either_way(below, above, rng)


def nearly_parallel(rng: Generator) -> Placed:
    """Edges that differ by a hundred-millionth to a thousandth of a degree."""
    strip = shapely.box(-500, -20, 500, 20)
    turned = rotate(strip, float(10 ** rng.uniform(-8, -3)), origin=(-400, 0))
    return either_way(strip, turned, rng)


def contained(rng: Generator) -> Placed:
    """Inside: free, at the outline, at a corner; the same twice; a ring and its filling."""
    outer, hole = shapely.box(-400, -400, 400, 400), shapely.box(-50, -50, 50, 50)
    inner = [(100, 100, 200, 200), (-400, 0, -300, 100), (300, 300, 400, 400)]
    shapes = [shapely.box(*corners) for corners in inner]
    ring = shapely.difference(outer, hole)
    state, other = ("HH", "SH") if rng.random() < 0.5 else ("SH", "HH")
    inside = [(other, shape) for shape in (*shapes, hole, ring)]
    return [(state, ring), (state, shapes[0]), *inside]


def touching(rng: Generator) -> Placed:
    """At a corner, at a whole edge, at part of one, corner on an edge, and 0.1 mm beyond."""
    square = shapely.box(0, 0, 100, 100)
    others = [
        shapely.box(100, 100, 200, 200),
        shapely.box(100, 0, 200, 100),
        shapely.box(-100, 25, 0, 75),
        shapely.Polygon([(50, 0), (80, -60), (20, -60)]),
        shapely.Polygon([(50, 100.0), (80, 160), (20, 160)]),
        shapely.box(99.9999, 200, 300, 300),
        shapely.box(-200, 99.9999, 0.0001, 200),
    ]
    swap = rng.random() < 0.5
    return [("SH" if swap else "HH", square)] + [("HH" if swap else "SH", o) for o in others]


def combs(rng: Generator) -> Placed:
    """Two combs with teeth that interlock: touching, crossing or apart, many parts."""
    teeth = int(rng.integers(3, 12))
    gap = float(rng.choice([-2.0, 0.0, 3.0]))
    spine = shapely.box(0, -10, 20 * teeth, 0)
    up = [shapely.box(20 * n, -5, 20 * n + 10, 100) for n in range(teeth)]
    down = [shapely.box(20 * n + 10 + gap, 40, 20 * n + 20, 145) for n in range(teeth)]
    comb = shapely.union_all([spine, *up])
    other = shapely.union_all([translate(spine, 0, 150), *down])
    return either_way(comb, other, rng)


def shallow(rng: Generator) -> Placed:
    """Zones that reach some metres to decametres over a border near x = 0."""
    return alternating(
        [translate(blob(rng, 0, 60), float(rng.uniform(-90, 90)), n * 40 - 800) for n in range(40)]
    )


POLYGONS: Final[dict[str, Callable[[Generator], Placed]]] = {
    "blobs": blobs,
    "multiparts": multiparts,
    "tiling": tiling,
    "shifted": shifted_tiling,
    "slivers": slivers,
    "parallel": nearly_parallel,
    "contained": contained,
    "touching": touching,
    "combs": combs,
}


def lines(rng: Generator) -> Placed:
    """Roads that cross, run together in either direction, and stop at one another."""
    x = np.arange(-500, 501, 50.0)
    trunk = shapely.LineString(np.stack([x, np.zeros(len(x))], axis=1))
    drawn = [
        trunk,
        shapely.reverse(trunk),
        shapely.LineString([(-300, -200), (-300, 0), (100, 0), (100, 300)]),
        shapely.LineString([(200, 0), (200, 400)]),
        shapely.MultiLineString([[(-500, 90), (0, 90)], [(50, 90), (500, 90)]]),
        *(shapely.LineString(rng.uniform(-500, 500, (6, 2))) for _ in range(6)),
    ]
    return alternating(drawn)


def points(rng: Generator) -> Placed:
    single = [shapely.Point(xy) for xy in rng.uniform(-500, 500, (12, 2))]
    several = [shapely.MultiPoint(rng.uniform(-500, 500, (5, 2))) for _ in range(4)]
    return alternating([*single, *several, shapely.Point(0, 0), shapely.Point(0, 0)])


def mixed(rng: Generator) -> Placed:
    """Polygons, lines and points on the same ground."""
    of_each = [blobs(rng)[:8], lines(rng), points(rng), tiling(rng)]
    return [placed for some in of_each for placed in some]


KINDS: Final[dict[str, Callable[[Generator], Placed]]] = {
    "lines": lines,
    "points": points,
    "mixed": mixed,
}
