"""Replaces a state's boundary by another one, and keeps a single line between the states.

Two official boundaries of the same border never agree: laid side by side they overlap by
hectares and leave as many empty slivers. So the more accurate of the two lines becomes the
border, and the land on its less accurate side is cut and filled to it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import shapely
from shapely.geometry import MultiPolygon
from shapely.geometry.base import BaseGeometry

from planning import errors
from planning.terms import State
from planning.territory import Source, Territory
from planning.territory.boundary import read_boundary
from planning.territory.municipalities import redistribute
from planning.territory.topology import (
    Mask,
    Polygons,
    dissolve,
    faces,
    multipolygon,
    on_grid,
    runs_along,
    shared_line,
    within,
)

__all__ = ["read_boundary", "replace_boundary"]

SMALLEST_SHARE_OF_STATE: Final = 0.9
"""A boundary that covers less of the state's land is that of something else."""
LARGEST_SHARE_OF_NEIGHBOUR: Final = 0.1
_DEVIATIONS: Final = 3.0
"""A line strays from the true one by up to this many times its stated accuracy: the VG250 line
(125 m) by up to 234 m from the cadastre."""


def replace_boundary(
    territory: Territory, state: State, boundary: BaseGeometry, accuracy_m: float, source: str
) -> Territory:
    """The territory with ``boundary`` (EPSG:25832, accurate to ``accuracy_m``) as the state's.

    Where the states meet, the more accurate line wins, the newer one of two equals. The
    boundary wins everywhere else, except that a part of either state away from the border (such
    as Neuwerk) stays where the boundary swallows or omits it. Both lands share the new border
    vertex by vertex, on a grid of 1 mm, and overlap by nothing. Land that the state gives up on
    other sides belongs to neither.

    Raises TerritoryUnusable with the reason why the boundary cannot be that of the state.
    """
    area = _usable(territory, state, boundary, accuracy_m)
    wins = accuracy_m <= territory.border_accuracy_m
    land = _divide(territory, state, area, accuracy_m, wins)
    land, municipalities = redistribute(territory, land)
    return replace(
        territory,
        land=land,
        land_sources={**territory.land_sources, state: Source(source, accuracy_m)},
        border=shared_line(land[state], land[state.neighbour]),
        border_source=source if wins else territory.border_source,
        border_accuracy_m=min(accuracy_m, territory.border_accuracy_m),
        municipalities=municipalities,
    )


def _usable(
    territory: Territory, state: State, boundary: BaseGeometry, accuracy_m: float
) -> MultiPolygon:
    """The boundary as an area on the grid, if it can be that of the state."""
    if not (math.isfinite(accuracy_m) and accuracy_m >= 0):
        raise errors.TerritoryUnusable(reason="reason.accuracy_invalid", value=accuracy_m)
    if not boundary.is_valid:
        raise errors.TerritoryUnusable(reason=shapely.is_valid_reason(boundary))
    area = on_grid(boundary)
    if area.is_empty:
        raise errors.TerritoryUnusable(reason="reason.boundary_without_area")
    own = _share(territory.land[state], area)
    neighbours = _share(territory.land[state.neighbour], area)
    if own < SMALLEST_SHARE_OF_STATE or neighbours > LARGEST_SHARE_OF_NEIGHBOUR:
        raise errors.TerritoryUnusable(
            reason="reason.boundary_elsewhere", state=state.value, own=own, neighbours=neighbours
        )
    return area


def _share(land: MultiPolygon, area: MultiPolygon) -> float:
    return land.intersection(area).area / land.area


@dataclass(frozen=True)
class _Overlay:
    """The plane cut along the outlines, and for each piece whose it was and whose it would be."""

    pieces: Polygons
    new: Mask
    old: Mask
    neighbour: Mask


def _divide(
    territory: Territory, state: State, area: MultiPolygon, accuracy_m: float, wins: bool
) -> dict[State, MultiPolygon]:
    """The land of each state, sharing the vertices of the border."""
    new = _with_detached_parts(territory, state, area)
    reach = _DEVIATIONS * max(accuracy_m, territory.border_accuracy_m)
    over = _overlay(territory, state, new, reach)
    contested = over.new & over.neighbour
    gaps = _given_up(over, territory, state, reach) | _narrow(over, territory, state, accuracy_m)
    to_state = over.new & ~over.neighbour | (contested if wins else gaps)
    to_neighbour = over.neighbour & ~over.new | (gaps if wins else contested)
    return {
        state: dissolve(over.pieces[to_state]),
        state.neighbour: dissolve(over.pieces[to_neighbour]),
    }


def _with_detached_parts(territory: Territory, state: State, area: MultiPolygon) -> MultiPolygon:
    """The area less the neighbour's parts that it swallows, with the state's that it omits."""
    neighbours = _detached(territory, state.neighbour)
    covered = shapely.area(shapely.intersection(neighbours, area)) / shapely.area(neighbours)
    swallowed = neighbours[covered > 1 / 2]  # half: the island, not a strip of its shore
    own = _detached(territory, state)
    omitted = own[~shapely.intersects(own, area)]
    less = shapely.difference(area, shapely.union_all(swallowed))
    return multipolygon(shapely.union_all([less, *omitted]))


def _detached(territory: Territory, state: State) -> Polygons:
    """Parts of the state's land that do not touch the border."""
    parts = np.asarray(shapely.get_parts(territory.land[state]))
    return parts[~shapely.intersects(parts, territory.border)]


def _overlay(territory: Territory, state: State, new: MultiPolygon, reach: float) -> _Overlay:
    """Old, neighbouring and new land laid over one another."""
    old, neighbour = territory.land[state], territory.land[state.neighbour]
    pieces = faces([new, old, neighbour, _cuts(territory, state, new, reach)])
    return _Overlay(pieces, within(pieces, new), within(pieces, old), within(pieces, neighbour))


def _cuts(territory: Territory, state: State, new: MultiPolygon, reach: float) -> BaseGeometry:
    """Lines that end the border's side of land given up where it goes on around its end.

    Without them a sliver along the border and one along the Elbe or Lower Saxony are one piece.
    """
    given_up = np.asarray(shapely.get_parts(shapely.difference(territory.land[state], new)))
    outer = _outer_line(territory, state)
    both = given_up[runs_along(given_up, territory.border) & runs_along(given_up, outer)]
    shapely.prepare(new)
    return shapely.union_all([_end(piece, territory.border, new, reach) for piece in both])


def _end(
    piece: BaseGeometry, border: BaseGeometry, new: MultiPolygon, reach: float
) -> BaseGeometry:
    """The lines that part what lies beside the border, twice as far as ``new`` recedes from it.

    Twice, because the distance to a line that runs askew is shorter than the piece is wide.
    """
    along = shapely.get_coordinates(shapely.intersection(piece.boundary, border))
    recedes = float(shapely.distance(shapely.points(along), new).max(initial=0.0))
    beside = shapely.buffer(border, min(2 * recedes, reach), cap_style="flat")
    return shapely.intersection(beside.boundary, piece)


def _outer_line(territory: Territory, state: State) -> BaseGeometry:
    """The outline of the state without the border."""
    return shapely.difference(territory.land[state].boundary, territory.border)


def _given_up(over: _Overlay, territory: Territory, state: State, reach: float) -> Mask:
    """Pieces that the state had and the new boundary leaves to the other side of the border.

    They run along the old border, or are enclaves close to it.
    """
    mask = over.old & ~over.new
    pieces = over.pieces[mask]
    band = shapely.buffer(territory.border, reach)
    enclave = shapely.covered_by(pieces, band) & ~runs_along(pieces, _outer_line(territory, state))
    mask[mask] = runs_along(pieces, territory.border) | enclave
    return mask


def _narrow(over: _Overlay, territory: Territory, state: State, accuracy_m: float) -> Mask:
    """Pieces between both states that neither had, narrower than the lines are accurate.

    They arise where two boundaries follow the same line in waters that were nobody's before.
    """
    width = accuracy_m + territory.land_sources[state.neighbour].accuracy_m
    mean_width = 2 * shapely.area(over.pieces) / shapely.length(over.pieces)
    mask = ~(over.new | over.old | over.neighbour) & (mean_width <= width)
    between = over.pieces[mask]
    sides = (over.pieces[over.new], over.pieces[over.neighbour & ~over.new])
    outlines = [shapely.boundary(dissolve(side)) for side in sides]
    mask[mask] = runs_along(between, outlines[0]) & runs_along(between, outlines[1])
    return mask
