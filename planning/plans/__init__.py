"""Plans and their versions."""

from planning.plans.amended import keep_amended
from planning.plans.difference import Difference, diff
from planning.plans.listing import document, find, original_is_public, plans, version, versions
from planning.plans.owner import Owner
from planning.plans.publication import publish, withdraw
from planning.plans.reading import (
    ZoneOfDay,
    any_illustrative,
    extents_of_day,
    zones_at,
    zones_of_day,
)
from planning.plans.registration import Registered, register
from planning.plans.statistics import count_plans

__all__ = [
    "Difference",
    "Owner",
    "Registered",
    "ZoneOfDay",
    "any_illustrative",
    "count_plans",
    "diff",
    "document",
    "extents_of_day",
    "find",
    "keep_amended",
    "original_is_public",
    "plans",
    "publish",
    "register",
    "version",
    "versions",
    "withdraw",
    "zones_at",
    "zones_of_day",
]
