"""What was probably meant by a word that is not known."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """``nearest: x`` for the known word most like ``word``, else ``known: x, y, z``."""
    words = [str(k) for k in known]
    if close := difflib.get_close_matches(word, words, n=1):
        return f"nearest: {close[0]}"
    return f"known: {', '.join(sorted(words))}"
