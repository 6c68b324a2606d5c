"""A picture as SVG text: everything drawn here is one, and any of them can become a PNG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_TYPST: Final = b"""
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image(bytes(sys.inputs.svg), format: "svg")
"""
_CSS_PPI: Final = 96


@dataclass(frozen=True)
class Picture:
    """What is drawn on a ground of ``width`` by ``height`` CSS pixels."""

    width: float
    height: float
    content: str

    def svg(self) -> str:
        """The picture as a file of its own."""
        return f'<svg xmlns="http://www.w3.org/2000/svg" {self._frame()}>{self.content}</svg>'

    def at(self, x: float, y: float) -> str:
        """The picture as a part of another one."""
        return f'<svg x="{x:g}" y="{y:g}" {self._frame()}>{self.content}</svg>'

    def png(self, pixel_ratio: int = 1) -> bytes:
        """The picture on transparent ground, ``pixel_ratio`` dots to a CSS pixel."""
        import typst  # noqa: PLC0415 - only pictures of dots need it

        made: bytes = typst.compile(
            _TYPST,
            sys_inputs={"svg": self.svg()},
            format="png",
            ppi=_CSS_PPI * pixel_ratio,
        )
        return made

    def _frame(self) -> str:
        width, height = f"{self.width:g}", f"{self.height:g}"
        return f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'


def dashed(dash: Sequence[float]) -> str:
    """The dashes of a line as an attribute of SVG, nothing for an unbroken one."""
    return f'stroke-dasharray="{" ".join(f"{length:g}" for length in dash)}"' if dash else ""
