"""Answers about conflicts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from api.schemas.base import Answer
from api.schemas.plans import MunicipalityName, ZoneItem
from planning import lonlat, terms
from planning.conflicts.relation import MEASURES, unit
from planning.lonlat import Bounds
from planning.model import Conflict, DetectionRun
from planning.texts import text


class RunInfo(Answer):
    """The run that found the conflicts."""

    id: UUID
    finished_at: datetime
    as_of: date
    rule_book: str
    zones_compared: int
    border_source: str
    border_accuracy_m: float

    @classmethod
    def of(cls, run: DetectionRun) -> RunInfo:
        """From a stored run."""
        facts = {name: getattr(run, name) for name in cls.model_fields if name != "id"}
        return cls(id=run.uid, **facts)


class ThresholdValue(Answer):
    """A figure of a rule, of one state or of both (``state`` null)."""

    state: terms.State | None
    value: float
    evidence: terms.Evidence | None
    source: str | None


class Threshold(Answer):
    """What a parameter of the condition asks for; ``unit`` is null or 1 where it has none.

    A threshold decides; a noise filter keeps out what is too small to matter.
    """

    parameter: str
    name_de: str
    name_en: str
    unit: str | None
    role: Literal["threshold", "noise_filter"]
    values: list[ThresholdValue]

    @classmethod
    def of(cls, parameter: str, figure: Mapping[str, Any]) -> Threshold:
        """From a parameter of a stored rule."""
        by_state = [(state, figure[state]) for state in terms.State if state in figure]
        parts: list[tuple[terms.State | None, Any]] = [*by_state] or [(None, figure)]
        _, first = parts[0]
        key = f"parameter.{parameter}"
        return cls(
            parameter=parameter,
            name_de=text(key, "de"),
            name_en=text(key, "en"),
            unit=first["unit"] or unit(parameter),
            role=first["role"],
            values=[
                ThresholdValue(state=state, **{name: part[name] for name in _ATTESTED})
                for state, part in parts
            ],
        )


_ATTESTED = ("value", "evidence", "source")


class ConflictItem(Answer):
    """A conflict in a list."""

    id: UUID
    rule_id: str
    title_de: str
    title_en: str
    theme: str | None
    kind: terms.Kind
    relation: str
    severity: int
    certainty: terms.Certainty
    stage: terms.Stage
    situation_id: str
    a: ZoneItem
    b: ZoneItem | None
    area_m2: float | None
    share_a: float | None
    share_b: float | None
    distance_m: float | None
    length_m: float | None
    depth_m: float | None
    angle_deg: float | None
    block_sum_deg: float | None
    block_hh_deg: float | None
    block_sh_deg: float | None
    block_in_force_deg: float | None
    free_deg: float | None
    compatibility: int | None
    tolerance_m: float
    border_accuracy_m: float | None
    municipalities: list[MunicipalityName]
    explanation_de: str
    explanation_en: str
    basis_de: str | None
    basis_en: str | None
    threshold: str | None
    evidence: str | None
    force: str | None
    illustrative: bool
    bbox: Bounds
    point: tuple[float, float]

    @classmethod
    def of(cls, conflict: Conflict, names: Mapping[str, str]) -> ConflictItem:
        """From a stored conflict; ``names`` gives the name of a municipality by AGS."""
        return cls(**_facts(conflict, names))


class Modifier(Answer):
    """Why the severity differs from that of the rule's condition."""

    code: str
    name_de: str
    name_en: str

    @classmethod
    def of(cls, code: str) -> Modifier:
        """The modifier with its names from the catalogue."""
        key = f"modifier.{code}"
        return cls(code=code, name_de=text(key, "de"), name_en=text(key, "en"))


class ConflictDetail(ConflictItem):
    """A conflict with its geometry and all it rests on."""

    base_severity: int
    severity_modifiers: list[Modifier]
    thresholds: list[Threshold]
    resolution_de: str | None
    resolution_en: str | None
    rule_approved: bool
    run: RunInfo
    geometry: dict[str, Any]
    a_geometry: dict[str, Any]
    b_geometry: dict[str, Any] | None

    @classmethod
    def of(cls, conflict: Conflict, names: Mapping[str, str]) -> ConflictDetail:
        """From a stored conflict; ``names`` gives the name of a municipality by AGS."""
        rule = conflict.run.rules[conflict.rule_id]
        resolution = rule.get("resolution") or {}
        return cls(
            **_facts(conflict, names),
            base_severity=conflict.base_severity,
            severity_modifiers=[Modifier.of(code) for code in conflict.severity_modifiers],
            thresholds=list(_thresholds(conflict)),
            resolution_de=resolution.get("de"),
            resolution_en=resolution.get("en"),
            rule_approved=bool(rule.get("approved")),
            run=RunInfo.of(conflict.run),
            geometry=lonlat.geojson(conflict.geometry),
            a_geometry=lonlat.geojson(conflict.a.geometry),
            b_geometry=lonlat.geojson(conflict.b.geometry) if conflict.b else None,
        )


class Conflicts(Answer):
    """The gravest conflicts of the newest run, and how many there are."""

    run: RunInfo | None
    total: int
    items: list[ConflictItem]


_COPIED = (
    "rule_id",
    "theme",
    "kind",
    "relation",
    "severity",
    "certainty",
    "stage",
    "situation_id",
    *MEASURES,
    "compatibility",
    "tolerance_m",
    "border_accuracy_m",
    "explanation_de",
    "explanation_en",
    "threshold",
    "evidence",
    "force",
    "illustrative",
)


def _facts(conflict: Conflict, names: Mapping[str, str]) -> dict[str, Any]:
    rule = conflict.run.rules[conflict.rule_id]
    basis = rule.get("basis") or {}
    return {
        **{name: getattr(conflict, name) for name in _COPIED},
        "id": conflict.uid,
        "title_de": rule["title"]["de"],
        "title_en": rule["title"]["en"],
        "basis_de": basis.get("de"),
        "basis_en": basis.get("en"),
        "a": ZoneItem.of(conflict.a),
        "b": ZoneItem.of(conflict.b) if conflict.b else None,
        "municipalities": [
            MunicipalityName(ags=ags, name=names.get(ags, ags)) for ags in conflict.ags
        ],
        "bbox": lonlat.bounds(conflict.geometry),
        "point": lonlat.point_on(conflict.geometry),
    }


def _thresholds(conflict: Conflict) -> Iterator[Threshold]:
    """The figures of the condition that holds, as the run's rules have them."""
    for condition in conflict.run.rules[conflict.rule_id]["any"]:
        same = condition["relation"] == conflict.relation
        if same and condition.get("threshold") == conflict.threshold:
            yield from (Threshold.of(*named) for named in condition["params"].items())
            return
