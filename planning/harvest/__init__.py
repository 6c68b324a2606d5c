"""Harvesting: plans fetched from services (OGC API Features, WFS 2.0), again and again."""

from planning.harvest.running import forget, run
from planning.harvest.sources import Terms, add, discover, due, listed, named, retire
from planning.harvest.transfer import client

__all__ = [
    "Terms",
    "add",
    "client",
    "discover",
    "due",
    "forget",
    "listed",
    "named",
    "retire",
    "run",
]
