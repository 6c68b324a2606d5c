"""The place of a zone in its file."""

from __future__ import annotations

from typing import Any

import pandas as pd


def line_of(row: Any) -> int | None:
    """The line of a row of a zone table, None where the format has no lines."""
    line = getattr(row, "line", None)
    return None if line is None or pd.isna(line) else int(line)
