"""What was found, as a table on the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from rich.table import Table

from api.cli.console import language, out, say
from planning.terms import Certainty, Kind
from planning.texts import text


def print_summary(counts: Iterable[Any]) -> None:
    """The table of rules: id, title, severity and count; opportunities below, apart.

    The id is never cut off; a title stands where its rule begins. Without any, one sentence.
    """
    rows = _rows(counts)
    if not rows:
        out.print(say("cli.nothing_found"), soft_wrap=True)
        return
    table = Table()
    table.add_column(say("cli.column_rule"), no_wrap=True, min_width=5)
    table.add_column(say("cli.column_title"), ratio=1, overflow="fold")
    table.add_column(say("cli.column_severity"))
    table.add_column(say("cli.column_count"), justify="right", no_wrap=True)
    table.add_column(say("cli.column_within"), justify="right", width=12)
    _add(table, [row for row in rows if row.kind is Kind.CONFLICT])
    chances = [row for row in rows if row.kind is Kind.OPPORTUNITY]
    if chances:
        table.add_section()
        table.add_row("", say("cli.opportunities"), style="bold")
        _add(table, chances)
    out.print(table)


@dataclass
class _Row:
    """What a rule found in one severity."""

    rule: str
    title: str
    kind: Kind
    severity: int
    found: Counter[str] = field(default_factory=Counter)


def _rows(counts: Iterable[Any]) -> list[_Row]:
    """The counts with those of both certainties together, in their order."""
    rows: dict[tuple[str, str, int], _Row] = {}
    for count in counts:
        title = count.title_de if language() == "de" else count.title_en
        row = _Row(count.rule_id, title, Kind(count.kind), count.severity)
        row = rows.setdefault((row.rule, row.kind, row.severity), row)
        row.found[count.certainty] += count.count
    return list(rows.values())


def _add(table: Table, rows: list[_Row]) -> None:
    before = None
    for row in rows:
        words = f"{row.severity} {text(f'severity.{row.severity}', language())}"
        within = row.found[Certainty.WITHIN_ACCURACY]
        title = row.title if row.rule != before else ""
        table.add_row(row.rule, title, words, str(row.found.total()), str(within or ""))
        before = row.rule
