"""Options that several commands have."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

Day = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Day to compare; default: today.")
]
Json = Annotated[bool, typer.Option("--json", help="One JSON document on standard output.")]
