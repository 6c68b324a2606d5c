"""The YAML of a rule book, with the line of everything in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from planning import errors
from planning.conflicts.figures import Model
from planning.conflicts.spelling import nearest

_Path = Sequence[int | str]


@dataclass(frozen=True)
class Document:
    """A YAML document: its content, and the nodes that know their lines."""

    file: str
    content: Any
    root: yaml.Node | None

    def trace(self, path: _Path) -> list[tuple[int | str, int]]:
        """The steps of the path that are written in the file, with their lines (from 1)."""
        node, steps = self.root, []
        for step in path:
            key, value = _child(node, step)
            if value is not None:
                node = value
                steps.append((step, (key or value).start_mark.line + 1))
        return steps


def _child(node: yaml.Node | None, step: int | str) -> tuple[yaml.Node | None, yaml.Node | None]:
    """Key and value under a step; nothing for steps that are not written in the file."""
    if isinstance(node, yaml.MappingNode):
        found = [(key, value) for key, value in node.value if key.value == step]
        return found[0] if found else (None, None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None, None


def read(text: str, file: str) -> Document:
    """The document in the text. Raises RuleBookInvalid for what is no YAML or repeats a key."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        content = yaml.safe_load(text)
    except yaml.MarkedYAMLError as broken:
        line = broken.problem_mark.line + 1 if broken.problem_mark else 1
        raise errors.RuleBookInvalid(file=file, line=line, reason=broken.problem) from None
    except (yaml.YAMLError, ValueError) as broken:
        raise errors.RuleBookInvalid(file=file, line=1, reason=broken) from None
    if (repeated := _repeated_key(root)) is not None:
        reason = f"the key '{repeated.value}' stands here twice"
        line = repeated.start_mark.line + 1
        raise errors.RuleBookInvalid(file=file, line=line, reason=reason)
    return Document(file, content, root)


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


def complaint(invalid: ValidationError, document: Document) -> errors.RuleBookInvalid:
    """The first thing wrong with the document, with its line."""
    first = invalid.errors(include_url=False)[0]
    steps = document.trace(first["loc"])
    place = f"{_rule(first['loc'], document)} {_key(first, steps)}".strip()
    reason = f"{place}: {_fault(first)}" if place else _fault(first)
    line = steps[-1][1] if steps else 1
    return errors.RuleBookInvalid(file=document.file, line=line, reason=reason)


def _rule(path: _Path, document: Document) -> str:
    """Id of the rule on the path."""
    if len(path) < 2 or path[0] != "rules" or not isinstance(path[1], int):
        return ""
    rule = document.content["rules"][path[1]]
    return str(rule.get("id", "")) if isinstance(rule, dict) else ""


def _key(error: ErrorDetails, steps: list[tuple[int | str, int]]) -> str:
    """The keys below the rule that the file has, as in ``a.class``, and the missing one."""
    keys = [step for step, _ in steps[1:] if isinstance(step, str)]
    if error["type"] == "missing":
        keys.append(str(error["loc"][-1]))
    return ".".join(keys)


def _fault(error: ErrorDetails) -> str:
    """What is wrong, in words."""
    value, message = error["input"], error["msg"]
    if error["type"] in ("enum", "literal_error"):
        choices = re.findall(r"'([^']*)'|(\d+)", str(error.get("ctx", {}).get("expected", "")))
        return f"'{value}' is not known; {nearest(str(value), (a or b for a, b in choices))}"
    if error["type"] == "extra_forbidden":
        return f"this key is not known; {nearest(str(error['loc'][-1]), _keys())}"
    if error["type"] == "missing":
        return "this is missing"
    return message.removeprefix("Value error, ")


def _keys() -> set[str]:
    """Every key that a rule book may use."""
    return {
        field.alias or name for model in _all(Model) for name, field in model.model_fields.items()
    }


def _all(model: type[BaseModel]) -> list[type[BaseModel]]:
    return [model, *(below for sub in model.__subclasses__() for below in _all(sub))]
