"""A project for QGIS: every layer as vector tiles of a running service, drawn as the viewer does.

Vector tiles hold areas, lines and points in one layer and are quick at any scale. Whoever needs
the features themselves adds the OGC API of the same service and a layer style (qml.py).
"""

from __future__ import annotations

from typing import Final
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from pyproj import CRS

from layers.layer import GeometryType, Layer
from layers.qgis.labels import label_settings, letter_of
from layers.qgis.qml import DOCTYPE, GEOMETRIES, VERSION
from layers.qgis.symbols import expression, symbol
from layers.symbology import rules, stacked
from layers.symbology.symbols import Rule
from planning.texts import Language, text

_TYPES: Final = {
    GeometryType.AREA: "Polygon",
    GeometryType.LINE: "Line",
    GeometryType.POINT: "Point",
}
_LETTERS_FROM_ZOOM: Final = 11
_UTM: Final = "EPSG:25832"
_MERCATOR: Final = "EPSG:3857"
_EXTENT: Final = (545_000, 5_920_000, 590_000, 5_970_000)
"""What is seen first: Hamburg and the land around it (EPSG:25832, m)."""
_ZONES: Final = "zones_"
_HIDDEN: Final = frozenset({"zones", "coverage", "reference"})
"""What is not ticked at first: said by another layer, or much at once."""


def project(address: str, language: Language) -> str:
    """The project; ``address`` is that of the service (``planabgleich serve``)."""
    root = Element("qgis", version=VERSION, projectname=text("qgis.title", language))
    SubElement(root, "title").text = text("qgis.title", language)
    root.append(_system("projectCrs", _UTM))
    tree = SubElement(root, "layer-tree-group")
    maps = SubElement(root, "projectlayers")
    _grow(tree, language)
    for layer in reversed(stacked()):
        maps.append(_layer(layer, address.rstrip("/"), language))
    root.append(_canvas())
    enabled = SubElement(SubElement(root, "properties"), "SpatialRefSys")
    SubElement(enabled, "ProjectionsEnabled", type="int").text = "1"  # else projectCrs is not read
    indent(root, " ")
    return DOCTYPE + tostring(root, encoding="unicode") + "\n"


def _grow(tree: Element, language: Language) -> None:
    """The layers from the top down; zones by kind of plan stand in a group."""
    group = None
    for layer in reversed(stacked()):
        parent = tree
        if layer.name.startswith(_ZONES):
            group = _group(tree, text("qgis.zones", language)) if group is None else group
            parent = group
        leaf = SubElement(parent, "layer-tree-layer", id=_id(layer), name=_title(layer, language))
        leaf.set("checked", "Qt::Unchecked" if layer.name in _HIDDEN else "Qt::Checked")
        leaf.set("expanded", "0")
        leaf.set("providerKey", "vectortile")


def _group(tree: Element, name: str) -> Element:
    return SubElement(tree, "layer-tree-group", name=name, checked="Qt::Checked", expanded="1")


def _layer(layer: Layer, address: str, language: Language) -> Element:
    made = Element("maplayer", type="vector-tile", hasScaleBasedVisibilityFlag="0")
    SubElement(made, "id").text = _id(layer)
    tiles = quote(f"{address}/tiles/{layer.name}/{{z}}/{{x}}/{{y}}", safe=":/")
    SubElement(
        made, "datasource"
    ).text = f"type=xyz&url={tiles}&zmin={layer.minzoom}&zmax={layer.maxzoom}"
    SubElement(made, "layername").text = _title(layer, language)
    SubElement(made, "abstract").text = (
        layer.description_de if language == "de" else layer.description_en
    )
    SubElement(made, "attribution").text = layer.attribution
    made.append(_system("srs", _MERCATOR))
    SubElement(made, "provider").text = "vectortile"
    made.append(_renderer(layer, language))
    made.append(_labeling(layer))
    return made


def _renderer(layer: Layer, language: Language) -> Element:
    """Styles are drawn one after the other, so areas come first and points last."""
    renderer = Element("renderer", type="basic")
    styles = SubElement(renderer, "styles")
    for geometry in (GeometryType.AREA, GeometryType.LINE, GeometryType.POINT):
        for rule in rules(layer.name):
            if rule.geometry is geometry:
                style = _style(layer, rule, rule.title(language))
                SubElement(style, "symbols").append(symbol(rule, "0"))
                styles.append(style)
    return renderer


def _labeling(layer: Layer) -> Element:
    labeling = Element("labeling", type="basic")
    styles = SubElement(labeling, "styles")
    for rule in rules(layer.name):
        if letter := letter_of(rule):
            style = _style(layer, rule, rule.name)
            style.set("min-zoom", str(_LETTERS_FROM_ZOOM))
            style.append(label_settings(letter, rule.geometry))
            styles.append(style)
    return labeling


def _style(layer: Layer, rule: Rule, name: str) -> Element:
    style = Element("style", name=name, layer=layer.name, enabled="1")
    style.set("geometry", GEOMETRIES[rule.geometry])
    style.set("expression", _expression(rule))
    style.set("min-zoom", "-1")
    style.set("max-zoom", "-1")
    return style


def _expression(rule: Rule) -> str:
    """The filter; QGIS would draw areas as lines and points too."""
    parts = [expression(rule.conditions), f"geometry_type($geometry) = '{_TYPES[rule.geometry]}'"]
    return " AND ".join(filter(None, parts))


def _canvas() -> Element:
    canvas = Element("mapcanvas", name="theMapCanvas")
    SubElement(canvas, "units").text = "meters"
    extent = SubElement(canvas, "extent")
    for name, value in zip(("xmin", "ymin", "xmax", "ymax"), _EXTENT, strict=True):
        SubElement(extent, name).text = str(value)
    canvas.append(_system("destinationsrs", _UTM))
    return canvas


def _system(tag: str, code: str) -> Element:
    """A coordinate reference system; from its code alone QGIS would not make it."""
    made = Element(tag)
    system = SubElement(made, "spatialrefsys", nativeFormat="Wkt")
    SubElement(system, "wkt").text = CRS(code).to_wkt("WKT2_2019")
    SubElement(system, "authid").text = code
    return made


def _id(layer: Layer) -> str:
    """QGIS takes no shorter one than eleven characters."""
    return f"planabgleich_{layer.name}"


def _title(layer: Layer, language: Language) -> str:
    return layer.title_de if language == "de" else layer.title_en
