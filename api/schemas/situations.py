"""Answers about situations: conflicts that hang together and are settled as one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import shapely
from shapely.geometry.base import BaseGeometry

from api.schemas.base import Answer
from api.schemas.conflicts import RunInfo
from api.schemas.plans import MunicipalityName
from planning import lonlat, terms
from planning.lonlat import Bounds
from planning.model import Zone
from planning.monitoring import Situation


class PlanSide(Answer):
    """A plan that takes part in a situation, as the gravest conflict meets it."""

    id: UUID
    name: str
    state: terms.State
    kind: terms.PlanKind | None
    phase: terms.Phase | None
    use: terms.Use

    @classmethod
    def of(cls, zone: Zone) -> PlanSide:
        """From the zone of that conflict."""
        version, plan = zone.version, zone.version.plan
        return cls(
            id=plan.uid,
            name=plan.name,
            state=plan.state,
            kind=plan.kind,
            phase=version.phase,
            use=zone.use,
        )


class SituationItem(Answer):
    """A situation in a list. Without a plan ``b`` the other side is the neighbour's land.

    ``conflicts`` says how many there are, ``certain`` how many of them hold whatever the
    accuracy of the sources; ``gravest`` is one of them.
    """

    id: str
    kind: terms.Kind
    rule_id: str
    title_de: str
    title_en: str
    theme: str | None
    stage: terms.Stage
    severity: int
    conflicts: int
    certain: int
    gravest: UUID
    a: PlanSide
    b: PlanSide | None
    municipalities: list[MunicipalityName]
    illustrative: bool
    bbox: Bounds
    point: tuple[float, float]

    @classmethod
    def of(cls, situation: Situation, names: Mapping[str, str]) -> SituationItem:
        """From a situation; ``names`` gives the name of a municipality by AGS."""
        return cls(**_facts(situation, names))


class SituationDetail(SituationItem):
    """A situation with the ground of all its conflicts, what several share counted once."""

    area_m2: float | None
    length_m: float | None
    geometry: dict[str, Any]

    @classmethod
    def of_ground(
        cls, situation: Situation, names: Mapping[str, str], ground: BaseGeometry
    ) -> SituationDetail:
        """From a situation and its ground (EPSG:25832)."""
        dimension = shapely.get_dimensions(ground)
        return cls(
            **_facts(situation, names),
            area_m2=ground.area if dimension == 2 else None,  # noqa: PLR2004
            length_m=ground.length if dimension == 1 else None,
            geometry=lonlat.geojson(ground),
        )


class SituationNumber(Answer):
    """How many situations, and conflicts in them, have one kind, stage and severity."""

    kind: terms.Kind
    stage: terms.Stage
    severity: int
    situations: int
    conflicts: int


class Situations(Answer):
    """The first situations to settle, and how many there are of each kind.

    ``total`` counts what was asked for; ``counts`` leave kind, stage and severity aside.
    """

    run: RunInfo | None
    total: int
    counts: list[SituationNumber]
    items: list[SituationItem]


def _facts(situation: Situation, names: Mapping[str, str]) -> dict[str, Any]:
    gravest = situation.gravest
    rule = gravest.run.rules[gravest.rule_id]
    return {
        **{name: getattr(situation, name) for name in _COPIED},
        "rule_id": gravest.rule_id,
        "title_de": rule["title"]["de"],
        "title_en": rule["title"]["en"],
        "theme": gravest.theme,
        "gravest": gravest.uid,
        "a": PlanSide.of(gravest.a),
        "b": PlanSide.of(gravest.b) if gravest.b else None,
        "municipalities": [
            MunicipalityName(ags=ags, name=names.get(ags, ags)) for ags in situation.ags
        ],
        "bbox": lonlat.bounds(situation.extent),
        "point": lonlat.point_on(gravest.geometry),
    }


_COPIED = ("id", "kind", "stage", "severity", "conflicts", "certain", "illustrative")
