"""``planabgleich detect``: run the rule book over the stored plans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer
from rich.table import Table

from api.cli.console import databases, language, note, out, print_json, progress_bar, say
from planning import database, monitoring
from planning.conflicts import rules
from planning.model import DetectionRun
from planning.monitoring import Count
from planning.terms import Certainty
from planning.territory import storage
from planning.texts import text

Day = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Day to compare; default: today.")
]
Json = Annotated[bool, typer.Option("--json", help="One JSON document on standard output.")]


def detect(as_of: Day = None, as_json: Json = False) -> None:
    """Find conflicts between the stored plans of both states and store them."""
    day = (as_of or datetime.now(ZoneInfo("Europe/Berlin"))).date()
    book = rules.load()
    with databases() as opened, database.session(opened.writer) as session:
        with progress_bar("cli.detecting") as progress:
            run = monitoring.detect(session, storage.stored(session), book, day, progress)
        counts = monitoring.counts(session, run)
        report = {"run": _run(run), "total": sum(c.count for c in counts), "counts": counts}
    if as_json:
        print_json({**report, "counts": [_count(c) for c in counts]})
        return
    print_summary(counts)
    note("cli.detected", total=report["total"], zones=run.zones_compared, rules=len(book.rules))


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


def _run(run: DetectionRun) -> dict[str, Any]:
    return {
        "id": str(run.uid),
        "as_of": run.as_of.isoformat(),
        "finished_at": run.finished_at.isoformat(),
        "rule_book": run.rule_book,
        "zones_compared": run.zones_compared,
        "border_accuracy_m": run.border_accuracy_m,
    }


def _count(count: Count) -> dict[str, Any]:
    return {
        "rule_id": count.rule_id,
        "title_de": count.title_de,
        "title_en": count.title_en,
        "severity": count.severity,
        "certainty": count.certainty,
        "count": count.count,
    }
