"""The signs of every layer as rules of OGC Symbology Encoding; see symbols.py for its terms."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Final

from layers.layer import GeometryType, Layer, catalog, layer
from layers.symbology.conflicts import conflict_rules
from layers.symbology.ground import (
    coverage_rules,
    municipality_rules,
    plain_rules,
    plan_rules,
    territory_rules,
)
from layers.symbology.symbols import Rule
from layers.symbology.zones import zone_rules
from planning import errors

_OF_LAYER: Final[Mapping[str, Callable[[], Iterator[Rule]]]] = {
    "conflicts": conflict_rules,
    "coverage": coverage_rules,
    "municipalities": municipality_rules,
    "plans": plan_rules,
    "territory": territory_rules,
}
_BELOW: Final = ("territory", "municipalities", "reference")
_ABOVE: Final = ("plans", "coverage", "conflicts")


def stacked() -> tuple[Layer, ...]:
    """Every layer of the catalog, from the ground up: notices lie on top."""

    def height(layer: Layer) -> tuple[int, int]:
        if layer.name in _BELOW:
            return 0, _BELOW.index(layer.name)
        return (2, _ABOVE.index(layer.name)) if layer.name in _ABOVE else (1, 0)

    return tuple(sorted(catalog().values(), key=height))


@cache
def rules(name: str) -> tuple[Rule, ...]:
    """The rules of a layer from the ground up. Raises NotFound.

    A layer whose legend is that of the classes has their signs; one without signs of its own is
    drawn plainly, so that a new layer shows everywhere.
    """
    known = layer(name)
    if known.legend == "classes":
        return tuple(zone_rules(known))
    return tuple(_OF_LAYER[name]() if name in _OF_LAYER else plain_rules(known))


def geometries(name: str) -> tuple[GeometryType, ...]:
    """The geometry types that a layer's rules draw."""
    return tuple(dict.fromkeys(rule.geometry for rule in rules(name)))


def part_name(layer: Layer, geometry: GeometryType) -> str:
    """Name of what a layer holds of one geometry type, for formats that do not mix them."""
    return f"{layer.name}_{geometry}" if len(geometries(layer.name)) > 1 else layer.name


@cache
def parts() -> Mapping[str, tuple[Layer, GeometryType]]:
    """Every layer's geometry types by their name, from the ground up."""
    return {
        part_name(layer, geometry): (layer, geometry)
        for layer in stacked()
        for geometry in geometries(layer.name)
    }


def part(name: str) -> tuple[Layer, GeometryType]:
    """What this name stands for. Raises NotFound."""
    if name not in parts():
        raise errors.NotFound(value=name, choices=", ".join(parts()))
    return parts()[name]
