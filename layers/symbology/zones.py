"""How zones are drawn: each class in force, and fainter with broken edges where it is not."""

from __future__ import annotations

from collections.abc import Iterator

from layers.layer import GeometryType, Layer
from layers.style import Sign, signs
from layers.symbology.colour import WHITE, standing_out
from layers.symbology.symbols import Condition, Fill, Hatch, Letter, Mark, Rule, Stroke, Symbol
from planning import terms, uses
from planning.texts import Language, text

GROUP_ORDER = ("G5", "G3", "G2", "G1", "G4", "G7", "G8", "G6", "G0")
"""From the ground up: open land, settlement, hazards, energy, lines, protection, policy."""

_HATCH_ANGLES = {
    "hatch_diagonal": (45,),
    "hatch_diagonal_back": (135,),
    "hatch_horizontal": (0,),
    "hatch_vertical": (90,),
    "hatch_cross": (45, 135),
}
_FILL = 0.62
_DRAFT_SHARE = 0.4
_BAND_PX = 6.0


def zone_rules(layer: Layer) -> Iterator[Rule]:
    """A rule for each class, geometry and, where the layer has plans, each of two phases."""
    phased = layer.name.startswith("zones")
    for term in sorted(uses.use_terms().values(), key=lambda term: GROUP_ORDER.index(term.group)):
        for geometry in (GeometryType.AREA, GeometryType.LINE, GeometryType.POINT):
            yield _rule(term, geometry, in_force=True, phased=phased)
            if phased:
                yield _rule(term, geometry, in_force=False, phased=True)


def _rule(term: uses.UseTerm, geometry: GeometryType, *, in_force: bool, phased: bool) -> Rule:
    is_class = Condition("class", term.code)
    is_phase = Condition("phase", terms.Phase.IN_FORCE, equal=in_force)
    return Rule(
        name=term.code if in_force else f"{term.code}-draft",
        title_de=_title(term.name_de, "de", in_force),
        title_en=_title(term.name_en, "en", in_force),
        geometry=geometry,
        symbols=tuple(_SYMBOLS[geometry](signs()[term.code], in_force)),
        conditions=(is_class, is_phase) if phased else (is_class,),
    )


def _area(sign: Sign, in_force: bool) -> Iterator[Symbol]:
    outline = standing_out(sign.colour)
    if sign.kind == "band":
        yield Stroke(sign.colour, _BAND_PX, 0.75 if in_force else 0.4, inset=_BAND_PX / 2)
    else:
        yield Fill(sign.colour, _FILL if in_force else round(_FILL * _DRAFT_SHARE, 3))
    for angle in _HATCH_ANGLES.get(sign.pattern, ()):
        yield Hatch(outline, angle, 0.85 if in_force else 0.5)
    yield Stroke(outline, 1.4) if in_force else Stroke(outline, 1.6, dash=(4.8, 3.2))
    yield from _letter(sign)


def _line(sign: Sign, in_force: bool) -> Iterator[Symbol]:
    yield Stroke(WHITE, 6)
    yield Stroke(standing_out(sign.colour), 3.5, dash=() if in_force else (7, 4.2))
    yield from _letter(sign)


def _point(sign: Sign, in_force: bool) -> Iterator[Symbol]:
    yield Mark("circle", sign.colour, 12 if in_force else 9)
    yield from _letter(sign)


def _letter(sign: Sign) -> Iterator[Symbol]:
    if sign.letter:
        yield Letter(sign.letter, standing_out(sign.colour, 5.5), 12)


_SYMBOLS = {GeometryType.AREA: _area, GeometryType.LINE: _line, GeometryType.POINT: _point}


def _title(name: str, language: Language, in_force: bool) -> str:
    return name if in_force else text("symbology.not_in_force", language, {"name": name})
