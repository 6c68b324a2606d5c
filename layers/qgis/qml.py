"""Layer styles of QGIS (QML) for vector layers: OGC API, GeoPackage, PostGIS."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from layers.layer import GeometryType
from layers.qgis.labels import label_settings, letter_of
from layers.qgis.symbols import expression, symbol
from layers.symbology import part, rules
from layers.symbology.symbols import LETTERS_FROM, Rule
from planning.texts import Language

VERSION = "3.22.0"
"""QGIS from which on the files are read."""
DOCTYPE = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"

GEOMETRIES = {GeometryType.POINT: "0", GeometryType.LINE: "1", GeometryType.AREA: "2"}


def qml(name: str, language: Language) -> str:
    """The style of a layer's areas, lines or points (symbology.parts()). Raises NotFound."""
    layer, geometry = part(name)
    chosen = [rule for rule in rules(layer.name) if rule.geometry is geometry]
    root = Element("qgis", version=VERSION, styleCategories="Symbology|Labeling", labelsEnabled="1")
    root.append(_renderer(name, chosen, language))
    root.append(_labeling(name, chosen))
    SubElement(root, "layerGeometryType").text = GEOMETRIES[geometry]
    indent(root, " ")
    return DOCTYPE + tostring(root, encoding="unicode") + "\n"


def _renderer(name: str, chosen: list[Rule], language: Language) -> Element:
    """One rule a class, drawn in their order: that is what levels of symbols mean."""
    renderer = Element("renderer-v2", type="RuleRenderer", symbollevels="1", forceraster="0")
    listed = SubElement(renderer, "rules", key=_key(name))
    symbols = SubElement(renderer, "symbols")
    for number, rule in enumerate(chosen):
        entry = SubElement(listed, "rule", key=_key(name, rule), symbol=f"{number}")
        entry.set("label", rule.title(language))
        if rule.conditions:
            entry.set("filter", expression(rule.conditions))
        symbols.append(symbol(rule, f"{number}"))
    return renderer


def _labeling(name: str, chosen: list[Rule]) -> Element:
    labeling = Element("labeling", type="rule-based")
    listed = SubElement(labeling, "rules", key=_key(f"{name}/labels"))
    for rule in chosen:
        if letter := letter_of(rule):
            entry = SubElement(listed, "rule", key=_key(f"{name}/labels", rule))
            entry.set("filter", expression(rule.conditions))
            entry.set("scalemaxdenom", f"{LETTERS_FROM}")
            entry.append(label_settings(letter, rule.geometry))
    return labeling


def _key(name: str, rule: Rule | None = None) -> str:
    """QGIS wants a UUID; the same one each time, so that files do not change by themselves."""
    part = f"{rule.geometry}/{rule.name}" if rule else ""
    return f"{{{uuid5(NAMESPACE_URL, f'urn:planabgleich:{name}/{part}')}}}"
