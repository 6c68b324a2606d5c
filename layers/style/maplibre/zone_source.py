"""A source of zones and what all layers drawn from it have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from layers.style.appearance import Dash
from layers.style.maplibre.expressions import Expression, Layer, differs, equals, in_widths
from planning.terms import Phase

ROUND: Final = {"line-join": "round"}
UNKNOWN: Final = "#c4c7d0"
UNKNOWN_EDGE: Final = "#555555"
"""Of a class that has no sign."""
_THIN: Final = 0.4


@dataclass(frozen=True)
class ZoneSource:
    """Tiles of zones. Without phases all of them are drawn as if in force."""

    name: str
    phased: bool = True

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

    def standings(self) -> tuple[bool, ...]:
        """Whether what is drawn are drafts: first not, then so, where there can be any."""
        return (False, True) if self.phased else (False,)

    def standing(self, draft: bool) -> list[Expression]:
        """Conditions for zones in force or for drafts: what is not said to be in force is one."""
        if not self.phased:
            return []
        return [(differs if draft else equals)("phase", Phase.IN_FORCE.value)]


def named(name: str, draft: bool) -> str:
    """The name of a layer, or of its counterpart for drafts."""
    return f"{name}-draft" if draft else name


def stroke(width: float, dash: Dash = ()) -> dict[str, Any]:
    """Width and dashes of a line; it is thinner where the whole border is in sight."""
    dashed = {"line-dasharray": in_widths(dash, width)} if dash else {}
    thin = round(width * _THIN, 2)
    return {"line-width": ["interpolate", ["linear"], ["zoom"], 8, thin, 12, width], **dashed}
