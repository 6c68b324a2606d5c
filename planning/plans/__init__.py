"""Plans and their versions."""

from planning.plans.reading import any_illustrative, extents_of_day, plans, zones_at, zones_of_day
from planning.plans.registration import Owner, Registered, register

__all__ = [
    "Owner",
    "Registered",
    "any_illustrative",
    "extents_of_day",
    "plans",
    "register",
    "zones_at",
    "zones_of_day",
]
