"""Which days the views of the schema ``layers`` show to a transaction."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa
from sqlalchemy import Connection


def show(connection: Connection, first: date | None, last: date | None = None) -> None:
    """Let the views show the days from ``first`` to ``last``, both included, Berlin dates.

    Without ``last`` it is one day, without both today's. It holds until the transaction ends;
    a transaction that never asks sees today. ``date.min`` and ``date.max`` leave an end open.
    """
    begin, end = (day.isoformat() if day else "" for day in (first, last or first))
    connection.execute(_SHOW, {"first": begin, "last": end})


_SHOW = sa.text(
    "SELECT set_config('planabgleich.shown_from', :first, true),"
    " set_config('planabgleich.shown_to', :last, true)"
)
