"""How zones are drawn: each class in force, and fainter with broken edges where it is not."""

from __future__ import annotations

from collections.abc import Iterator

from layers.layer import GeometryType, Layer
from layers.style import PATTERNS, fill_style, line_style, outline_colour, point_picture
from layers.style.appearance import GROUP_ORDER
from layers.symbology.symbols import Condition, Fill, Letter, Mark, Rule, Stroke, Symbol, Texture
from planning import terms, uses
from planning.texts import Language, text

_LETTER_PX = 12.0
_POINT_PX = 22.0


def zone_rules(layer: Layer) -> Iterator[Rule]:
    """A rule for each class, geometry and, where the layer has plans, each of two phases."""
    phased = layer.name.startswith("zones")
    for term in sorted(uses.use_terms().values(), key=lambda term: GROUP_ORDER.index(term.group)):
        for geometry in _SYMBOLS:
            yield _rule(term, geometry, draft=False, phased=phased)
            if phased:
                yield _rule(term, geometry, draft=True, phased=True)


def _rule(term: uses.UseTerm, geometry: GeometryType, *, draft: bool, phased: bool) -> Rule:
    is_class = Condition("class", term.code)
    is_phase = Condition("phase", terms.Phase.IN_FORCE, equal=not draft)
    return Rule(
        name=f"{term.code}-draft" if draft else term.code,
        title_de=_title(term.name_de, "de", draft),
        title_en=_title(term.name_en, "en", draft),
        geometry=geometry,
        symbols=tuple(_SYMBOLS[geometry](term.code, draft)),
        conditions=(is_class, is_phase) if phased else (is_class,),
        listed=not draft,
        key=term.code if geometry is GeometryType.AREA else "",
    )


def _area(use: terms.Use, draft: bool) -> Iterator[Symbol]:
    drawn = fill_style(use, draft)
    if drawn.band_width:
        inset = drawn.band_width / 2
        yield Stroke(drawn.colour, drawn.band_width, drawn.band_opacity, inset=inset)
    else:
        yield Fill(drawn.colour, drawn.opacity)
    if drawn.pattern in PATTERNS:
        yield Texture(drawn.pattern, drawn.outline, drawn.pattern_opacity)
    yield Stroke(drawn.outline, drawn.outline_width, dash=drawn.outline_dash)
    yield from _letter(use)


def _line(use: terms.Use, draft: bool) -> Iterator[Symbol]:
    drawn = line_style(use, draft)
    yield Stroke(drawn.casing, drawn.casing_width)
    yield Stroke(drawn.colour, drawn.width, dash=drawn.dash)
    yield Stroke(drawn.core, drawn.core_width, dash=drawn.core_dash)
    yield from _letter(use)


def _point(use: terms.Use, draft: bool) -> Iterator[Symbol]:
    drawn = point_picture(use, draft)
    yield Mark(drawn, _POINT_PX, "circle", outline_colour(use), fill_style(use).letter)


def _letter(use: terms.Use) -> Iterator[Symbol]:
    drawn = fill_style(use)
    if drawn.letter:
        yield Letter(drawn.letter, drawn.letter_colour, _LETTER_PX)


_SYMBOLS = {GeometryType.AREA: _area, GeometryType.LINE: _line, GeometryType.POINT: _point}


def _title(name: str, language: Language, draft: bool) -> str:
    return text("symbology.not_in_force", language, {"name": name}) if draft else name
