"""A small writer of XPlanGML: plans of squares on a metre grid.

Coordinates are metres from ORIGIN (EPSG:25832), so that areas are computed in the head.
"""

from __future__ import annotations

from planning.settings import Settings

ORIGIN = (580_000.0, 5_940_000.0)

Point = tuple[float, float]


def document(
    *features: str,
    version: str = "6.0",
    srs: str | None = "EPSG:25832",
    root: str = "xplan:XPlanAuszug",
    member: str = "gml:featureMember",
    extra: str = "",
) -> str:
    """A whole document; ``srs`` stands in its envelope, not at the geometries."""
    number = version.replace(".", "/")
    envelope = f'<gml:Envelope srsName="{srs}"/>' if srs else "<gml:Envelope/>"
    members = "\n".join(f"<{member}>{feature}</{member}>" for feature in features)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<{root} xmlns:xplan="http://www.xplanung.de/xplangml/{number}"
 xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:wfs="http://www.opengis.net/wfs/2.0" gml:id="DOCUMENT" {extra}>
<gml:boundedBy>{envelope}</gml:boundedBy>
{members}
</{root}>"""


def plan(
    kind: str = "BP",
    *content: str,
    id: str = "P",  # noqa: A002
    section: str = "B",
    extent: str | None = None,
    name: str = "Musterplan",
) -> str:
    """A plan feature; ``content`` are further attributes."""
    outline = square(0, 0, 1000) if extent is None else extent
    return (
        f'<xplan:{kind}_Plan gml:id="{id}"><xplan:name>{name}</xplan:name>'
        f"<xplan:raeumlicherGeltungsbereich>{outline}</xplan:raeumlicherGeltungsbereich>"
        f'{"".join(content)}<xplan:bereich xlink:href="#{section}"/></xplan:{kind}_Plan>'
    )


def section(kind: str = "BP", *content: str, id: str = "B", of: str = "P") -> str:  # noqa: A002
    """A section of a plan."""
    return (
        f'<xplan:{kind}_Bereich gml:id="{id}"><xplan:nummer>0</xplan:nummer>{"".join(content)}'
        f'<xplan:gehoertZuPlan xlink:href="#{of}"/></xplan:{kind}_Bereich>'
    )


def zone(
    type_: str,
    geometry: str,
    *content: str,
    id: str = "Z",  # noqa: A002
    section: str | None = "B",
) -> str:
    """A feature with ``position``; without ``section`` it refers to none."""
    reference = f'<xplan:gehoertZuBereich xlink:href="#{section}"/>' if section else ""
    return (
        f'<xplan:{type_} gml:id="{id}">{reference}{"".join(content)}'
        f"<xplan:position>{geometry}</xplan:position></xplan:{type_}>"
    )


def tag(name: str, value: object) -> str:
    """One attribute."""
    return f"<xplan:{name}>{value}</xplan:{name}>"


def square(x: float, y: float, side: float = 100.0, srs: str | None = None) -> str:
    """A gml:Polygon with its lower left corner at (x, y)."""
    ring = [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
    return polygon(ring, srs=srs)


def polygon(ring: list[Point], *, srs: str | None = None, offset: Point = ORIGIN) -> str:
    """A gml:Polygon of one ring."""
    name = f' srsName="{srs}"' if srs else ""
    return (
        f"<gml:Polygon{name}><gml:exterior><gml:LinearRing><gml:posList>"
        f"{coordinates(ring, offset)}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>"
    )


def coordinates(points: list[Point], offset: Point = ORIGIN) -> str:
    """Text of a posList."""
    return " ".join(f"{x + offset[0]!r} {y + offset[1]!r}" for x, y in points)


def small(settings: Settings, **limits: int) -> Settings:
    """The settings with smaller limits."""
    return settings.model_copy(update=limits)
