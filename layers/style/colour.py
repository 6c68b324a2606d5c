"""Contrast of colours ("#rrggbb") as WCAG 2.1 defines it (1.4.3 and 1.4.11)."""

from __future__ import annotations

from typing import Final

WHITE: Final = "#ffffff"
INK: Final = "#131525"
LAND: Final = "#f7f5f0"
"""The ground on which zones lie; their outlines are measured against it."""

_OUTLINE_RATIO: Final = 3.0
_STEP: Final = 5
_LINEAR_UP_TO: Final = 0.04045


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def standing_out(colour: str, ratio: float = _OUTLINE_RATIO, ground: str = LAND) -> str:
    """The same hue, darkened until it stands out from ``ground`` by ``ratio``."""
    shades = (_darkened(colour, share) for share in range(100, -1, -_STEP))
    return next(shade for shade in shades if contrast(shade, ground) >= ratio)


def ink_on(ground: str) -> str:
    """White or ink, whichever is easier to read on ``ground``."""
    return max((WHITE, INK), key=lambda ink: contrast(ink, ground))


def _darkened(colour: str, share: int) -> str:
    return "#" + "".join(f"{round(value * share / 100):02X}" for value in _channels(colour))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(value / 255) for value in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return float(value / 12.92 if value <= _LINEAR_UP_TO else ((value + 0.055) / 1.055) ** 2.4)


def _channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
