"""What a stored run checked, and where: rule by rule, and of each stretch of the border."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby
from typing import Any

from shapely.geometry.base import BaseGeometry
from sqlalchemy import ColumnElement, Row, func, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.orm import Session

from planning.model import Coverage, DetectionRun
from planning.terms import CoverageStatus, State


class StretchStatus(StrEnum):
    """What is known of a stretch of the border by several rules together."""

    FOUND = "found"
    CHECKED = "checked_nothing_found"
    PARTLY = "partly_checked"
    NEIGHBOUR_MISSING = "neighbour_missing"
    WAITING = "waiting_for_layer"
    FAILED = "failed"


@dataclass
class Stretch:
    """What is known of a stretch of the border by several rules, each counted one way round.

    ``missing`` are the classes for which a state has no plan there. Geometry is EPSG:25832.
    """

    hh_ags: str
    sh_ags: str
    hh_name: str
    sh_name: str
    length_m: float
    geometry: BaseGeometry
    checks: Counter[CoverageStatus] = field(default_factory=Counter)
    conflicts: int = 0
    missing: dict[State, set[str]] = field(default_factory=lambda: defaultdict(set))
    waiting_for: set[tuple[str, str]] = field(default_factory=set)
    """Layers that rules wait for, German and English."""
    errors: set[str] = field(default_factory=set)

    @property
    def status(self) -> StretchStatus:
        """Found before all else; checked only where every rule was, else the gravest gap."""
        done = self.checks[CoverageStatus.FOUND] + self.checks[CoverageStatus.CHECKED]
        if self.checks[CoverageStatus.FOUND]:
            return StretchStatus.FOUND
        if done == self.checks.total():
            return StretchStatus.CHECKED
        if done:
            return StretchStatus.PARTLY
        gap = next(status for status in _GAPS if self.checks[status])
        return StretchStatus(gap.value)


_GAPS = (CoverageStatus.FAILED, CoverageStatus.NEIGHBOUR_MISSING, CoverageStatus.WAITING)


@dataclass(frozen=True)
class RuleCoverage:
    """Metres of border by what one rule knows there, summed over both ways round."""

    rule_id: str
    title_de: str
    title_en: str
    metres: Mapping[CoverageStatus, float]


def coverage_of(session: Session, run: DetectionRun, rule: str | None = None) -> Sequence[Coverage]:
    """What a run checked where, by rule and along the border; of one rule or of all."""
    return session.scalars(select(Coverage).where(*_of(run, rule)).order_by(Coverage.id)).all()


def covered_metres(
    session: Session, run: DetectionRun, rule: str | None = None
) -> dict[CoverageStatus, float]:
    """Metres of border by what is known there, summed over rules and ways round."""
    rows = session.execute(
        select(Coverage.status, func.sum(Coverage.length_m))
        .where(*_of(run, rule))
        .group_by(Coverage.status)
    )
    return {status: float(length or 0) for status, length in rows}


def rule_coverage(session: Session, run: DetectionRun) -> list[RuleCoverage]:
    """The coverage of each rule of a run that had its day, in the order of their ids."""
    rows = session.execute(
        select(Coverage.rule_id, Coverage.status, func.sum(Coverage.length_m))
        .where(*_of(run))
        .group_by(Coverage.rule_id, Coverage.status)
        .order_by(Coverage.rule_id, Coverage.status)
    )
    titles = {rule: facts["title"] for rule, facts in run.rules.items()}
    return [
        RuleCoverage(
            rule,
            titles[rule]["de"],
            titles[rule]["en"],
            {status: float(length or 0) for _, status, length in of},
        )
        for rule, of in groupby(rows, key=lambda row: row.rule_id)
    ]


def stretches_of(session: Session, run: DetectionRun, rule: str | None = None) -> list[Stretch]:
    """The stretches of the border as one rule or all of them know them, by their keys."""
    stretches = _lines(session, run)
    columns = [getattr(Coverage, name) for name in (*_KEY, *_KNOWN)]
    query = select(*columns).where(*_of(run, rule), Coverage.hh_ags.is_not(None))
    for row in session.execute(query):
        _add(stretches[row.hh_ags, row.sh_ags], row)
    return [stretch for _, stretch in sorted(stretches.items()) if stretch.checks]


_KEY = ("hh_ags", "sh_ags")
_KNOWN = (
    "status",
    "conflicts",
    "a_state",
    "b_state",
    "missing_a",
    "missing_b",
    "waiting_for_de",
    "waiting_for_en",
    "error",
)


def _of(run: DetectionRun, rule: str | None = None) -> list[ColumnElement[bool]]:
    """Of a run, and of one rule where it is named."""
    of_run = [Coverage.run_id == run.id]
    return of_run if rule is None else [*of_run, Coverage.rule_id == rule]


def _lines(session: Session, run: DetectionRun) -> dict[tuple[str, str], Stretch]:
    """Every stretch once; each rule's rows repeat it."""
    names = (*_KEY, "hh_name", "sh_name", "length_m", "geometry")
    query = (
        select(*(getattr(Coverage, name) for name in names))
        .where(*_of(run), Coverage.hh_ags.is_not(None))
        .ext(distinct_on(Coverage.hh_ags, Coverage.sh_ags))
    )
    rows: Iterable[Row[Any]] = session.execute(query)
    return {(row.hh_ags, row.sh_ags): Stretch(**row._mapping) for row in rows}


def _add(stretch: Stretch, row: Row[Any]) -> None:
    """What a rule knows of the stretch, one way round."""
    stretch.checks[row.status] += 1
    stretch.conflicts += row.conflicts
    for state, missing in ((row.a_state, row.missing_a), (row.b_state, row.missing_b)):
        if missing:
            stretch.missing[State(state)].update(missing.split(";"))
    if row.waiting_for_de:
        stretch.waiting_for.add((row.waiting_for_de, row.waiting_for_en))
    if row.error:
        stretch.errors.add(row.error)
