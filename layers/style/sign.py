"""The sign of every class, as ``signs.csv`` gives it."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from planning.terms import Use


@dataclass(frozen=True)
class Sign:
    """How a class is told from the others.

    ``kind`` is what the class mostly is (fill, band, line or point), ``opacity`` that of its
    areas in force (overlays are light, a band has none); ``pattern`` lies on its areas,
    ``line`` is how its lines are drawn.
    """

    code: Use
    kind: str
    colour: str
    opacity: float
    pattern: str
    line: str
    letter: str


@cache
def signs() -> Mapping[Use, Sign]:
    """The sign of every class."""
    source = files("layers").joinpath("signs.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(source.splitlines(), delimiter=";")
    return {sign.code: sign for sign in (_sign(row) for row in rows)}


def _sign(row: dict[str, str]) -> Sign:
    return Sign(
        code=Use(row["class"]),
        kind=row["kind"],
        colour=row["colour"],
        opacity=float(row["opacity"]),
        pattern=row["pattern"],
        line=row["line"],
        letter=row["letter"],
    )
