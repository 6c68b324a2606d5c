"""Of several versions of a plan among the files those that are to be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from planning.intake.source import SourceFile, SourcePlan
from planning.terms import Phase, State

Given = tuple[State, SourceFile]
"""A file and the state that it was given for."""


def current(files: Iterable[Given], day: date) -> tuple[list[Given], list[SourcePlan]]:
    """The files with, of each plan, the version in force on the day and the newest draft;
    and the versions left out because a newer one is there.

    A plan is known by state, kind and name. What has no status, and what begins or ended
    another day, is left to the detection to judge. Parts of one version may stand in several
    files.
    """
    given = list(files)
    newest: dict[tuple[object, ...], tuple[date, str]] = defaultdict(lambda: (date.min, ""))
    for state, source in given:
        for plan in source.plans:
            if _counts(plan, day):
                key = _key(state, plan)
                newest[key] = max(newest[key], _age(plan))
    superseded = []
    kept = []
    for state, source in given:
        old = [p for p in source.plans if _counts(p, day) and _age(p) < newest[_key(state, p)]]
        superseded += old
        plans = tuple(p for p in source.plans if not any(p is each for each in old))
        kept.append((state, replace(source, plans=plans)))
    return kept, superseded


def _counts(plan: SourcePlan, day: date) -> bool:
    """Whether the version is a draft or in force on the day."""
    if plan.status is None or plan.status.phase is Phase.ENDED:
        return False
    begun = plan.valid_from is None or plan.valid_from <= day
    over = plan.valid_to is not None and plan.valid_to <= day
    return not over and (begun or plan.status.phase is Phase.DRAFT)


def _key(state: State, plan: SourcePlan) -> tuple[object, ...]:
    phase = plan.status.phase if plan.status else None
    return state, plan.kind, plan.name, phase


def _age(plan: SourcePlan) -> tuple[date, str]:
    """Versions in order of time: by first day of validity, drafts also by procedural step."""
    if plan.status is None or plan.status.phase is Phase.IN_FORCE:
        return plan.valid_from or date.min, ""
    step, _, _ = plan.status.value.partition("_")
    return plan.valid_from or date.min, step.zfill(2)
