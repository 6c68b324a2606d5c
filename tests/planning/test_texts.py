"""Facts as people read them."""

from __future__ import annotations

import pytest
import shapely

from planning.geometry import Unmendable, mend
from planning.texts import worded


@pytest.mark.parametrize(
    "wkt",
    [
        "POLYGON((0 0,100 100,100 0,0 100,0 0))",
        "POLYGON((0 0,100 0,100 100,0 0),(300 300,310 300,310 310,300 300))",
        "POLYGON((0 0,90 0,90 90,0 90,0 0),(9 9,60 9,60 60,9 60,9 9),(20 20,30 20,30 30,20 20))",
        "MULTIPOLYGON(((0 0,90 0,90 90,0 90,0 0)),((9 9,60 9,60 60,9 60,9 9)))",
        "POLYGON((0 0,90 0,90 90,0 90,0 0),(0 0,90 0,90 90,0 90,0 0))",
        "POLYGON((0 0,0 0,0 0,0 0))",
        "POLYGON((0 0,100 0,100 100,50 50,100 100,0 100,0 0,20 50,0 0))",
    ],
)
def test_what_geos_says_is_told_in_german_too(wkt: str) -> None:
    reason = shapely.is_valid_reason(shapely.from_wkt(wkt))
    assert reason != "Valid Geometry"
    assert worded(reason, "en") == reason
    german = worded(reason, "de")
    assert german != reason
    assert "{" not in german
    if "[" in reason:
        assert reason.partition("[")[2].rstrip("]") in german


def test_why_a_geometry_is_not_mended() -> None:
    twice = shapely.Polygon([(0, 0), (9, 0), (9, 9), (0, 9), (0, 0), (9, 0), (9, 9), (0, 9)])
    with pytest.raises(Unmendable, match="would change the area by") as refused:
        mend(twice)
    assert "geheilt wäre die Fläche um" in worded(str(refused.value), "de")
    assert worded("Straße [1 2]", "de") == "Straße [1 2]"
