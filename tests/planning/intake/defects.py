"""Zones with one defect each, drawn on the builder's metre grid."""

from __future__ import annotations

from dataclasses import dataclass

from tests.planning.intake.builder import Point, coordinates, square, tag, zone

Place = tuple[float, float, float, float]


@dataclass(frozen=True)
class Defect:
    """What a check has to find: in which feature, and the box of the fault in metres.

    ``also`` are the checks that such a defect sets off besides.
    """

    check: str
    zones: tuple[str, ...]
    place: Place | None
    feature: str = "Z"
    also: tuple[str, ...] = ()


def ring(points: list[Point], role: str = "exterior") -> str:
    return (
        f"<gml:{role}><gml:LinearRing><gml:posList>{coordinates(points)}</gml:posList>"
        f"</gml:LinearRing></gml:{role}>"
    )


def area(*rings: str) -> str:
    return f"<gml:Polygon>{''.join(rings)}</gml:Polygon>"


def box(x: float, y: float, side: float = 100.0) -> list[Point]:
    return [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]


def patches(*rings: list[Point]) -> str:
    inside = "".join(f"<gml:PolygonPatch>{ring(points)}</gml:PolygonPatch>" for points in rings)
    return f"<gml:Surface><gml:patches>{inside}</gml:patches></gml:Surface>"


def members(*rings: list[Point]) -> str:
    inside = "".join(f"<gml:surfaceMember>{area(ring(p))}</gml:surfaceMember>" for p in rings)
    return f"<gml:MultiSurface>{inside}</gml:MultiSurface>"


def curved(*segments: tuple[str, list[Point]]) -> str:
    inside = "".join(
        f"<gml:{kind}><gml:posList>{coordinates(points)}</gml:posList></gml:{kind}>"
        for kind, points in segments
    )
    return area(
        "<gml:exterior><gml:Ring><gml:curveMember><gml:Curve><gml:segments>"
        f"{inside}</gml:segments></gml:Curve></gml:curveMember></gml:Ring></gml:exterior>"
    )


def green(geometry: str) -> tuple[str, ...]:
    return (zone("BP_GruenFlaeche", geometry),)


def tiles(**shapes: list[Point]) -> tuple[str, ...]:
    filled = {"REST": [(0, 300), (1000, 300), (1000, 1000), (0, 1000), (0, 300)], **shapes}
    return tuple(
        zone("BP_GruenFlaeche", area(ring(points)), tag("flaechenschluss", "true"), id=name)
        for name, points in filled.items()
    )


LOOP = [(60.0, 100.0), (40.0, 120.0), (60.0, 120.0), (40.0, 100.0)]
UNUSABLE = ("geometry.unmendable",)
DEFECTS = (
    Defect(
        "geometry.ring_open",
        green(area(ring([(0, 0), (100, 0), (100, 100), (0, 100), (0, 5)]))),
        (0, 5, 0, 5),
        also=UNUSABLE,
    ),
    Defect(
        "geometry.segments_apart",
        green(
            curved(
                ("LineStringSegment", [(0, 0), (100, 0), (100, 100)]),
                ("LineStringSegment", [(100, 101), (0, 100), (0, 0)]),
            )
        ),
        (100, 100, 100, 101),
        also=UNUSABLE,
    ),
    Defect(
        "geometry.too_few_points",
        green(area(ring([(0, 0), (100, 0), (100, 0), (0, 0)]))),
        (0, 0, 100, 0),
        also=(*UNUSABLE, "geometry.sliver"),
    ),
    Defect("geometry.orientation", green(area(ring(box(0, 0)[::-1]))), (0, 0, 100, 100)),
    Defect(
        "geometry.repeated_vertex",
        green(area(ring([(0, 0), (100, 0), (100, 50), (100, 50), (100, 100), (0, 100), (0, 0)]))),
        (100, 50, 100, 50),
    ),
    Defect(
        "geometry.self_intersection",
        green(area(ring([*box(0, 0)[:3], *LOOP, (0, 100), (0, 0)]))),
        (50, 110, 50, 110),
        also=UNUSABLE,
    ),
    Defect(
        "geometry.spike",
        green(area(ring([*box(0, 0)[:2], (100, 50), (200, 50), (100, 50.001), *box(0, 0)[2:]]))),
        (100, 50, 200, 50.001),
    ),
    Defect(
        "geometry.hole_outside",
        green(area(ring(box(0, 0)), ring(box(300, 0, 50)[::-1], "interior"))),
        (300, 0, 350, 50),
        also=UNUSABLE,
    ),
    Defect(
        "geometry.patches_overlap",
        green(patches(box(0, 0), box(50, 0))),
        (50, 0, 100, 100),
        also=UNUSABLE,
    ),
    Defect("geometry.patches_apart", green(patches(box(0, 0), box(300, 0, 50))), (300, 0, 350, 50)),
    Defect(
        "geometry.parts_overlap",
        green(members(box(0, 0), box(50, 0))),
        (50, 0, 100, 100),
        also=UNUSABLE,
    ),
    Defect(
        "geometry.arc_degenerate",
        green(
            curved(
                ("Arc", [(0, 0), (50, 0), (100, 0)]),
                ("LineStringSegment", [(100, 0), (100, 100), (0, 100), (0, 0)]),
            )
        ),
        (0, 0, 100, 0),
    ),
    Defect(
        "geometry.dimension",
        green(
            '<gml:Polygon srsDimension="3"><gml:exterior><gml:LinearRing><gml:posList>'
            + " ".join(f"{580_000 + x} {5_940_000 + y} 7" for x, y in box(0, 0))
            + "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>"
        ),
        None,
    ),
    Defect(
        "geometry.not_a_number",
        green(area(ring([(0, 0), (100, 0), (float("nan"), 100), (0, 100), (0, 0)]))),
        None,
        also=UNUSABLE,
    ),
    Defect("geometry.empty", green("<gml:Polygon/>"), None, also=UNUSABLE),
    Defect(
        "geometry.sliver",
        green(area(ring([(0, 0), (100, 0), (100, 0.001), (0, 0.001), (0, 0)]))),
        (0, 0, 100, 0.001),
    ),
    Defect(
        "tiling.overlap",
        tiles(
            LEFT=[(0, 0), (510, 0), (510, 300), (0, 300), (0, 0)],
            RIGHT=[(500, 0), (1000, 0), (1000, 300), (500, 300), (500, 0)],
        ),
        (500, 0, 510, 300),
        "LEFT",
    ),
    Defect(
        "tiling.island",
        (
            *tiles(LEFT=[(0, 100), (1000, 100), (1000, 300), (0, 300), (0, 100)]),
            zone("BP_GruenFlaeche", square(400, 40, 10), tag("flaechenschluss", "true"), id="ISLE"),
        ),
        (400, 40, 410, 50),
        "ISLE",
        also=("tiling.gap",),
    ),
    Defect(
        "zone.outside_extent",
        (
            zone("BP_GruenFlaeche", square(950, 0), id="OUT"),
            zone("BP_GruenFlaeche", square(900.001, 0), id="WITHIN"),
        ),
        (1000.002, 0, 1050, 100),
        "OUT",
    ),
)
