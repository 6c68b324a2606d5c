"""Names of plans, made comparable."""

from __future__ import annotations

import re
import unicodedata


def normalised(name: str) -> str:
    """A name for comparing: case, accents' form, punctuation and blanks set aside."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(re.findall(r"\w+", plain))
