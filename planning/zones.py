"""The zone table: one row a zone, the columns a file may carry and a detection works on.

The table is a GeoDataFrame in EPSG:25832. The same names hold in files, in the database,
in tiles and in results.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

import geopandas as gpd
import pandas as pd

from planning import errors
from planning.geometry import CRS
from planning.provenance import ReferenceLayer
from planning.terms import (
    AccuracyBasis,
    Designation,
    LegalNature,
    LegalStatus,
    NoiseCode,
    PlanKind,
    State,
    Use,
)
from planning.uses import subclass_terms


@dataclass(frozen=True)
class Column:
    """A column of the zone table."""

    name: str
    dtype: str
    meaning: str
    values: type[StrEnum] | None = None


COLUMNS: Final = (
    Column("id", "string", "id of the zone in its source, unique within a plan"),
    Column("name", "string", "name or number that the plan gives the zone"),
    Column("class", "string", "product class, domain.md 3.2", Use),
    Column("subclass", "string", "subclass, the closed list of vocabulary/subclasses.csv"),
    Column("flags", "string", "further words about the use, separated by ;"),
    Column("designation", "string", "designation (gebietsTyp)", Designation),
    Column("legal_nature", "string", "legal nature (Rechtscharakter)", LegalNature),
    Column("status", "string", "procedural status of the plan, domain.md 7.1", LegalStatus),
    Column("valid_from", "datetime64[s]", "first day of validity, Berlin date"),
    Column("valid_to", "datetime64[s]", "first day no longer valid, Berlin date"),
    Column("accuracy_m", "float64", "positional accuracy in metres"),
    Column("accuracy_basis", "string", "where the accuracy comes from", AccuracyBasis),
    Column("plan", "string", "name of the plan"),
    Column("plan_level", "string", "kind of the plan", PlanKind),
    Column("tiling", "boolean", "part of the gap-free tiling (Flächenschluss)"),
    Column("noise_code", "string", "building zone of the BauNVO", NoiseCode),
    Column("sensitive", "boolean", "schools, hospitals, care, childcare, recreation"),
    Column("voltage_kv", "float64", "nominal voltage in kV"),
    Column("road_class", "string", "A, B, L, K or G"),
    Column("height_m", "float64", "height in metres"),
    Column("state", "string", "state whose plan it is", State),
    Column("illustrative", "boolean", "made up to illustrate, no plan in law"),
    Column(
        "reference_layer", "string", "what reference data are, missing for plans", ReferenceLayer
    ),
    Column("surveyed_on", "datetime64[s]", "day that reference data describe"),
)
NAMES: Final = tuple(column.name for column in COLUMNS)
_BY_NAME: Final = {column.name: column for column in COLUMNS}

_PLAN_LEVELS: Final = {
    "state_plan": "RP",
    "regional_plan": "RP",
    "preparatory_plan": "FP",
    "binding_plan": "BP",
    "landscape_plan": "LP",
    "sectoral_plan": "SO",
}
_TRUE: Final = {"true", "t", "1", "1.0", "yes", "ja", "y", "j"}
_FALSE: Final = {"false", "f", "0", "0.0", "no", "nein", "n"}


def zone_table(frame: gpd.GeoDataFrame, *, file: str | None = None) -> gpd.GeoDataFrame:
    """``frame`` with every column of the table, each of its dtype, values checked.

    Missing columns are filled with missing values; other columns are kept behind. Raises
    MissingColumn, UnknownValue or NoCoordinateSystem, each with ``file`` and row.
    """
    if frame.crs is None:
        raise errors.NoCoordinateSystem(file=file)
    for required in ("id", "class"):
        if required not in frame.columns:
            present = ", ".join(map(str, frame.columns))
            raise errors.MissingColumn(file=file, value=required, choices=present)
    columns = {c.name: _column(frame, c, file) for c in COLUMNS}
    _check_subclasses(columns["class"], columns["subclass"], file)
    extra = {n: frame[n] for n in frame.columns if n not in columns and n != frame.geometry.name}
    return gpd.GeoDataFrame(
        {**columns, **extra}, geometry=frame.geometry.array, crs=frame.crs
    ).to_crs(CRS)


def _column(frame: gpd.GeoDataFrame, column: Column, file: str | None) -> pd.Series:
    """One column, cast and checked."""
    if column.name not in frame.columns:
        return pd.Series(None, index=frame.index, dtype=column.dtype)
    series = frame[column.name]
    if column.dtype == "string":
        return _words(series, column, file)
    if column.dtype == "boolean":
        return _booleans(series, column, file)
    return _cast(series, column, file)


def _words(series: pd.Series, column: Column, file: str | None) -> pd.Series:
    """Trimmed text; an enumerated column accepts its values only."""
    if pd.api.types.is_float_dtype(series) and column.name == "id":
        series = series.astype("Int64")
    text = series.astype("string").str.strip().replace("", pd.NA)
    if column.name in ("plan_level", "status"):
        text = text.map(lambda v: spelled(column.name, v), na_action="ignore").astype("string")
    if column.values is not None:
        _check(text, column, [member.value for member in column.values], file)
    elif column.name == "id" and text.isna().any():
        row = _first(text.isna())
        raise errors.UnknownValue(file=file, row=row, column="id", value="", choices="text")
    return text


def spelled(column: str, word: str) -> str:
    """A word as its column spells it: ``in_force`` as ``11_in_force``, ``rp`` as ``RP``."""
    if column == "plan_level":
        return _PLAN_LEVELS.get(word, word.upper())
    if column == "status":
        return _statuses().get(word, word)
    return word


@cache
def _statuses() -> dict[str, str]:
    """Each status by its name without number."""
    return {member.value.split("_", 1)[1]: member.value for member in LegalStatus}


def _booleans(series: pd.Series, column: Column, file: str | None) -> pd.Series:
    """True and false as files write them."""
    text = series.astype("string").str.strip().str.lower().replace("", pd.NA)
    values = text.map(lambda v: True if v in _TRUE else False if v in _FALSE else v)
    unknown = text.notna() & ~text.isin(_TRUE | _FALSE)
    if unknown.any():
        _refuse(series, column, unknown, ["true", "false"], file)
    return values.astype("boolean")


def _cast(series: pd.Series, column: Column, file: str | None) -> pd.Series:
    """Numbers and dates."""
    dates = column.dtype.startswith("datetime")
    if dates:
        cast = pd.to_datetime(series, errors="coerce", format="ISO8601")
        if getattr(cast.dt, "tz", None) is not None:
            cast = cast.dt.tz_convert("Europe/Berlin").dt.tz_localize(None)
    else:
        cast = pd.to_numeric(_with_point(series), errors="coerce")
    unread = cast.isna() & series.notna() & (series.astype("string").str.strip() != "")
    if unread.any():
        _refuse(series, column, unread, ["2026-01-31"] if dates else ["12.5"], file)
    return cast.astype(column.dtype)


def _with_point(series: pd.Series) -> pd.Series:
    """Numbers written as text with the decimal comma of German tables."""
    if pd.api.types.is_numeric_dtype(series):
        return series
    return series.astype("string").str.replace(r"^\s*(-?\d+),(\d+)\s*$", r"\1.\2", regex=True)


def _check(text: pd.Series, column: Column, choices: list[str], file: str | None) -> None:
    unknown = text.notna() & ~text.isin(choices)
    missing = text.isna() & (column.name == "class")
    if (unknown | missing).any():
        _refuse(text, column, unknown | missing, choices, file)


def _check_subclasses(uses: pd.Series, subclasses: pd.Series, file: str | None) -> None:
    """Refuse a subclass that its class does not have."""
    known = [f"{use} {code}" for use, code in subclass_terms()]
    bad = subclasses.notna() & ~(uses + " " + subclasses).isin(known)
    if bad.any():
        use = uses.iloc[_first(bad) - 1]
        choices = [code for of, code in subclass_terms() if of == use]
        _refuse(subclasses, _BY_NAME["subclass"], bad, choices, file)


def _refuse(
    series: pd.Series, column: Column, bad: pd.Series, choices: list[str], file: str | None
) -> None:
    """Raise UnknownValue for the first bad row, the nearest choices first."""
    row = _first(bad)
    value = "" if series.isna().iloc[row - 1] else str(series.iloc[row - 1])
    raise errors.UnknownValue(
        file=file, row=row, column=column.name, value=value, choices=_nearest(value, choices)
    )


def _first(bad: pd.Series) -> int:
    """Number of the first bad row, counted from 1."""
    return int(bad.to_numpy(dtype=bool).argmax()) + 1


def _nearest(value: str, choices: Iterable[str]) -> str:
    """The choices as one text, those that look like ``value`` first."""
    listed = list(choices)
    close = difflib.get_close_matches(value, listed, n=3)
    return ", ".join(dict.fromkeys([*close, *listed]))
