"""Which zones are compared, and what a detection fills in."""

from __future__ import annotations

from datetime import date
from typing import Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from planning import errors
from planning.conflicts.relation import Mask, of_dimension
from planning.geometry import CRS, accuracy, valid
from planning.terms import AccuracyBasis, LegalStatus, Phase, PlanKind, State
from planning.zones import COLUMNS, zone_table

_ENDED: Final = [status.value for status in LegalStatus if status.phase is Phase.ENDED]
_DRAFT: Final = [status.value for status in LegalStatus if status.phase is Phase.DRAFT]


def compared(zones: gpd.GeoDataFrame, as_of: date | None = None) -> gpd.GeoDataFrame:
    """The zones that take part, numbered from 0, with ``row``, their position in ``zones``,
    and ``ahead``: whether their validity begins only after the day.

    Left out are zones without geometry, those of repealed, void or abandoned plans (domain.md
    7.1: 14, 15, 17) and, where ``as_of`` is given, those not valid on that day; a draft's
    validity lies ahead, so only its end counts. A missing accuracy is filled from the plan's
    kind with basis ``assumed``; 0.0 is exact, not missing. Geometry must be valid; of a
    collection the parts of the highest dimension count.
    """
    table = zones if _is_table(zones) else zone_table(zones)
    table = table.assign(row=np.arange(len(table)), ahead=_ahead(table, as_of))
    table = table[_takes_part(table, as_of)].reset_index(drop=True)
    return _one_kind(_with_accuracy(table))


def checked(zones: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The zone table of ``zones``, each geometry valid or missing.

    Raises what ``zone_table`` raises, and InvalidGeometry with state and id of a zone.
    """
    table = zones if _is_table(zones) else zone_table(zones)
    shapes = table.geometry.to_numpy()
    drawn = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    for at in np.flatnonzero(drawn & ~valid(shapes))[:1]:
        zone, state = (str(table[name].iloc[at]) for name in ("id", "state"))
        reason = shapely.is_valid_reason(shapes[at])
        raise errors.InvalidGeometry(feature=zone, row=int(at) + 1, value=state, reason=reason)
    return table


def in_state(zones: gpd.GeoDataFrame, state: State) -> Mask:
    """Which zones are of a plan of the state."""
    mask: Mask = (zones["state"] == state.value).to_numpy(dtype=bool, na_value=False)
    return mask


def _is_table(zones: gpd.GeoDataFrame) -> bool:
    """Whether the frame already is the zone table, so that checking it again can be saved."""
    dtypes = zones.dtypes
    typed = all(c.name in zones.columns and dtypes[c.name] == c.dtype for c in COLUMNS)
    return typed and zones.crs is not None and zones.crs == CRS


def _takes_part(table: gpd.GeoDataFrame, as_of: date | None) -> Mask:
    shapes = table.geometry
    takes_part = ~(shapes.isna() | shapes.is_empty | table["status"].isin(_ENDED))
    if as_of is not None:
        day = pd.Timestamp(as_of)
        over = table["valid_to"].notna() & (table["valid_to"] <= day)
        takes_part &= ~over & ~(table["ahead"] & ~table["status"].isin(_DRAFT))
    mask: Mask = takes_part.to_numpy(dtype=bool)
    return mask


def _ahead(table: gpd.GeoDataFrame, as_of: date | None) -> Mask:
    """Where the first day of validity lies after the day; nowhere where no day is asked."""
    if as_of is None:
        return np.zeros(len(table), dtype=bool)
    ahead: Mask = (table["valid_from"] > pd.Timestamp(as_of)).to_numpy(dtype=bool)
    return ahead


def _with_accuracy(table: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Missing accuracies filled by plan kind; a given one without a basis was declared."""
    missing = table["accuracy_m"].isna()
    kinds = table["plan_level"]
    assumed = {
        kind: accuracy(None, None, PlanKind(kind)).metres for kind in kinds.dropna().unique()
    }
    metres = kinds.map(assumed).astype(float).fillna(accuracy(None, None, None).metres)
    basis = table["accuracy_basis"].fillna(AccuracyBasis.DECLARED.value)
    return table.assign(
        accuracy_m=table["accuracy_m"].where(~missing, metres),
        accuracy_basis=basis.where(~missing, AccuracyBasis.ASSUMED.value).astype("string"),
    )


def _one_kind(table: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Collections by their parts of the highest dimension."""
    shapes = table.geometry.to_numpy()
    return table.set_geometry(
        gpd.GeoSeries(
            of_dimension(shapes, shapely.get_dimensions(shapes)), index=table.index, crs=table.crs
        )
    )
