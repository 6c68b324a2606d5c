"""Styles as OGC Styled Layer Descriptor 1.1 with Symbology Encoding 1.1 (GeoServer, QGIS ...).

The standard knows no hatches and sets no pictures without an address. Patterns are the marks that
GeoServer made common (``shape://slash``), numbers of notices text on shapes of the standard.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from layers.style.colour import WHITE, ink_on
from layers.symbology import part, rules
from layers.symbology.symbols import (
    LETTERS_FROM,
    Condition,
    Fill,
    Letter,
    Mark,
    Rule,
    Stroke,
    Symbol,
    Texture,
)
from planning.texts import Language

_SLD: Final = "{http://www.opengis.net/sld}"
_SE: Final = "{http://www.opengis.net/se}"
_OGC: Final = "{http://www.opengis.net/ogc}"
_NAMESPACES: Final = {"sld": _SLD, "se": _SE, "ogc": _OGC}
_SHAPES: Final = {
    "hatch_diagonal": "shape://slash",
    "hatch_diagonal_back": "shape://backslash",
    "hatch_horizontal": "shape://horline",
    "hatch_vertical": "shape://vertline",
    "hatch_cross": "shape://times",
    "hatch_grid": "shape://plus",
    "dots": "shape://dot",
    "furrows": "shape://horline",
    "waves": "shape://horline",
    "trees": "triangle",
    "crosses": "cross",
}
_PATTERN_PX: Final = 10
_TURNED: Final = {"diamond": ("square", 45), "hexagon": ("circle", 0)}
"""Shapes that the standard lacks."""


def sld(name: str, language: Language) -> str:
    """The style of a layer's areas, lines or points (symbology.parts()). Raises NotFound."""
    layer, geometry = part(name)
    for prefix, namespace in _NAMESPACES.items():
        register_namespace(prefix, namespace.strip("{}"))
    root = Element(f"{_SLD}StyledLayerDescriptor", version="1.1.0")
    named = SubElement(root, f"{_SLD}NamedLayer")
    _text(named, f"{_SE}Name", name)
    style = SubElement(named, f"{_SLD}UserStyle")
    _text(style, f"{_SE}Name", name)
    for rule in (each for each in rules(layer.name) if each.geometry is geometry):
        kind = SubElement(style, f"{_SE}FeatureTypeStyle")  # drawn one after the other
        kind.extend(_rules(rule, language))
    indent(root, " ")
    return tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _rules(rule: Rule, language: Language) -> Iterator[Element]:
    """The rule, and where it has a letter a second one that is bound to a scale."""
    letters = [each for each in rule.symbols if isinstance(each, Letter)]
    made = _rule(rule, rule.name, rule.title(language))
    for each in rule.symbols:
        made.extend(_symbolizers(each))
    yield made
    for letter in letters:
        small = _rule(rule, f"{rule.name}-letter", "")
        _text(small, f"{_SE}MaxScaleDenominator", str(LETTERS_FROM))
        small.append(_label(letter.text, letter.colour, letter.size, halo=True))
        yield small


def _rule(rule: Rule, name: str, title: str) -> Element:
    made = Element(f"{_SE}Rule")
    _text(made, f"{_SE}Name", name)
    if title:
        _text(SubElement(made, f"{_SE}Description"), f"{_SE}Title", title)
    if rule.conditions:
        made.append(_filter(rule.conditions))
    return made


def _filter(conditions: tuple[Condition, ...]) -> Element:
    made = Element(f"{_OGC}Filter")
    within = SubElement(made, f"{_OGC}And") if len(conditions) > 1 else made
    within.extend(map(_test, conditions))
    return made


def _test(condition: Condition) -> Element:
    """Equal, or not: then also where the attribute has no value."""
    equal = Element(f"{_OGC}PropertyIsEqualTo")
    _text(equal, f"{_OGC}PropertyName", condition.attribute)
    _text(equal, f"{_OGC}Literal", str(condition.value))
    if condition.equal:
        return equal
    either = Element(f"{_OGC}Or")
    missing = SubElement(either, f"{_OGC}PropertyIsNull")
    _text(missing, f"{_OGC}PropertyName", condition.attribute)
    SubElement(either, f"{_OGC}Not").append(equal)
    return either


def _symbolizers(symbol: Symbol) -> Iterator[Element]:
    match symbol:
        case Fill():
            made = Element(f"{_SE}PolygonSymbolizer")
            fill = SubElement(made, f"{_SE}Fill")
            _parameters(fill, {"fill": symbol.colour, "fill-opacity": symbol.opacity})
            yield made
        case Texture():
            yield _texture(symbol)
        case Stroke():
            yield _line(symbol)
        case Mark():
            yield _point(symbol)
            if symbol.text:
                yield _label(symbol.text, ink_on(symbol.colour), symbol.size / 2, halo=False)


def _texture(texture: Texture) -> Element:
    made = Element(f"{_SE}PolygonSymbolizer")
    graphic = SubElement(
        SubElement(SubElement(made, f"{_SE}Fill"), f"{_SE}GraphicFill"), f"{_SE}Graphic"
    )
    mark = SubElement(graphic, f"{_SE}Mark")
    _text(mark, f"{_SE}WellKnownName", _SHAPES[texture.pattern])
    stroke = SubElement(mark, f"{_SE}Stroke")
    told = {"stroke": texture.colour, "stroke-width": 1.5, "stroke-opacity": texture.opacity}
    _parameters(stroke, told)
    _text(graphic, f"{_SE}Size", str(_PATTERN_PX))
    return made


def _line(line: Stroke) -> Element:
    """A line. Programs differ in which way an offset leads, so a band lies on its edge."""
    made = Element(f"{_SE}LineSymbolizer")
    told: dict[str, object] = {
        "stroke": line.colour,
        "stroke-width": line.width,
        "stroke-opacity": line.opacity,
        "stroke-linejoin": "round",
    }
    if line.dash:
        told["stroke-dasharray"] = " ".join(f"{part:g}" for part in line.dash)
    _parameters(SubElement(made, f"{_SE}Stroke"), told)
    return made


def _point(mark: Mark) -> Element:
    shape, turn = _TURNED.get(mark.shape, (mark.shape, 0))
    made = Element(f"{_SE}PointSymbolizer")
    graphic = SubElement(made, f"{_SE}Graphic")
    drawn = SubElement(graphic, f"{_SE}Mark")
    _text(drawn, f"{_SE}WellKnownName", shape)
    _parameters(SubElement(drawn, f"{_SE}Fill"), {"fill": mark.colour})
    _parameters(SubElement(drawn, f"{_SE}Stroke"), {"stroke": WHITE, "stroke-width": 2})
    _text(graphic, f"{_SE}Size", f"{mark.size:g}")
    if turn:
        _text(graphic, f"{_SE}Rotation", str(turn))
    return made


def _label(text: str, colour: str, size: float, *, halo: bool) -> Element:
    made = Element(f"{_SE}TextSymbolizer")
    _text(SubElement(made, f"{_SE}Label"), f"{_OGC}Literal", text)
    font = {"font-family": "SansSerif", "font-weight": "bold", "font-size": size}
    _parameters(SubElement(made, f"{_SE}Font"), font)
    if halo:
        around = SubElement(made, f"{_SE}Halo")
        _text(around, f"{_SE}Radius", "1.5")
        _parameters(SubElement(around, f"{_SE}Fill"), {"fill": WHITE})
    _parameters(SubElement(made, f"{_SE}Fill"), {"fill": colour})
    return made


def _parameters(parent: Element, values: Mapping[str, object]) -> None:
    for name, value in values.items():
        said = f"{value:g}" if isinstance(value, float | int) else str(value)
        _text(parent, f"{_SE}SvgParameter", said).set("name", name)


def _text(parent: Element, tag: str, text: str) -> Element:
    made = SubElement(parent, tag)
    made.text = text
    return made
