"""The conflicts of a stored run."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pydantic import BaseModel, ConfigDict, Field, field_validator
from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session, aliased, joinedload
from sqlalchemy.sql.base import ExecutableOption

from planning import errors
from planning.berlin import in_berlin
from planning.model import Conflict, DetectionRun, Plan, PlanVersion, Zone
from planning.terms import Certainty, Kind, Severity, Stage, Visibility


class Wanted(BaseModel):
    """Which conflicts or situations of a run are asked for; what is not given asks for all.

    Of several values of one name any may hold.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    kind: Kind | None = None
    severity: list[Severity] = []
    """Of a situation that of its gravest conflict."""
    stage: list[Stage] = []
    """Of a situation that of the conflict about which most can still be done."""
    rule: str | None = None
    theme: str | None = None
    certainty: Certainty | None = None
    ags: str | None = None
    situation: str | None = None
    zone: list[uuid.UUID] = []
    """Zones of which one is a side of the conflict."""
    as_of: date | None = None
    """The newest run over the plans of that day; default: the newest run."""
    known_at: datetime | None = None
    """The newest run there was then, Berlin time where no zone is given."""
    limit: int = Field(default=1000, ge=1, le=5000)

    @field_validator("known_at")
    @classmethod
    def _zoned(cls, moment: datetime | None) -> datetime | None:
        return moment and in_berlin(moment)

    def weighs(self, kind: Kind, stage: Stage, severity: int) -> bool:
        """Whether kind, stage and severity are as wanted."""
        return (
            self.kind in (None, kind)
            and (not self.stage or stage in self.stage)
            and (not self.severity or severity in self.severity)
        )


def conflicts_of(
    session: Session, run: DetectionRun, wanted: Wanted
) -> tuple[int, Sequence[Conflict]]:
    """How many public conflicts of a run are as wanted, and the gravest of them."""
    query = public(select(Conflict)).where(
        Conflict.run_id == run.id, *named(wanted), *_weighed(wanted)
    )
    total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    ordered = query.order_by(
        Conflict.severity.desc(), Conflict.certainty, Conflict.rule_id, Conflict.id
    )
    return total, session.scalars(ordered.options(*with_plans()).limit(wanted.limit)).all()


@dataclass(frozen=True)
class Count:
    """How many conflicts of a rule have one kind, severity and certainty."""

    rule_id: str
    title_de: str
    title_en: str
    kind: Kind
    severity: int
    certainty: Certainty
    count: int


def counts(session: Session, run: DetectionRun) -> list[Count]:
    """The conflicts of a run counted by rule, the gravest first."""
    grouped = (Conflict.rule_id, Conflict.kind, Conflict.severity, Conflict.certainty)
    rows = session.execute(
        select(*grouped, func.count())
        .where(Conflict.run_id == run.id)
        .group_by(*grouped)
        .order_by(Conflict.severity.desc(), Conflict.rule_id, Conflict.kind, Conflict.certainty)
    )
    titles = {rule: facts["title"] for rule, facts in run.rules.items()}
    return [
        Count(rule, titles[rule]["de"], titles[rule]["en"], kind, severity, certainty, count)
        for rule, kind, severity, certainty, count in rows
    ]


def conflict(session: Session, uid: uuid.UUID) -> Conflict:
    """One public conflict. Raises NotFound."""
    query = public(select(Conflict)).where(Conflict.uid == uid)
    found = session.scalar(query.options(*with_plans(drawn=True)))
    if found is None:
        raise errors.NotFound(value=uid)
    return found


def with_plans(*, drawn: bool = False) -> list[ExecutableOption]:
    """Loads conflicts with both zones and their plans, where ``drawn`` with their geometry."""
    options: list[ExecutableOption] = []
    for side in (Conflict.a, Conflict.b):
        zone = joinedload(side)
        version = zone.joinedload(Zone.version)
        options += [version.joinedload(PlanVersion.plan).joinedload(Plan.authority)]
        options += [version.defer(PlanVersion.extent)]
        options += [] if drawn else [zone.defer(Zone.geometry)]
    return options


_ZONE_A, _ZONE_B = aliased(Zone), aliased(Zone)
_A, _B = aliased(PlanVersion), aliased(PlanVersion)


def public(query: Select[Conflict]) -> Select[Conflict]:
    """Conflicts between public plans only."""
    return (
        query.join(_ZONE_A, _ZONE_A.id == Conflict.a_zone_id)
        .join(_A, _A.id == _ZONE_A.version_id)
        .outerjoin(_ZONE_B, _ZONE_B.id == Conflict.b_zone_id)
        .outerjoin(_B, _B.id == _ZONE_B.version_id)
        .where(
            _A.visibility == Visibility.PUBLIC,
            or_(Conflict.b_zone_id.is_(None), _B.visibility == Visibility.PUBLIC),
        )
    )


def named(wanted: Wanted) -> list[ColumnElement[bool]]:
    """What a public conflict must be by itself to be as wanted."""
    equal = {
        Conflict.rule_id: wanted.rule,
        Conflict.theme: wanted.theme,
        Conflict.certainty: wanted.certainty,
        Conflict.situation_id: wanted.situation,
    }
    conditions = [column == value for column, value in equal.items() if value is not None]
    if wanted.ags:
        conditions.append(Conflict.ags.contains([wanted.ags]))
    if wanted.zone:
        conditions.append(or_(_ZONE_A.uid.in_(wanted.zone), _ZONE_B.uid.in_(wanted.zone)))
    return conditions


def _weighed(wanted: Wanted) -> list[ColumnElement[bool]]:
    """What it must be where a situation is asked as a whole."""
    conditions = []
    if wanted.kind:
        conditions.append(Conflict.kind == wanted.kind)
    if wanted.severity:
        conditions.append(Conflict.severity.in_(wanted.severity))
    if wanted.stage:
        conditions.append(Conflict.stage.in_(wanted.stage))
    return conditions
