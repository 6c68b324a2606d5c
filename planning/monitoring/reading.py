"""The conflicts and the coverage of a stored run."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session, aliased, joinedload

from planning import errors
from planning.model import Conflict, Coverage, DetectionRun, Plan, PlanVersion, Zone
from planning.terms import Certainty, CoverageStatus, Severity, Visibility


class Wanted(BaseModel):
    """Which conflicts of a run are asked for; None asks for all."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    severity: Severity | None = None
    rule: str | None = None
    theme: str | None = None
    certainty: Certainty | None = None
    ags: str | None = None
    limit: int = Field(default=1000, ge=1, le=5000)


def conflicts_of(
    session: Session, run: DetectionRun, wanted: Wanted
) -> tuple[int, Sequence[Conflict]]:
    """How many public conflicts of a run are as wanted, and the gravest of them."""
    query = _public(select(Conflict)).where(Conflict.run_id == run.id, *_as_wanted(wanted))
    total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    ordered = query.order_by(
        Conflict.severity.desc(), Conflict.certainty, Conflict.rule_id, Conflict.id
    )
    return total, session.scalars(ordered.options(*_WHOLE).limit(wanted.limit)).all()


@dataclass(frozen=True)
class Count:
    """How many conflicts of a rule have one severity and certainty."""

    rule_id: str
    title_de: str
    title_en: str
    severity: int
    certainty: Certainty
    count: int


def counts(session: Session, run: DetectionRun) -> list[Count]:
    """The conflicts of a run counted by rule, the gravest first."""
    grouped = (Conflict.rule_id, Conflict.severity, Conflict.certainty)
    rows = session.execute(
        select(*grouped, func.count())
        .where(Conflict.run_id == run.id)
        .group_by(*grouped)
        .order_by(Conflict.severity.desc(), Conflict.rule_id, Conflict.certainty)
    )
    titles = {rule: facts["title"] for rule, facts in run.rules.items()}
    return [
        Count(rule, titles[rule]["de"], titles[rule]["en"], severity, certainty, count)
        for rule, severity, certainty, count in rows
    ]


def conflict(session: Session, uid: uuid.UUID) -> Conflict:
    """One public conflict. Raises NotFound."""
    query = _public(select(Conflict)).where(Conflict.uid == uid).options(*_WHOLE)
    found = session.scalar(query)
    if found is None:
        raise errors.NotFound(value=uid)
    return found


def coverage_of(session: Session, run: DetectionRun, rule: str | None = None) -> Sequence[Coverage]:
    """What a run checked where, by rule and along the border; of one rule or of all."""
    query = select(Coverage).where(Coverage.run_id == run.id).order_by(Coverage.id)
    return session.scalars(query if rule is None else query.where(Coverage.rule_id == rule)).all()


def covered_metres(session: Session, run: DetectionRun) -> dict[CoverageStatus, float]:
    """Metres of border by what is known there, summed over rules and ways round."""
    rows = session.execute(
        select(Coverage.status, func.sum(Coverage.length_m))
        .where(Coverage.run_id == run.id)
        .group_by(Coverage.status)
    )
    return {status: float(length or 0) for status, length in rows}


_A, _B = aliased(PlanVersion), aliased(PlanVersion)
_WHOLE = (
    joinedload(Conflict.run),
    *(
        joinedload(side)
        .joinedload(Zone.version)
        .joinedload(PlanVersion.plan)
        .joinedload(Plan.authority)
        for side in (Conflict.a, Conflict.b)
    ),
)


def _public(query: Select[Conflict]) -> Select[Conflict]:
    """Conflicts between public plans only."""
    a, b = aliased(Zone), aliased(Zone)
    return (
        query.join(a, a.id == Conflict.a_zone_id)
        .join(_A, _A.id == a.version_id)
        .outerjoin(b, b.id == Conflict.b_zone_id)
        .outerjoin(_B, _B.id == b.version_id)
        .where(
            _A.visibility == Visibility.PUBLIC,
            or_(Conflict.b_zone_id.is_(None), _B.visibility == Visibility.PUBLIC),
        )
    )


def _as_wanted(wanted: Wanted) -> list[ColumnElement[bool]]:
    equal = {
        Conflict.severity: wanted.severity,
        Conflict.rule_id: wanted.rule,
        Conflict.theme: wanted.theme,
        Conflict.certainty: wanted.certainty,
    }
    conditions = [column == value for column, value in equal.items() if value is not None]
    return conditions + ([Conflict.ags.contains([wanted.ags])] if wanted.ags else [])
