"""The words of where data come from and of what was done with them since."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class ReferenceLayer(StrEnum):
    """Data that are no plan but that rules need; what they describe exists already."""

    PROTECTED_AREAS = "protected_areas"
    FLOOD = "flood"
    WATER_PROTECTION = "water_protection"
    NOISE = "noise"
    AIRPORT = "airport"
    NAVIGATION = "navigation"
    BUILDINGS = "buildings"
    TURBINES = "turbines"
    MAIN_TRACKS = "main_tracks"
    STOPS = "stops"
    COASTLINE = "coastline"
    CENTRES_AND_AXES = "centres_and_axes"


OBJECTS: Final = frozenset({ReferenceLayer.BUILDINGS, ReferenceLayer.TURBINES})
"""What stands on the ground, not what is laid down for it: rules take it where they ask for it."""


class Deed(StrEnum):
    """What somebody did with a plan version."""

    IMPORTED = "imported"
    WITHDRAWN = "withdrawn"
    PUBLISHED = "published"


class AmendmentEffect(StrEnum):
    """What becomes of the plan that another one changes, within the other's extent.

    Its content goes (``replaces``), stays (``supplements``), or goes in parts that the file
    does not name (``changes_parts``).
    """

    REPLACES = "replaces"
    SUPPLEMENTS = "supplements"
    CHANGES_PARTS = "changes_parts"
