"""Register what a file brings: a new plan, a new version of one, or nothing new."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry
from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from planning import errors, geometry
from planning.intake.source import SourceFile, SourcePlan
from planning.model import Authority, Plan, PlanVersion, Zone
from planning.terms import AccuracyBasis, Phase, State, Visibility
from planning.territory import Territory, state_of
from planning.zones import NAMES


@dataclass(frozen=True)
class Registered:
    """What registering a plan did. ``new`` is False where the file was already known."""

    version: PlanVersion
    zones: int
    new: bool


@dataclass(frozen=True)
class Owner:
    """Whose plan it is and who may see it; what a file leaves open."""

    state: State | None = None
    authority: str | None = None
    visibility: Visibility = Visibility.PUBLIC
    accuracy_m: float | None = None


def register(
    session: Session, file: SourceFile, source: SourcePlan, territory: Territory, owner: Owner
) -> Registered:
    """Store a plan as a new version, or recognise the file as already known.

    Raises OutsideBothStates where neither the owner nor the geometry names a state.
    """
    extent = _extent(source)
    state = owner.state or _state(file, source, extent, territory)
    plan = _plan(session, source, state, owner.authority)
    version = _version(file, source, extent, owner)
    known = _known(session, plan, version.content_sha256)
    if known is not None:
        return Registered(known, _count(session, known), new=False)
    _supersede(session, plan, version)
    version.sequence = _next_sequence(session, plan)
    plan.versions.append(version)
    session.flush()
    if rows := _rows(source.zones, version):
        session.execute(insert(Zone), rows)
    return Registered(version, len(source.zones), new=True)


def _extent(source: SourcePlan) -> BaseGeometry:
    """The plan's own outline, else what its zones cover."""
    if source.extent is not None:
        return source.extent
    shapes = source.zones.geometry
    areas = shapes[shapely.get_dimensions(shapes.array) == 2]  # noqa: PLR2004
    return shapely.union_all((areas if len(areas) else shapes).array)


def _state(
    file: SourceFile, source: SourcePlan, extent: BaseGeometry, territory: Territory
) -> State:
    """By what the plan says of itself where its ground agrees, else by its ground."""
    on_ground = state_of(territory, extent)
    if on_ground is None:
        raise errors.OutsideBothStates(file=file.path.name)
    prefix = {state.ags_prefix: state for state in State}
    return source.state or prefix.get((source.ags or "")[:2]) or on_ground


def _plan(session: Session, source: SourcePlan, state: State, authority: str | None) -> Plan:
    """The plan by state, kind, AGS, number and normalised name; made where it is new."""
    identity = {
        "state": state,
        "kind": source.kind,
        "ags": source.ags,
        "number": source.number,
        "normalised_name": normalised(source.name),
    }
    same = [getattr(Plan, key).is_not_distinct_from(value) for key, value in identity.items()]
    plan = session.scalar(select(Plan).where(*same).with_for_update())
    if plan is None:
        plan = Plan(name=source.name, **identity)
        session.add(plan)
    if authority:
        plan.authority = _authority(session, state, authority)
    session.flush()
    return plan


def normalised(name: str) -> str:
    """A name for comparing: case, accents' form, punctuation and blanks set aside."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(re.findall(r"\w+", plain))


def _authority(session: Session, state: State, name: str) -> Authority:
    known = session.scalar(select(Authority).filter_by(state=state, name=name))
    return known or Authority(state=state, name=name)


def _known(session: Session, plan: Plan, content_sha256: str) -> PlanVersion | None:
    same = select(PlanVersion).filter_by(plan_id=plan.id, content_sha256=content_sha256)
    return session.scalar(same)


def _count(session: Session, version: PlanVersion) -> int:
    counted = select(func.count()).select_from(Zone).filter_by(version_id=version.id)
    return session.scalar(counted) or 0


def _next_sequence(session: Session, plan: Plan) -> int:
    newest = select(func.max(PlanVersion.sequence)).filter_by(plan_id=plan.id)
    return (session.scalar(newest) or 0) + 1


def _version(
    file: SourceFile, source: SourcePlan, extent: BaseGeometry, owner: Owner
) -> PlanVersion:
    declared = source.accuracy_m if source.accuracy_m is not None else owner.accuracy_m
    accuracy = geometry.accuracy(declared, source.scale_denominator, source.kind)
    return PlanVersion(
        status=source.status,
        status_scheme=source.status_scheme,
        status_code=source.status_code,
        valid_from=source.valid_from,
        valid_to=source.valid_to,
        scale_denominator=source.scale_denominator,
        accuracy_m=accuracy.metres,
        accuracy_basis=accuracy.basis,
        visibility=owner.visibility,
        illustrative=source.illustrative,
        extent=extent,
        source_name=file.path.name,
        source_format=file.format,
        source_version=file.version,
        source_sha256=file.sha256,
        content_sha256=_content_sha256(source, extent),
        attributes=source.attributes,
    )


def _content_sha256(source: SourcePlan, extent: BaseGeometry) -> str:
    """Digest of what the plan says: the same from every file that says the same."""
    zones = source.zones.sort_values("id")
    facts = (source.status, source.valid_from, source.valid_to, source.scale_denominator)
    digest = hashlib.sha256(repr(facts).encode() + extent.normalize().wkb)
    digest.update(zones[list(NAMES)].to_json(orient="values", date_format="iso").encode())
    digest.update(b"".join(shapely.to_wkb(shapely.normalize(zones.geometry.array))))
    return digest.hexdigest()


_CLOSES: dict[Phase | None, set[Phase | None]] = {
    None: {None},
    Phase.DRAFT: {Phase.DRAFT},
    Phase.IN_FORCE: {None, Phase.DRAFT, Phase.IN_FORCE},
    Phase.ENDED: {None, Phase.DRAFT, Phase.IN_FORCE},
}
"""Which open versions a new one replaces: a draft never replaces what is in force."""


def _supersede(session: Session, plan: Plan, version: PlanVersion) -> None:
    """Close the versions that the new one replaces."""
    closes = _CLOSES[version.status.phase if version.status else None]
    for old in session.scalars(select(PlanVersion).filter_by(plan_id=plan.id, recorded_until=None)):
        if (old.status.phase if old.status else None) in closes:
            old.recorded_until = func.now()


_COPIED = (
    "subclass",
    "flags",
    "designation",
    "legal_nature",
    "noise_code",
    "sensitive",
    "tiling",
    "voltage_kv",
    "road_class",
    "height_m",
    "source_type",
    "legal_nature_code",
)


def _rows(zones: gpd.GeoDataFrame, version: PlanVersion) -> list[dict[str, Any]]:
    """The zones as rows of the table ``zone``."""
    plain = zones.astype(object).where(zones.notna(), None)
    return [_row(record, version) for record in plain.to_dict("records")]


def _row(record: dict[str, Any], version: PlanVersion) -> dict[str, Any]:
    declared = record["accuracy_m"]
    mending = record.get("mending")
    return {
        "version_id": version.id,
        "source_id": record["id"],
        "use": record["class"],
        **{name: record.get(name) for name in _COPIED},
        "valid_from": record["valid_from"],
        "valid_to": record["valid_to"],
        "accuracy_m": version.accuracy_m if declared is None else declared,
        "accuracy_basis": version.accuracy_basis if declared is None else AccuracyBasis.DECLARED,
        "attributes": record.get("attributes") or {},
        "mending": mending and _mending(mending),
        "geometry": record["geometry"],
    }


def _mending(mending: geometry.Mending) -> dict[str, Any]:
    return {
        "reason": mending.reason,
        "area_change_m2": mending.area_change_m2,
        "before_wkt": shapely.to_wkt(mending.before, rounding_precision=-1),
    }
