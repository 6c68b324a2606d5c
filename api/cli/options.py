"""Options that several commands have."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from planning.plans.standing import BERLIN

Day = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Day to compare; default: today.")
]
AsOf = Annotated[
    datetime | None,
    typer.Option("--as-of", formats=["%Y-%m-%d"], help="What was valid that day; default: today."),
]
KnownAt = Annotated[
    datetime | None,
    typer.Option(
        "--known-at",
        formats=["%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
        help="What was recorded then (Berlin time); default: what is recorded now.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="One JSON document on standard output.")]


def berlin(moment: datetime | None) -> datetime | None:
    """A time as it was typed, in Berlin."""
    return moment and moment.replace(tzinfo=BERLIN)
