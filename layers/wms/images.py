"""Patterns and marks as the pictures that MapServer repeats or sets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256

from layers.style.picture import Picture
from layers.symbology import rules, stacked
from layers.symbology.symbols import Mark, Texture

_MARK_RATIO = 2
"""Marks are made larger and drawn smaller, so that they are sharp on dense screens."""


def image_name(picture: Picture) -> str:
    """Name of a picture's SYMBOL: the same for the same picture."""
    return f"image-{sha256(picture.svg().encode()).hexdigest()[:12]}"


def image_symbols() -> str:
    """A SYMBOL for each picture that a rule draws."""
    names = map(image_name, _pictures())
    return "\n".join(f'  SYMBOL NAME "{name}" TYPE PIXMAP IMAGE "{name}.png" END' for name in names)


def images() -> Iterator[tuple[str, bytes]]:
    """The name of each picture and its PNG."""
    for picture, ratio in _pictures().items():
        yield image_name(picture), picture.png(ratio)


@cache
def _pictures() -> Mapping[Picture, int]:
    """Every picture with its dots to a CSS pixel; the tile of a texture repeats dot by dot."""
    symbols = [each for layer in stacked() for rule in rules(layer.name) for each in rule.symbols]
    tiles = {each.picture(): 1 for each in symbols if isinstance(each, Texture)}
    return tiles | {each.picture: _MARK_RATIO for each in symbols if isinstance(each, Mark)}
