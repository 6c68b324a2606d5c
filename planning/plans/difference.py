"""What changed from one version of a plan to another, zone by zone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.orm import Session

from planning import geometry
from planning.model import PlanVersion, Zone

_SAME_SHARE: Final = 0.5
"""Least share of the smaller of two zones that they must have in common to be one."""
_LEAST_WIDTH_M: Final = 0.5
"""Lines and points are as wide as they are accurate, and at least this."""
_COMPARED: Final = (
    "name",
    "class",
    "subclass",
    "flags",
    "designation",
    "legal_nature",
    "noise_code",
    "sensitive",
    "tiling",
    "voltage_kv",
    "road_class",
    "height_m",
    "valid_from",
    "valid_to",
)


@dataclass(frozen=True)
class Difference:
    """The zones that were added, removed or changed, and how many were not.

    ``table`` (EPSG:25832) has a row for each: ``change`` (added, removed, changed), ``id_a``,
    ``id_b``, ``class_a``, ``class_b``, ``matched_by`` (id or overlap), ``attributes`` (the names
    of those that differ, separated by ``;``), ``area_a_m2``, ``area_b_m2``, ``area_change_m2``,
    ``shift_m`` (largest distance of a vertex of either outline from the other outline) and the
    geometry, that of the newer version where it has one.
    """

    a: PlanVersion
    b: PlanVersion
    table: gpd.GeoDataFrame
    unchanged: int

    def count(self, change: str) -> int:
        """How many zones were ``added``, ``removed`` or ``changed``."""
        return int((self.table["change"] == change).sum())


def diff(session: Session, a: PlanVersion, b: PlanVersion) -> Difference:
    """What changed from version ``a`` to version ``b``.

    Zones belong together by their id in the source; those left over by the overlap of their
    geometry, the best first, where it is at least half of the smaller.
    """
    table, unchanged = compare(_zones(session, a), _zones(session, b))
    return Difference(a, b, table, unchanged)


def compare(a: gpd.GeoDataFrame, b: gpd.GeoDataFrame) -> tuple[gpd.GeoDataFrame, int]:
    """Difference of two zone tables with the further column ``attributes``, and the number of
    zones that did not change.
    """
    rows_a, rows_b, by = _pairs(a, b)
    changed, names, shift = _changes(a.iloc[rows_a], b.iloc[rows_b])
    pairs = [
        _row("changed", a, int(i), b, int(j), way, told, float(metres))
        for i, j, way, told, metres, differs in zip(
            rows_a, rows_b, by, names, shift, changed, strict=True
        )
        if differs
    ]
    removed = [_row("removed", a, int(i), b, None) for i in _others(len(a), rows_a)]
    added = [_row("added", a, None, b, int(j)) for j in _others(len(b), rows_b)]
    rows = [*removed, *added, *pairs]
    frame = pd.DataFrame(rows, columns=list(_COLUMNS), dtype=object).astype(_MEASURES)
    table = gpd.GeoDataFrame(frame, geometry="geometry", crs=geometry.CRS)
    return table, int((~changed).sum())


_COLUMNS: Final = (
    "change",
    "id_a",
    "id_b",
    "class_a",
    "class_b",
    "matched_by",
    "attributes",
    "area_a_m2",
    "area_b_m2",
    "area_change_m2",
    "shift_m",
    "geometry",
)


_MEASURES: Final = dict.fromkeys(_COLUMNS[-5:-1], "float64")


def _zones(session: Session, version: PlanVersion) -> gpd.GeoDataFrame:
    columns = [getattr(Zone, "use" if name == "class" else name) for name in _COMPARED]
    rows = session.execute(
        select(Zone.source_id.label("id"), *columns, Zone.accuracy_m, Zone.attributes)
        .add_columns(Zone.geometry)
        .where(Zone.version_id == version.id)
        .order_by(Zone.source_id)
    ).all()
    names = ["id", *_COMPARED, "accuracy_m", "attributes", "geometry"]
    return gpd.GeoDataFrame(
        pd.DataFrame(rows, columns=names, dtype=object), geometry="geometry", crs=geometry.CRS
    )


_Rows = NDArray[np.intp]


def _pairs(a: gpd.GeoDataFrame, b: gpd.GeoDataFrame) -> tuple[_Rows, _Rows, list[str]]:
    """Rows of both tables that are the same zone, and how that is known."""
    place = pd.Series(np.arange(len(b)), index=b["id"])
    at = place.reindex(a["id"]).to_numpy()
    same = np.flatnonzero(~np.isnan(at.astype(float)))
    by_id = at[same].astype(np.intp)
    rest_a, rest_b = _others(len(a), same), _others(len(b), by_id)
    i, j = _overlapping(a.iloc[rest_a], b.iloc[rest_b])
    ways = ["id"] * len(same) + ["overlap"] * len(i)
    return np.concatenate([same, rest_a[i]]), np.concatenate([by_id, rest_b[j]]), ways


def _others(length: int, rows: _Rows) -> _Rows:
    return np.setdiff1d(np.arange(length), rows)


def _overlapping(a: gpd.GeoDataFrame, b: gpd.GeoDataFrame) -> tuple[_Rows, _Rows]:
    """Pairs with enough in common, each zone once, the largest shared part first."""
    shapes_a, shapes_b = _footprints(a), _footprints(b)
    i, j = shapely.STRtree(shapes_b).query(shapes_a, predicate="intersects")
    alike = _dimensions(a)[i] == _dimensions(b)[j]
    i, j = i[alike], j[alike]
    shared = shapely.area(shapely.intersection(shapes_a[i], shapes_b[j]))
    areas_a, areas_b = shapely.area(shapes_a)[i], shapely.area(shapes_b)[j]
    enough = shared >= _SAME_SHARE * np.minimum(areas_a, areas_b)
    likeness = np.where(enough, shared / (areas_a + areas_b - shared), 0)
    best = np.argsort(-likeness, kind="stable")
    return _each_once(i[best], j[best], enough[best])


def _each_once(i: _Rows, j: _Rows, enough: NDArray[np.bool_]) -> tuple[_Rows, _Rows]:
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    kept = []
    for position in np.flatnonzero(enough):
        one, other = int(i[position]), int(j[position])
        if one not in taken_a and other not in taken_b:
            taken_a.add(one)
            taken_b.add(other)
            kept.append(position)
    rows = np.array(kept, dtype=np.intp)
    return i[rows], j[rows]


def _footprints(zones: gpd.GeoDataFrame) -> NDArray[np.object_]:
    """Areas as they are, lines and points as wide as they are accurate."""
    shapes: NDArray[np.object_] = zones.geometry.to_numpy(dtype=object, copy=True)
    width = np.maximum(zones["accuracy_m"].to_numpy(dtype=float), _LEAST_WIDTH_M)
    flat = _dimensions(zones) < 2  # noqa: PLR2004
    shapes[flat] = shapely.buffer(shapes[flat], width[flat])
    return shapes


def _dimensions(zones: gpd.GeoDataFrame) -> NDArray[np.int64]:
    found: NDArray[np.int64] = shapely.get_dimensions(zones.geometry.to_numpy())
    return found


def _changes(
    a: gpd.GeoDataFrame, b: gpd.GeoDataFrame
) -> tuple[NDArray[np.bool_], list[str], NDArray[np.float64]]:
    """Of pairs: whether they differ, the names of attributes that do, the shift in metres."""
    names = [_differing(x, y) for x, y in zip(_facts(a), _facts(b), strict=True)]
    shift = _shift(a.geometry.to_numpy(), b.geometry.to_numpy())
    changed = np.array([bool(told) for told in names], dtype=bool) | (shift > 0)
    return changed, names, shift


def _facts(zones: gpd.GeoDataFrame) -> list[dict[str, Any]]:
    plain = pd.DataFrame(zones[list(_COMPARED)]).astype(object)
    records = plain.where(plain.notna(), None).to_dict("records")
    further = zones["attributes"]
    return [{**(told or {}), **record} for told, record in zip(further, records, strict=True)]


def _differing(a: dict[str, Any], b: dict[str, Any]) -> str:
    return ";".join(sorted(n for n in {**a, **b} if a.get(n) != b.get(n)))


def _shift(a: NDArray[np.object_], b: NDArray[np.object_]) -> NDArray[np.float64]:
    """Hausdorff distance of the vertices, in metres; computed only where a vertex moved."""
    moved = ~shapely.equals_exact(shapely.normalize(a), shapely.normalize(b), tolerance=0)
    shift = np.zeros(len(a))
    shift[moved] = shapely.hausdorff_distance(a[moved], b[moved])
    return shift


def _row(
    change: str,
    a: gpd.GeoDataFrame,
    i: int | None,
    b: gpd.GeoDataFrame,
    j: int | None,
    matched_by: str | None = None,
    attributes: str = "",
    shift_m: float | None = None,
) -> dict[str, Any]:
    one: Any = None if i is None else a.iloc[i]
    other: Any = None if j is None else b.iloc[j]
    area_a = 0.0 if one is None else one.geometry.area
    area_b = 0.0 if other is None else other.geometry.area
    return {
        "change": change,
        "id_a": None if one is None else one["id"],
        "id_b": None if other is None else other["id"],
        "class_a": None if one is None else str(one["class"]),
        "class_b": None if other is None else str(other["class"]),
        "matched_by": matched_by,
        "attributes": attributes,
        "area_a_m2": area_a,
        "area_b_m2": area_b,
        "area_change_m2": area_b - area_a,
        "shift_m": shift_m,
        "geometry": one.geometry if other is None else other.geometry,
    }
