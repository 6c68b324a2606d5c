"""The clock that German administrations go by."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

BERLIN: Final = ZoneInfo("Europe/Berlin")


def today() -> date:
    """The day in Berlin."""
    return datetime.now(BERLIN).date()
