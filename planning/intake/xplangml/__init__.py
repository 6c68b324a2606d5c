"""XPlanGML 4.0 to 6.1: regional, land-use, binding, landscape and sectoral plans.

One file may hold several plans, as XPlanAuszug or wfs:FeatureCollection.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from planning import errors
from planning.intake import guard
from planning.intake.reader import Original, Reader
from planning.intake.source import Finding, SourceFile, SourcePlan
from planning.intake.xplangml import details, sections, zones
from planning.intake.xplangml import document as documents
from planning.intake.xplangml import plan as plans
from planning.intake.xplangml.belonging import PlanFeatures, sort_out
from planning.intake.xplangml.document import Document, Feature
from planning.intake.xplangml.drawings import Drawings
from planning.intake.xplangml.shapes import Shapes, shapes

_ANSWER: Final = "FeatureCollection"
"""Root of a feature server's answer, which need not hold the plan of its features."""
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
    ContradictoryCoordinateSystem, NoGeometry, UnmendableGeometry or DuplicateId, each with
    file and place.
    """
    guard.xml_root(original.content, original.label)
    with Drawings(original.folder) as drawings:
        document = documents.read(original.content, original.label, drawings)
        built = drawings.read()
    drawn, findings = shapes(document, drawings.references, drawings.outlines, built, original)
    features = _unique(document.features, original, findings)
    members, astray = sort_out(features, plan_expected=document.root != _ANSWER)
    read_plans = []
    for member in members:
        source, told = _plan(member, document, drawn, original)
        read_plans.append(source)
        findings += told
    return SourceFile(
        path=original.content,
        sha256=original.sha256,
        format="XPlanGML",
        version=document.version,
        plans=tuple(read_plans),
        findings=(*findings, *astray),
        written=tuple(drawn.written),
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
    members: PlanFeatures, document: Document, drawn: Shapes, original: Original
) -> tuple[SourcePlan, list[Finding]]:
    """One plan with its zones; a zone without a usable geometry is left out."""
    facts, findings = plans.facts(members, document.version, original.stem)
    usable = [zone for feature in members.zones if (zone := _zone(feature, members, drawn))]
    plan = members.plan
    source = SourcePlan(
        **vars(facts),
        zones=zones.table(usable, facts, document.version),
        extent=drawn.geometries[plan.drawing] if plan and plan.drawing is not None else None,
        attributes=plan.attributes if plan else {},
        id=plan.id if plan else None,
        line=plan.line if plan else None,
        features=len(members.features),
        sections=sections.table(members.sections, drawn.geometries),
        texts=details.texts(members.features),
        documents=details.documents(members.features, original),
        amendments=details.amendments(members.features, document.version),
    )
    return source, findings


def _zone(feature: Feature, members: PlanFeatures, drawn: Shapes) -> zones.Drawn | None:
    """A zone with its geometry, None where that is unusable."""
    number = feature.drawing
    if number is None or drawn.geometries[number] is None:
        return None
    geometry, before = drawn.geometries[number], drawn.drawn[number]
    return zones.Drawn(
        feature=feature,
        geometry=geometry,
        before=None if before is geometry else before,
        mending=drawn.mendings.get(number),
        datum_accuracy_m=float(drawn.datum_accuracy_m[number]),
        section=members.section_of.get(feature.id),
    )


XPLANGML: Final = Reader("XPlanGML", recognises, read)
