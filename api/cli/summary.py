"""What was found, as a table on the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from rich.table import Table

from api.cli.console import language, out, say
from planning.terms import Certainty
from planning.texts import text


def print_summary(counts: Iterable[Any]) -> None:
    """The table of rules: id, title, severity and count; the id is never cut off."""
    table = Table()
    table.add_column(say("cli.column_rule"), no_wrap=True, min_width=5)
    table.add_column(say("cli.column_title"), ratio=1)
    table.add_column(say("cli.column_severity"))
    table.add_column(say("cli.column_count"), justify="right", no_wrap=True)
    table.add_column(say("cli.column_within"), justify="right", width=12)
    rows: dict[tuple[str, str, int], Counter[str]] = {}
    for count in counts:
        title = count.title_de if language() == "de" else count.title_en
        row = rows.setdefault((count.rule_id, title, count.severity), Counter())
        row[count.certainty] += count.count
    for (rule, title, severity), by_certainty in rows.items():
        words = f"{severity} {text(f'severity.{severity}', language())}"
        within = by_certainty[Certainty.WITHIN_ACCURACY]
        table.add_row(rule, title, words, str(by_certainty.total()), str(within or ""))
    out.print(table)
