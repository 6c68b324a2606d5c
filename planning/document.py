"""YAML that people write, with line and column of everything in it: rule books and mappings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from planning import errors, yaml_bounds
from planning.spelling import Fault, unknown
from planning.texts import SAFE_LOADER

_Path = Sequence[int | str]
_REFUSED: Final = (
    yaml.reader.ReaderError,
    yaml.scanner.ScannerError,
    yaml.parser.ParserError,
    yaml.composer.ComposerError,
    yaml.constructor.ConstructorError,
)


class Form(BaseModel):
    """Base of what a document holds: no unknown keys, no change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True)
class Kind:
    """A kind of document: its error, the base of its forms, and the list whose items have an id."""

    error: type[errors.DocumentInvalid]
    form: type[Form]
    named: str | None = None


@dataclass(frozen=True)
class Document:
    """A YAML document: its content, and the nodes that know their places."""

    kind: Kind
    file: str
    content: Any
    root: yaml.Node | None

    def trace(self, path: _Path) -> list[tuple[int | str, yaml.Mark]]:
        """The steps of the path that are written in the file, with their places."""
        node, steps = self.root, []
        for step in path:
            key, value = _child(node, step)
            if value is not None:
                node = value
                steps.append((step, (key or value).start_mark))
        return steps

    def fault(self, reason: object, mark: yaml.Mark | None, **facts: Any) -> errors.DocumentInvalid:
        """What is wrong, with line and column, both counted from 1."""
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return self.kind.error(
            file=self.file, line=line, line_column=column, reason=reason, **facts
        )


def _child(node: yaml.Node | None, step: int | str) -> tuple[yaml.Node | None, yaml.Node | None]:
    """Key and value under a step; nothing for steps that are not written in the file."""
    if isinstance(node, yaml.MappingNode):
        found = [(key, value) for key, value in node.value if key.value == str(step)]
        return found[0] if found else (None, None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None, None


def read(text: str, file: str, kind: Kind) -> Document:
    """The document in the text.

    Raises the kind's error for what is no YAML, repeats a key, or is out of bounds.
    """
    empty = Document(kind, file, None, None)
    try:
        document = Document(kind, file, *_parsed(text))
    except yaml.MarkedYAMLError as broken:
        raise empty.fault(broken.problem, broken.problem_mark) from None
    except (yaml.YAMLError, ValueError) as broken:
        raise empty.fault(broken, None) from None
    if (repeated := _repeated_key(document.root)) is not None:
        raise document.fault("reason.key_twice", repeated.start_mark, value=repeated.value)
    return document


def _parsed(text: str) -> tuple[Any, yaml.Node | None]:
    """Content and nodes. What libyaml refuses is read again by the loader that says why.

    Raises MarkedYAMLError where the text is out of bounds.
    """
    try:
        yaml_bounds.check(text)
        return yaml.load(text, Loader=SAFE_LOADER), yaml.compose(text, Loader=SAFE_LOADER)  # noqa: S506
    except _REFUSED:
        return yaml.safe_load(text), yaml.compose(text, Loader=yaml.SafeLoader)


def _repeated_key(node: yaml.Node | None) -> yaml.Node | None:
    """The first key that its mapping already has; YAML would silently keep the later one."""
    if isinstance(node, yaml.SequenceNode):
        return next((key for item in node.value if (key := _repeated_key(item))), None)
    if not isinstance(node, yaml.MappingNode):
        return None
    seen: set[Any] = set()
    found: yaml.Node | None = None
    for key, value in node.value:
        found = found or (key if key.value in seen else _repeated_key(value))
        seen.add(key.value)
    return found


def complaint(invalid: ValidationError, document: Document) -> errors.DocumentInvalid:
    """The first thing wrong with the document, with the others as its ``further``."""
    found = [each for each in invalid.errors(include_url=False) if not _echo(each)]
    first, *others = [_fault(each, document) for each in found]
    first.further = tuple(others)
    return first


def _echo(error: ErrorDetails) -> bool:
    """Whether a list is only too short because something in it is wrong."""
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def _fault(error: ErrorDetails, document: Document) -> errors.DocumentInvalid:
    """One thing wrong, with its place in the file and in the item."""
    steps = document.trace(error["loc"])
    place = f"{_item(error['loc'], document)} {_key(error, steps, document)}".strip()
    what = _reason(error, document.kind)
    mark = steps[-1][1] if steps else None
    reason, facts = (what.code, what.facts) if isinstance(what, Fault) else (what, {})
    return document.fault(reason, mark, **{"place": f"{place}: " if place else ""} | facts)


def _item(path: _Path, document: Document) -> str:
    """Id of the item on the path."""
    if len(path) < 2 or path[0] != document.kind.named or not isinstance(path[1], int):  # noqa: PLR2004
        return ""
    item = document.content[path[0]][path[1]]
    return str(item.get("id", "")) if isinstance(item, dict) else ""


def _key(error: ErrorDetails, steps: list[tuple[int | str, yaml.Mark]], document: Document) -> str:
    """The keys below the item that the file has, as in ``a.class``, and the missing one."""
    written = steps[1:] if document.kind.named else steps
    keys = [step for step, _ in written if isinstance(step, str)]
    if error["type"] == "missing":
        keys.append(str(error["loc"][-1]))
    return ".".join(keys)


def _reason(error: ErrorDetails, kind: Kind) -> Fault | str:
    """What is wrong: a text of the catalogue, else Pydantic's own words."""
    value, context = error["input"], error.get("ctx", {})
    if error["type"] in ("enum", "literal_error"):
        choices = re.findall(r"'([^']*)'|(\d+)", str(context.get("expected", "")))
        return unknown("reason.no_such_value", value, (a or b for a, b in choices))
    if error["type"] == "extra_forbidden":
        return unknown("reason.no_such_key", error["loc"][-1], _keys(kind.form))
    if error["type"] == "missing":
        return Fault("reason.key_missing")
    if error["type"] == "string_pattern_mismatch":
        return Fault("reason.no_such_form", value=value, choices=context["pattern"])
    if error["type"] == "greater_than_equal":
        return Fault("reason.too_small", value=value, choices=f"{context['ge']:g}")
    cause = context.get("error")
    return cause if isinstance(cause, Fault) else error["msg"].removeprefix("Value error, ")


def _keys(form: type[Form]) -> set[str]:
    """Every key that a document of this form may use."""
    return {
        field.alias or name for model in _all(form) for name, field in model.model_fields.items()
    }


def _all(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for sub in model.__subclasses__():
        yield from _all(sub)
