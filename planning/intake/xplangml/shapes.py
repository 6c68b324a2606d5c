"""From what GDAL built to geometry that is valid and in EPSG:25832."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from planning import errors
from planning.geometry import MAX_MENDED_AREA_M2, Mending, Unmendable, mend, sound
from planning.intake import coordinates
from planning.intake.coordinates import Way
from planning.intake.reader import Original
from planning.intake.source import Finding, Weight
from planning.intake.written import Written
from planning.intake.xplangml.document import Document, Feature
from planning.intake.xplangml.drawings import Built
from planning.intake.xplangml.rings import Outline, planar

_ONE_SURFACE: Final = ("Surface", "CompositeSurface")
"""Of several patches that together are one surface; they touch along their edges."""


@dataclass
class Shapes:
    """The drawings by number, in EPSG:25832.

    ``geometries`` are valid, None where unusable; ``drawn`` as they were before mending.
    ``datum_accuracy_m`` is that of a datum shift without its grid, else NaN. ``written`` is
    in the order of the file.
    """

    geometries: npt.NDArray[np.object_]
    drawn: npt.NDArray[np.object_]
    datum_accuracy_m: npt.NDArray[np.float64]
    mendings: dict[int, Mending] = field(default_factory=dict)
    written: list[Written] = field(default_factory=list)


def shapes(
    document: Document,
    references: Sequence[tuple[str, ...]],
    outlines: Sequence[Outline],
    built: Built,
    original: Original,
) -> tuple[Shapes, list[Finding]]:
    """Each drawing transformed and, where invalid, mended.

    Raises NoGeometry, NoCoordinateSystem, UnknownCoordinateSystem,
    ContradictoryCoordinateSystem or UnmendableGeometry; in a lenient reading the last three
    become findings and the geometry None, but where coordinates only lie elsewhere than the
    system declared would have them they are taken as declared.
    """
    if not references:
        raise errors.NoGeometry(file=original.label)
    features = {f.drawing: f for f in document.features if f.drawing is not None}
    shapes = Shapes(
        built.geometries.copy(), built.geometries.copy(), np.full(len(references), np.nan)
    )
    findings: list[Finding] = []
    for names in dict.fromkeys(references):
        numbers = np.array([n for n, name in enumerate(references) if name == names])
        to_25832, told = _way(names, numbers, features, built, original)
        findings += told
        if to_25832 is None:
            shapes.geometries[numbers] = shapes.drawn[numbers] = None
            continue
        _place(shapes, numbers, to_25832, outlines)
        shapes.written += _written(numbers, names[0], features, outlines, to_25832)
        for number in _unsound(shapes.geometries, numbers):
            fault = _mend(shapes, number, built.reasons.get(number, ""))
            if fault is not None:
                findings.append(
                    _unmendable(features[number], fault, outlines[number].unread, original)
                )
    shapes.written.sort(key=lambda w: w.line)
    return shapes, findings


def _way(
    names: tuple[str, ...],
    numbers: npt.NDArray[np.int_],
    features: dict[int, Feature],
    built: Built,
    original: Original,
) -> tuple[Way | None, list[Finding]]:
    """The way for the drawings of one declaration, and what was noticed."""
    first = features[int(numbers[0])]
    place = {"file": original.label, "feature": first.id, "line": first.line}
    if not names:
        raise errors.NoCoordinateSystem(**place)
    declared = ", ".join(names)
    systems = [system for name in names if (system := coordinates.resolve(name))]
    if len(systems) < len(names):
        unknown = errors.UnknownCoordinateSystem(**place, value=declared)
        return None, [original.fault("crs.unknown", unknown)]
    crs = systems[0]
    told = []
    if any(system != crs for system in systems):
        against = errors.ContradictoryCoordinateSystem(
            **place, value=declared, reason="reason.crs_twice"
        )
        return None, [original.fault("crs.contradictory", against)]
    xy = shapely.get_coordinates(built.geometries[numbers])
    if fitting := ", ".join(coordinates.contradicted(xy, crs)):
        against = errors.ContradictoryCoordinateSystem(
            **place, value=declared, reason="reason.crs_elsewhere", choices=fitting
        )
        told.append(original.fault("crs.contradictory", against))
    to_25832 = coordinates.way(crs, xy)
    facts = {"value": declared, "accuracy_m": to_25832.accuracy_m, "count": len(numbers)}
    told += [Finding(f"crs.{note}", Weight.WARNING, facts=facts) for note in to_25832.notes]
    return to_25832, told


def _place(
    shapes: Shapes, numbers: npt.NDArray[np.int_], to_25832: Way, outlines: Sequence[Outline]
) -> None:
    """Move the drawings and join the patches of one surface."""
    moved = coordinates.moved(shapes.geometries[numbers], to_25832)
    shapes.drawn[numbers] = shapes.geometries[numbers] = moved
    if to_25832.accuracy_m is not None:
        shapes.datum_accuracy_m[numbers] = to_25832.accuracy_m
    for number in numbers.tolist():
        if outlines[number].element in _ONE_SURFACE:
            shapes.geometries[number] = _joined(shapes.geometries[number])


def _joined(surface: BaseGeometry | None) -> BaseGeometry | None:
    """The patches as one area where they do not overlap; else, as drawn, for ``mend`` to judge."""
    if surface is None or not shapely.is_valid(shapely.get_parts(surface)).all():
        return surface
    joined = shapely.union_all(shapely.get_parts(surface))
    return joined if abs(joined.area - surface.area) <= MAX_MENDED_AREA_M2 else surface


def _written(
    numbers: npt.NDArray[np.int_],
    reference: str,
    features: dict[int, Feature],
    outlines: Sequence[Outline],
    to_25832: Way,
) -> list[Written]:
    """The outlines with their features, points in EPSG:25832."""
    chosen = [outlines[n] for n in numbers.tolist()]
    return [
        Written(f.id, f.type, f.line, o.element, reference, o.dimension, rings, o.fault)
        for f, o, rings in zip(
            (features[n] for n in numbers.tolist()), chosen, planar(chosen, to_25832), strict=True
        )
    ]


def _unsound(geometries: npt.NDArray[np.object_], numbers: npt.NDArray[np.int_]) -> list[int]:
    """Numbers of the geometries that are missing, empty, invalid or off the Earth."""
    return [int(number) for number in numbers[~sound(geometries[numbers])]]


def _mend(shapes: Shapes, number: int, reason: str) -> str | None:
    """Make one geometry valid; the reason where that cannot be done."""
    geometry = shapes.geometries[number]
    if geometry is None:
        return reason or "reason.geometry_empty"
    try:
        shapes.geometries[number], mending = mend(geometry)
    except Unmendable as fault:
        shapes.geometries[number] = None
        return str(fault)
    if mending is not None:
        shapes.mendings[number] = mending
    return None


def _unmendable(feature: Feature, reason: str, unread: str | None, original: Original) -> Finding:
    error = errors.UnmendableGeometry(
        file=original.label,
        feature=feature.id,
        line=feature.line,
        reason=reason,
        value=unread or "",
    )
    return original.fault("geometry.unmendable", error)
