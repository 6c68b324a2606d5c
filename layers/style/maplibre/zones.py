"""Zones of plans: areas, lines and points by class, lighter and broken where not in force."""

from __future__ import annotations

from typing import Any, Final

from layers.style.appearance import Dash, fill_style, line_style, outline_colour
from layers.style.maplibre.accuracy import edge_width, faded_when_coarse
from layers.style.maplibre.expressions import (
    IN_FORCE,
    IS_AREA,
    IS_LINE,
    IS_POINT,
    Expression,
    Layer,
    all_of,
    by_class,
    in_widths,
    is_of,
    negated,
)
from layers.style.sign import signs
from layers.style.sprite import letter_name, pattern_name, point_name
from planning import uses
from planning.terms import Use

GROUP_ORDER: Final = ("G5", "G3", "G2", "G1", "G4", "G7", "G8", "G6", "G0")
"""From the ground up: open land, settlement, hazards, energy, lines, protection, policy."""

_UNKNOWN: Final = "#c4c7d0"
_UNKNOWN_EDGE: Final = "#555555"
_ANY: Final = Use.RESIDENTIAL
"""Widths and dashes are those of every class."""
_ROUND: Final = {"line-join": "round"}


def zone_layers(source: str, in_force: Expression = IN_FORCE) -> list[Layer]:
    """Everything of the zones but their letters; ``in_force`` says which are not drafts."""
    zones = _Zones(source, in_force)
    return [*zones.fills(), *zones.edges(), *zones.lines()]


def letter_layers(source: str, in_force: Expression = IN_FORCE) -> list[Layer]:
    """Letters of the classes, so that no class is told by its colour alone, and points."""
    zones = _Zones(source, in_force)
    return [*zones.letters(), zones.points()]


class _Zones:
    def __init__(self, source: str, in_force: Expression) -> None:
        self.source = {"source": source, "source-layer": source}
        self.in_force = in_force
        self.id = source.split("_", maxsplit=1)[0].removesuffix("s")

    def fills(self) -> list[Layer]:
        """Ground, pattern, and the band along the inside of the outline."""
        is_band = is_of(lambda use: fill_style(use).band_width > 0)
        is_patterned = is_of(lambda use: bool(pattern_name(use)))
        band = fill_style(Use.NATURE_PROTECTION)
        return [
            self._layer(
                "fill",
                "fill",
                all_of(IS_AREA, negated(is_band)),
                {
                    "fill-color": by_class(lambda use: fill_style(use).colour, _UNKNOWN),
                    "fill-opacity": self._by_standing(
                        by_class(lambda use: fill_style(use).opacity, 0.62),
                        by_class(lambda use: fill_style(use, draft=True).opacity, 0.25),
                    ),
                },
                {"fill-sort-key": by_class(_rank, -1)},
            ),
            self._layer(
                "pattern",
                "fill",
                all_of(IS_AREA, is_patterned),
                {
                    "fill-pattern": by_class(pattern_name, ""),
                    "fill-opacity": self._by_standing(
                        fill_style(_ANY).pattern_opacity,
                        fill_style(_ANY, draft=True).pattern_opacity,
                    ),
                },
            ),
            self._layer(
                "band",
                "line",
                all_of(IS_AREA, is_band),
                {
                    "line-color": by_class(lambda use: fill_style(use).colour, _UNKNOWN),
                    "line-width": band.band_width,
                    "line-offset": band.band_width / 2,
                    "line-opacity": self._by_standing(
                        band.band_opacity,
                        fill_style(Use.NATURE_PROTECTION, draft=True).band_opacity,
                    ),
                },
                _ROUND,
            ),
        ]

    def edges(self) -> list[Layer]:
        """The outline, and under it the strip in which the edge lies."""
        colour = by_class(outline_colour, _UNKNOWN_EDGE)
        strip = {
            "line-color": colour,
            "line-width": edge_width(),
            "line-blur": edge_width(0.5),
            "line-opacity": 0.22,
        }
        return [
            self._layer("accuracy", "line", IS_AREA, strip, _ROUND),
            *(self._outline(colour, draft=draft) for draft in (False, True)),
        ]

    def _outline(self, colour: Expression, *, draft: bool) -> Layer:
        drawn = fill_style(_ANY, draft)
        paint = {
            "line-color": colour,
            "line-opacity": faded_when_coarse(),
            **_stroke(drawn.outline_width, drawn.outline_dash),
        }
        return self._layer(
            _named("outline", draft), "line", all_of(IS_AREA, self._standing(draft)), paint, _ROUND
        )

    def lines(self) -> list[Layer]:
        """A line on white, and what runs in its middle: its colour, or white in pieces."""
        drawn = line_style(_ANY)
        casing = {"line-color": drawn.casing, "line-width": drawn.casing_width}
        has_own_core = is_of(lambda use: signs()[use].line != "solid")
        return [
            self._layer("line-casing", "line", IS_LINE, casing, _ROUND),
            *(self._line(draft=draft) for draft in (False, True)),
            *(self._core(negated(has_own_core), draft=draft) for draft in (False, True)),
            *(self._own_core(use) for use in signs() if signs()[use].line != "solid"),
        ]

    def _line(self, *, draft: bool) -> Layer:
        drawn = line_style(_ANY, draft)
        paint = {
            "line-color": by_class(outline_colour, _UNKNOWN_EDGE),
            **_stroke(drawn.width, drawn.dash),
        }
        return self._layer(
            _named("line", draft), "line", all_of(IS_LINE, self._standing(draft)), paint, _ROUND
        )

    def _core(self, condition: Expression, *, draft: bool) -> Layer:
        drawn = line_style(_ANY, draft)
        paint = {
            "line-color": by_class(lambda use: line_style(use).core, _UNKNOWN),
            **_stroke(drawn.core_width, drawn.core_dash),
        }
        shown = all_of(IS_LINE, self._standing(draft), condition)
        return self._layer(_named("line-core", draft), "line", shown, paint, _ROUND)

    def _own_core(self, use: Use) -> Layer:
        drawn = line_style(use)
        paint = {"line-color": drawn.core, **_stroke(drawn.core_width, drawn.core_dash)}
        shown = all_of(IS_LINE, is_of(lambda each: each is use))
        return self._layer(f"line-core-{use}", "line", shown, paint, _ROUND)

    def letters(self) -> list[Layer]:
        """Along lines in their middle."""
        has_letter = is_of(lambda use: bool(letter_name(use)))
        image = {"icon-image": by_class(letter_name, ""), "icon-padding": 8}
        along = {**image, "symbol-placement": "line-center", "icon-rotation-alignment": "viewport"}
        return [
            self._layer("letter", "symbol", all_of(IS_AREA, has_letter), {}, image, minzoom=10.5),
            self._layer(
                "line-letter", "symbol", all_of(IS_LINE, has_letter), {}, along, minzoom=10.5
            ),
        ]

    def points(self) -> Layer:
        """The letter in a ring, broken where not in force."""
        image = self._by_standing(
            by_class(lambda use: point_name(use, draft=False), ""),
            by_class(lambda use: point_name(use, draft=True), ""),
        )
        layout = {"icon-image": image, "icon-allow-overlap": True}
        return self._layer("point", "symbol", IS_POINT, {}, layout)

    def _standing(self, draft: bool) -> Expression:
        return negated(self.in_force) if draft else self.in_force

    def _by_standing(self, in_force: Any, draft: Any) -> Expression:
        return ["case", self.in_force, in_force, draft]

    def _layer(
        self,
        name: str,
        kind: str,
        condition: Expression,
        paint: dict[str, Any],
        layout: dict[str, Any] | None = None,
        **more: Any,
    ) -> Layer:
        return {
            "id": f"{self.id}-{name}",
            "type": kind,
            **self.source,
            **more,
            "filter": condition,
            "layout": layout or {},
            "paint": paint,
        }


def _named(name: str, draft: bool) -> str:
    return f"{name}-draft" if draft else name


def _stroke(width: float, dash: Dash) -> dict[str, Any]:
    """Width and dashes of a line."""
    dashed = {"line-dasharray": in_widths(dash, width)} if dash else {}
    return {"line-width": width, **dashed}


def _rank(use: Use) -> int:
    return GROUP_ORDER.index(uses.use_terms()[use].group)
