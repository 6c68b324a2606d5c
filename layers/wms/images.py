"""Patterns and marks as the pictures that MapServer repeats or sets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256

from layers.style import picture
from layers.style.picture import Picture
from layers.symbology import rules, stacked
from layers.symbology.symbols import Mark, Rule, Texture

KEY_SIZE = (44, 22)
"""Width and height of a legend's pictures (px)."""
_MARK_RATIO = 2
"""Marks are made larger and drawn smaller, so that they are sharp on dense screens."""


def image_name(drawn: Picture) -> str:
    """Name of a picture's SYMBOL: the same for the same picture."""
    return f"image-{sha256(drawn.svg().encode()).hexdigest()[:12]}"


def image_symbols() -> str:
    """A SYMBOL for each picture that a rule draws."""
    names = map(image_name, _pictures())
    return "\n".join(f'  SYMBOL NAME "{name}" TYPE PIXMAP IMAGE "{name}.png" END' for name in names)


def key_name(rule: Rule) -> str:
    """Name of the picture that the legend shows of a rule."""
    return f"key-{rule.key}"


def images() -> Iterator[tuple[str, bytes]]:
    """The name of each picture of the map and of the legend, and its PNG."""
    for drawn, ratio in _pictures().items():
        yield image_name(drawn), drawn.png(ratio)
    keys = {rule.key: rule for layer in stacked() for rule in rules(layer.name) if rule.key}
    for key, rule in keys.items():
        yield key_name(rule), _framed(picture(key)).png()


def _framed(drawn: Picture) -> Picture:
    """The picture in a frame of the legend's size: MapServer stretches lower ones to it."""
    left, top = ((a - b) / 2 for a, b in zip(KEY_SIZE, (drawn.width, drawn.height), strict=True))
    return Picture(*KEY_SIZE, drawn.at(left, top)) if top > 0 else drawn


@cache
def _pictures() -> Mapping[Picture, int]:
    """Every picture with its dots to a CSS pixel; the tile of a texture repeats dot by dot."""
    symbols = [each for layer in stacked() for rule in rules(layer.name) for each in rule.symbols]
    tiles = {each.picture(): 1 for each in symbols if isinstance(each, Texture)}
    return tiles | {each.picture: _MARK_RATIO for each in symbols if isinstance(each, Mark)}
