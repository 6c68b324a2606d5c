"""Styles for MapLibre and for what reads its styles: OpenLayers, Masterportal, QGIS.

A style asks for tiles, images and fonts of the service alone. Patterns and marks are images,
letters and names are text; text needs MapLibre GL JS 5.11, OpenLayers or QGIS.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final

from layers.layer import catalog
from layers.style.maplibre.accuracy import COARSE_PX
from layers.style.maplibre.expressions import Layer, all_of, equals
from layers.style.maplibre.ground import (
    border_layers,
    coverage_layers,
    land_layers,
    municipality_layers,
    name_layers,
    outside_layers,
    plain_layers,
    plan_layers,
)
from layers.style.maplibre.notices import mark_layers, notice_layers
from layers.style.maplibre.text import font_faces, web_fonts
from layers.style.maplibre.zone_source import ZoneSource
from layers.style.maplibre.zones import letter_layers, zone_layers
from planning import errors
from planning.terms import State

Section = tuple[str, list[Layer]]
"""Layers that belong together, from the ground up, under the name of what they show."""


def style_names() -> list[str]:
    """Every style there is: one for each layer of the catalog, and those of several layers."""
    return sorted({*catalog(), *_COMPOSED})


def style(name: str, root: str, state: State | None = None) -> dict[str, Any]:
    """The style of this name; ``root`` is the address of the service, without a slash at its end.

    With a state it draws that state's plans and zones alone. The first source is the layer the
    style is named for: Masterportal draws that one alone. Raises NotFound.
    """
    if name not in style_names():
        raise errors.NotFound(value=name, choices=", ".join(style_names()))
    layers = [
        {**_of(state, section, layer), "metadata": {"planabgleich:section": section}}
        for section, members in _sections(name)
        for layer in members
    ]
    used = {layer["source"] for layer in layers if "source" in layer}
    named_first = sorted(used, key=lambda source: (source != name, source))
    return {
        "version": 8,
        "name": f"Planabgleich: {name}",
        "metadata": {
            "planabgleich:coarse_px": COARSE_PX,
            "ol:webfonts": web_fonts(root),
        },
        "sprite": f"{root}/styles/sprite",
        "font-faces": font_faces(root),
        "sources": {
            source: {"type": "vector", "url": f"{root}/tiles/{source}"} for source in named_first
        },
        "layers": layers,
    }


def _of(state: State | None, section: str, layer: Layer) -> Layer:
    """The layer, of one state where it shows what states plan."""
    if state is None or section not in _PLANNED:
        return layer
    own = [layer["filter"]] if "filter" in layer else []
    return {**layer, "filter": all_of(equals("state", state.value), *own)}


_PLANNED: Final = {"plans", "zones"}


@cache
def _sections(name: str) -> tuple[Section, ...]:
    if name in _COMPOSED:
        return tuple(_COMPOSED[name]())
    if catalog()[name].legend == "classes":
        zones = ZoneSource(name, phased=name.startswith("zones"))
        return (("zones", [*zone_layers(zones), *letter_layers(zones)]),)
    return ((name, _OF_LAYER[name]() if name in _OF_LAYER else plain_layers(name)),)


def _plans() -> list[Section]:
    zones = ZoneSource("zones")
    return [
        ("zones", zone_layers(zones)),
        ("plans", plan_layers()),
        ("zones", letter_layers(zones)),
    ]


def _overview() -> list[Section]:
    """Everything. What was checked is there, but not shown until it is asked for."""
    return [
        ("ground", [*outside_layers(), *land_layers()]),
        ("municipalities", municipality_layers()),
        *_plans(),
        ("orientation", border_layers()),
        ("names", name_layers()),
        ("coverage", [_hidden(layer) for layer in coverage_layers()]),
        ("notices", notice_layers()),
        ("marks", mark_layers()),
    ]


def _hidden(layer: Layer) -> Layer:
    return {**layer, "layout": {**layer.get("layout", {}), "visibility": "none"}}


_COMPOSED: Final[Mapping[str, Callable[[], list[Section]]]] = {
    "overview": _overview,
    "plans": _plans,
}
_OF_LAYER: Final[Mapping[str, Callable[[], list[Layer]]]] = {
    "conflicts": lambda: [*notice_layers(), *mark_layers()],
    "coverage": coverage_layers,
    "municipalities": lambda: [*municipality_layers(), *name_layers()],
    "territory": lambda: [*land_layers(), *border_layers()],
}
