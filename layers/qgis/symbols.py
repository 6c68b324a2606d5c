"""Symbols of QGIS (3.22 and later) from the rules of a layer."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from layers.layer import GeometryType
from layers.style.picture import Picture
from layers.symbology.symbols import (
    PIXEL_MM,
    Condition,
    Fill,
    Mark,
    Rule,
    Stroke,
    Symbol,
    Texture,
)

_TYPES = {GeometryType.AREA: "fill", GeometryType.LINE: "line", GeometryType.POINT: "marker"}


def expression(conditions: tuple[Condition, ...]) -> str:
    """The filter of a rule; empty where it takes everything."""
    return " AND ".join(map(_test, conditions))


def symbol(rule: Rule, name: str) -> Element:
    """What a rule draws; letters without a mark are labels and not here."""
    made = _symbol(name, _TYPES[rule.geometry])
    for each in rule.symbols:
        made.extend(_layers(each, rule.geometry))
    return made


def _test(condition: Condition) -> str:
    value = condition.value
    written = f"'{value}'" if isinstance(value, str) else f"{value:d}"
    return f'"{condition.attribute}" {"=" if condition.equal else "IS NOT"} {written}'


def _layers(drawn: Symbol, geometry: GeometryType) -> Iterator[Element]:
    match drawn:
        case Fill():
            yield _layer("SimpleFill", color=rgba(drawn.colour, drawn.opacity), outline_style="no")
        case Texture():
            yield _texture(drawn)
        case Stroke():
            yield _stroke(drawn)
        case Mark():
            yield _mark(drawn, geometry)


def _texture(texture: Texture) -> Element:
    """The pattern, without the edge that QGIS would draw around it."""
    tile = texture.picture()
    layer = _layer("SVGFill", svgFile=_embedded(tile), width=mm(tile.width))
    edge = _symbol("@texture", "line")
    edge.append(_layer("SimpleLine", line_style="no"))
    layer.append(edge)
    return layer


def _stroke(stroke: Stroke) -> Element:
    return _layer(
        "SimpleLine",
        line_color=rgba(stroke.colour, stroke.opacity),
        line_width=mm(stroke.width),
        offset=mm(stroke.inset),
        joinstyle="round",
        capstyle="flat",
        use_custom_dash="1" if stroke.dash else "0",
        customdash=";".join(map(mm, stroke.dash)) or "5;2",
    )


def _mark(mark: Mark, geometry: GeometryType) -> Element:
    """The picture at the point, within the area or in the middle of the line."""
    picture = _layer("SvgMarker", name=_embedded(mark.picture), size=mm(mark.size))
    if geometry is GeometryType.POINT:
        return picture
    if geometry is GeometryType.AREA:
        layer = _layer("CentroidFill", point_on_surface="1", point_on_all_parts="0")
    else:
        layer = _layer(
            "MarkerLine", placements="CentralPoint", placement="centralpoint", rotate="0"
        )
    marker = _symbol("@mark", "marker")
    marker.append(picture)
    layer.append(marker)
    return layer


def _embedded(picture: Picture) -> str:
    return "base64:" + b64encode(picture.svg().encode()).decode()


def _symbol(name: str, kind: str) -> Element:
    return Element("symbol", name=name, type=kind, alpha="1", clip_to_extent="1", force_rhr="0")


def _layer(kind: str, **options: str) -> Element:
    """A symbol layer; every size in it is in millimetres, QGIS's default."""
    layer = Element("layer", {"class": kind, "enabled": "1", "locked": "0", "pass": "0"})
    listed = SubElement(layer, "Option", type="Map")
    for name, value in options.items():
        SubElement(listed, "Option", type="QString", name=name, value=value)
    return layer


def mm(pixels: float) -> str:
    """A size in millimetres."""
    return f"{pixels * PIXEL_MM:.3f}"


def rgba(colour: str, opacity: float = 1) -> str:
    """A colour as QGIS writes it."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"{red},{green},{blue},{round(opacity * 255)}"
