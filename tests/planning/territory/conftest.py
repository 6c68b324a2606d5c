"""Two square states on a metre grid: Hamburg west of x = 1,000 m, Schleswig-Holstein east."""

from __future__ import annotations

import geopandas as gpd
import pytest
import shapely
from shapely.geometry import MultiPolygon, box

from planning.geometry import CRS
from planning.terms import State
from planning.territory import MUNICIPALITY_COLUMNS, Source, Territory


@pytest.fixture
def squares() -> Territory:
    """1 km2 each, with a border accurate to 20 m, two municipalities in the east, an exclave."""
    hamburg = MultiPolygon([box(0, 0, 1000, 1000), box(5000, 0, 5100, 100)])
    rows = [
        ("01000001", "Süd", "Ost", State.SCHLESWIG_HOLSTEIN, _area(box(1000, 0, 2000, 500))),
        ("01000002", "Nord", "Ost", State.SCHLESWIG_HOLSTEIN, _area(box(1000, 500, 2000, 1000))),
        ("02000000", "Hamburg", "Hamburg", State.HAMBURG, hamburg),
    ]
    return Territory(
        land={State.HAMBURG: hamburg, State.SCHLESWIG_HOLSTEIN: _east()},
        land_sources={state: Source("coarse", 20.0) for state in State},
        border=shapely.MultiLineString([[(1000, 0), (1000, 500), (1000, 1000)]]),
        border_source="coarse",
        border_accuracy_m=20.0,
        municipalities=gpd.GeoDataFrame(
            dict(zip(MUNICIPALITY_COLUMNS, zip(*rows, strict=True), strict=True)), crs=CRS
        ),
    )


def _east() -> MultiPolygon:
    corners = [(1000, 0), (2000, 0), (2000, 500), (2000, 1000), (1000, 1000), (1000, 500)]
    return _area(shapely.Polygon(corners))


def _area(polygon: shapely.Polygon) -> MultiPolygon:
    return MultiPolygon([polygon])
