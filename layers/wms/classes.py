"""Rules as the CLASS blocks of a mapfile (MapServer 8)."""

from __future__ import annotations

from layers.layer import GeometryType
from layers.style.colour import WHITE
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
from layers.wms.images import image_name, key_name
from planning.texts import Language


def map_class(rule: Rule, language: Language) -> str:
    """The CLASS of one rule; only one with a NAME stands in the legend."""
    lines = [f"NAME {quoted(rule.title(language))}"] if rule.listed else []
    if rule.key:
        lines.append(f'KEYIMAGE "{key_name(rule)}.png"')
    if rule.conditions:
        lines.append(f"EXPRESSION ({' AND '.join(map(_test, rule.conditions))})")
    lines += [_drawn(symbol, rule.geometry) for symbol in rule.symbols]
    return "\n".join(["    CLASS", *(f"      {line}" for line in lines), "    END"])


def quoted(text: str) -> str:
    """A string of the mapfile; what stands in it ends it nowhere."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _test(condition: Condition) -> str:
    sign = "=" if condition.equal else "!="
    if isinstance(condition.value, str):
        return f'"[{condition.attribute}]" {sign} "{condition.value}"'
    return f"[{condition.attribute}] {sign} {condition.value:d}"


def _drawn(symbol: Symbol, geometry: GeometryType) -> str:
    match symbol:
        case Fill():
            return f"STYLE COLOR {_rgb(symbol.colour)} OPACITY {_percent(symbol.opacity)} END"
        case Texture():
            return f'STYLE SYMBOL "{image_name(symbol.picture())}" END'
        case Stroke():
            return f"STYLE {_stroke(symbol, geometry)} END"
        case Mark():
            return _mark(symbol, geometry)
        case Letter():
            return f"LABEL {_letter(symbol)} END"


def _stroke(stroke: Stroke, geometry: GeometryType) -> str:
    """A line or an outline; one moved inwards is that of the area made smaller (in pixels)."""
    ink = "OUTLINECOLOR" if geometry is GeometryType.AREA else "COLOR"
    parts = [
        f"{ink} {_rgb(stroke.colour)} WIDTH {stroke.width:g}",
        f"OPACITY {_percent(stroke.opacity)} LINEJOIN ROUND LINECAP BUTT",
    ]
    if stroke.dash:
        parts.append(f"PATTERN {' '.join(f'{part:g}' for part in stroke.dash)} END")
    if stroke.inset:
        parts.append(f"GEOMTRANSFORM (buffer([shape],-{stroke.inset:g}))")
    return " ".join(parts)


def _mark(mark: Mark, geometry: GeometryType) -> str:
    """A picture at the point, else where a label of the area or the line would stand."""
    symbol = f'SYMBOL "{image_name(mark.picture)}" SIZE {mark.size:g}'
    if geometry is GeometryType.POINT:
        return f"STYLE {symbol} END"
    return f'LABEL TEXT " " FORCE TRUE STYLE GEOMTRANSFORM "labelpnt" {symbol} END END'


def _letter(letter: Letter) -> str:
    return (
        f"TEXT {quoted(letter.text)} COLOR {_rgb(letter.colour)} SIZE {letter.size * 0.75:g}"
        f" OUTLINECOLOR {_rgb(WHITE)} OUTLINEWIDTH 3"
        f" POSITION CC BUFFER 4 MAXSCALEDENOM {LETTERS_FROM}"
    )


def _rgb(colour: str) -> str:
    return f'"{colour}"'


def _percent(share: float) -> int:
    return round(share * 100)
