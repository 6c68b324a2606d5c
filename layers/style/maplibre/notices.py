"""Notices above all zones: outline with halo and numbered mark, never the fill of a class."""

from __future__ import annotations

from typing import Any, Final

from layers.style.colour import WHITE
from layers.style.maplibre.expressions import Expression, Layer, all_of, differs, equals, in_widths
from layers.style.mark import (
    HALO_WIDTH,
    MARKS,
    OPPORTUNITY,
    OPPORTUNITY_DASH,
    OUTLINE_WIDTH,
)
from layers.style.sprite import mark_name
from planning.terms import Kind, Severity

_CONFLICTS: Final = {"source": "conflicts", "source-layer": "conflicts"}
_IS_OPPORTUNITY: Final = equals("kind", Kind.OPPORTUNITY.value)
_IS_CONFLICT: Final = differs("kind", Kind.OPPORTUNITY.value)
_NEAR_ZOOM: Final = 12
_FAR: Final = 0.3
_ROUND: Final = {"line-join": "round", "line-cap": "round"}


def notice_layers() -> list[Layer]:
    """Outline on a white halo; that of opportunities is broken."""
    halo = {"line-color": WHITE, "line-width": HALO_WIDTH, "line-opacity": _from_far(0.9)}
    solid = {
        "line-color": _by_severity({number: mark.colour for number, mark in MARKS.items()}),
        "line-width": OUTLINE_WIDTH,
        "line-opacity": _from_far(1.0),
    }
    broken = {
        "line-color": MARKS[OPPORTUNITY].colour,
        "line-width": OUTLINE_WIDTH,
        "line-dasharray": in_widths(OPPORTUNITY_DASH, OUTLINE_WIDTH),
    }
    return [
        _layer("conflict-halo", "line", halo, _ROUND),
        _layer("conflict-outline", "line", solid, _ROUND, filter=_IS_CONFLICT),
        _layer("opportunity-outline", "line", broken, _ROUND, filter=_IS_OPPORTUNITY),
    ]


def _from_far(opacity: float) -> Expression:
    """Where the whole border is in sight, outlines of what is less grave give way to the plans."""
    grave = [Severity.BLOCKER, Severity.MAJOR]
    is_grave = ["match", ["get", "severity"], [int(each) for each in grave], True, False]
    return ["step", ["zoom"], ["case", is_grave, opacity, _FAR * opacity], _NEAR_ZOOM, opacity]


def mark_layers() -> list[Layer]:
    """The mark of each notice; the gravest lies on top."""
    return [_mark(number) for number in sorted(MARKS)]


def _mark(number: int) -> Layer:
    layout = {"icon-image": mark_name(number), "icon-size": 0.9, "icon-allow-overlap": True}
    if number == OPPORTUNITY:
        return _layer("opportunity-mark", "symbol", {}, layout, filter=_IS_OPPORTUNITY)
    is_so_grave = ["==", ["get", "severity"], int(number)]
    condition = all_of(_IS_CONFLICT, is_so_grave)
    return _layer(f"conflict-{mark_name(number)}", "symbol", {}, layout, filter=condition)


def _by_severity(values: dict[int, str]) -> Expression:
    """A value by severity; one that is none has that of opportunities."""
    conflicts = {number: value for number, value in values.items() if number != OPPORTUNITY}
    cases = [each for number, value in conflicts.items() for each in ([int(number)], value)]
    return ["match", ["get", "severity"], *cases, values[OPPORTUNITY]]


def _layer(
    name: str, kind: str, paint: dict[str, Any], layout: dict[str, Any], **more: Any
) -> Layer:
    return {"id": name, "type": kind, **_CONFLICTS, **more, "layout": layout, "paint": paint}
