"""Rows of a table as plain dictionaries."""

from __future__ import annotations

from typing import Any

import pandas as pd


def records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """One dictionary a row, None where a value is missing."""
    columns = [
        table[name].astype(object).to_numpy(dtype=object, na_value=None) for name in table.columns
    ]
    return [dict(zip(table.columns, row, strict=True)) for row in zip(*columns, strict=True)]
