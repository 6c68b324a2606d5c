"""Plans and their versions."""

from planning.plans.reading import plans, zones_at, zones_of_day
from planning.plans.registration import Owner, Registered, register

__all__ = ["Owner", "Registered", "plans", "register", "zones_at", "zones_of_day"]
