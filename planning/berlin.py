"""The clock that German administrations go by."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

BERLIN: Final = ZoneInfo("Europe/Berlin")


def today() -> date:
    """The day in Berlin."""
    return datetime.now(BERLIN).date()


def in_berlin(moment: datetime) -> datetime:
    """A time that was given: one without a zone is meant in Berlin."""
    return moment if moment.tzinfo else moment.replace(tzinfo=BERLIN)
