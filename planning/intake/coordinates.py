"""Declared reference systems, and the way from them to EPSG:25832. Units: metres, degrees."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass, field
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt
import pyproj
import shapely
from pyproj.aoi import AreaOfInterest
from pyproj.transformer import TransformerGroup

from planning.geometry import CRS, SRID

Coordinates = npt.NDArray[np.float64]

_EPSG: Final = re.compile(
    r"(?:EPSG:{1,2}|urn:(?:x-)?ogc:def:crs:EPSG:(?:[\d.]*:)?"
    r"|https?://www\.opengis\.net/(?:def/crs/EPSG/[\d.]+/|gml/srs/epsg\.xml#))(\d{4,6})",
    re.IGNORECASE,
)
_ADV: Final = re.compile(r"(?:urn:adv:crs:)?([A-Z][\w-]*?)(?:\*.*)?", re.IGNORECASE)
_ADV_CODES: Final = {
    "ETRS89_UTM31": 25831,
    "ETRS89_UTM32": 25832,
    "ETRS89_UTM33": 25833,
    "ETRS89_LAT-LON": 4258,
    "DE_DHDN_3GK2": 31466,
    "DE_DHDN_3GK3": 31467,
    "DE_DHDN_3GK4": 31468,
    "DE_DHDN_3GK5": 31469,
}
"""Short names of the surveying authorities (AdV); a height system may follow after ``*``."""

_GERMANY: Final = shapely.box(5.5, 47.0, 15.5, 55.5)
"""Where plans can lie: longitude and latitude in degrees, with half a degree around."""
_PREFIXED_UTM: Final = {25831: 31e6, 25832: 32e6, 25833: 33e6}


@dataclass(frozen=True)
class Planar:
    """Geometries in EPSG:25832, and what had to be noticed to get them there.

    ``notes`` holds codes of findings: ``axis_order`` (the file gives the axes the other way
    round), ``zone_prefix`` (eastings carried the zone number), ``no_grid`` (a datum shift
    without its grid; ``accuracy_m`` is that of the parameters used instead).
    """

    geometries: npt.NDArray[np.object_]
    notes: tuple[str, ...] = field(default=())
    accuracy_m: float | None = None


@cache
def resolve(name: str) -> pyproj.CRS | None:
    """The reference system of an srsName, None where the name is not known."""
    stripped = name.strip()
    if epsg := _EPSG.fullmatch(stripped):
        return _by_code(int(epsg.group(1)))
    if adv := _ADV.fullmatch(stripped):
        code = _ADV_CODES.get(adv.group(1).upper())
        return _by_code(code) if code else None
    return None


def to_planar(geometries: npt.NDArray[np.object_], crs: pyproj.CRS) -> Planar:
    """``geometries`` in EPSG:25832; those of EPSG:25832 keep every digit.

    Projected coordinates are taken as easting, northing and geographic ones as latitude,
    longitude (XPlanung, OGC), unless only the other order lies in Germany.
    """
    known = np.array([g is not None for g in geometries], dtype=bool)
    xy = shapely.get_coordinates(geometries[known])
    xy, notes = _without_zone_prefix(xy, crs)
    turned = _turned(xy, crs)
    geographic_order = bool(crs.is_geographic)
    if turned:
        xy = xy[:, ::-1]
    if turned != geographic_order:
        notes = (*notes, "axis_order")
    return _transformed(geometries, known, xy, crs, notes)


def _transformed(
    geometries: npt.NDArray[np.object_],
    known: npt.NDArray[np.bool_],
    xy: Coordinates,
    crs: pyproj.CRS,
    notes: tuple[str, ...],
) -> Planar:
    """The geometries with their coordinates replaced by transformed ones."""
    accuracy = None
    if crs.to_epsg() != SRID and len(xy):
        transformer, complete = _transformer(crs, xy)
        xy = np.column_stack(transformer.transform(xy[:, 0], xy[:, 1]))
        if not complete:
            notes, accuracy = (*notes, "no_grid"), transformer.accuracy
    planar = geometries.copy()
    flat = shapely.force_2d(geometries[known])
    planar[known] = shapely.set_coordinates(flat, xy)
    return Planar(planar, notes, accuracy)


def _by_code(code: int) -> pyproj.CRS | None:
    try:
        return pyproj.CRS.from_epsg(code)
    except pyproj.exceptions.CRSError:
        return None


def _without_zone_prefix(xy: Coordinates, crs: pyproj.CRS) -> tuple[Coordinates, tuple[str, ...]]:
    """Eastings such as 32571605 (zE-N) without their zone number."""
    prefix = _PREFIXED_UTM.get(crs.to_epsg() or 0)
    if prefix is None or not len(xy) or not ((xy[:, 0] > prefix) & (xy[:, 0] < prefix + 1e6)).all():
        return xy, ()
    return xy - np.array([prefix, 0.0]), ("zone_prefix",)


def _turned(xy: Coordinates, crs: pyproj.CRS) -> bool:
    """True where the first axis is the northing (or latitude)."""
    usual = bool(crs.is_geographic)
    if not len(xy):
        return usual
    first, second = np.median(xy, axis=0)
    east_north = (second, first) if usual else (first, second)
    if not _in_germany(east_north, crs) and _in_germany(east_north[::-1], crs):
        return not usual
    return usual


def _in_germany(east_north: tuple[float, float], crs: pyproj.CRS) -> bool:
    return bool(shapely.contains_xy(_GERMANY, *_to_degrees(crs).transform(*east_north)))


@cache
def _to_degrees(crs: pyproj.CRS) -> pyproj.Transformer:
    return pyproj.Transformer.from_crs(crs, 4326, always_xy=True)


def _transformer(crs: pyproj.CRS, xy: Coordinates) -> tuple[pyproj.Transformer, bool]:
    """The best operation for where the data lie, and whether none better lacks its grid.

    One operation for a whole file: chosen point by point, neighbours could move apart.
    """
    west, south = _to_degrees(crs).transform(*xy.min(axis=0))
    east, north = _to_degrees(crs).transform(*xy.max(axis=0))
    area = AreaOfInterest(west, south, east, north)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the missing grid is told as a finding
        # pyproj's own types name a private twin of its public AreaOfInterest
        group = TransformerGroup(crs, CRS, always_xy=True, area_of_interest=area)  # type: ignore[arg-type]
    return group.transformers[0], bool(group.best_available)
