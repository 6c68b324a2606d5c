"""A mapping proposed for a table, from the names of its fields and the words in them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import geopandas as gpd
import pandas as pd
import yaml

from planning.intake.mapping import words
from planning.intake.mapping.applied import as_words
from planning.terms import Use
from planning.texts import Language, text

_MOST_VALUES: Final = 200
"""A field with more different values is no classification."""
_FEW_VALUES: Final = 10
"""So many may be different even where hardly one is repeated."""
_LEAST_KNOWN: Final = 0.3
"""Share of records whose class must be told by a field of an unknown name."""
_DATE: Final = r"\d{1,2}\.\d{1,2}\.\d{4}"
_TAKEN_AS_IT_IS: Final = (
    "name",
    "plan",
    "accuracy_m",
    "height_m",
    "voltage_kv",
    "road_class",
    "noise_code",
    "tiling",
    "state",
    "subclass",
    "designation",
    "legal_nature",
    "plan_level",
)


@dataclass
class _Draft:
    """A table being looked at, and the lines written so far."""

    table: pd.DataFrame
    language: Language
    lines: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def say(self, code: str, **facts: object) -> str:
        return text(f"map.{code}", self.language, facts)

    def add(self, line: str, comment: str = "") -> None:
        self.lines.append(f"{line}  # {comment}" if comment else line)


def propose(frame: gpd.GeoDataFrame, file: str, language: Language) -> str:
    """A mapping as YAML text; what is not known is ``unspecified`` and marked TODO with counts.

    ``frame`` is a table as it was read; the text can be read by planning.intake.mapping.parse.
    """
    draft = _Draft(pd.DataFrame(frame.drop(columns=frame.geometry.name)), language)
    draft.add(f"# {draft.say('head', file=_quoted(file), count=len(frame))}")
    draft.add("version: 1")
    if frame.crs is None:
        draft.add("# crs: EPSG:25832", f"TODO {draft.say('crs')}")
    draft.add("columns:")
    _id(draft)
    _class(draft)
    _status(draft)
    for column in ("valid_from", "valid_to"):
        _day(draft, column)
    for column in _TAKEN_AS_IT_IS:
        if (name := _field(draft, column)) is not None:
            _rule(draft, column, name)
    draft.add("# plan: {number: ..., ags: ..., scale: {constant: 5000}}", draft.say("plan"))
    left = [_quoted(str(name)) for name in draft.table.columns if name not in draft.used]
    if left:
        draft.add(f"# {draft.say('left', fields=', '.join(left))}")
    return "\n".join(draft.lines) + "\n"


def _field(draft: _Draft, column: str) -> str | None:
    """The field known by name for a column, the likeliest first, each used once."""
    names = {words.plain(str(n)).replace(" ", ""): str(n) for n in draft.table.columns}
    known = [names[name] for name in words.fields().get(column, []) if name in names]
    free = [name for name in known if name not in draft.used and draft.table[name].notna().any()]
    return free[0] if free else None


def _rule(draft: _Draft, column: str, name: str, comment: str = "") -> None:
    """A column taken from a field as it stands."""
    draft.used.add(name)
    draft.add(f"  {column}: {_quoted(name)}", comment)


def _id(draft: _Draft) -> None:
    """A field without gaps and repeats, known by name before any other."""
    named = _field(draft, "id")
    others = (str(name) for name in draft.table.columns if _is_text(draft.table[name]))
    unique = (name for name in [named, *others] if name and _identifies(draft.table[name]))
    if (found := next(unique, None)) is not None:
        _rule(draft, "id", found)
    else:
        draft.add("  id: {row: true}", f"TODO {draft.say('no_id')}")


def _identifies(values: pd.Series) -> bool:
    return bool(len(values) and values.notna().all() and as_words(values).is_unique)


def _is_text(values: pd.Series) -> bool:
    return bool(pd.api.types.is_string_dtype(values) or pd.api.types.is_object_dtype(values))


def _class(draft: _Draft) -> None:
    """The field whose words tell the class of most records, with each of its values."""
    shares = {name: _known_share(draft.table[name]) for name in _classifying(draft)}
    named = [name for name in _likely(draft) if name in shares]
    best = max(shares, key=lambda name: shares[name], default=None)
    if best is not None and named and shares[named[0]] >= shares[best] / 2:
        best = named[0]
    if best is None or (best not in named and shares[best] < _LEAST_KNOWN):
        draft.add("  class: {constant: unspecified}", f"TODO {draft.say('no_class')}")
        return
    draft.used.add(best)
    draft.add("  class:")
    draft.add(f"    field: {_quoted(best)}")
    counts = as_words(draft.table[best]).value_counts()
    if all(words.is_hilucs(value) for value in counts.index):
        draft.add("    codelist: hilucs")
        return
    _values(draft, counts, 0)
    if any(found and found[1] for found in map(words.use, counts.index)):
        draft.add("  subclass:")
        draft.add(f"    field: {_quoted(best)}")
        draft.add("    default:")
        _values(draft, counts, 1)


def _values(draft: _Draft, counts: pd.Series, part: int) -> None:
    """A line for each value: its class (0), or its subclass (1) where it has one."""
    draft.add("    values:")
    for value, count in counts.items():
        found = words.use(str(value))
        records = draft.say("records", count=count)
        if found is None and part == 0:
            draft.add(f"      {_quoted(str(value))}: {Use.UNSPECIFIED}", f"TODO {records}")
        elif found is not None and found[part]:
            draft.add(f"      {_quoted(str(value))}: {found[part]}", records)


def _classifying(draft: _Draft) -> Iterator[str]:
    """The fields with few enough different values, and not one for each record."""
    for name in map(str, draft.table.columns):
        given = as_words(draft.table[name])
        different = given.nunique()
        most = min(_MOST_VALUES, max(_FEW_VALUES, len(given) // 2))
        if name not in draft.used and 0 < different <= most:
            yield name


def _likely(draft: _Draft) -> list[str]:
    """The fields that are known by name to tell a class."""
    names = {words.plain(str(n)).replace(" ", ""): str(n) for n in draft.table.columns}
    return [names[name] for name in words.fields()["class"] if name in names]


def _known_share(values: pd.Series) -> float:
    """Share of the records whose value is a word that tells a class."""
    counts = as_words(values).value_counts()
    told = [int(count) for value, count in counts.items() if _tells(str(value))]
    return sum(told) / max(len(values), 1)


def _tells(value: str) -> bool:
    """Whether a value tells a class; an address does so as a code only."""
    return words.is_hilucs(value) or ("://" not in value and words.use(value) is not None)


def _status(draft: _Draft) -> None:
    """The step of procedure by its words; without a field it stays unknown."""
    name = _field(draft, "status")
    if name is None:
        draft.add(f"  # status: {{constant: in_force}}  # TODO {draft.say('no_status')}")
        return
    draft.used.add(name)
    draft.add("  status:")
    draft.add(f"    field: {_quoted(name)}")
    draft.add("    values:")
    for value, count in as_words(draft.table[name]).value_counts().head(_MOST_VALUES).items():
        found = words.status(str(value))
        records = draft.say("records", count=count)
        comment = records if found else f"TODO {records}"
        draft.add(f"      {_quoted(str(value))}: {found or '~'}", comment)


def _day(draft: _Draft, column: str) -> None:
    """A date, with its format where it is written as in German."""
    name = _field(draft, column)
    if name is None:
        return
    given = as_words(draft.table[name]).dropna()
    if given.str.fullmatch(_DATE).all():
        draft.used.add(name)
        draft.add(f'  {column}: {{field: {_quoted(name)}, format: "%d.%m.%Y"}}')
    elif pd.to_datetime(given, errors="coerce", format="ISO8601").notna().all():
        _rule(draft, column, name)


def _quoted(value: str) -> str:
    """A word as YAML reads it back, whatever stands in it."""
    told: str = yaml.safe_dump(value, default_style='"', allow_unicode=True, width=math.inf)
    return told.strip()
