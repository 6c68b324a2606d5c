"""Filters in CQL2 (OGC 21-065r2), read by the library cql2 and allowed word by word.

The library turns any function name into SQL and dies with the process on deep nesting; so what
is handed to it is bounded before, and what it read is let through only where it is known here.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

import shapely
from cql2 import Expr

from layers.crs import OfferedCrs, on_ground
from planning import errors
from planning.geometry import SRID

LONGEST: Final = 4000
"""Characters of a filter."""
_DEEPEST: Final = 8
"""Brackets within brackets: the library's time doubles with each."""
_MOST_SIGNS: Final = 100
"""Signs and NOTs: each is one more level of the library's recursion."""

_WORDS: Final = re.compile(
    r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[()\[\]{}]|[-+*/^%]|\b(?i:not|div)\b"
)
_OPERATORS: Final = frozenset(
    {
        *("and", "or", "not", "=", "<>", "<", ">", "<=", ">="),
        *("like", "between", "in", "isnull", "casei"),
        *("s_intersects", "s_equals", "s_disjoint", "s_touches"),
        *("s_within", "s_overlaps", "s_crosses", "s_contains"),
        *("t_after", "t_before", "t_contains", "t_disjoint", "t_during", "t_equals"),
        *("t_finishedby", "t_finishes", "t_intersects", "t_meets", "t_metby"),
        *("t_overlappedby", "t_overlaps", "t_startedby", "t_starts"),
    }
)
_MOMENT: Final = re.compile(
    r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2}))?"
)


@dataclass(frozen=True)
class Filtered:
    """What a filter may name, and in which system its places are."""

    columns: Collection[str]
    crs: OfferedCrs


def read(text: str, of: Filtered) -> Expr:
    """The filter (CQL2 text or JSON), its places in EPSG:25832. Raises InvalidRequest."""
    _bound(text)
    try:
        tree = Expr(text).to_json()
    except Exception:  # the library has no class of its own for what it cannot read
        raise _refused("reason.filter_unreadable", text[:80]) from None
    if not isinstance(tree, dict | bool):  # Expr would read a text once more, as a filter
        raise _refused("reason.filter_unreadable", text[:80])
    return Expr(_allowed(tree, of))


def placed(geometry: shapely.Geometry) -> dict[str, Any]:
    """A geometry in EPSG:25832 as a filter names it."""
    return {"op": "st_setsrid", "args": [json.loads(shapely.to_geojson(geometry)), SRID]}


def _bound(text: str) -> None:
    signs = [word for word in _WORDS.findall(text) if word[0] not in "'\""]
    depth = deepest = 0
    for word in signs:
        depth += (word in "([{") - (word in ")]}")
        deepest = max(deepest, depth)
    others = sum(word not in "()[]{}" for word in signs)
    limit = _DEEPEST * (3 if text.lstrip().startswith("{") else 1)  # JSON is read in linear time
    if len(text) > LONGEST or "\0" in text or deepest > limit or others > _MOST_SIGNS:
        raise _refused("reason.filter_too_large", text[:80])


def _allowed(node: Any, of: Filtered) -> Any:
    """The same tree, where every part of it is known."""
    allowed: Any
    match node:
        case {"op": str(operator), "args": list(args)} if operator.lower() in _OPERATORS:
            allowed = _operation(operator, [_allowed(each, of) for each in args])
        case {"property": str(name)}:
            allowed = _column(name, of)
        case {"interval": [_, _] as ends}:
            allowed = {"interval": [_end(each, of) for each in ends]}
        case {"bbox": [*_]} | {"type": str()}:
            allowed = _place(node, of.crs)
        case list():
            allowed = [_allowed(each, of) for each in node]
        case _ if _is_value(node):
            allowed = node
        case _:
            raise _refused("reason.filter_part", _shown(node))
    return allowed


def _is_value(node: Any) -> bool:
    match node:
        case {"date": str(moment)} | {"timestamp": str(moment)}:
            return _MOMENT.fullmatch(moment) is not None
        case float():
            return math.isfinite(node)
    return node is None or isinstance(node, bool | int | str)


def _column(name: str, of: Filtered) -> dict[str, str]:
    if name not in of.columns:
        raise _refused("reason.filter_column", name[:80], choices=", ".join(of.columns))
    return {"property": name}


def _operation(operator: str, args: list[Any]) -> dict[str, Any]:
    """IN as alternatives: the library would compare with an array of texts."""
    if operator.lower() == "in" and len(args) == 2 and isinstance(args[1], list) and args[1]:  # noqa: PLR2004
        each = [{"op": "=", "args": [args[0], value]} for value in args[1]]
        return each[0] if len(each) == 1 else {"op": "or", "args": each}
    return {"op": operator, "args": args}


def _end(end: Any, of: Filtered) -> Any:
    if isinstance(end, str):
        if end == ".." or _MOMENT.fullmatch(end):
            return end
        raise _refused("reason.filter_part", _shown(end))
    return _allowed(end, of)


def _place(node: dict[str, Any], crs: OfferedCrs) -> dict[str, Any]:
    try:
        named = node.get("bbox")
        shape = shapely.box(*named) if named else shapely.geometry.shape(node)
        return placed(on_ground(shapely.force_2d(shape), crs))
    except (TypeError, ValueError, KeyError, AttributeError, shapely.errors.ShapelyError):
        raise _refused("reason.filter_place", _shown(node)) from None


def _shown(node: Any) -> str:
    named = node.get("op") if isinstance(node, Mapping) else None
    return str(named or node)[:80]


def _refused(reason: str, value: str, **facts: str) -> errors.InvalidRequest:
    return errors.InvalidRequest(reason=reason, value=value, **facts)
