"""Labels of QGIS (3.22 and later): the letters of the classes."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from layers.layer import GeometryType
from layers.qgis.symbols import mm, rgba
from layers.style.colour import WHITE
from layers.symbology.symbols import Letter, Rule

_FONT = "Sans Serif"
_POINT_PER_PIXEL = 0.75
_OVER_POINT, _LINE, _HORIZONTAL = "1", "2", "4"
_PLACEMENTS = {
    GeometryType.AREA: _HORIZONTAL,
    GeometryType.LINE: _LINE,
    GeometryType.POINT: _OVER_POINT,
}
_ON_LINE = "1"


def letter_of(rule: Rule) -> Letter | None:
    """The letter that a rule sets as a label."""
    return next((each for each in rule.symbols if isinstance(each, Letter)), None)


def label_settings(letter: Letter, geometry: GeometryType) -> Element:
    """How a letter is set: within its area, on its line or over its point."""
    settings = Element("settings", calloutType="simple")
    style = SubElement(
        settings,
        "text-style",
        fieldName=f"'{letter.text}'",
        isExpression="1",
        fontFamily=_FONT,
        fontSize=f"{letter.size * _POINT_PER_PIXEL:g}",
        fontSizeUnit="Point",
        namedStyle="Bold",
        fontWeight="75",
        textColor=rgba(letter.colour),
        textOpacity="1",
    )
    SubElement(
        style,
        "text-buffer",
        bufferDraw="1",
        bufferColor=rgba(WHITE, 0.85),
        bufferSize=mm(1.5),
        bufferSizeUnits="MM",
        bufferOpacity="1",
    )
    placement = _PLACEMENTS[geometry]
    SubElement(settings, "placement", placement=placement, placementFlags=_ON_LINE)
    SubElement(settings, "rendering", drawLabels="1", obstacle="0")
    return settings
