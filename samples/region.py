"""Which plans the sample region has, and what each says of itself."""

from __future__ import annotations

from typing import Final

import shapely
from shapely import Point, Polygon
from shapely.geometry.base import BaseGeometry

from planning.terms import State
from samples import geography
from samples.geography import Place, at
from samples.ground import Ground, border, mainland, municipality, near_border
from samples.kinds import Element
from samples.landuse import Landuse
from samples.partition import Cut
from samples.plans import Header, Plan, areas_only, regional, tiled

_HEIDBERG: Final = (
    "10.0085 53.6795, 10.0080 53.6850, 10.0125 53.6868, "
    "10.0190 53.6862, 10.0225 53.6845, 10.0220 53.6790"
)
"""Ground of Norderstedt that Hamburg's plan covers by mistake (rules S07 and S09)."""

_SCHNELSEN_16: Final = (9.9165, 53.6540)


def plans() -> list[Plan]:
    """Every plan of the sample region."""
    plan = _regional_plan()
    return [
        plan,
        _wind_plan(plan.extent),
        _hamburg(),
        _hamburg_wind(),
        _schnelsen(),
        _municipal("sh-norderstedt", "Norderstedt", "01060063", 2600),
        _municipal("sh-stapelfeld", "Stapelfeld", "01062071", 5000),
        _municipal("sh-barsbuettel", "Barsbüttel", "01062009", 2600),
    ]


def _regional_plan() -> Plan:
    header = Header(
        "sh-rp", "RP", "Regionalplan Planungsraum III – illustrativer Ausschnitt", 100_000,
        (
            ("bundesland", "2100"), ("planArt", "1000"), ("planungsregion", "3"),
            ("rechtsstand", "2000"), ("auslegungStartDatum", "2026-09-01"),
            ("auslegungEndDatum", "2026-12-31"), ("verfahren", "3000"),
        ),
    )  # fmt: skip
    ground = near_border(mainland(State.SCHLESWIG_HOLSTEIN), 5500)
    landuse = Landuse(ground.reach, _places(State.SCHLESWIG_HOLSTEIN, "rp"), header.key,
                      fill=False, mixed=False)  # fmt: skip
    extent = shapely.intersection(ground.land, ground.reach)
    return regional(header, Cut(extent, 330, 60_000, header.key), landuse)


def _wind_plan(extent: BaseGeometry) -> Plan:
    header = Header(
        "sh-wind", "RP",
        "Regionalplan Planungsraum III, Teilaufstellung Windenergie – illustrativer Ausschnitt",
        100_000,
        (
            ("bundesland", "2100"), ("planArt", "2000"), ("planungsregion", "3"),
            ("rechtsstand", "2000"), ("auslegungStartDatum", "2026-10-01"),
            ("auslegungEndDatum", "2027-01-15"), ("verfahren", "2000"),
        ),
    )  # fmt: skip
    return areas_only(header, Ground(extent, extent), extent)


def _hamburg() -> Plan:
    header = Header(
        "hh-fp", "FP", "Flächennutzungsplan Hamburg – illustrativer Ausschnitt", 20_000,
        (
            _gemeinde("02000000", "Freie und Hansestadt Hamburg"), ("planArt", "4000"),
            ("rechtsstand", "4000"), ("wirksamkeitsDatum", "2020-01-01"),
        ),
    )  # fmt: skip
    heidberg = Polygon(shapely.get_coordinates(geography.line(_HEIDBERG)))
    ground = near_border(mainland(State.HAMBURG), 1750)
    land = shapely.union(ground.land, heidberg)
    landuse = Landuse(ground.reach, _places(State.HAMBURG, "fp"), header.key)
    return tiled(header, Cut(land, 190, 90_000, header.key), landuse)


def _hamburg_wind() -> Plan:
    header = Header(
        "hh-wind", "FP",
        "Änderung des Flächennutzungsplans Hamburg, Windenergie – illustrativer Entwurf", 20_000,
        (
            _gemeinde("02000000", "Freie und Hansestadt Hamburg"), ("planArt", "4000"),
            ("sachgebiet", "Windenergie"), ("rechtsstand", "2400"),
            ("auslegungsStartDatum", "2026-10-15"), ("auslegungsEndDatum", "2026-12-15"),
        ),
    )  # fmt: skip
    land = mainland(State.HAMBURG)
    return areas_only(header, Ground(land, land))


def _schnelsen() -> Plan:
    """A small binding plan at the border, drawn some metres too far."""
    header = Header(
        "hh-schnelsen-16", "BP", "Bebauungsplan Schnelsen 16 – illustrative Nachzeichnung", 1000,
        (
            _gemeinde("02000000", "Freie und Hansestadt Hamburg"), ("planArt", "10001"),
            ("rechtsstand", "4000"), ("inkrafttretensDatum", "2015-06-01"),
        ),
    )  # fmt: skip
    middle = shapely.line_interpolate_point(
        border(), shapely.line_locate_point(border(), at(*_SCHNELSEN_16))
    )
    corners = [(-180, -210), (150, -235), (205, -60), (190, 40), (20, 58), (-150, 45), (-205, -80)]
    land = Polygon([(round(middle.x) + x, round(middle.y) + y) for x, y in corners])
    places = [_plot(middle, *plot) for plot in (
        ("West", "housing", -120, -60), ("Ost", "housing", 130, -20),
        ("Mitte", "mixed", 10, -150), ("Landesgrenze", "park", 0, 10),
    )]  # fmt: skip
    landuse = Landuse(land.buffer(100), places, header.key, fill=False, mixed=False)
    return tiled(header, Cut(land, 24, 900, header.key), landuse)


def _plot(middle: Point, name: str, use: str, east: float, north: float) -> Place:
    """A plot of the binding plan; its radius reaches across the whole plan."""
    centre = Point(round(middle.x) + east, round(middle.y) + north)
    return Place(State.HAMBURG, "bp", f"Schnelsen 16 {name}", use, centre, 900)


def _municipal(key: str, name: str, ags: str, depth_m: float) -> Plan:
    header = Header(
        key, "FP", f"Flächennutzungsplan {name} – illustrativer Ausschnitt", 10_000,
        (
            _gemeinde(ags, name), ("planArt", "1000"), ("rechtsstand", "4000"),
            ("wirksamkeitsDatum", "2018-01-01"),
        ),
    )  # fmt: skip
    ground = near_border(municipality(ags), depth_m)
    near = ground.land.buffer(500)
    places = [p for p in _places(State.SCHLESWIG_HOLSTEIN, "fp") if near.intersects(p.centre)]
    landuse = Landuse(ground.reach, places, key)
    return tiled(header, Cut(ground.land, 150, 50_000, key), landuse)


def _places(state: State, level: str) -> list[Place]:
    return [p for p in geography.places() if p.state is state and p.level in (level, "all")]


def _gemeinde(ags: str, name: str) -> Element:
    return ("gemeinde", (("XP_Gemeinde", (("ags", ags), ("gemeindeName", name))),))
