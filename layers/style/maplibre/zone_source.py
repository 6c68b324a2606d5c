"""A source of zones and what all layers drawn from it have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from layers.style.appearance import Dash
from layers.style.maplibre.expressions import (
    IN_FORCE,
    Expression,
    Layer,
    in_widths,
    negated,
)

ROUND: Final = {"line-join": "round"}
UNKNOWN: Final = "#c4c7d0"
UNKNOWN_EDGE: Final = "#555555"
"""Of a class that has no sign."""
_THIN: Final = 0.4


@dataclass(frozen=True)
class ZoneSource:
    """Tiles of zones; ``in_force`` says which of them are not drawn as drafts."""

    name: str
    in_force: Expression

    def layer(
        self,
        name: str,
        kind: str,
        condition: Expression,
        *,
        paint: dict[str, Any] | None = None,
        layout: dict[str, Any] | None = None,
        **more: Any,
    ) -> Layer:
        """One layer; its id is the same for zones of every kind of plan."""
        item = self.name.split("_", maxsplit=1)[0].removesuffix("s")
        return {
            "id": f"{item}-{name}",
            "type": kind,
            "source": self.name,
            "source-layer": self.name,
            **more,
            "filter": condition,
            "layout": layout or {},
            "paint": paint or {},
        }

    def standing(self, draft: bool) -> Expression:
        """Zones in force, or those that are not."""
        return negated(self.in_force) if draft else self.in_force

    def by_standing(self, in_force: Any, draft: Any) -> Expression:
        """One value for zones in force, another for drafts."""
        return ["case", self.in_force, in_force, draft]


def zone_source(name: str, *, phased: bool = True) -> ZoneSource:
    """The source of this name; without phases nothing in it is a draft."""
    return ZoneSource(name, IN_FORCE if phased else ["literal", True])


def named(name: str, draft: bool) -> str:
    """The name of a layer, or of its counterpart for drafts."""
    return f"{name}-draft" if draft else name


def stroke(width: float, dash: Dash = ()) -> dict[str, Any]:
    """Width and dashes of a line; it is thinner where the whole border is in sight."""
    dashed = {"line-dasharray": in_widths(dash, width)} if dash else {}
    thin = round(width * _THIN, 2)
    return {"line-width": ["interpolate", ["linear"], ["zoom"], 8, thin, 12, width], **dashed}
