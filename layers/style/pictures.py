"""Every picture a legend can show, by name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from layers.style.border import PLAN_EXTENT, STATE_BORDER, STRETCHES
from layers.style.legend_picture import legend_picture, legend_sheet
from layers.style.mark import MARKS, mark_picture
from layers.style.picture import Picture
from layers.style.sign import signs
from layers.style.sprite import mark_name
from planning import errors


@cache
def pictures() -> Mapping[str, Picture]:
    """Classes by their code, in force and as drafts; marks, lines, and all classes with names."""
    return {
        **{f"{use}": legend_picture(use) for use in signs()},
        **{f"{use}-draft": legend_picture(use, draft=True) for use in signs()},
        **{mark_name(number): mark_picture(number) for number in MARKS},
        **{f"coverage-{status}": stroke.picture() for status, stroke in STRETCHES.items()},
        "state-border": STATE_BORDER.picture(),
        "plan-extent": PLAN_EXTENT.picture(),
        "classes-de": legend_sheet("de"),
        "classes-en": legend_sheet("en"),
    }


@cache
def picture_png(name: str) -> bytes:
    """The picture of this name in dots, two to a CSS pixel. Raises NotFound."""
    return picture(name).png(pixel_ratio=2)


def picture(name: str) -> Picture:
    """The picture of this name. Raises NotFound."""
    if name not in pictures():
        raise errors.NotFound(value=name, choices=", ".join(pictures()))
    return pictures()[name]
