"""Which feature belongs to which plan: references in both directions, and what breaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from planning.intake.source import Finding, Weight
from planning.intake.xplangml.document import Feature

_TO_SECTION: Final = (
    "gehoertZuBereich",
    *(f"gehoertZu{kind}_Bereich" for kind in ("BP", "FP", "RP", "LP", "SO")),
    "gehoertNachrichtlichZuBereich",
)
_CONTENT: Final = (
    "planinhalt",
    *(f"inhalt{kind}" for kind in ("BPlan", "FPlan", "RPlan", "LPlan", "SoPlan")),
    "nachrichtlich",
)


@dataclass
class PlanFeatures:
    """A plan of the document with its sections and its zones; ``plan`` None where missing."""

    plan: Feature | None
    sections: list[Feature] = field(default_factory=list)
    zones: list[Feature] = field(default_factory=list)


def sort_out(features: Sequence[Feature]) -> tuple[list[PlanFeatures], list[Finding]]:
    """The plans with what belongs to them, and findings where references are broken.

    A zone without a whole chain of references goes to the only plan there is; among several
    plans it is left out, with an error.
    """
    plans = {f.id: PlanFeatures(f) for f in features if f.is_plan}
    findings = []
    if not plans:
        plans = {"": PlanFeatures(None)}
        findings.append(Finding("plan.missing", Weight.ERROR))
    plan_of = _sections(features, plans)
    sections_of = _content(features)
    for zone in (f for f in features if f.is_zone):
        named = [*zone.references(*_TO_SECTION), *sections_of.get(zone.id, [])]
        owner = next((plan_of[s] for s in named if s in plan_of), None)
        if owner is None:
            findings += _astray(zone, plans)
            owner = next(iter(plans.values())) if len(plans) == 1 else None
        if owner is not None:
            owner.zones.append(zone)
    return list(plans.values()), findings


def _sections(
    features: Sequence[Feature], plans: dict[str, PlanFeatures]
) -> dict[str, PlanFeatures]:
    """The plan of each section, named by either of the two."""
    named = {s: p for p in plans.values() if p.plan for s in p.plan.references("bereich")}
    found = {}
    for section in (f for f in features if f.is_section):
        own = [plans[p] for p in section.references("gehoertZuPlan") if p in plans]
        plan = own[0] if own else named.get(section.id)
        if plan is not None:
            plan.sections.append(section)
            found[section.id] = plan
    return found


def _content(features: Sequence[Feature]) -> dict[str, list[str]]:
    """Sections that name a feature as their content."""
    found: dict[str, list[str]] = {}
    for section in (f for f in features if f.is_section):
        for content in section.references(*_CONTENT):
            found.setdefault(content, []).append(section.id)
    return found


def _astray(zone: Feature, plans: dict[str, PlanFeatures]) -> list[Finding]:
    """The finding for a zone without a plan; where no plan exists that is said once."""
    if "" in plans:
        return []
    check, weight = (
        ("reference.broken", Weight.WARNING)
        if len(plans) == 1
        else ("reference.lost", Weight.ERROR)
    )
    return [Finding(check, weight, zone.id, zone.line, facts={"type": zone.type})]
