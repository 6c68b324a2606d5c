"""How deep a YAML text is nested and how much it holds, told before anything is built of it.

An alias counts as all that it stands for: nine lines of aliases of aliases hold a billion words.
"""

from __future__ import annotations

from typing import Any, Final

import yaml

from planning.texts import SAFE_LOADER

_DEEPEST: Final = 40
_MOST: Final = 200_000
"""Words, lists and mappings; the rule book that ships has some 5,000."""
_LONGEST: Final = 4_000_000
"""Characters."""


def check(text: str) -> None:
    """Raise MarkedYAMLError, its problem a code of the catalogue, where a text is out of bounds.

    Raises YAMLError where it is no YAML at all.
    """
    if len(text) > _LONGEST:
        raise yaml.MarkedYAMLError(problem="reason.yaml_too_large")
    sizes: dict[str, int] = {}
    open_nodes: list[tuple[str | None, int]] = []
    held = 0
    for event in yaml.parse(text, Loader=SAFE_LOADER):
        if isinstance(event, yaml.AliasEvent):
            if any(anchor == event.anchor for anchor, _ in open_nodes):
                raise _problem("reason.yaml_endless", event)
            held += sizes.get(event.anchor or "", 1)
        elif isinstance(event, yaml.ScalarEvent):
            held += 1
            sizes[event.anchor or ""] = 1
        elif isinstance(event, yaml.CollectionStartEvent):
            open_nodes.append((event.anchor, held))
            held += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor, before = open_nodes.pop()
            sizes[anchor or ""] = held - before
        if len(open_nodes) > _DEEPEST:
            raise _problem("reason.yaml_too_deep", event)
        if held > _MOST:
            raise _problem("reason.yaml_too_large", event)


def _problem(code: str, event: Any) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem=code, problem_mark=event.start_mark)
