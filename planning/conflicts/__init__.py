"""Comparing the plans of two states: pure functions over zone tables, no database, no files."""

from planning.conflicts.compared import compared
from planning.conflicts.detection import Progress, detect, find
from planning.conflicts.findings import Findings
from planning.conflicts.relations import RELATIONS
from planning.conflicts.results import COLUMNS, summary
from planning.conflicts.rules import RuleBook, load

__all__ = [
    "COLUMNS",
    "RELATIONS",
    "Findings",
    "Progress",
    "RuleBook",
    "compared",
    "detect",
    "find",
    "load",
    "summary",
]
