"""Stored detection runs: what they found, and what they checked where."""

from planning.monitoring.covering import (
    RuleCoverage,
    Stretch,
    StretchStatus,
    coverage_of,
    covered_metres,
    rule_coverage,
    stretches_of,
)
from planning.monitoring.looking_back import look_back
from planning.monitoring.reading import Count, Wanted, conflict, conflicts_of, counts
from planning.monitoring.running import detect, latest_run
from planning.monitoring.situations import (
    Situation,
    SituationCount,
    StageCount,
    dissolved,
    situation,
    situation_counts,
    situations_of,
    stage_counts,
)

__all__ = [
    "Count",
    "RuleCoverage",
    "Situation",
    "SituationCount",
    "StageCount",
    "Stretch",
    "StretchStatus",
    "Wanted",
    "conflict",
    "conflicts_of",
    "counts",
    "coverage_of",
    "covered_metres",
    "detect",
    "dissolved",
    "latest_run",
    "look_back",
    "rule_coverage",
    "situation",
    "situation_counts",
    "situations_of",
    "stage_counts",
    "stretches_of",
]
