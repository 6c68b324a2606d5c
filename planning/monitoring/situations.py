"""The situations of a stored run: conflicts that hang together and are settled as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from shapely.geometry.base import BaseGeometry
from sqlalchemy import ARRAY, BigInteger, Row, Select, Subquery, case, func, select
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.orm import Session

from planning import errors
from planning.column import Shape
from planning.conflicts.situations import STAGES
from planning.geometry import SRID
from planning.model import Conflict, DetectionRun
from planning.monitoring.reading import Wanted, named, public, with_plans
from planning.terms import Certainty, Kind, Stage


@dataclass(frozen=True)
class Situation:
    """The public conflicts of one rule and pair of plans that hang together.

    It is a conflict where one of them is, has the severity of the gravest and the stage of
    that about which most can still be done. ``extent`` is its box in EPSG:25832.
    """

    id: str
    kind: Kind
    stage: Stage
    severity: int
    conflicts: int
    certain: int
    """So many of them hold whatever the accuracy of the sources."""
    illustrative: bool
    ags: Sequence[str]
    extent: BaseGeometry
    gravest: Conflict


@dataclass(frozen=True)
class SituationCount:
    """How many situations, and conflicts in them, have one kind, stage and severity."""

    kind: Kind
    stage: Stage
    severity: int
    situations: int
    conflicts: int


@dataclass(frozen=True)
class StageCount:
    """How many situations of a rule, and conflicts in them, are at one stage."""

    stage: Stage
    rule_id: str
    situations: int
    conflicts: int


def situations_of(session: Session, run: DetectionRun, wanted: Wanted) -> list[Situation]:
    """The situations as wanted: conflicts before opportunities, avoidable and gravest first."""
    each = _grouped(_public(run, wanted))
    query = select(each).order_by(
        each.c.kind, each.c.place, each.c.severity.desc(), each.c.rule_id, each.c.id
    )
    if wanted.kind:
        query = query.where(each.c.kind == wanted.kind)
    if wanted.severity:
        query = query.where(each.c.severity.in_(wanted.severity))
    if wanted.stage:
        query = query.where(each.c.place.in_([STAGES.index(stage) for stage in wanted.stage]))
    return _whole(session, session.execute(query.limit(wanted.limit)).all())


def situation_counts(session: Session, run: DetectionRun, wanted: Wanted) -> list[SituationCount]:
    """The situations counted by kind, stage and severity, the first to settle first.

    Kind, stage and severity of ``wanted`` are left aside: these are the numbers to choose by.
    """
    each = _grouped(_public(run, wanted))
    grouped = (each.c.kind, each.c.place, each.c.severity)
    rows = session.execute(
        select(*grouped, func.count(), func.sum(each.c.conflicts))
        .group_by(*grouped)
        .order_by(each.c.kind, each.c.place, each.c.severity.desc())
    )
    return [
        SituationCount(Kind(kind), STAGES[place], severity, count, int(conflicts))
        for kind, place, severity, count, conflicts in rows
    ]


def stage_counts(session: Session, run: DetectionRun) -> list[StageCount]:
    """All situations of a run counted by stage and rule, avoidable first.

    The same as planning.conflicts.situations.counted says of a table.
    """
    each = _grouped(select(Conflict).where(Conflict.run_id == run.id))
    grouped = (each.c.place, each.c.rule_id)
    rows = session.execute(
        select(*grouped, func.count(), func.sum(each.c.conflicts))
        .group_by(*grouped)
        .order_by(*grouped)
    )
    return [
        StageCount(STAGES[place], rule, count, int(conflicts))
        for place, rule, count, conflicts in rows
    ]


def situation(session: Session, run: DetectionRun, id_: str) -> Situation:
    """One situation of a run. Raises NotFound."""
    found = situations_of(session, run, Wanted(situation=id_))
    if not found:
        raise errors.NotFound(value=id_)
    return found[0]


def dissolved(session: Session, run: DetectionRun, id_: str) -> BaseGeometry:
    """The ground of a situation's conflicts as one, what several share counted once.

    EPSG:25832. Found when it is asked for: of all situations of a large run it would take
    longer than the run.
    """
    hits = _public(run, Wanted(situation=id_)).subquery()
    ground: BaseGeometry | None = session.scalar(
        select(func.ST_Union(hits.c.geometry, type_=Shape()))
    )
    if ground is None:
        raise errors.NotFound(value=id_)
    return ground


def _public(run: DetectionRun, wanted: Wanted) -> Select[Conflict]:
    return public(select(Conflict)).where(Conflict.run_id == run.id, *named(wanted))


def _grouped(conflicts: Select[Conflict]) -> Subquery:
    """One row a situation; ``place`` is that of its stage in STAGES."""
    hit = conflicts.subquery().c
    places = {stage.value: place for place, stage in enumerate(STAGES)}
    gravest = aggregate_order_by(hit.id, hit.severity.desc(), hit.certainty, hit.id)
    return (
        select(
            hit.situation_id.label("id"),
            func.min(hit.rule_id).label("rule_id"),
            func.min(hit.kind).label("kind"),  # conflict comes before opportunity
            func.min(case(places, value=hit.stage)).label("place"),
            func.max(hit.severity).label("severity"),
            func.count().label("conflicts"),
            func.count().filter(hit.certainty == Certainty.CERTAIN).label("certain"),
            func.string_agg(func.array_to_string(hit.ags, ";"), ";").label("ags"),
            func.bool_or(hit.illustrative).label("illustrative"),
            func.array_agg(gravest, type_=ARRAY(BigInteger))[1].label("gravest"),
            func.ST_SetSRID(func.ST_Extent(hit.geometry), SRID, type_=Shape()).label("extent"),
        )
        .group_by(hit.situation_id)
        .subquery()
    )


def _whole(session: Session, rows: Sequence[Row[Any]]) -> list[Situation]:
    """Situations with their gravest conflict."""
    chosen = select(Conflict).where(Conflict.id.in_([row.gravest for row in rows]))
    gravest = {found.id: found for found in session.scalars(chosen.options(*with_plans()))}
    return [
        Situation(
            id=row.id,
            kind=Kind(row.kind),
            stage=STAGES[row.place],
            severity=row.severity,
            conflicts=row.conflicts,
            certain=row.certain,
            illustrative=row.illustrative,
            ags=sorted(set(row.ags.split(";")) - {""}),
            extent=row.extent,
            gravest=gravest[row.gravest],
        )
        for row in rows
    ]
