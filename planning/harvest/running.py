"""Harvesting a source once: fetched, read, stored, recorded. What fails leaves what was there."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import Engine, func, select

from planning import database, errors, importing, intake
from planning.berlin import today
from planning.harvest.collecting import Collected, Progress, collect
from planning.harvest.protocol import Protocol, Request
from planning.harvest.sources import PROTOCOLS
from planning.harvest.transfer import Client, client
from planning.intake import mapping
from planning.intake.reader import Declared
from planning.intake.source import SourceFile
from planning.model import HarvestRun, HarvestSource, Plan
from planning.plans import Owner
from planning.settings import Settings
from planning.terms import HarvestOutcome
from planning.territory import storage

_FOLDER = "harvest"
_LOCKS = 0x4861_7276  # "Harv": the first of the two numbers of our advisory locks


@dataclass(frozen=True)
class _Got:
    """What a run received, and what became of it."""

    collected: Collected
    sha256: str
    offered: list[str]
    missing: list[str]
    new_versions: int = 0


def run(
    engine: Engine, source: HarvestSource, settings: Settings, progress: Progress | None = None
) -> HarvestRun:
    """Harvest a source once and record it; a failure is recorded, not raised.

    Raises HarvestRunning where another process is at it, and DatabaseUnavailable.
    """
    with _alone(engine, source):
        with database.session(engine) as session:
            begun = HarvestRun(source_id=source.id)
            session.add(begun)
            session.flush()
            key = begun.id
        with client(settings) as asked:
            try:
                got = _harvested(engine, source, asked, settings, progress)
            except errors.InstallationError:
                raise
            except errors.PlanabgleichError as fault:
                return _failed(engine, key, asked, fault)
        return _ended(engine, key, asked, got)


def forget(source: HarvestSource, settings: Settings) -> None:
    """Remove the pages kept for the next harvest of a source."""
    shutil.rmtree(_folder(source, settings), ignore_errors=True)


def _folder(source: HarvestSource, settings: Settings) -> Path:
    return settings.home / _FOLDER / str(source.uid)


@contextmanager
def _alone(engine: Engine, source: HarvestSource) -> Iterator[None]:
    """No two processes harvest one source: they would write the same pages."""
    with engine.connect() as connection:
        lock = {"all": _LOCKS, "one": source.id}
        got = connection.execute(sa.text("SELECT pg_try_advisory_lock(:all, :one)"), lock).scalar()
        connection.commit()
        if not got:
            raise errors.HarvestRunning(value=source.name)
        try:
            yield
        finally:
            connection.execute(sa.text("SELECT pg_advisory_unlock(:all, :one)"), lock)
            connection.commit()


def _harvested(
    engine: Engine,
    source: HarvestSource,
    asked: Client,
    settings: Settings,
    progress: Progress | None,
) -> _Got:
    """The collection fetched and, where it is not what it was, read and stored."""
    name = re.sub(r"[^\w.-]+", "_", source.name)
    request = Request(source.url, source.collection, source.page_size, name)
    folder = _folder(source, settings)
    collected = collect(asked, _protocol(source), request, folder, progress)
    digest = hashlib.sha256(f"{collected.sha256} {source.mapping or ''}".encode()).hexdigest()
    last = _last_good(engine, source)
    before = (last and last.offered) or []
    if last is not None and digest == last.sha256:
        return _Got(collected, digest, before, [])
    file = _read(collected.file, source, settings)
    owner = _owner(source, settings)
    with database.session(engine) as session:
        territory = storage.stored(session)
        (imported,) = importing.store(session, [file], territory, owner, settings, progress)
        new = sum(each.new for each in imported.registered)
        offered = [str(each.version.plan.uid) for each in imported.registered]
        gone = select(Plan.name).where(Plan.uid.in_(set(before) - set(offered)))
        missing = list(session.scalars(gone.order_by(Plan.name)))
        return _Got(collected, digest, offered, missing, new)


def _owner(source: HarvestSource, settings: Settings) -> Owner:
    """Whose data they are; reference data describe the day that they were fetched."""
    return Owner(
        state=source.state,
        authority=source.authority,
        visibility=source.visibility,
        accuracy_m=source.accuracy_m,
        actor=settings.actor,
        layer=source.layer,
        surveyed_on=today() if source.layer else None,
        licence=source.licence,
    )


def _protocol(source: HarvestSource) -> Protocol:
    return next(each for each in PROTOCOLS if each.name == source.protocol)


def _read(file: Path, source: HarvestSource, settings: Settings) -> SourceFile:
    """The plans in what was received; a plan without a name of its own is named as the source."""
    told = mapping.parse(source.mapping, source.mapping_name or "") if source.mapping else None
    read = intake.read(file, settings, Declared(told, source.crs))
    named = (
        replace(plan, name=source.name) if plan.name == file.stem else plan for plan in read.plans
    )
    return replace(read, plans=tuple(named))


def _last_good(engine: Engine, source: HarvestSource) -> HarvestRun | None:
    """The last run that did not fail."""
    last = (
        select(HarvestRun)
        .where(HarvestRun.source_id == source.id, HarvestRun.sha256.is_not(None))
        .where(HarvestRun.outcome != HarvestOutcome.FAILED)
        .order_by(HarvestRun.id.desc())
        .limit(1)
    )
    with database.session(engine, read_only=True) as session:
        return session.scalar(last)


def _failed(engine: Engine, key: int, asked: Client, fault: errors.PlanabgleichError) -> HarvestRun:
    return _record(
        engine,
        key,
        asked,
        outcome=HarvestOutcome.FAILED,
        fault_de=fault.message("de"),
        fault_en=fault.message("en"),
    )


def _ended(engine: Engine, key: int, asked: Client, got: _Got) -> HarvestRun:
    changed = bool(got.new_versions or got.missing)
    return _record(
        engine,
        key,
        asked,
        outcome=HarvestOutcome.CHANGED if changed else HarvestOutcome.UNCHANGED,
        features=got.collected.features,
        plans=len(got.offered),
        new_versions=got.new_versions,
        offered=got.offered,
        missing=got.missing,
        sha256=got.sha256,
    )


def _record(engine: Engine, key: int, asked: Client, **facts: object) -> HarvestRun:
    """The run with its end and what it took."""
    with database.session(engine) as session:
        run = session.get_one(HarvestRun, key)
        run.ended_at = func.now()
        run.requests, run.received_bytes = asked.requests, asked.received
        for name, value in facts.items():
            setattr(run, name, value)
        session.flush()
        session.refresh(run)
        return run
