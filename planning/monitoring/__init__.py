"""Stored detection runs: what they found, and what they checked where."""

from planning.monitoring.reading import (
    Count,
    Wanted,
    conflict,
    conflicts_of,
    counts,
    coverage_of,
    covered_metres,
)
from planning.monitoring.running import detect, latest_run

__all__ = [
    "Count",
    "Wanted",
    "conflict",
    "conflicts_of",
    "counts",
    "coverage_of",
    "covered_metres",
    "detect",
    "latest_run",
]
