"""Register what a file brings: a new plan, a new version of one, or nothing new."""

from __future__ import annotations

import hashlib
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version as installed
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from planning import errors, geometry
from planning.intake.source import SourceFile, SourcePlan
from planning.model import SCHEMA, Act, Authority, Plan, PlanVersion, Zone
from planning.plans.content import content_sha256
from planning.plans.contents import add_contents
from planning.plans.copying import copy_zones
from planning.plans.naming import normalised
from planning.plans.owner import Owner
from planning.plans.standing import now, restand
from planning.provenance import Deed
from planning.terms import State
from planning.territory import Territory, state_of


@dataclass(frozen=True)
class Registered:
    """What registering a plan did. ``new`` is False where its content was already known."""

    version: PlanVersion
    zones: int
    new: bool


def register(
    session: Session, file: SourceFile, source: SourcePlan, territory: Territory, owner: Owner
) -> Registered:
    """Store a plan as a new version, or recognise its content as already known.

    Raises OutsideBothStates where neither the owner nor the geometry names a state, and
    PlanBusy where another process is importing the same plan.
    """
    state = owner.state or _state(file, source, territory)
    plan = _plan(session, source, state, owner)
    with ThreadPoolExecutor(max_workers=1) as thread:
        # Taking the digest takes long; only a plan that is known has to wait for it.
        described = thread.submit(_version, file, source, owner)
        known = _known(session, plan, described)
        if known is not None:
            return Registered(known, _count(session, known), new=False)
        key = _next_key(session)
        copy_zones(session, source.zones, key, _accuracy(source, owner))
        version = described.result()
    version.id = key
    _add(session, plan, version, owner)
    add_contents(session, file, source, version)
    restand(session, plan, version.recorded_at)
    return Registered(version, len(source.zones), new=True)


def _state(file: SourceFile, source: SourcePlan, territory: Territory) -> State:
    """By what the plan says of itself where its ground agrees, else by its ground.

    The ground is the plan's own outline, else the places of its zones.
    """
    places = shapely.multipoints(shapely.centroid(source.zones.geometry.to_numpy()))
    on_ground = state_of(territory, places if source.extent is None else source.extent)
    if on_ground is None:
        raise errors.OutsideBothStates(file=file.path.name)
    prefix = {state.ags_prefix: state for state in State}
    return source.state or prefix.get((source.ags or "")[:2]) or on_ground


def _plan(session: Session, source: SourcePlan, state: State, owner: Owner) -> Plan:
    """The plan by state, kind, AGS, number and normalised name; made where it is new."""
    identity = {
        "state": state,
        "kind": source.kind,
        "ags": source.ags,
        "number": source.number,
        "normalised_name": normalised(source.name),
        "layer": owner.layer,
    }
    _reserve(session, source, identity)
    same = [getattr(Plan, key).is_not_distinct_from(value) for key, value in identity.items()]
    plan = session.scalar(select(Plan).where(*same))
    if plan is None:
        plan = Plan(name=source.name, **identity)
        session.add(plan)
    if owner.authority:
        plan.authority = _authority(session, state, owner.authority)
    session.flush()
    return plan


def _reserve(session: Session, source: SourcePlan, identity: dict[str, Any]) -> None:
    """Let no other transaction register the same plan until this one ends.

    One that waited instead could deadlock with an import of the same plans in another order.
    """
    digest = hashlib.sha256(repr(sorted(identity.items())).encode()).digest()
    key = int.from_bytes(digest[:8], "big", signed=True)
    if not session.scalar(select(func.pg_try_advisory_xact_lock(key))):
        raise errors.PlanBusy(value=source.name)


def _authority(session: Session, state: State, name: str) -> Authority:
    known = session.scalar(select(Authority).filter_by(state=state, name=name))
    return known or Authority(state=state, name=name)


def _known(session: Session, plan: Plan, described: Future[PlanVersion]) -> PlanVersion | None:
    """The version of the plan that has the same content."""
    if session.scalar(select(PlanVersion.id).filter_by(plan_id=plan.id).limit(1)) is None:
        return None
    content = described.result().content_sha256
    return session.scalar(select(PlanVersion).filter_by(plan_id=plan.id, content_sha256=content))


def _next_key(session: Session) -> int:
    """The key of a version to come, so that its zones can be stored before it."""
    sequence = func.pg_get_serial_sequence(f"{SCHEMA}.plan_version", "id")
    key: int = session.execute(select(func.nextval(sequence))).scalar_one()
    return key


def _count(session: Session, version: PlanVersion) -> int:
    counted = select(func.count()).select_from(Zone).filter_by(version_id=version.id)
    return session.scalar(counted) or 0


def _extent(source: SourcePlan) -> BaseGeometry:
    """The plan's own outline, else the hull of its zones."""
    if source.extent is not None:
        return source.extent
    return geometry.hull(source.zones.geometry.to_numpy())


def _accuracy(source: SourcePlan, owner: Owner) -> geometry.Accuracy:
    declared = source.accuracy_m if source.accuracy_m is not None else owner.accuracy_m
    return geometry.accuracy(declared, source.scale_denominator, source.kind)


def _version(file: SourceFile, source: SourcePlan, owner: Owner) -> PlanVersion:
    accuracy = _accuracy(source, owner)
    return PlanVersion(
        status=None if owner.layer else source.status,
        status_scheme=source.status_scheme,
        status_code=source.status_code,
        valid_from=source.valid_from,
        valid_to=source.valid_to,
        scale_denominator=source.scale_denominator,
        accuracy_m=accuracy.metres,
        accuracy_basis=accuracy.basis,
        visibility=owner.visibility,
        illustrative=source.illustrative,
        extent=_extent(source),
        outlined=source.extent is not None,
        source_name=file.path.name,
        source_format=file.format,
        source_version=file.version,
        source_sha256=file.sha256,
        content_sha256=content_sha256(source, (owner.surveyed_on, owner.licence)),
        reader=f"planabgleich {installed('planabgleich')}",
        recorded_by=owner.actor,
        surveyed_on=owner.surveyed_on,
        licence=owner.licence,
        attributes=source.attributes,
    )


def _add(session: Session, plan: Plan, version: PlanVersion, owner: Owner) -> None:
    """Give the version its number and its time."""
    newest = select(func.max(PlanVersion.sequence)).filter_by(plan_id=plan.id)
    version.sequence = (session.scalar(newest) or 0) + 1
    version.recorded_at = now(session)
    version.acts = [Act(deed=Deed.IMPORTED, actor=owner.actor, at=version.recorded_at)]
    version.plan = plan
    session.add(version)
    session.flush()
