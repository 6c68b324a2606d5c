"""Municipality keys (AGS), and the land they stand for as far as the territory knows it."""

from __future__ import annotations

import re
from typing import Final

import shapely
from shapely.geometry.base import BaseGeometry

from planning.terms import State
from planning.territory import Territory

_KEY: Final = re.compile(r"02000000|01(?:00[1-4]000|05[1-9]\d{3}|06[0-2]\d{3})")
"""Hamburg, the four cities without a district and the eleven districts of Schleswig-Holstein."""


def known(ags: str | None) -> bool:
    """Whether the key is Hamburg's or lies in a district of Schleswig-Holstein."""
    return ags is not None and _KEY.fullmatch(ags) is not None


def land(ags: str, territory: Territory) -> BaseGeometry:
    """The municipality's land; that of its state where it lies beyond the territory's 15 km."""
    table = territory.municipalities
    for own in table.geometry[table["ags"] == ags]:
        return shapely.MultiPolygon(own)
    return territory.land[next(s for s in State if ags.startswith(s.ags_prefix))]
