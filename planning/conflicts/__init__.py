"""Comparing the plans of two states: pure functions over zone tables, no database, no files."""

from planning.conflicts.compared import compared
from planning.conflicts.detection import Progress, detect
from planning.conflicts.relations import RELATIONS
from planning.conflicts.results import COLUMNS, summary
from planning.conflicts.rules import RuleBook, load

__all__ = ["COLUMNS", "RELATIONS", "Progress", "RuleBook", "compared", "detect", "load", "summary"]
