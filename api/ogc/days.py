"""The parameter ``datetime`` as days in Berlin (OGC API Features part 1, 7.15.4)."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime
from typing import Final

from planning import errors
from planning.berlin import BERLIN, in_berlin

Days = tuple[date, date]
"""The first and the last day, both included, Berlin dates."""

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT: Final = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})?")
_OPEN: Final = ("", "..")


def days(text: str) -> Days:
    """An instant, or an interval whose ends may be open. Raises InvalidRequest."""
    ends = text.split("/")
    with suppress(ValueError, OverflowError):
        if len(ends) == 1:
            return _day(text), _day(text)
        first = date.min if ends[0] in _OPEN else _day(ends[0])
        last = date.max if ends[1] in _OPEN else _day(ends[1])
        if len(ends) == 2 and first <= last:  # noqa: PLR2004
            return first, last
    forms = "2026-01-31, 2026-01-31T12:00:00Z, 2026-01-01/2026-12-31, ../2026-12-31"
    raise errors.InvalidRequest(
        reason="reason.parameter_value", parameter="datetime", value=text[:80], choices=forms
    )


def _day(text: str) -> date:
    if _DAY.fullmatch(text):
        return date.fromisoformat(text)
    if _MOMENT.fullmatch(text):
        return in_berlin(datetime.fromisoformat(text)).astimezone(BERLIN).date()
    raise ValueError
