"""The signs of layers.symbology as style.json: plainer, for it knows no patterns of ours."""

from __future__ import annotations

from itertools import groupby
from typing import Any, Final

from layers.layer import GeometryType, catalog
from layers.masterportal.services import features_id
from layers.symbology import rules
from layers.symbology.symbols import Fill, Mark, Rule, Stroke, Symbol
from planning.texts import Language

_PREFIX: Final = {GeometryType.AREA: "polygon", GeometryType.LINE: "line"}


def styles(language: Language) -> list[dict[str, Any]]:
    """One style for the features of each layer."""
    return [{"styleId": features_id(name), "rules": _rules(name, language)} for name in catalog()]


def _rules(name: str, language: Language) -> list[dict[str, Any]]:
    """Rules with equal names in one; what excludes a value comes last, for the first one wins."""
    ordered = sorted(rules(name), key=lambda rule: (_excludes(rule), rule.name))
    return [_rule(list(same), language) for _, same in groupby(ordered, lambda rule: rule.name)]


def _excludes(rule: Rule) -> bool:
    return any(not condition.equal for condition in rule.conditions)


def _rule(same: list[Rule], language: Language) -> dict[str, Any]:
    nothing = {"polygonFillColor": [0, 0, 0, 0]}  # where a rule has no fill, not the default's
    style: dict[str, Any] = {"legendValue": same[0].title(language), **nothing}
    for rule in same:
        for symbol in rule.symbols:
            style |= _drawn(symbol, rule.geometry)
    wanted = {each.attribute: each.value for each in same[0].conditions if each.equal}
    return {"conditions": {"properties": wanted}, "style": style} if wanted else {"style": style}


def _drawn(symbol: Symbol, geometry: GeometryType) -> dict[str, Any]:
    """The keys of a symbol; of several strokes the last one lies on top."""
    prefix = _PREFIX.get(geometry, "circle")
    match symbol:
        case Fill(colour, opacity):
            return {f"{prefix}FillColor": _rgba(colour, opacity)}
        case Stroke(colour, width, opacity, dash):
            return {
                f"{prefix}StrokeColor": _rgba(colour, opacity),
                f"{prefix}StrokeWidth": width,
                f"{prefix}StrokeDash": list(dash),
            }
        case Mark(_, size, _, colour):
            return {
                "type": "circle",
                "circleFillColor": _rgba(colour, 1.0),
                "circleStrokeColor": [255, 255, 255, 1],
                "circleStrokeWidth": 2,
                "circleRadius": size / 2,
            }
    return {}


def _rgba(colour: str, opacity: float) -> list[float]:
    return [*bytes.fromhex(colour.removeprefix("#")), opacity]
