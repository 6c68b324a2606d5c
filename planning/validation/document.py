"""The outcome as a JSON document, for programs; its keys are part of the interface."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from planning import lonlat
from planning.geometry import CRS
from planning.intake.checks import NUMBERS
from planning.intake.source import Finding, SourceFile, SourcePlan
from planning.validation.outcome import Outcome

_DIGITS: Final = 9
"""Of a degree: 0.1 mm, so that a gap of a few millimetres stays one."""


def document(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Files with their plans and findings; places as GeoJSON in EPSG:4326."""
    return {"files": [_file(outcome) for outcome in outcomes]}


def finding(found: Finding) -> dict[str, Any]:
    """A finding: number and name of its check, what it says in both languages, where it is."""
    return {
        "check": f"{NUMBERS[found.check]} {found.check}",
        "severity": found.weight,
        "message_de": found.message("de"),
        "message_en": found.message("en"),
        "feature": found.feature,
        "line": found.line,
        "geometry": found.geometry and lonlat.geojson(found.geometry, _DIGITS),
    }


def _file(outcome: Outcome) -> dict[str, Any]:
    source = outcome.source
    return {
        "file": str(outcome.path),
        "format": source and source.format,
        "version": source and source.version,
        "plans": [_plan(plan, source) for plan in source.plans] if source else [],
        "findings": [finding(found) for found in outcome.findings],
    }


def _plan(plan: SourcePlan, source: SourceFile) -> dict[str, Any]:
    return {
        "name": plan.name,
        "kind": plan.kind,
        "features": features(plan),
        "zones": len(plan.zones),
        "crs": _crs(plan, source),
    }


def features(plan: SourcePlan) -> int:
    """How many features the file has of the plan, else itself, its sections, zones and texts."""
    if plan.features is not None:
        return plan.features
    return int(plan.id is not None) + len(plan.sections) + len(plan.zones) + len(plan.texts)


def _crs(plan: SourcePlan, source: SourceFile) -> str | None:
    """The reference systems that the file declares for the plan's geometry."""
    if not source.written:
        return CRS
    own = {plan.id, *plan.sections["id"], *plan.zones["id"]}
    declared = {w.reference for w in source.written if w.feature in own and w.reference}
    return ", ".join(sorted(declared)) or None
