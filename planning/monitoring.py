"""Stored detection runs and the conflicts they found."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.metadata import version
from typing import Any

import geopandas as gpd
import pandas as pd
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import ColumnElement, Select, delete, func, insert, or_, select
from sqlalchemy.orm import Session, aliased, joinedload

from planning import conflicts, errors
from planning.conflicts.rules import RuleBook
from planning.model import Conflict, DetectionRun, Plan, PlanVersion, Zone
from planning.plans import zones_of_day
from planning.terms import Certainty, Severity, Visibility
from planning.territory import Territory


class Wanted(BaseModel):
    """Which conflicts of a run are asked for; None asks for all."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    severity: Severity | None = None
    rule: str | None = None
    theme: str | None = None
    certainty: Certainty | None = None
    ags: str | None = None
    limit: int = Field(default=1000, ge=1, le=5000)


def detect(
    session: Session,
    territory: Territory,
    book: RuleBook,
    as_of: date,
    progress: conflicts.Progress | None = None,
) -> DetectionRun:
    """Run the rule book over the zones of ``as_of`` and store what it finds.

    Where the newest run had the same zones, rules and border, that run is returned.
    """
    zones = zones_of_day(session, as_of)
    digest = _inputs_sha256(zones, territory, book, as_of)
    newest = latest_run(session)
    if newest is not None and newest.inputs_sha256 == digest:
        return newest
    started = datetime.now(UTC)
    found = conflicts.detect(zones, book, territory, as_of=as_of, progress=progress)
    run = DetectionRun(
        started_at=started,
        finished_at=datetime.now(UTC),
        as_of=as_of,
        software_version=version("planabgleich"),
        rule_book=book.title,
        inputs_sha256=digest,
        zones_compared=len(zones),
        border_source=territory.border_source,
        border_accuracy_m=territory.border_accuracy_m,
        rules={rule.id: rule.model_dump(mode="json") for rule in book.rules},
    )
    session.add(run)
    session.flush()
    if len(found):
        session.execute(insert(Conflict), _rows(found, zones, run))
    session.execute(delete(DetectionRun).where(DetectionRun.id < run.id - KEPT_RUNS))
    return run


KEPT_RUNS = 20
"""Older runs are dropped with their conflicts."""


def latest_run(session: Session) -> DetectionRun | None:
    """The newest stored run."""
    return session.scalar(select(DetectionRun).order_by(DetectionRun.id.desc()).limit(1))


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


def _inputs_sha256(
    zones: gpd.GeoDataFrame, territory: Territory, book: RuleBook, as_of: date
) -> str:
    """Digest of all that a run's answer depends on."""
    facts = (
        version("planabgleich"),
        book.sha256,
        as_of,
        territory.border_source,
        territory.border_accuracy_m,
        territory.border.wkb,
        zones["zone_id"].tolist(),
    )
    return hashlib.sha256(repr(facts).encode()).hexdigest()


_COPIED = (
    "rule_id",
    "theme",
    "relation",
    "severity",
    "base_severity",
    "certainty",
    "stage",
    "situation_id",
    "threshold",
    "evidence",
    "force",
    "area_m2",
    "share_a",
    "share_b",
    "distance_m",
    "length_m",
    "depth_m",
    "angle_deg",
    "illustrative",
    "fingerprint",
    "explanation_de",
    "explanation_en",
    "geometry",
)


def _rows(
    found: gpd.GeoDataFrame, zones: gpd.GeoDataFrame, run: DetectionRun
) -> list[dict[str, Any]]:
    """Found conflicts as rows of the table ``conflict``."""
    plain = pd.DataFrame(found).astype(object)
    plain = plain.where(plain.notna(), None)
    keys = zones["zone_id"].to_numpy()
    return [
        {
            "run_id": run.id,
            **{name: record[name] for name in _COPIED},
            "a_zone_id": int(keys[record["a_row"]]),
            "b_zone_id": None if record["b_row"] is None else int(keys[record["b_row"]]),
            "ags": _words(record["ags"]),
            "severity_modifiers": _words(record["severity_modifiers"]),
        }
        for record in plain.to_dict("records")
    ]


def _words(joined: str | None) -> list[str]:
    return joined.split(";") if joined else []


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
