"""Fits the municipalities to new land, so that they go on tiling it near the border."""

from __future__ import annotations

from collections.abc import Mapping

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import MultiPolygon

from planning.terms import State
from planning.territory import Territory
from planning.territory.topology import Mask, Polygons, dissolve, faces, within

_NONE = -1

Owners = NDArray[np.int64]
"""For each piece the row of its municipality, or _NONE."""


def redistribute(
    territory: Territory, land: Mapping[State, MultiPolygon]
) -> tuple[dict[State, MultiPolygon], gpd.GeoDataFrame]:
    """The land with the municipalities' vertices added, and the municipalities cut to it.

    What a state gains from its neighbour falls to the municipality along whose boundary it
    runs farthest. A state of one municipality (Hamburg) is that municipality.
    """
    table = territory.municipalities
    pieces = faces([*land.values(), *table.geometry])
    inside = {state: within(pieces, area) for state, area in land.items()}
    owners = _former(pieces, table)
    for state in land:
        owners = _of_state(territory, state, pieces, inside[state], owners)
    owners[~np.logical_or.reduce(list(inside.values()))] = _NONE
    areas = [dissolve(pieces[owners == row]) for row in range(len(table))]
    kept = table.assign(geometry=gpd.GeoSeries(areas, index=table.index, crs=table.crs))
    fitted = {state: dissolve(pieces[mask]) for state, mask in inside.items()}
    return fitted, kept[~kept.geometry.is_empty].reset_index(drop=True)


def _former(pieces: Polygons, table: gpd.GeoDataFrame) -> Owners:
    """The municipality in which each piece lay."""
    points = shapely.point_on_surface(pieces)
    piece, row = shapely.STRtree(table.geometry.to_numpy()).query(points, predicate="within")
    owners = np.full(len(pieces), _NONE, dtype=np.int64)
    owners[piece] = row
    return owners


def _of_state(
    territory: Territory, state: State, pieces: Polygons, inside: Mask, owners: Owners
) -> Owners:
    """The owners with every piece inside the state given to one of its municipalities."""
    rows = np.flatnonzero((territory.municipalities.state == state).to_numpy())
    if len(rows) == 1:
        return np.where(inside, rows[0], owners)
    foreign = inside & (owners != _NONE) & ~np.isin(owners, rows)
    gained = foreign | inside & (owners == _NONE) & within(pieces, territory.land[state.neighbour])
    own = inside & np.isin(owners, rows)
    owners = owners.copy()
    owners[gained] = _adjacent(pieces[gained], pieces[own], owners[own])
    return owners


def _adjacent(gained: Polygons, own: Polygons, rows: Owners) -> Owners:
    """For each gained piece the municipality with the longest common edge, else the nearest."""
    tree = shapely.STRtree(own)
    piece, neighbour = tree.query(gained, predicate="intersects")
    contact = np.zeros((len(gained), int(rows.max(initial=0)) + 1))
    edges = shapely.intersection(gained[piece], own[neighbour])
    np.add.at(contact, (piece, rows[neighbour]), shapely.length(edges))
    return np.where(contact.any(axis=1), contact.argmax(axis=1), rows[tree.nearest(gained)])
