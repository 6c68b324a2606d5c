"""One catalogue of the texts that people read, German and English, keyed by code."""

from __future__ import annotations

import locale
import os
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal

import yaml

Language = Literal["de", "en"]

SAFE_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's where it is there, ten times as quick; it makes plain values only."""


def text(code: str, language: Language, facts: Mapping[str, Any] | None = None) -> str:
    """The text of ``code`` with its facts filled in.

    Raises KeyError where the catalogue has no such code: a defect, found by a test.
    """
    return _catalogue()[code][language].format(**(facts or {}))


def worded(value: str, language: Language, facts: Mapping[str, Any] | None = None) -> str:
    """A fact as people read it: a code by its text, what GEOS says of a geometry in German too.

    Anything else stays as it is.
    """
    if value in codes():
        return text(value, language, facts)
    said = _GEOS.fullmatch(value)
    kind = f"geos.{said['kind'].lower().replace(' ', '_').replace('-', '_')}" if said else ""
    if said is None or kind not in codes():
        return value
    told = text(kind, language) + (text("geos.at", language, said.groupdict()) if said["x"] else "")
    return told + (text("geos.change", language, said.groupdict()) if said["m2"] else "")


_GEOS: Final = re.compile(
    r"(?P<kind>[A-Z][A-Za-z -]+?)(?:\[(?P<x>\S+) (?P<y>\S+)\])?"
    r"(?:; mending would change the area by (?P<m2>[\d.]+) m2)?"
)
"""What is_valid_reason gives, and what planning.geometry.mend adds to it."""


def codes() -> frozenset[str]:
    """Every code of the catalogue."""
    return frozenset(_catalogue())


def preferred_language(setting: str | None = None) -> Language:
    """German where the setting or the locale says so, else English."""
    chosen = setting or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    chosen = chosen or (locale.getlocale()[0] or "")
    return "de" if chosen.lower().startswith(("de", "german")) else "en"


@cache
def _catalogue() -> dict[str, dict[Language, str]]:
    entries: dict[str, dict[Language, str]] = {}
    for name in ("texts.yaml", "checks.yaml"):
        source = files("planning").joinpath("vocabulary", name).read_text(encoding="utf-8")
        entries |= yaml.load(source, Loader=SAFE_LOADER)  # noqa: S506
    return entries
