"""What is wrong with a word in a file of settings, and what was probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any


class Fault(ValueError):
    """Something that must not stand there; ``code`` names its text in the catalogue."""

    def __init__(self, code: str, **facts: Any) -> None:
        self.code = code
        self.facts = facts
        super().__init__(code, facts)


def unknown(code: str, value: object, known: Iterable[object], **facts: Any) -> Fault:
    """A fault that offers the known word most like ``value``, else every known word."""
    words = sorted(str(word) for word in known)
    if close := difflib.get_close_matches(str(value), words, n=1):
        return Fault(f"{code}_near", value=value, choices=close[0], **facts)
    return Fault(code, value=value, choices=", ".join(words), **facts)
