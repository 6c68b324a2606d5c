"""Fonts as styles name them, each drawn from a file of the service."""

from __future__ import annotations

from typing import Final

from layers.style.fonts import MEDIUM, SEMI_BOLD

NAMES: Final = "Fira Sans Medium"
LETTERS: Final = "Fira Sans SemiBold"
_FILES: Final = {NAMES: MEDIUM, LETTERS: SEMI_BOLD}


def font_faces(root: str) -> dict[str, str]:
    """Where MapLibre finds each font."""
    return {name: f"{root}/styles/fonts/{file}.woff2" for name, file in _FILES.items()}


def web_fonts(root: str) -> str:
    """Where OpenLayers finds them: the template of the addresses of style sheets."""
    return f"{root}/styles/fonts/{{font-family}}/{{fontweight}}.css"
