"""Rules as the CLASS blocks of a mapfile (MapServer 8)."""

from __future__ import annotations

from layers.layer import GeometryType
from layers.symbology.colour import WHITE
from layers.symbology.symbols import (
    LETTERS_FROM,
    Condition,
    Fill,
    Hatch,
    Letter,
    Mark,
    Rule,
    Stroke,
    Symbol,
)

SYMBOLS = """
  SYMBOL NAME "hatch" TYPE HATCH END
  SYMBOL NAME "circle" TYPE ELLIPSE FILLED TRUE POINTS 1 1 END END
  SYMBOL NAME "square" TYPE VECTOR FILLED TRUE POINTS 0 0 0 1 1 1 1 0 0 0 END END
  SYMBOL NAME "diamond" TYPE VECTOR FILLED TRUE POINTS 0 1 1 0 2 1 1 2 0 1 END END
  SYMBOL NAME "triangle" TYPE VECTOR FILLED TRUE POINTS 0 2 1 0 2 2 0 2 END END
  SYMBOL NAME "hexagon" TYPE VECTOR FILLED TRUE POINTS 0 1 1 0 3 0 4 1 3 2 1 2 0 1 END END
"""
"""Every shape that a mark may have."""


def map_class(rule: Rule, language: str) -> str:
    """The CLASS of one rule, its title in the legend's language."""
    lines = [f"NAME {quoted(rule.title(language))}"]
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
        case Hatch():
            return f"STYLE {_hatch(symbol)} END"
        case Stroke():
            return f"STYLE {_stroke(symbol, geometry)} END"
        case Mark():
            return f"STYLE {_mark(symbol)} END"
        case Letter():
            return f"LABEL {_letter(symbol)} END"


def _hatch(hatch: Hatch) -> str:
    return (
        f'SYMBOL "hatch" COLOR {_rgb(hatch.colour)} ANGLE {hatch.angle} SIZE {hatch.spacing:g}'
        f" WIDTH {hatch.width:g} OPACITY {_percent(hatch.opacity)}"
    )


def _stroke(stroke: Stroke, geometry: GeometryType) -> str:
    """A line or an outline; one that is moved inwards is that of the area made smaller."""
    ink = "OUTLINECOLOR" if geometry is GeometryType.AREA else "COLOR"
    parts = [
        f"{ink} {_rgb(stroke.colour)} WIDTH {stroke.width:g}",
        f"OPACITY {_percent(stroke.opacity)} LINEJOIN ROUND LINECAP BUTT",
    ]
    if stroke.dash:
        parts.append(f"PATTERN {' '.join(f'{part:g}' for part in stroke.dash)} END")
    if stroke.inset:
        parts.append(f"GEOMTRANSFORM (buffer([shape],-{stroke.inset:g}*[map_cellsize]))")
    return " ".join(parts)


def _mark(mark: Mark) -> str:
    return (
        f'SYMBOL "{mark.shape}" COLOR {_rgb(mark.colour)} SIZE {mark.size:g}'
        f" OUTLINECOLOR {_rgb(WHITE)} WIDTH 2"
    )


def _letter(letter: Letter) -> str:
    parts = [f"TEXT {quoted(letter.text)} COLOR {_rgb(letter.colour)}"]
    parts.append(f"SIZE {letter.size * 0.75:g} POSITION CC")
    if letter.halo:
        parts.append(f"OUTLINECOLOR {_rgb(letter.halo)} OUTLINEWIDTH 3")
    if letter.mark:
        parts.append(f'FORCE TRUE STYLE GEOMTRANSFORM "labelpnt" {_mark(letter.mark)} END')
    else:
        parts.append(f"BUFFER 4 MAXSCALEDENOM {LETTERS_FROM}")
    return " ".join(parts)


def _rgb(colour: str) -> str:
    return f'"{colour}"'


def _percent(share: float) -> int:
    return round(share * 100)
