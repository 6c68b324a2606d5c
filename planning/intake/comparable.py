"""Files as one zone table that a detection can work on, without a database."""

from __future__ import annotations

from collections.abc import Iterable

import geopandas as gpd
import pandas as pd

from planning import errors, geometry
from planning.intake.source import SourceFile, SourcePlan
from planning.terms import AccuracyBasis, State
from planning.zones import NAMES


def comparable(
    files: Iterable[tuple[State, SourceFile]], accuracy_m: float | None = None
) -> gpd.GeoDataFrame:
    """The zones of all plans in the files, each with its state and its plan's facts.

    ``accuracy_m`` stands in where neither zone, plan nor scale tell one. Raises DuplicateId
    where two zones of one state have the same id.
    """
    tables = []
    for state in State:
        of_state = [source for owner, source in files if owner is state]
        tables += [_with_plan_facts(plan, state, accuracy_m) for f in of_state for plan in f.plans]
        _refuse_duplicates(tables, state, of_state)
    return gpd.GeoDataFrame(pd.concat(tables, ignore_index=True), crs=geometry.CRS)


def outlines(files: Iterable[tuple[State, SourceFile]]) -> gpd.GeoDataFrame:
    """The plans that have an outline of their own (Geltungsbereich), EPSG:25832.

    Columns: ``state``, ``plan``, ``plan_level`` and geometry.
    """
    rows = [
        {"state": state.value, "plan": plan.name, "plan_level": plan.kind, "geometry": plan.extent}
        for state, source in files
        for plan in source.plans
        if plan.extent is not None
    ]
    columns = ["state", "plan", "plan_level", "geometry"]
    return gpd.GeoDataFrame(rows, columns=columns, geometry="geometry", crs=geometry.CRS)


def _with_plan_facts(plan: SourcePlan, state: State, accuracy_m: float | None) -> gpd.GeoDataFrame:
    """The zone table with what the plan says where the zone itself says nothing."""
    untold = plan.accuracy_m is None and not plan.scale_denominator
    declared = accuracy_m if untold else plan.accuracy_m
    accuracy = geometry.accuracy(declared, plan.scale_denominator, plan.kind)
    zones = plan.zones
    known = zones["accuracy_m"].notna()
    told = zones["accuracy_basis"].fillna(AccuracyBasis.DECLARED.value)
    facts = {
        "plan": plan.name,
        "plan_level": plan.kind,
        "status": plan.status,
        "valid_from": pd.Timestamp(plan.valid_from) if plan.valid_from else None,
        "valid_to": pd.Timestamp(plan.valid_to) if plan.valid_to else None,
        "accuracy_m": accuracy.metres,
    }
    filled = {n: zones[n].fillna(value) for n, value in facts.items() if value is not None}
    basis = pd.Series(accuracy.basis.value, index=zones.index, dtype="string")
    filled["accuracy_m"] = geometry.with_datum_shift(filled["accuracy_m"], zones)
    return zones[[*NAMES, "geometry"]].assign(
        **filled,
        accuracy_basis=basis.mask(known, told),
        state=pd.Series(state.value, index=zones.index, dtype="string"),
        illustrative=zones["illustrative"].fillna(plan.illustrative),
    )


def _refuse_duplicates(
    tables: list[gpd.GeoDataFrame], state: State, files: list[SourceFile]
) -> None:
    ids = pd.concat([t["id"] for t in tables if (t["state"] == state.value).any()] or [pd.Series()])
    repeated = ids[ids.duplicated()]
    if len(repeated):
        names = ", ".join(source.path.name for source in files)
        raise errors.DuplicateId(file=names, value=repeated.iloc[0])
