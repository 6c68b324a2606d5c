"""Writes a plan as XPlanGML 6.0 (namespace http://www.xplanung.de/xplangml/6/0)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import numpy as np
import shapely
from lxml import etree
from shapely.geometry.base import BaseGeometry

from samples.kinds import Element
from samples.plans import BEYOND, INSIDE, Plan, Zone

_XPLAN: Final = "http://www.xplanung.de/xplangml/6/0"
_GML: Final = "http://www.opengis.net/gml/3.2"
_XLINK: Final = "http://www.w3.org/1999/xlink"
_CRS: Final = "EPSG:25832"

NOTICE: Final = (
    "Illustrativ: ausgedacht von Planabgleich, um grenzüberschreitende Abstimmung zu zeigen. "
    "Kein Plan im Rechtssinn; Flächen, Namen und Festlegungen sind frei erfunden."
)

Node = etree._Element


def write(plan: Plan, path: Path) -> None:
    """Write the plan; the same plan gives the same bytes."""
    root = etree.Element(_x("XPlanAuszug"), nsmap={"xplan": _XPLAN, "gml": _GML, "xlink": _XLINK})
    root.set(_g("id"), plan.header.key)
    root.addprevious(etree.Comment(f" {NOTICE} "))
    whole = shapely.union_all([shapely.envelope(z.geometry) for z in plan.zones] + [plan.extent])
    _envelope(root, whole)
    _plan(_member(root), plan)
    for number in _sections(plan):
        _section(_member(root), plan, number)
    for zone in plan.zones:
        _zone(_member(root), plan, zone)
    tree = etree.ElementTree(root)
    path.write_bytes(
        etree.tostring(tree, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    )


def _plan(member: Node, plan: Plan) -> None:
    """The plan itself, elements in schema order."""
    header = plan.header
    feature = _feature(member, f"{header.plan_class}_Plan", f"{header.key}-plan")
    _envelope(feature, plan.extent)
    _add(feature, [
        ("name", header.name),
        ("beschreibung", NOTICE),
        ("kommentar", "Illustrative Beispieldaten des Projekts Planabgleich."),
        ("technHerstellDatum", "2026-01-15"),
        ("erstellungsMassstab", str(header.scale)),
        ("technischerPlanersteller", "Planabgleich (Beispieldaten)"),
    ])  # fmt: skip
    geometry = etree.SubElement(feature, _x("raeumlicherGeltungsbereich"))
    _surface(geometry, plan.extent, f"{header.key}-extent")
    _add(feature, [
        ("hatGenerAttribut", (("XP_StringAttribut", (("name", "illustrativ"), ("wert", "true"))),)),
        *header.elements,
    ])  # fmt: skip
    for number in _sections(plan):
        _reference(feature, "bereich", _section_id(plan, number))


def _section(member: Node, plan: Plan, number: int) -> None:
    """A Bereich: the plan's ground, or what lies beyond it."""
    feature = _feature(member, f"{plan.header.plan_class}_Bereich", _section_id(plan, number))
    _add(feature, [("nummer", str(number))])
    if number == BEYOND:
        _add(feature, [
            ("name", "Nachrichtliche Übernahmen außerhalb des Geltungsbereichs"),
            ("bedeutung", "2000"),
        ])  # fmt: skip
    for zone in plan.zones:
        if zone.section == number:
            _reference(feature, "planinhalt", zone.id)
    _reference(feature, "gehoertZuPlan", f"{plan.header.key}-plan")


def _zone(member: Node, plan: Plan, zone: Zone) -> None:
    """A feature: XP_Objekt, the elements before the geometry, the geometry, those behind."""
    feature = _feature(member, zone.kind.feature, zone.id)
    _add(feature, [("text", zone.name), ("ebene", "0")])
    _reference(feature, "gehoertZuBereich", _section_id(plan, zone.section))
    _add(feature, [("rechtscharakter", zone.kind.legal_nature), *zone.kind.before])
    _geometry(etree.SubElement(feature, _x("position")), zone)
    _add(feature, [("flaechenschluss", str(zone.tiling).lower()), *zone.kind.after])


def _geometry(parent: Node, zone: Zone) -> None:
    """The geometry of a zone by its dimension."""
    name, dimension = f"{zone.id}-g", shapely.get_dimensions(zone.geometry)
    if dimension == 2:
        _surface(parent, zone.geometry, name)
    elif dimension == 1:
        _curve(parent, zone.geometry, name)
    else:
        point = _geometric(parent, "Point", name)
        etree.SubElement(point, _g("pos")).text = _positions(zone.geometry)


def _surface(parent: Node, geometry: BaseGeometry, name: str) -> None:
    """A Polygon, or a MultiSurface where there are several."""
    parts = shapely.get_parts(shapely.orient_polygons(shapely.normalize(geometry)))
    if len(parts) == 1:
        _polygon(parent, parts[0], name)
        return
    several = _geometric(parent, "MultiSurface", name)
    for number, part in enumerate(parts, start=1):
        _polygon(etree.SubElement(several, _g("surfaceMember")), part, f"{name}{number}")


def _polygon(parent: Node, polygon: shapely.Polygon, name: str) -> None:
    node = _geometric(parent, "Polygon", name)
    rings = [("exterior", polygon.exterior), *(("interior", ring) for ring in polygon.interiors)]
    for role, ring in rings:
        linear = etree.SubElement(etree.SubElement(node, _g(role)), _g("LinearRing"))
        etree.SubElement(linear, _g("posList")).text = _positions(ring)


def _curve(parent: Node, geometry: BaseGeometry, name: str) -> None:
    """A LineString, or a MultiCurve where there are several."""
    parts = shapely.get_parts(geometry)
    if len(parts) > 1:
        parent = _geometric(parent, "MultiCurve", name)
    for number, part in enumerate(parts, start=1):
        single = len(parts) == 1
        holder = parent if single else etree.SubElement(parent, _g("curveMember"))
        line = _geometric(holder, "LineString", name if single else f"{name}{number}")
        etree.SubElement(line, _g("posList")).text = _positions(part)


def _geometric(parent: Node, name: str, identifier: str) -> Node:
    return etree.SubElement(parent, _g(name), {_g("id"): identifier, "srsName": _CRS})


def _positions(geometry: BaseGeometry) -> str:
    """Coordinates with three decimals, the grid on which they lie."""
    return " ".join(f"{value:.3f}" for value in np.ravel(shapely.get_coordinates(geometry)))


def _envelope(parent: Node, geometry: BaseGeometry) -> None:
    west, south, east, north = geometry.bounds
    bounded = etree.SubElement(parent, _g("boundedBy"))
    envelope = etree.SubElement(bounded, _g("Envelope"), srsName=_CRS)
    etree.SubElement(envelope, _g("lowerCorner")).text = f"{west:.3f} {south:.3f}"
    etree.SubElement(envelope, _g("upperCorner")).text = f"{east:.3f} {north:.3f}"


def _add(parent: Node, elements: Iterable[Element]) -> None:
    """Elements, nested where their value is a tuple."""
    for name, value in elements:
        child = etree.SubElement(parent, _x(name))
        if isinstance(value, str):
            child.text = value
        else:
            _add(child, value)


def _reference(parent: Node, name: str, target: str) -> None:
    etree.SubElement(parent, _x(name)).set(f"{{{_XLINK}}}href", f"#{target}")


def _member(root: Node) -> Node:
    return etree.SubElement(root, _g("featureMember"))


def _feature(member: Node, name: str, identifier: str) -> Node:
    feature = etree.SubElement(member, _x(name))
    feature.set(_g("id"), identifier)
    return feature


def _sections(plan: Plan) -> list[int]:
    return sorted({INSIDE, *(zone.section for zone in plan.zones)})


def _section_id(plan: Plan, number: int) -> str:
    return f"{plan.header.key}-bereich-{number}"


def _x(name: str) -> str:
    return f"{{{_XPLAN}}}{name}"


def _g(name: str) -> str:
    return f"{{{_GML}}}{name}"
