"""Run the rule book over the stored plans and store what it finds."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime
from importlib.metadata import version
from typing import Any

import geopandas as gpd
import pandas as pd
from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from planning import conflicts
from planning.conflicts import RuleBook
from planning.conflicts import coverage as covering
from planning.conflicts.feeding import fed
from planning.conflicts.relation import MEASURES
from planning.conflicts.rules import Rule
from planning.model import Conflict, Coverage, DetectionRun
from planning.plans import extents_of_day, zones_of_day
from planning.territory import Territory


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
    zones, extents = zones_of_day(session, as_of), extents_of_day(session, as_of)
    digest = _inputs_sha256(zones, extents, territory, book, as_of)
    newest = latest_run(session)
    if newest is not None and newest.inputs_sha256 == digest:
        return newest
    book = fed(book, zones, as_of)
    started = datetime.now(UTC)
    failed: dict[str, str] = {}
    found = conflicts.find(
        zones,
        book,
        territory,
        extents=extents,
        as_of=as_of,
        progress=progress,
        on_error=lambda rule, error: failed.update({rule: str(error)}),
    ).explained()
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
        rules={rule.id: _facts(rule) for rule in book.rules},
    )
    session.add(run)
    session.flush()
    if len(found):
        session.execute(insert(Conflict), _rows(found, zones, run))
    checked = covering.coverage(zones, extents, book, territory, found, as_of=as_of, failed=failed)
    session.execute(insert(Coverage), _coverage_rows(checked, run))
    session.execute(delete(DetectionRun).where(DetectionRun.id < run.id - KEPT_RUNS))
    return run


def _facts(rule: Rule) -> dict[str, Any]:
    """The rule as it was, each condition with its figures as its conflicts name them."""
    conditions = [
        condition.model_dump(mode="json") | {"threshold": condition.threshold}
        for condition in rule.any
    ]
    return rule.model_dump(mode="json") | {"any": conditions}


KEPT_RUNS = 20
"""Older runs are dropped with their conflicts."""


def latest_run(
    session: Session, as_of: date | None = None, known_at: datetime | None = None
) -> DetectionRun | None:
    """The newest stored run: of any day or of one, as there was now or at a time."""
    query = select(DetectionRun).order_by(DetectionRun.id.desc()).limit(1)
    if as_of is not None:
        query = query.where(DetectionRun.as_of == as_of)
    if known_at is not None:
        query = query.where(DetectionRun.finished_at <= known_at)
    return session.scalar(query)


def _inputs_sha256(
    zones: gpd.GeoDataFrame,
    extents: gpd.GeoDataFrame,
    territory: Territory,
    book: RuleBook,
    as_of: date,
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
        extents["plan"].tolist(),
        extents.geometry.to_wkb().tolist(),
        _COPIED,  # a run that stored less is not the same
    )
    return hashlib.sha256(repr(facts).encode()).hexdigest()


_COPIED = (
    "rule_id",
    "theme",
    "kind",
    "relation",
    "severity",
    "base_severity",
    "certainty",
    "stage",
    "situation_id",
    "threshold",
    "evidence",
    "force",
    *MEASURES,
    "compatibility",
    "tolerance_m",
    "border_accuracy_m",
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


def _coverage_rows(checked: gpd.GeoDataFrame, run: DetectionRun) -> list[dict[str, Any]]:
    """Coverage as rows of the table ``coverage``."""
    plain = pd.DataFrame(checked).astype(object)
    return [
        {"run_id": run.id, **record}
        for record in plain.where(plain.notna(), None).to_dict("records")
    ]


def _words(joined: str | None) -> list[str]:
    return joined.split(";") if joined else []
