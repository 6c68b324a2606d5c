"""XPlanGML features as rows of the zone table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd

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


def table(
    features: Sequence[Feature],
    geometries: npt.NDArray[np.object_],
    mendings: Sequence[Mending | None],
    facts: Facts,
    version: str,
) -> gpd.GeoDataFrame:
    """The zone table of one plan; ``geometries`` are mended and in EPSG:25832."""
    rows = [_row(feature, facts, version) for feature in features]
    frame = pd.DataFrame(rows, columns=list(rows[0]) if rows else ["id", "class", *_FURTHER])
    frame["mending"] = pd.Series(list(mendings), dtype=object)
    frame = frame.assign(
        plan=facts.name,
        plan_level=facts.kind,
        status=facts.status,
        state=facts.state,
        illustrative=facts.illustrative,
    )
    return zone_table(gpd.GeoDataFrame(frame, geometry=list(geometries), crs=CRS))


_FURTHER: Final = ("source_type", "legal_nature_code", "attributes")


def _row(feature: Feature, facts: Facts, version: str) -> dict[str, Any]:
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
    }


def _name(attributes: dict[str, Any]) -> str | None:
    """What the plan calls the zone: the first of its labels that is short enough to be a name."""
    labels = (attributes.get(label) for label in _LABELS)
    return next((each for each in labels if isinstance(each, str) and len(each) <= _LONGEST), None)


def _tiling(attributes: dict[str, Any]) -> bool | None:
    """Flächenschluss; only what lies on the ground (ebene 0) tiles."""
    declared = attributes.get("flaechenschluss")
    if declared not in ("true", "false", "1", "0"):
        return None
    return declared in ("true", "1") and attributes.get("ebene", "0") == "0"


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
