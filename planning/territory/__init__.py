"""The land of both states, the line they share, how well it is known, the municipalities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Final

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import MultiLineString, MultiPolygon
from shapely.geometry.base import BaseGeometry

from planning.terms import State
from planning.texts import Language, text

DATA_FILE: Final = "territory.parquet"
SHIPPED_SOURCE: Final = "© GeoBasis-DE / BKG 2016 (VG250, Daten verändert)"
MUNICIPALITY_COLUMNS: Final = ("ags", "name", "district", "state", "geometry")


@dataclass(frozen=True)
class Source:
    """Where a boundary comes from (its attribution) and its positional accuracy in m."""

    text: str
    accuracy_m: float


@dataclass(frozen=True, eq=False)
class Territory:
    """Both states in EPSG:25832; their lands share ``border`` vertex by vertex.

    ``municipalities`` has the columns of MUNICIPALITY_COLUMNS: ``ags`` (eight digits), ``name``,
    ``district`` (Kreis), ``state`` (HH or SH) and ``geometry`` (MultiPolygon). Those within 15 km
    of the border are there, and Hamburg is one of them; they always stem from SHIPPED_SOURCE.
    The Elbe and Lower Saxony belong to neither state; Neuwerk is Hamburg.
    """

    land: Mapping[State, MultiPolygon]
    land_sources: Mapping[State, Source]
    border: MultiLineString
    border_source: str
    border_accuracy_m: float
    municipalities: gpd.GeoDataFrame

    def attribution(self, language: Language) -> str:
        """Every source once, the municipalities' first."""
        lands = [source.text for source in self.land_sources.values()]
        return attributions([*lands, self.border_source], language)


def attributions(sources: Iterable[str], language: Language) -> str:
    """The sources of lands and border, each once, after that of the municipalities."""
    told = dict.fromkeys([SHIPPED_SOURCE, *sources])
    return "; ".join(attribution(source, language) for source in told)


def attribution(source: str, language: Language) -> str:
    """A source in the language: that of the shipped territory, any other as it was given."""
    return text("territory.shipped_source", language) if source == SHIPPED_SOURCE else source


@cache
def shipped() -> Territory:
    """The territory that comes with the package: VG250 2016, generalised to 1:250,000.

    One object for the process: not to be changed. Its border is accurate to 125 m, which is
    0.5 mm at that scale (domain.md 2.9).
    """
    with as_file(files(__package__).joinpath("data", DATA_FILE)) as path:
        table = gpd.read_parquet(path)
    land = table[table.kind == "land"].set_index("state")
    border = table[table.kind == "border"].iloc[0]
    municipalities = table[table.kind == "municipality"].reset_index(drop=True)
    return Territory(
        land={state: land.geometry[state.value] for state in State},
        land_sources={
            state: Source(land.source[state.value], float(land.accuracy_m[state.value]))
            for state in State
        },
        border=border.geometry,
        border_source=border.source,
        border_accuracy_m=float(border.accuracy_m),
        municipalities=municipalities[list(MUNICIPALITY_COLUMNS)],
    )


def state_of(territory: Territory, geometry: BaseGeometry) -> State | None:
    """The state that holds the larger share of the geometry, None where neither holds any.

    Shares are areas, lengths or numbers of points, whichever the geometry has; an area that
    merely touches a state has no share in it. Equal shares are Hamburg's.
    """
    shares = {state: _measure(geometry, land) for state, land in territory.land.items()}
    state = max(State, key=lambda state: shares[state])
    return state if shares[state] > 0 else None


def _measure(geometry: BaseGeometry, land: MultiPolygon) -> float:
    """Area (m2), length (m) or number of points of the geometry within the land."""
    dimension = shapely.get_dimensions(geometry)
    shared = shapely.intersection(geometry, land)
    if dimension == 0:
        return float(shapely.get_num_coordinates(shared))
    return float(shapely.length(shared) if dimension == 1 else shapely.area(shared))


def municipalities_at(
    territory: Territory, geometries: Iterable[BaseGeometry]
) -> list[tuple[str, ...]]:
    """For each geometry (EPSG:25832) the AGS of the municipalities it lies in, ascending.

    A municipality whose boundary is only touched counts where there is no other.
    """
    shapes = np.asarray(list(geometries), dtype=object)
    polygons = territory.municipalities.geometry.to_numpy()
    shape, municipality = shapely.STRtree(polygons).query(shapes, predicate="intersects")
    touching = np.asarray(shapely.touches(shapes[shape], polygons[municipality]), dtype=bool)
    has_inner = np.isin(shape, shape[~touching])
    counts = ~touching | ~has_inner
    return _grouped(
        shape[counts], territory.municipalities.ags.to_numpy()[municipality[counts]], len(shapes)
    )


def _grouped(
    shape: NDArray[np.int64], ags: NDArray[np.object_], count: int
) -> list[tuple[str, ...]]:
    """The keys that belong to each of ``count`` shapes."""
    found: list[list[str]] = [[] for _ in range(count)]
    for position, key in zip(shape, ags, strict=True):
        found[position].append(key)
    return [tuple(sorted(keys)) for keys in found]
