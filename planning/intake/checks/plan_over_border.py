"""410: a plan that reaches over the border of its own state, farther than the border is sure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import shapely
from shapely.geometry.base import BaseGeometry

from planning import geometry
from planning.intake.checks.check import Case, Check, Fault
from planning.intake.source import SourcePlan
from planning.terms import PlanKind, State
from planning.territory import state_of

_JOINT: Final = (PlanKind.REGIONAL,)
"""Kinds of plan that states may make together."""


def run(case: Case) -> Iterator[Fault]:
    """At most one fault a plan: what lies in the neighbouring state, with its area in m2.

    Only where it lies there beyond the accuracy of the border and of the plan together.
    """
    for plan in case.source.plans:
        state = _state(plan, case)
        if plan.extent is not None and state is not None and plan.kind not in _JOINT:
            abroad = shapely.intersection(plan.extent, case.territory.land[state.neighbour])
            accuracy = case.territory.border_accuracy_m + _accuracy(plan)
            if _beyond(abroad, case.territory.land[state], accuracy):
                facts = {"plan": plan.name, "area_m2": round(abroad.area)}
                facts["accuracy_m"] = round(accuracy, 1)
                yield Fault(plan.id, plan.line, abroad, facts)


def _beyond(abroad: BaseGeometry, own: BaseGeometry, accuracy_m: float) -> bool:
    """Whether any of it lies farther from one's own land than the accuracy."""
    if abroad.is_empty:
        return False
    west, south, east, north = abroad.bounds
    room = 2 * accuracy_m
    near = shapely.clip_by_rect(own, west - room, south - room, east + room, north + room)
    return bool(shapely.difference(abroad, shapely.buffer(near, accuracy_m)).area > 0)


def _state(plan: SourcePlan, case: Case) -> State | None:
    """Whose plan it is: as it says itself, else where most of it lies."""
    if plan.state is not None or plan.extent is None:
        return plan.state
    return state_of(case.territory, plan.extent)


def _accuracy(plan: SourcePlan) -> float:
    return geometry.accuracy(plan.accuracy_m, plan.scale_denominator, plan.kind).metres


CHECK: Final = Check(410, "plan.over_border", "domain.md 2.9", run)
