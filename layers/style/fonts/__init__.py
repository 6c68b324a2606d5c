"""The fonts of the map, shipped with their licence (OFL.txt): none is asked of a foreign host."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from planning import errors

MEDIUM: Final = "FiraSans-Medium"
SEMI_BOLD: Final = "FiraSans-SemiBold"

FONTS: Final[Mapping[str, tuple[str, int]]] = {
    MEDIUM: ("Fira Sans", 500),
    SEMI_BOLD: ("Fira Sans", 600),
}
"""Family and weight of each file."""


@cache
def font_file(name: str) -> bytes:
    """A font (WOFF2). Raises NotFound."""
    if name not in FONTS:
        raise errors.NotFound(value=name, choices=", ".join(FONTS))
    return files(__name__).joinpath(f"{name}.woff2").read_bytes()


def font_css(family: str, weight: int) -> str:
    """The font as a page asks for it; ``family`` is "fira-sans". Raises NotFound."""
    for name, (title, its_weight) in FONTS.items():
        if (family, weight) == (title.lower().replace(" ", "-"), its_weight):
            source = f'src: url("../{name}.woff2") format("woff2");'
            return f'@font-face {{ font-family: "{title}"; font-weight: {weight}; {source} }}\n'
    raise errors.NotFound(value=f"{family} {weight}", choices="fira-sans 500, fira-sans 600")
