"""Contrast as WCAG 2.1 defines it (1.4.3, 1.4.11); colours are ``#RRGGBB``."""

from __future__ import annotations

from collections.abc import Iterable

WHITE = "#FFFFFF"
INK = "#131525"
LAND = "#F7F5F0"
"""The ground against which the outlines of zones are measured."""
_LINEAR_BELOW = 0.04045
"""Where sRGB's curve begins (IEC 61966-2-1)."""


def standing_out(colour: str, ratio: float = 3, ground: str = LAND) -> str:
    """The same hue, darkened until it stands out from the ground by ``ratio``."""
    for share in range(100, 0, -5):
        darker = _hex(channel * share / 100 for channel in channels(colour))
        if contrast(darker, ground) >= ratio:
            break
    return darker


def ink_on(ground: str) -> str:
    """White or ink, whichever is easier to read."""
    return WHITE if contrast(WHITE, ground) >= contrast(INK, ground) else INK


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= _LINEAR_BELOW else ((value + 0.055) / 1.055) ** 2.4


def _hex(rgb: Iterable[float]) -> str:
    return "#" + "".join(f"{round(channel):02X}" for channel in rgb)
