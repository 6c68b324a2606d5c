"""Answers about what was checked, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from api.schemas.base import Answer
from api.schemas.conflicts import RunInfo
from planning import lonlat, terms
from planning.lonlat import Bounds
from planning.model import Coverage, DetectionRun
from planning.monitoring import RuleCoverage, Stretch, StretchStatus


class CoverageItem(Answer):
    """What a rule checked at a stretch of the border, one way round."""

    rule_id: str
    a_state: terms.State
    b_state: terms.State
    hh_ags: str | None
    sh_ags: str | None
    hh_name: str | None
    sh_name: str | None
    length_m: float | None
    status: terms.CoverageStatus
    conflicts: int
    missing_a: str | None
    missing_b: str | None
    waiting_for_de: str | None
    waiting_for_en: str | None
    error: str | None


class CoverageTable(Answer):
    """What the newest run checked where: nothing found is not the same as not checked."""

    run: RunInfo | None
    items: list[CoverageItem]

    @classmethod
    def of(cls, run: DetectionRun, rows: Sequence[Coverage]) -> CoverageTable:
        """From a stored run and its coverage."""
        items = [CoverageItem.model_validate(row, from_attributes=True) for row in rows]
        return cls(run=RunInfo.of(run), items=items)


class CoverageShare(Answer):
    """The share of the border of which the same is known, 0 to 1."""

    status: terms.CoverageStatus
    share: float


class RuleShares(Answer):
    """What a rule knows of the border."""

    rule_id: str
    title_de: str
    title_en: str
    shares: list[CoverageShare]


class MissingClasses(Answer):
    """Classes for which a state has no plan there; ``any`` stands for a plan of any class."""

    state: terms.State
    classes: list[str]


class WaitingFor(Answer):
    """A layer that rules wait for."""

    name_de: str
    name_en: str


class StretchItem(Answer):
    """A stretch of the border and what is known of it.

    ``checks`` counts the rules asked for, each one way round, by what they know.
    """

    hh_ags: str
    sh_ags: str
    hh_name: str
    sh_name: str
    length_m: float
    status: StretchStatus
    checks: dict[terms.CoverageStatus, int]
    conflicts: int
    missing: list[MissingClasses]
    waiting_for: list[WaitingFor]
    errors: list[str]
    bbox: Bounds
    geometry: dict[str, Any]

    @classmethod
    def of(cls, stretch: Stretch) -> StretchItem:
        """From what a run knows of the stretch."""
        return cls(
            **{name: getattr(stretch, name) for name in _COPIED},
            checks=dict(stretch.checks),
            missing=[
                MissingClasses(state=state, classes=sorted(classes))
                for state, classes in sorted(stretch.missing.items())
            ],
            waiting_for=[
                WaitingFor(name_de=de, name_en=en) for de, en in sorted(stretch.waiting_for)
            ],
            errors=sorted(stretch.errors),
            bbox=lonlat.bounds(stretch.geometry),
            geometry=lonlat.geojson(stretch.geometry),
        )


_COPIED = (
    "hh_ags",
    "sh_ags",
    "hh_name",
    "sh_name",
    "length_m",
    "status",
    "conflicts",
)


class BorderCoverage(Answer):
    """How much of the border the newest run could check, as a whole and stretch by stretch.

    ``shares`` are those of the rule asked for, else the mean of all; ``rules`` lists all.
    """

    run: RunInfo | None
    shares: list[CoverageShare]
    items: list[StretchItem]
    rules: list[RuleShares]

    @classmethod
    def of(
        cls,
        run: DetectionRun,
        metres: Mapping[terms.CoverageStatus, float],
        stretches: Sequence[Stretch],
        rules: Sequence[RuleCoverage],
    ) -> BorderCoverage:
        """From a stored run."""
        return cls(
            run=RunInfo.of(run),
            shares=_shares(metres),
            items=[StretchItem.of(stretch) for stretch in stretches],
            rules=[
                RuleShares(
                    rule_id=rule.rule_id,
                    title_de=rule.title_de,
                    title_en=rule.title_en,
                    shares=_shares(rule.metres),
                )
                for rule in rules
            ],
        )


def _shares(metres: Mapping[terms.CoverageStatus, float]) -> list[CoverageShare]:
    """Metres as shares of all that there are, in the order of the statuses."""
    whole = sum(metres.values()) or 1.0
    return [
        CoverageShare(status=status, share=metres[status] / whole)
        for status in terms.CoverageStatus
        if metres.get(status)
    ]
