"""Which feature belongs to which plan: references in both directions, and what breaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from planning.intake.source import Finding, Weight
from planning.intake.xplangml.document import Feature, references

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
    """A plan of the document with its sections, its zones and what else it refers to.

    ``plan`` is None where the file has none. ``section_of`` gives the id of a zone's section,
    ``others`` are features that are none of these: texts, rasters and the like.
    """

    plan: Feature | None
    sections: list[Feature] = field(default_factory=list)
    zones: list[Feature] = field(default_factory=list)
    section_of: dict[str, str] = field(default_factory=dict)
    others: list[Feature] = field(default_factory=list)

    @property
    def features(self) -> list[Feature]:
        """All of them, the plan first."""
        plan = [self.plan] if self.plan else []
        return [*plan, *self.sections, *self.zones, *self.others]


def sort_out(
    features: Sequence[Feature], *, plan_expected: bool
) -> tuple[list[PlanFeatures], list[Finding]]:
    """The plans with what belongs to them, and findings where references are broken.

    A zone without a whole chain of references goes to the only plan there is; among several
    plans it is left out, with an error. Where no plan is there all zones are one: an error,
    or, where none is to be expected (the answer of a feature server), a warning.
    """
    plans = {f.id: PlanFeatures(f) for f in features if f.is_plan}
    findings = []
    if not plans:
        plans = {"": PlanFeatures(None, [f for f in features if f.is_section])}
        findings.append(
            Finding("plan.missing", Weight.ERROR)
            if plan_expected
            else Finding("plan.not_in_answer", Weight.WARNING)
        )
    plan_of = _sections(features, plans)
    sections_of = _content(features)
    for zone in (f for f in features if f.is_zone):
        named = [*zone.references(*_TO_SECTION), *sections_of.get(zone.id, [])]
        section = next((s for s in named if s in plan_of), None)
        owner = plan_of[section] if section else None
        if section and owner:
            owner.section_of[zone.id] = section
        else:
            findings += _astray(zone, plans)
            owner = next(iter(plans.values())) if len(plans) == 1 else None
        if owner is not None:
            owner.zones.append(zone)
    _share_out_others(features, list(plans.values()))
    return list(plans.values()), findings


def _share_out_others(features: Sequence[Feature], plans: list[PlanFeatures]) -> None:
    """Give each plan the texts, rasters and so on that it or its content refers to.

    Where there is only one plan all of them are its own.
    """
    others = {f.id: f for f in features if not (f.is_plan or f.is_section or f.is_zone)}
    if len(plans) == 1:
        plans[0].others = list(others.values())
        return
    for plan in plans:
        found: dict[str, Feature] = {}
        reached = plan.features
        while reached:
            targets = {target for f in reached for target in references(f.attributes)}
            reached = [others[t] for t in sorted(targets) if t in others and t not in found]
            found |= {f.id: f for f in reached}
        plan.others = sorted(found.values(), key=lambda f: f.line)


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
