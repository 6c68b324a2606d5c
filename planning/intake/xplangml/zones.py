"""XPlanGML features as rows of the zone table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import nan
from typing import Any, Final

import geopandas as gpd
import pandas as pd
from shapely.geometry.base import BaseGeometry

from planning.geometry import CRS, Mending
from planning.intake.harmonise import classify, codes, day, designation, legal_nature
from planning.intake.xplangml.document import Feature, listed
from planning.intake.xplangml.plan import Facts
from planning.zones import zone_table

_KILOVOLTS: Final = {"1000": 110.0, "2000": 220.0, "3000": 330.0, "4000": 380.0}
_ABOVE_GROUND: Final = {"2000", "2500", "3500"}
"""XP_ArtHoehenbezug: above ground, pavement or street, not above sea level."""

_LABELS: Final = ("name", "aufschrift", "text", "nummer", "gliederung1")
_LONGEST: Final = 80
"""Characters of a name; a longer ``text`` is a provision, not a name."""


@dataclass(frozen=True)
class Drawn:
    """A zone's feature with what became of its geometry.

    ``geometry`` is valid, ``before`` as it was drawn where that is another, both EPSG:25832.
    ``datum_accuracy_m`` is that of a datum shift without its grid, else NaN.
    """

    feature: Feature
    geometry: BaseGeometry
    before: BaseGeometry | None = None
    mending: Mending | None = None
    datum_accuracy_m: float = nan
    section: str | None = None


def table(drawn: Sequence[Drawn], facts: Facts, version: str) -> gpd.GeoDataFrame:
    """The zone table of one plan, columns as planning.intake.source.SourcePlan says."""
    rows = [_row(zone, facts, version) for zone in drawn]
    frame = pd.DataFrame(rows, columns=list(rows[0]) if rows else ["id", "class", *_FURTHER])
    frame = frame.assign(
        plan=facts.name,
        plan_level=facts.kind,
        status=facts.status,
        state=facts.state,
        illustrative=facts.illustrative,
    ).astype({"line": "Int64", "level": "Int64", "section": "string", "drawn": object})
    shapes = [zone.geometry for zone in drawn]
    return zone_table(gpd.GeoDataFrame(frame, geometry=shapes, crs=CRS))


_FURTHER: Final = (
    "source_type",
    "legal_nature_code",
    "attributes",
    "mending",
    "drawn",
    "section",
    "level",
    "line",
    "datum_accuracy_m",
)


def _row(drawn: Drawn, facts: Facts, version: str) -> dict[str, Any]:
    feature = drawn.feature
    attributes = feature.attributes
    use = classify(feature.type, attributes)
    nature, nature_code = legal_nature(version, feature.type, attributes)
    flags = [flag for flag in use.flags.split(";") if flag and flag != "sensitive"]
    return {
        "id": feature.id,
        "name": _name(attributes),
        "class": use.use,
        "subclass": use.subclass,
        "flags": ";".join(flags),
        "sensitive": True if "sensitive" in use.flags.split(";") else None,
        "noise_code": use.noise_code,
        "road_class": use.road_class,
        "designation": designation(attributes),
        "legal_nature": nature,
        "tiling": _tiling(attributes),
        "voltage_kv": next((_KILOVOLTS.get(c) for c in codes(attributes, "spannung")), None),
        "height_m": _height(attributes),
        "valid_from": _condition(attributes, "startBedingung") or facts.valid_from,
        "valid_to": _condition(attributes, "endeBedingung") or facts.valid_to,
        "source_type": feature.type,
        "legal_nature_code": nature_code,
        "attributes": attributes,
        "mending": drawn.mending,
        "drawn": drawn.before,
        "section": drawn.section,
        "level": _level(attributes),
        "line": feature.line,
        "datum_accuracy_m": drawn.datum_accuracy_m,
    }


def _level(attributes: dict[str, Any]) -> int | None:
    """The level (ebene), below the ground negative; 0 where it is not stated."""
    stated = str(attributes.get("ebene", "0"))
    return int(stated) if re.fullmatch(r"[+-]?\d{1,9}", stated) else None


def _name(attributes: dict[str, Any]) -> str | None:
    """What the plan calls the zone: the first of its labels that is short enough to be a name."""
    labels = (attributes.get(label) for label in _LABELS)
    return next((each for each in labels if isinstance(each, str) and len(each) <= _LONGEST), None)


def _tiling(attributes: dict[str, Any]) -> bool | None:
    """Flächenschluss; only what lies on the ground (ebene 0) tiles."""
    declared = attributes.get("flaechenschluss")
    if declared not in ("true", "false", "1", "0"):
        return None
    return declared in ("true", "1") and _level(attributes) == 0


def _height(attributes: dict[str, Any]) -> float | None:
    """The one height above ground in metres; None where several or other heights stand."""
    heights = listed(attributes.get("hoehenangabe"))
    single = heights[0] if len(heights) == 1 else None
    inner = single.get("XP_Hoehenangabe") if isinstance(single, dict) else None
    if not isinstance(inner, dict) or _ABOVE_GROUND.isdisjoint(codes(inner, "hoehenbezug")):
        return None
    return float(pd.to_numeric(next(iter(codes(inner, "h")), None), errors="coerce"))


def _condition(attributes: dict[str, Any], name: str) -> date | None:
    """Absolute date of a condition of validity."""
    condition = attributes.get(name)
    inner = condition.get("XP_WirksamkeitBedingung") if isinstance(condition, dict) else None
    return day(inner.get("datumAbsolut")) if isinstance(inner, dict) else None
