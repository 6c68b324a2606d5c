"""XPlanGML 4.0 to 6.1: regional, land-use, binding, landscape and sectoral plans.

One file may hold several plans, as XPlanAuszug or wfs:FeatureCollection.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from planning import errors
from planning.intake import guard
from planning.intake.reader import Original, Reader
from planning.intake.source import Finding, SourceFile, SourcePlan
from planning.intake.xplangml import document as documents
from planning.intake.xplangml import plan as plans
from planning.intake.xplangml import zones
from planning.intake.xplangml.belonging import PlanFeatures, sort_out
from planning.intake.xplangml.document import Document, Feature
from planning.intake.xplangml.drawings import Drawings
from planning.intake.xplangml.shapes import Shapes, shapes

_BYTE_ORDER_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def recognises(original: Original) -> bool:
    """Any XML; whether it holds XPlanGML is for ``read`` to say."""
    head = original.head
    for mark in _BYTE_ORDER_MARKS:
        head = head.removeprefix(mark)
    return head.replace(b"\0", b"").lstrip().startswith(b"<")


def read(original: Original) -> SourceFile:
    """The plans of an XPlanGML file.

    Raises UnsafeXml, UnreadableFile, NoCoordinateSystem, UnknownCoordinateSystem,
    NoGeometry, UnmendableGeometry or DuplicateId, each with file and place.
    """
    guard.xml_root(original.content, original.label)
    with Drawings(original.folder) as drawings:
        document = documents.read(original.content, original.label, drawings)
        built = drawings.read()
    drawn, findings = shapes(document, drawings.references, built, original)
    members, astray = sort_out(_unique(document.features, original, findings))
    read_plans = []
    for member in members:
        source, told = _plan(member, document, drawn, original.stem)
        read_plans.append(source)
        findings += told
    return SourceFile(
        path=original.content,
        sha256=original.sha256,
        format="XPlanGML",
        version=document.version,
        plans=tuple(read_plans),
        findings=(*findings, *astray),
    )


def _unique(
    features: Sequence[Feature], original: Original, findings: list[Finding]
) -> list[Feature]:
    """The features without those whose id was there before."""
    seen: dict[str, Feature] = {}
    for feature in features:
        if feature.id in seen:
            error = errors.DuplicateId(file=original.label, line=feature.line, value=feature.id)
            findings.append(original.fault("feature.duplicate_id", error))
        else:
            seen[feature.id] = feature
    return list(seen.values())


def _plan(
    members: PlanFeatures, document: Document, drawn: Shapes, file_stem: str
) -> tuple[SourcePlan, list[Finding]]:
    """One plan with its zones; a zone without a usable geometry is left out."""
    facts, findings = plans.facts(members, document.version, file_stem)
    drawn_zones = [(z, z.drawing) for z in members.zones if z.drawing is not None]
    usable = [(z, number) for z, number in drawn_zones if drawn.geometries[number] is not None]
    numbers = [number for _, number in usable]
    table = zones.table(
        [zone for zone, _ in usable],
        drawn.geometries[np.array(numbers, dtype=int)],
        [drawn.mendings.get(number) for number in numbers],
        facts,
        document.version,
    )
    plan = members.plan
    extent = drawn.geometries[plan.drawing] if plan and plan.drawing is not None else None
    source = SourcePlan(
        **vars(facts), zones=table, extent=extent, attributes=plan.attributes if plan else {}
    )
    return source, findings


XPLANGML: Final = Reader("XPlanGML", recognises, read)
