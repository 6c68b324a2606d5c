"""Declared reference systems, and the way from them to EPSG:25832. Units: metres, degrees."""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import pyproj
import shapely
from pyproj.aoi import AreaOfInterest
from pyproj.transformer import TransformerGroup
from shapely.geometry.base import BaseGeometry

from planning.geometry import CRS, FARTHEST, SRID

Coordinates = npt.NDArray[np.float64]

GRID_FOLDERS: Final = (Path("/usr/share/proj"), Path("/usr/local/share/proj"))
"""Where systems keep the grids of PROJ (Debian: package proj-data); pip's PROJ has none."""
GRIDS: Final = ("BETA2007.gsb", "de_adv_BETA2007.tif")
"""BeTA2007 of the surveying authorities (DHDN to ETRS89), under PROJ's old and new name."""

_EPSG: Final = re.compile(
    r"(?:EPSG:{1,2}"
    r"|urn:(?:x-)?ogc:def:crs(?:,crs)?:EPSG:(?:[\d.]*:)?"
    r"|https?://www\.opengis\.net/(?:def/crs/EPSG/[\d.]+/|gml/srs/epsg\.xml#"
    r"|def/crs-compound\?1=https?://www\.opengis\.net/def/crs/EPSG/[\d.]+/))"
    r"(\d{4,6})(?:,crs:EPSG:[\d.]*:\d+|&2=\S+)?",
    re.IGNORECASE,
)
"""A height system may follow; plans are flat."""
_CRS84: Final = re.compile(
    r"(?:OGC:|urn:ogc:def:crs:OGC:[\d.]*:|https?://www\.opengis\.net/def/crs/OGC/[\d.]+/)CRS84",
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
_OTHER_CODES: Final = {325832: 4647, 325833: 5650}
"""Codes that are none of EPSG's: UTM with the zone before the easting, as xPlanBox names it."""

_GERMANY: Final = shapely.box(5.5, 47.0, 15.5, 55.5)
"""Where plans can lie: longitude and latitude in degrees, with half a degree around."""
_PREFIXED_UTM: Final = {25831: 31e6, 25832: 32e6, 25833: 33e6}
_USUAL: Final = (25832, 25833, 31466, 31467, 31468, 31469, 4258, 4647)
"""Systems to name where coordinates cannot be in the one declared."""


@dataclass(frozen=True)
class Way:
    """From coordinates as written to EPSG:25832.

    ``notes`` holds codes of findings: ``axis_order`` (the file gives the axes the other way
    round), ``zone_prefix`` (eastings carried the zone number), ``no_grid`` (a datum shift
    without its grid; ``accuracy_m`` is that of the parameters used instead).
    """

    prefix: float | None
    turned: bool
    transformer: pyproj.Transformer | None
    notes: tuple[str, ...] = ()
    accuracy_m: float | None = None

    @property
    def stays(self) -> bool:
        """Whether coordinates are what they should be already."""
        return self.prefix is None and not self.turned and self.transformer is None

    def __call__(self, xy: Coordinates) -> Coordinates:
        """Easting and northing; infinite where a point cannot be transformed."""
        xy = _without_prefix(xy, self.prefix)
        xy = xy[:, ::-1] if self.turned else xy
        if self.transformer is None or not len(xy):
            return xy
        planar = np.column_stack(self.transformer.transform(xy[:, 0], xy[:, 1]))
        return np.where(np.abs(planar) <= FARTHEST, planar, np.inf)


@dataclass(frozen=True)
class Planar:
    """Geometries in EPSG:25832; ``notes`` and ``accuracy_m`` as those of the way there."""

    geometries: npt.NDArray[np.object_]
    notes: tuple[str, ...] = field(default=())
    accuracy_m: float | None = None


@cache
def resolve(name: str) -> pyproj.CRS | None:
    """The reference system of an srsName, None where the name is not known."""
    stripped = name.strip()
    if epsg := _EPSG.fullmatch(stripped):
        code = int(epsg.group(1))
        return _by_code(_OTHER_CODES.get(code, code))
    if _CRS84.fullmatch(stripped):
        return pyproj.CRS.from_user_input("OGC:CRS84")
    if adv := _ADV.fullmatch(stripped):
        known = _ADV_CODES.get(adv.group(1).upper())
        return _by_code(known) if known else None
    return None


def way(crs: pyproj.CRS, xy: Coordinates, *, east_first: bool = False) -> Way:
    """The way for coordinates like ``xy``; one for all, so that neighbours stay neighbours.

    Projected coordinates are taken as easting, northing and geographic ones as latitude,
    longitude (XPlanung, OGC), unless only the other order lies in Germany; where the format
    says that the easting or longitude is first, that holds (``east_first``). Coordinates of
    EPSG:25832 keep every digit.
    """
    xy = xy[np.isfinite(xy).all(axis=1)]
    prefix = _prefix(xy, crs)
    plain = _without_prefix(xy, prefix)
    turned = not east_first and _turned(plain, crs)
    notes = ("zone_prefix",) if prefix else ()
    if not east_first and turned != _north_first(crs):
        notes = (*notes, "axis_order")
    if crs.to_epsg() == SRID or not len(xy):
        return Way(prefix, turned, None, notes)
    transformer, complete = _transformer(crs, plain[:, ::-1] if turned else plain)
    if complete:
        return Way(prefix, turned, transformer, notes)
    return Way(prefix, turned, transformer, (*notes, "no_grid"), transformer.accuracy)


def to_planar(
    geometries: npt.NDArray[np.object_], crs: pyproj.CRS, *, east_first: bool = False
) -> Planar:
    """``geometries`` in EPSG:25832 and flat; None stays None. See ``way``."""
    to_25832 = way(crs, shapely.get_coordinates(geometries), east_first=east_first)
    return Planar(moved(geometries, to_25832), to_25832.notes, to_25832.accuracy_m)


def moved(geometries: npt.NDArray[np.object_], to_25832: Way) -> npt.NDArray[np.object_]:
    """The geometries, flat and gone the way; None stays None."""
    if to_25832.stays and not shapely.has_z(geometries).any():
        return geometries
    planar = geometries.copy()
    known = ~shapely.is_missing(geometries)
    flat = shapely.force_2d(geometries[known])
    planar[known] = shapely.set_coordinates(flat, to_25832(shapely.get_coordinates(flat)))
    return planar


def contradicted(xy: Coordinates, crs: pyproj.CRS) -> Sequence[str]:
    """Systems in which ``xy`` lies in Germany where it cannot be meant in the one declared.

    Empty where it lies in Germany or where the declared system is used (a plan may well lie
    in a neighbouring country), or where no other system speaks for itself.
    """
    xy = xy[np.isfinite(xy).all(axis=1)]
    if not len(xy):
        return ()
    plain = _without_prefix(xy, _prefix(xy, crs))
    if _lies(plain, crs) or _lies(plain, crs, _used(crs)):
        return ()
    others = [system for code in _USUAL if (system := _by_code(code)) and system != crs]
    return [f"EPSG:{s.to_epsg()}" for s in others if _lies(_without_prefix(xy, _prefix(xy, s)), s)]


def swapped(xy: Coordinates, crs: pyproj.CRS) -> tuple[float, float] | None:
    """The middle of coordinates that lie in Germany only with northing and easting swapped.

    None where they do as written, or neither way.
    """
    xy = xy[np.isfinite(xy).all(axis=1)]
    if not len(xy) or _orders(xy, crs) != (False, True):
        return None
    first, second = np.median(xy, axis=0)
    return float(first), float(second)


@cache
def find_grids() -> bool:
    """Show PROJ the system's grids; True where the German one is among them."""
    for folder in GRID_FOLDERS:
        if any((folder / name).is_file() for name in GRIDS):
            pyproj.datadir.append_data_dir(str(folder))
            return True
    return False


def _by_code(code: int) -> pyproj.CRS | None:
    """A system by its EPSG code; heights and earth-centred coordinates are none for plans."""
    try:
        crs = pyproj.CRS.from_epsg(code)
    except pyproj.exceptions.CRSError:
        return None
    return crs if crs.is_projected or crs.is_geographic else None


def _prefix(xy: Coordinates, crs: pyproj.CRS) -> float | None:
    """What eastings such as 32571605 (zE-N) carry before their digits."""
    prefix = _PREFIXED_UTM.get(crs.to_epsg() or 0)
    return prefix if prefix is not None and _prefixed(xy, prefix).any() else None


def _prefixed(xy: Coordinates, prefix: float) -> npt.NDArray[np.bool_]:
    return (xy > prefix) & (xy < prefix + 1e6)


def _without_prefix(xy: Coordinates, prefix: float | None) -> Coordinates:
    return xy if prefix is None else np.where(_prefixed(xy, prefix), xy - prefix, xy)


def _north_first(crs: pyproj.CRS) -> bool:
    """Whether the first axis is the latitude by definition."""
    return bool(crs.is_geographic) and crs.axis_info[0].direction == "north"


def _turned(xy: Coordinates, crs: pyproj.CRS) -> bool:
    """True where the first axis is the northing (or latitude)."""
    as_written, swapped = _orders(xy, crs) if len(xy) else (False, False)
    if as_written and swapped:
        return bool(crs.axis_info[0].direction == "north")
    return swapped if as_written != swapped else _north_first(crs)


def _used(crs: pyproj.CRS) -> BaseGeometry:
    """Where the system is used, in degrees, with one degree around."""
    area = crs.area_of_use
    return shapely.box(*area.bounds).buffer(1.0) if area else _GERMANY


def _lies(xy: Coordinates, crs: pyproj.CRS, land: BaseGeometry = _GERMANY) -> bool:
    """Whether the middle of the coordinates lies in the land, in either order."""
    return any(_orders(xy, crs, land))


def _orders(xy: Coordinates, crs: pyproj.CRS, land: BaseGeometry = _GERMANY) -> tuple[bool, bool]:
    """Whether the middle lies in the land as easting, northing, and the other way round."""
    first, second = np.median(xy, axis=0)
    to_degrees = _to_degrees(crs).transform
    places = to_degrees([first, second], [second, first])
    as_written, swapped = shapely.contains_xy(land, *places).tolist()
    return as_written, swapped


@cache
def _to_degrees(crs: pyproj.CRS) -> pyproj.Transformer:
    return pyproj.Transformer.from_crs(crs, 4326, always_xy=True)


def _transformer(crs: pyproj.CRS, xy: Coordinates) -> tuple[pyproj.Transformer, bool]:
    """The best operation for where the data lie, and whether none better lacks its grid."""
    find_grids()
    degrees = np.column_stack(_to_degrees(crs).transform(xy[:, 0], xy[:, 1]))
    inside = degrees[shapely.contains_xy(_GERMANY, degrees)]
    west, south, east, north = (
        (*inside.min(axis=0), *inside.max(axis=0)) if len(inside) else _GERMANY.bounds
    )
    area = AreaOfInterest(west, south, east, north)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the missing grid is told as a finding
        # pyproj's own types name a private twin of its public AreaOfInterest
        group = TransformerGroup(crs, CRS, always_xy=True, area_of_interest=area)  # type: ignore[arg-type]
    return group.transformers[0], bool(group.best_available)
