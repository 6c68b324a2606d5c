"""303: a zone reaches beyond the outline of its plan or of its section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from planning.intake.checks.check import Case, Check, Fault
from planning.intake.checks.rows import line_of
from planning.intake.source import SourcePlan

_ELSEWHERE: Final = ("1800", "2000")
"""XP_BedeutungenBereich: compensation, outside the extent. Such a section may lie outside."""


def run(case: Case) -> Iterator[Fault]:
    """One fault a zone and outline, with the part outside; no outline, no fault."""
    for plan in case.source.plans:
        sections = plan.sections
        elsewhere = sections.loc[sections["meaning"].isin(_ELSEWHERE), "id"]
        own = plan.zones[~_belongs(plan.zones, elsewhere)]
        yield from _beyond(own, plan.extent, "outline.plan", case.tolerance_m)
        for section in sections[sections["geometry"].notna()].itertuples():
            if not _same(section.geometry, plan):
                zones = plan.zones[_belongs(plan.zones, [section.id])]
                yield from _beyond(zones, section.geometry, "outline.section", case.tolerance_m)


def _belongs(zones: gpd.GeoDataFrame, sections: Iterable[str]) -> pd.Series:
    """Which zones belong to one of the sections; none where the format has no sections."""
    if "section" not in zones:
        return pd.Series(data=False, index=zones.index)
    return zones["section"].isin(list(sections)).fillna(value=False).astype(bool)


def _same(outline: BaseGeometry, plan: SourcePlan) -> bool:
    """Whether the section is as large as its plan, so that one test serves both."""
    return plan.extent is not None and bool(shapely.equals(outline, plan.extent))


def _beyond(
    zones: gpd.GeoDataFrame, outline: BaseGeometry | None, which: str, tolerance_m: float
) -> Iterator[Fault]:
    if outline is None or zones.empty:
        return
    room = shapely.buffer(outline, tolerance_m)
    shapely.prepare(room)
    outside = zones[~shapely.covers(room, zones.geometry.array)]
    for row, geometry in zip(outside.itertuples(), outside.geometry, strict=True):
        beyond = shapely.difference(geometry, room)
        facts = {"outline": which, "by_m": _farthest(beyond, outline)}
        yield Fault(row.id, line_of(row), beyond, facts)


def _farthest(beyond: BaseGeometry, outline: BaseGeometry) -> float:
    """How far it reaches beyond the outline in metres, for people."""
    points = shapely.points(shapely.get_coordinates(beyond))
    farthest = float(shapely.distance(points, outline).max(initial=0.0))
    return round(farthest, 3 if farthest < 1 else 1)


CHECK: Final = Check(303, "zone.outside_extent", "XPlanung 2.2.3.1 (domain.md 2.9)", run)
