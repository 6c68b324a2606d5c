"""INSPIRE Planned Land Use 4.0: SpatialPlan, ZoningElement, SupplementaryRegulation.

A zone's class comes from its national code where domain.md knows it (that of XPlanung's own
types), else from HILUCS or SupplementaryRegulation. A zone's step of procedure is its plan's:
services write ``elaboration`` on every zone of an adopted plan.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final

import geopandas as gpd
import numpy as np
import pandas as pd

from planning.geometry import CRS
from planning.intake import gml
from planning.intake.code_lists import CodeList, bare, classify, national
from planning.intake.harmonise import Classification, day
from planning.intake.reader import Original, Reader
from planning.intake.source import Finding, SourceFile, SourcePlan, Weight
from planning.intake.xplangml.document import Document, Feature, listed
from planning.intake.xplangml.drawings import Drawings
from planning.intake.xplangml.shapes import Shapes, shapes
from planning.terms import LegalNature, LegalStatus, PlanKind, Use
from planning.zones import zone_table

NAMESPACE: Final = "http://inspire.ec.europa.eu/schemas/plu/4.0"
_XPLANGML: Final = b"www.xplanung.de/xplangml/"
_CODES: Final = {
    "ZoningElement": (CodeList.HILUCS, "hilucsLandUse", "specificLandUse"),
    "SupplementaryRegulation": (
        CodeList.SUPPLEMENTARY_REGULATION,
        "supplementaryRegulation",
        "specificSupplementaryRegulation",
    ),
}
"""List, attribute with its codes, attribute with national ones, by type."""
_HOW_BUILT: Final = (
    "5_1_UsableBuildingArea",
    "6_Regulations",
    "6_1_Building",
    "6_2_",
    "6_3_Spatial",
)
"""Regulations of how is built on ground whose use a ZoningElement tells."""
_FURTHER: Final = (
    "source_type",
    "legal_nature_code",
    "attributes",
    "mending",
    "datum_accuracy_m",
    "line",
)


def recognises(original: Original) -> bool:
    """XML that names the schema of PLU 4.0 and not that of XPlanGML."""
    plu = gml.mentions(original, NAMESPACE.encode())
    return plu and not gml.mentions(original, _XPLANGML)


def read(original: Original) -> SourceFile:
    """The plans of an INSPIRE PLU file.

    Raises UnsafeXml, UnreadableFile, NoCoordinateSystem, UnknownCoordinateSystem, NoGeometry
    or UnmendableGeometry, each with file and place.
    """
    with Drawings(original.folder) as drawings:
        features = list(gml.features(original, NAMESPACE, drawings))
        built = drawings.read()
    document = Document(version="4.0", features=features)
    drawn, findings = shapes(document, drawings.references, drawings.outlines, built, original)
    plans, told = _plans(features, drawn, original.stem)
    return SourceFile(
        path=original.content,
        sha256=original.sha256,
        format="INSPIRE PLU",
        version=document.version,
        plans=tuple(plans),
        findings=(*findings, *told),
        written=tuple(drawn.written),
    )


def _plans(
    features: Sequence[Feature], drawn: Shapes, stem: str
) -> tuple[list[SourcePlan], list[Finding]]:
    """Each plan with the zones that name it; zones astray go to the only plan."""
    spatial_plans = {f.id: f for f in features if f.type == "SpatialPlan"}
    zones: dict[str, list[Feature]] = {key: [] for key in [*spatial_plans] or [""]}
    findings = [] if spatial_plans else [Finding("plan.missing", Weight.ERROR)]
    for zone in (f for f in features if f.type in _CODES and f.drawing is not None):
        named = [bare(str(value)) for value in listed(zone.attributes.get("plan"))]
        owner = next((key for key in named if key in zones), None)
        if owner is None and spatial_plans:
            findings.append(_astray(zone, alone=len(zones) == 1))
        if owner is None and len(zones) == 1:
            owner = next(iter(zones))
        if owner is not None:
            zones[owner].append(zone)
    plans = [_plan(spatial_plans.get(key), members, drawn, stem) for key, members in zones.items()]
    return plans, [*findings, *_steps(spatial_plans.values())]


def _astray(zone: Feature, *, alone: bool) -> Finding:
    check, weight = (
        ("reference.broken", Weight.WARNING) if alone else ("reference.lost", Weight.ERROR)
    )
    return Finding(check, weight, zone.id, zone.line, facts={"type": zone.type})


def _steps(plans: Iterable[Feature]) -> list[Finding]:
    """Plans in procedure: PLU does not tell which step."""
    in_procedure = [p for p in plans if _code(p, "processStepGeneral") == "elaboration"]
    facts = {"scheme": "ProcessStepGeneralValue", "code": "elaboration"}
    return [
        Finding("status.step_unknown", Weight.WARNING, p.id, p.line, facts=facts)
        for p in in_procedure
    ]


def _plan(feature: Feature | None, zones: list[Feature], drawn: Shapes, stem: str) -> SourcePlan:
    """One plan as its SpatialPlan describes it; without one, named after the file."""
    if feature is None:
        return SourcePlan(name=stem, kind=None, zones=_table(zones, drawn, None))
    attributes = feature.attributes
    kind = _kind(feature)
    status = _value("process_step", _code(feature, "processStepGeneral"))
    return SourcePlan(
        name=_text(attributes, "officialTitle") or stem,
        kind=kind,
        zones=_table(zones, drawn, kind),
        number=_text(attributes, "alternativeTitle"),
        extent=None if feature.drawing is None else drawn.geometries[feature.drawing],
        status=LegalStatus(status) if status else None,
        status_scheme="ProcessStepGeneralValue" if status else None,
        status_code=_code(feature, "processStepGeneral"),
        valid_from=day(_text(attributes, "validFrom")),
        valid_to=day(_text(attributes, "validTo")),
        attributes=attributes,
        id=feature.id,
        line=feature.line,
    )


def _kind(feature: Feature) -> PlanKind | None:
    """By the national name of the plan type, else by the level of the plan."""
    named = _code(feature, "planTypeName") or ""
    by_name = next((row["value"] for row in _rows("plan_type") if row["code"] in named), None)
    found = by_name or _value("level", _code(feature, "levelOfSpatialPlan"))
    return PlanKind(found) if found else None


def _table(zones: list[Feature], drawn: Shapes, kind: PlanKind | None) -> gpd.GeoDataFrame:
    """The zone table of one plan; a zone without a usable geometry is left out."""
    numbered = [(zone, zone.drawing) for zone in zones if zone.drawing is not None]
    usable = [(zone, n) for zone, n in numbered if drawn.geometries[n] is not None]
    rows = [
        _row(zone, kind)
        | {
            "mending": drawn.mendings.get(n),
            "datum_accuracy_m": float(drawn.datum_accuracy_m[n]),
        }
        for zone, n in usable
    ]
    frame = pd.DataFrame(rows, columns=list(rows[0]) if rows else ["id", "class", *_FURTHER])
    shown = drawn.geometries[np.array([n for _, n in usable], dtype=int)]
    return zone_table(gpd.GeoDataFrame(frame, geometry=list(shown), crs=CRS))


def _row(zone: Feature, kind: PlanKind | None) -> dict[str, Any]:
    use, code = _classified(zone)
    nature = _code(zone, "regulationNature")
    flags = [flag for flag in use.flags.split(";") if flag and flag != "sensitive"]
    known = _value("regulation_nature", nature, kind)
    return {
        "id": zone.id,
        "class": use.use,
        "subclass": use.subclass,
        "flags": ";".join(flags),
        "sensitive": True if "sensitive" in use.flags.split(";") else None,
        "noise_code": use.noise_code,
        "road_class": use.road_class,
        "legal_nature": LegalNature(known) if known else None,
        "plan_level": kind,
        "tiling": zone.type == "ZoningElement",
        "valid_from": day(_text(zone.attributes, "validFrom")),
        "valid_to": day(_text(zone.attributes, "validTo")),
        "source_type": f"{zone.type} {code}".rstrip(),
        "legal_nature_code": f"4.0 RegulationNatureValue {nature}" if nature else None,
        "attributes": zone.attributes,
        "line": zone.line,
    }


def _classified(zone: Feature) -> tuple[Classification, str]:
    """Class of a zone and the code that it is known by."""
    code_list, general, specific = _CODES[zone.type]
    codes = [str(value) for value in listed(zone.attributes.get(general))]
    own = [str(value) for value in listed(zone.attributes.get(specific))]
    how_built = all(bare(code).startswith(_HOW_BUILT) for code in codes or [""])
    found = next((use for code in own if not how_built and (use := national(code))), None)
    found = found or classify(codes, code_list) or Classification(Use.UNSPECIFIED)
    return found, bare((own or codes or [""])[0])


def _code(feature: Feature, name: str) -> str | None:
    """A code of the feature without the address of its list."""
    value = _text(feature.attributes, name)
    return bare(value) if value else None


def _text(attributes: dict[str, Any], name: str) -> str | None:
    value = next(iter(listed(attributes.get(name))), None)
    return value if isinstance(value, str) else None


def _value(values: str, code: str | None, kind: PlanKind | None = None) -> str | None:
    """Our word for a code: the row of the plan's kind before the general one."""
    found = {row["kind"]: row["value"] for row in _rows(values) if row["code"] == code}
    return found.get(kind or "", found.get(""))


@cache
def _rows(values: str) -> list[dict[str, str]]:
    """The rows of a list of ``harmonise/inspire_values.csv``."""
    source = files("planning.intake").joinpath("harmonise", "inspire_values.csv")
    table = csv.DictReader(source.read_text(encoding="utf-8").splitlines(), delimiter=";")
    return [row for row in table if row["list"] == values]


INSPIRE_PLU: Final = Reader("INSPIRE PLU", recognises, read)
