"""From what GDAL built to geometry that is valid and in EPSG:25832."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import shapely

from planning import errors
from planning.geometry import Mending, Unmendable, mend
from planning.intake import coordinates
from planning.intake.reader import Original
from planning.intake.source import Finding, Weight
from planning.intake.xplangml.document import Document, Feature
from planning.intake.xplangml.drawings import Built


@dataclass
class Shapes:
    """Geometries by number of their drawing, None where unusable; what mending did."""

    geometries: npt.NDArray[np.object_]
    mendings: dict[int, Mending] = field(default_factory=dict)


def shapes(
    document: Document, references: Sequence[str | None], built: Built, original: Original
) -> tuple[Shapes, list[Finding]]:
    """Each drawing transformed and, where invalid, mended.

    Raises NoGeometry, NoCoordinateSystem, UnknownCoordinateSystem or UnmendableGeometry; in
    a lenient reading the last two become findings and the geometry None.
    """
    if not references:
        raise errors.NoGeometry(file=original.label)
    features = {f.drawing: f for f in document.features if f.drawing is not None}
    drawn = Shapes(built.geometries.copy())
    findings: list[Finding] = []
    for reference in dict.fromkeys(references):
        numbers = np.array([n for n, name in enumerate(references) if name == reference])
        placed, told = _place(drawn, numbers, reference, features[int(numbers[0])], original)
        findings += told
        for number in _unsound(drawn.geometries, placed):
            fault = _mend(drawn, number, built.reasons.get(number, ""))
            if fault is not None:
                findings.append(_unmendable(features[number], fault, original))
    return drawn, findings


def _place(
    drawn: Shapes,
    numbers: npt.NDArray[np.int_],
    reference: str | None,
    first: Feature,
    original: Original,
) -> tuple[npt.NDArray[np.int_], list[Finding]]:
    """Transform the drawings of one reference system; those placed, and what was noticed."""
    if reference is None:
        raise errors.NoCoordinateSystem(file=original.label, feature=first.id, line=first.line)
    crs = coordinates.resolve(reference)
    if crs is None:
        error = errors.UnknownCoordinateSystem(
            file=original.label, feature=first.id, line=first.line, value=reference
        )
        drawn.geometries[numbers] = None
        return numbers[:0], [original.fault("crs.unknown", error)]
    planar = coordinates.to_planar(drawn.geometries[numbers], crs)
    drawn.geometries[numbers] = planar.geometries
    facts = {"value": reference, "accuracy_m": planar.accuracy_m, "count": len(numbers)}
    return numbers, [Finding(f"crs.{note}", Weight.WARNING, facts=facts) for note in planar.notes]


def _unsound(geometries: npt.NDArray[np.object_], numbers: npt.NDArray[np.int_]) -> list[int]:
    """Numbers of the geometries that are missing, empty or invalid."""
    chosen = geometries[numbers]
    sound = shapely.is_valid(chosen) & ~shapely.is_empty(chosen)
    return [int(number) for number in numbers[~sound]]


def _mend(drawn: Shapes, number: int, reason: str) -> str | None:
    """Make one geometry valid; the reason where that cannot be done."""
    geometry = drawn.geometries[number]
    if geometry is None:
        return reason or "no geometry could be built"
    try:
        drawn.geometries[number], mending = mend(geometry)
    except Unmendable as fault:
        drawn.geometries[number] = None
        return str(fault)
    if mending is not None:
        drawn.mendings[number] = mending
    return None


def _unmendable(feature: Feature, reason: str, original: Original) -> Finding:
    error = errors.UnmendableGeometry(
        file=original.label, feature=feature.id, line=feature.line, reason=reason
    )
    return original.fault("geometry.unmendable", error)
