"""The traps of a Shapefile: its encoding, its short names, its short texts.

A .dbf holds bytes; a .cpg beside it, or a byte in its head, says how to read them, often wrongly
or not at all. Names of fields are cut at 10 characters and texts at 254 bytes.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import geopandas as gpd
import pandas as pd

from planning.intake.source import Finding, Weight
from planning.zones import NAMES

_LONGEST_NAME: Final = 10
_LONGEST_TEXT: Final = 254
AS_BYTES: Final = "ISO-8859-1"
"""Every byte is one character of it: nothing is lost before the encoding is known."""
_WINDOWS: Final = "cp1252"
_LANGUAGE_DRIVER_AT: Final = 29
_LANGUAGE_DRIVERS: Final = {
    b"\x01": "cp437",
    b"\x02": "cp850",
    b"\x03": _WINDOWS,
    b"\x57": _WINDOWS,
}
"""Byte 29 of a .dbf (dBASE language driver) where it names a code page met in Germany."""


def restored(frame: gpd.GeoDataFrame, path: Path) -> tuple[gpd.GeoDataFrame, list[Finding]]:
    """The table, read as AS_BYTES, with its texts decoded and cut names restored; findings."""
    declared = _declared(path)
    texts = [name for name in frame.columns if _is_text(frame[name])]
    raw = {name: frame[name].map(_bytes, na_action="ignore") for name in texts}
    found = _encoding(raw.values(), declared)
    decoded = {
        name: column.map(lambda b: b.decode(found, "replace"), na_action="ignore")
        for name, column in raw.items()
    }
    findings = [*_contradicted(found, declared), *_cut(raw)]
    return frame.assign(**decoded).rename(columns=_full_names(frame.columns)), findings


def _is_text(column: pd.Series) -> bool:
    return bool(pd.api.types.is_string_dtype(column) or column.dtype == object)


def _bytes(text: object) -> bytes:
    return str(text).encode(AS_BYTES, "replace")


def _declared(path: Path) -> str | None:
    """The encoding that the .cpg names, else the head of the .dbf; None where neither does."""
    with path.with_suffix(".dbf").open("rb") as file:
        file.seek(_LANGUAGE_DRIVER_AT)
        driver = file.read(1)
    beside = path.with_suffix(".cpg")
    named = beside.read_text("ascii", "replace").strip() if beside.exists() else ""
    return _codec(named) or _LANGUAGE_DRIVERS.get(driver)


def _codec(name: str) -> str | None:
    """Python's name of an encoding, also where it is written as ``1252`` or ``88591``."""
    digits = "".join(re.findall(r"\d", name))
    part = re.fullmatch(r"8859(\d+)", digits)
    for each in (name, f"iso8859-{part.group(1)}" if part else f"cp{digits}"):
        try:
            b"\xe4".decode(each, "replace")  # some codecs are none of texts
            return codecs.lookup(each).name if name else None
        except (LookupError, ValueError):
            continue
    return None


def _encoding(columns: Iterable[pd.Series], declared: str | None) -> str:
    """The encoding that the bytes can be: UTF-8 where they are, never where they cannot."""
    special = [b for column in columns for b in column.dropna() if not b.isascii()]
    if not special:
        return declared or "utf-8"
    try:
        for each in special:
            each.decode("utf-8")
    except UnicodeDecodeError:
        return _WINDOWS if declared in (None, "utf-8") else str(declared)
    return "utf-8"


def _contradicted(found: str, declared: str | None) -> list[Finding]:
    """The finding that the texts are not in the encoding that the file names."""
    if found == declared:
        return []
    facts = {"declared": declared or "–", "encoding": found}
    weight = Weight.INFO if declared is None else Weight.WARNING
    return [Finding("text.encoding", weight, facts=facts)]


def _cut(raw: dict[str, pd.Series]) -> list[Finding]:
    """A finding for each field whose texts fill it to the last byte."""
    counts = {
        name: int((column.dropna().map(len) >= _LONGEST_TEXT).sum()) for name, column in raw.items()
    }
    return [
        Finding("text.cut", Weight.WARNING, facts={"value": name, "count": count})
        for name, count in counts.items()
        if count
    ]


def _full_names(columns: Iterable[str]) -> dict[str, str]:
    """The full names of the zone table's columns that were cut: ``designatio``."""
    cut = {name[:_LONGEST_NAME]: name for name in NAMES if len(name) > _LONGEST_NAME}
    return {name: cut[name] for name in columns if name in cut}
