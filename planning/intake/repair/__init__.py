"""Repair, on demand: what is amiss by less than the tolerance is put right, and recorded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from planning.geometry import CRS, Mending
from planning.intake.checks.rows import line_of
from planning.intake.checks.tilings import tilings
from planning.intake.repair.snapping import snapped
from planning.intake.repair.steps import (
    Shapes,
    oriented,
    without_repeats,
    without_slivers,
    without_spikes,
)
from planning.intake.source import Finding, SourceFile, SourcePlan, Weight

_Step = Callable[[SourcePlan, float], Shapes]


@dataclass(frozen=True)
class Repair:
    """What was done to a zone; ``before`` is its geometry as it was read (EPSG:25832).

    ``steps`` are codes of the catalogue, in the order done.
    """

    plan: str
    feature: str
    line: int | None
    steps: tuple[str, ...]
    before: BaseGeometry
    after: BaseGeometry

    @property
    def area_change_m2(self) -> float:
        """Area after less area before."""
        return float(self.after.area - self.before.area)


@dataclass(frozen=True)
class Repaired:
    """A file with its repairs done, and what they were."""

    file: SourceFile
    repairs: tuple[Repair, ...]


def repair(source: SourceFile, tolerance_m: float) -> Repaired:
    """The file with its zones repaired, each repair told as a finding and kept in ``mending``.

    Put right are repeated points, spikes, slivers of a zone, orientation, and edges of a tiling
    that nearly meet. No outline moves farther than the tolerance, no zone is removed, and a
    step that would make a zone invalid is left out. What is amiss by more stays as it is: to
    change it would change what the plan says.
    """
    plans: list[SourcePlan] = []
    repairs: list[Repair] = []
    for plan in source.plans:
        done, told = _plan(plan, tolerance_m)
        plans.append(done)
        repairs += told
    findings = (*source.findings, *map(_finding, repairs))
    return Repaired(replace(source, plans=tuple(plans), findings=findings), tuple(repairs))


def afresh(repaired: Repaired) -> SourceFile:
    """The repaired file without its past, so that checks see only what it is now."""
    file = repaired.file
    plans = [replace(p, zones=p.zones.assign(mending=None, drawn=None)) for p in file.plans]
    return replace(file, plans=tuple(plans), findings=(), written=())


def _plan(plan: SourcePlan, tolerance_m: float) -> tuple[SourcePlan, list[Repair]]:
    """The plan after every step, and what came of them zone by zone."""
    done: list[list[str]] = [[] for _ in range(len(plan.zones))]
    current = plan
    for name, step in _STEPS.items():
        before = np.asarray(current.zones.geometry.to_numpy(), dtype=object)
        after = step(current, tolerance_m)
        kept = _sound_change(before, after, tolerance_m)
        for number in np.flatnonzero(kept):
            done[number].append(f"step.{name}")
        current = _with_shapes(current, np.where(kept, after, before))
    repairs = _repairs(plan, current, done)
    return _recorded(current, repairs), list(repairs.values())


def _of_zones(change: Callable[[Shapes, float], Shapes]) -> _Step:
    """A step that looks at each zone alone."""
    return lambda plan, tolerance_m: change(
        np.asarray(plan.zones.geometry.to_numpy(), dtype=object), tolerance_m
    )


def _snapped(plan: SourcePlan, tolerance_m: float) -> Shapes:
    """All zones, those of each tiling snapped to each other."""
    shapes = np.asarray(plan.zones.geometry.to_numpy(), dtype=object).copy()
    for tiling in (t for t in tilings(plan) if len(t.zones)):
        places = plan.zones.index.get_indexer(tiling.zones.index)
        shapes[places] = snapped(tiling, tolerance_m)
    return shapes


_STEPS: Final[dict[str, _Step]] = {
    "spikes": _of_zones(without_spikes),
    "repeats": _of_zones(without_repeats),
    "slivers": _of_zones(without_slivers),
    "snapped": _snapped,
    "orientation": _of_zones(lambda shapes, _: oriented(shapes)),
}


def _sound_change(before: Shapes, after: Shapes, tolerance_m: float) -> NDArray[np.bool_]:
    """Where a step changed something, within the tolerance, and left a valid shape."""
    changed = ~np.asarray(shapely.equals_identical(before, after), dtype=bool)
    sound = np.zeros(len(before), dtype=bool)
    b, a = before[changed], after[changed]
    whole = shapely.is_valid(a) & ~shapely.is_empty(a)
    whole &= shapely.get_dimensions(a) == shapely.get_dimensions(b)
    moved = np.abs(shapely.area(a) - shapely.area(b)) <= tolerance_m * shapely.length(b)
    sound[changed] = whole & moved
    return sound


def _with_shapes(plan: SourcePlan, shapes: Shapes) -> SourcePlan:
    geometry = gpd.GeoSeries(list(shapes), index=plan.zones.index, crs=CRS)
    return replace(plan, zones=plan.zones.set_geometry(geometry))


def _repairs(before: SourcePlan, after: SourcePlan, done: list[list[str]]) -> dict[int, Repair]:
    """The repairs by the position of their zone."""
    rows = zip(before.zones.itertuples(), before.zones.geometry, after.zones.geometry, strict=True)
    return {
        number: Repair(before.name, row.id, line_of(row), tuple(done[number]), old, new)
        for number, (row, old, new) in enumerate(rows)
        if done[number]
    }


def _recorded(plan: SourcePlan, repairs: dict[int, Repair]) -> SourcePlan:
    """The plan with each repair in ``mending``; what reading mended there is kept as well."""
    mendings = list(plan.zones["mending"])
    for number, done in repairs.items():
        earlier = mendings[number] if isinstance(mendings[number], Mending) else None
        reason = "; ".join([*([earlier.reason] if earlier else []), *done.steps])
        before = earlier.before if earlier else done.before
        change = abs(done.area_change_m2) + (earlier.area_change_m2 if earlier else 0.0)
        mendings[number] = Mending(reason, before, change)
    column = pd.Series(mendings, index=plan.zones.index, dtype=object)
    return replace(plan, zones=plan.zones.assign(mending=column))


def _finding(done: Repair) -> Finding:
    place = shapely.symmetric_difference(done.before, done.after)
    facts = {"steps": done.steps, "area_change_m2": round(done.area_change_m2, 4)}
    shown = done.after if place.is_empty else place
    return Finding("geometry.repaired", Weight.INFO, done.feature, done.line, shown, facts)
