"""What a mapping says of plans, record by record, and the plan that records agree on."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any, Final

import geopandas as gpd
import pandas as pd

from planning import errors
from planning.intake.mapping.applied import as_words, column
from planning.intake.mapping.form import Mapping

PREFIX: Final = "of_plan_"
"""Before the names of these columns, so that they are none of a zone's."""
IDENTITY: Final = (f"{PREFIX}number", f"{PREFIX}ags")
"""Records that differ in these are of different plans, whatever their name."""
_SCALE: Final = re.compile(
    r"(?:1\s*:\s*)?(?:(?P<grouped>\d{1,3}(?:[.\s]\d{3})+)|(?P<plain>\d+)(?:[.,]0{1,2})?)", re.ASCII
)
_AGS: Final = re.compile(r"[0-9]{7,8}")
_DIGITS: Final = 8


def plan_columns(mapping: Mapping, frame: gpd.GeoDataFrame, file: str) -> pd.DataFrame:
    """What is said of the plan of each record: ``of_plan_number``, ``of_plan_scale`` ..., as words.

    Raises UnknownValue, with the row, for what is no scale, key or date.
    """
    told = {
        PREFIX + name: _checked(name, as_words(column(name, rule, frame, file)), file)
        for name, rule in mapping.plan.rules.items()
    }
    return pd.DataFrame(told, index=frame.index)


def facts(zones: pd.DataFrame) -> dict[str, Any]:
    """Number, AGS, scale and days of the plan whose zones these are, as SourcePlan calls them.

    What several of them say differently is not known.
    """
    scale = _said(zones, "scale")
    days = {name: _said(zones, name) for name in ("valid_from", "valid_to")}
    return {
        "number": _said(zones, "number"),
        "ags": _said(zones, "ags"),
        "scale_denominator": float(scale) if scale else None,
        **{name: date.fromisoformat(day) if day else None for name, day in days.items()},
    }


def _said(zones: pd.DataFrame, name: str) -> str | None:
    """The one value given."""
    if PREFIX + name not in zones.columns:
        return None
    values = zones[PREFIX + name].dropna().unique()
    return str(values[0]) if len(values) == 1 else None


def _checked(name: str, words: pd.Series, file: str) -> pd.Series:
    """The words as the plan takes them."""
    read, form = _FORMS.get(name, (str, ""))
    known = {word: read(word) for word in words.dropna().unique()}
    for word, value in known.items():
        if value is None:
            row = int((words == word).fillna(value=False).to_numpy(dtype=bool).argmax()) + 1
            column_name = f"plan: {name}"
            raise errors.UnknownValue(
                file=file, row=row, column=column_name, value=word, choices=form
            )
    return words.map(known, na_action="ignore").astype("string")


def _scale(word: str) -> str | None:
    """The denominator of 5000, 1:5000 or 1 : 5.000."""
    match = _SCALE.fullmatch(word)
    digits = re.sub(r"\D", "", match["grouped"] or match["plain"]) if match else "0"
    return digits if int(digits) > 0 else None


def _ags(word: str) -> str | None:
    """Eight digits; as a number the key has lost its zero."""
    return word.zfill(_DIGITS) if _AGS.fullmatch(word) else None


def _day(word: str) -> str | None:
    try:
        return date.fromisoformat(word[:10]).isoformat()
    except ValueError:
        return None


_FORMS: Final[dict[str, tuple[Callable[[str], str | None], str]]] = {
    "scale": (_scale, "5000, 1:5000"),
    "ags": (_ags, "01053090"),
    "valid_from": (_day, "2026-01-31"),
    "valid_to": (_day, "2026-01-31"),
}
