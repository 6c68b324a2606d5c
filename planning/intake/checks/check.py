"""What a check is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planning.intake.source import Finding, SourcePlan


@dataclass(frozen=True)
class Check:
    """A numbered check of one plan; ``name`` is the code of its findings."""

    number: int
    name: str
    run: Callable[[SourcePlan], Iterator[Finding]]
